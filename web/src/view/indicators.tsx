import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { usePages } from "../kit/answer.ts";
import { number } from "../kit/number.ts";
import { here, set } from "../kit/route.ts";
import { IndicatorLink } from "../part/link.tsx";
import { Page, Panel } from "../part/page.tsx";
import { cell, Sheet } from "../part/sheet.tsx";
import { Empty, Failed, Loading } from "../part/state.tsx";
import { Indicators as IndicatorsOperation } from "../query.gen.ts";
import { code, t } from "../text/words.ts";

const PAUSE = 250;

/** Which indicators there are, by name. */
export function Indicators(): JSX.Element {
  const asked = here.value.params.get("name") ?? "";
  const [name, setName] = useState(asked);
  useEffect(() => {
    const timer = setTimeout(() => name !== asked && set({ name: name.trim() || null }, true), PAUSE);
    return () => clearTimeout(timer);
  }, [name, asked]);
  return (
    <Page title={t("indicators.title")}>
      <div class="filter">
        <label>
          {t("indicators.find")}
          <input type="search" value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
      </div>
      <Listed name={asked} />
    </Page>
  );
}

function Listed({ name }: { name: string }): JSX.Element {
  const { nodes, answer, more } = usePages(
    IndicatorsOperation,
    { first: 50, ...(name ? { name } : {}) },
    (data) => data.indicators,
  );
  if (answer.state === "error") return <Failed error={answer.error} retry={answer.retry} />;
  if (nodes.length === 0 && answer.state === "loading") return <Loading lines={10} />;
  if (nodes.length === 0) return <Empty>{name ? t("indicators.none", { text: name }) : t("empty.say")}</Empty>;
  const data = {
    columns: [
      { name: t("col.indicator") },
      { name: t("figure.action") },
      { name: t("figure.stat") },
      { name: t("entity.figures"), numeric: true },
    ],
    rows: nodes.map((one) => [
      cell(one.name, <IndicatorLink key="i" indicator={one} />),
      cell(one.action),
      cell(code(one.statType)),
      cell(one.figures.totalCount, number(one.figures.totalCount)),
    ]),
  };
  return (
    <Panel title={t("indicators.title")}>
      <Sheet data={data} caption={t("indicators.title")} />
      {more && (
        <button type="button" class="button" onClick={more}>
          {t("more")}
        </button>
      )}
    </Panel>
  );
}
