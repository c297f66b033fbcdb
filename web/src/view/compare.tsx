import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Drawn } from "../chart/draw.ts";
import { useAnswer } from "../kit/answer.ts";
import { conditions, NO_FILTER } from "../kit/filter.ts";
import { here, set } from "../kit/route.ts";
import { Chart } from "../part/chart.tsx";
import { Export } from "../part/export.tsx";
import { FilterForm } from "../part/filter.tsx";
import { Nearest, Omitted } from "../part/omitted.tsx";
import { Page, Panel } from "../part/page.tsx";
import { Picker } from "../part/search.tsx";
import { Sheet } from "../part/sheet.tsx";
import { Empty, Shown } from "../part/state.tsx";
import { Compare as CompareOperation, type CompareQueryVariables, Indicator } from "../query.gen.ts";
import { pairSheet, pairSpec } from "../stat/pairs.tsx";
import { t } from "../text/words.ts";

const SIDES = ["left", "right"] as const;

/** Two subjects, or two periods, side by side. */
export function Compare(): JSX.Element {
  const { params } = here.value;
  const indicator = params.get("indicator") ?? "";
  const known = useAnswer(Indicator, indicator ? { id: indicator } : null);
  const side = (name: (typeof SIDES)[number]) => ({
    ...NO_FILTER,
    about: params.get(name) ?? "",
    from: params.get(`${name}from`) ?? "",
    to: params.get(`${name}to`) ?? "",
  });
  const [left, right] = [side("left"), side("right")];
  const differ = JSON.stringify(left) !== JSON.stringify(right);
  const enough = differ && (indicator !== "" || (left.about !== "" && right.about !== ""));
  const variables = {
    where: indicator ? { indicators: [indicator] } : {},
    left: conditions(left),
    right: conditions(right),
  };
  return (
    <Page title={t("compare.title")} kicker={t("compare.say")}>
      <div class="compare">
        <Panel title={t("compare.what")}>
          <Picker
            label={t("compare.what")}
            hint={t("compare.any")}
            types={["INDICATOR"]}
            start={indicator ? (known.data?.indicator?.name ?? "") : ""}
            pick={(hit) => set({ indicator: hit.id })}
          />
          {indicator && (
            <button type="button" class="button plain" onClick={() => set({ indicator: null })}>
              {t("clear")}
            </button>
          )}
        </Panel>
        {SIDES.map((name) => (
          <Panel key={name} title={t(`col.${name}`)}>
            <FilterForm
              filter={side(name)}
              fields={["about", "from", "to"]}
              change={(next) => set({ [name]: next.about, [`${name}from`]: next.from, [`${name}to`]: next.to }, true)}
            />
          </Panel>
        ))}
      </div>
      {enough ? <Pairs variables={variables} /> : <Empty>{t("compare.choose")}</Empty>}
    </Page>
  );
}

function Pairs({ variables }: { variables: CompareQueryVariables & { where: object } }): JSX.Element {
  const answer = useAnswer(CompareOperation, variables);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const pairs = answer.data?.compare.pairs;
  const spec = useMemo(() => pairSpec(pairs ?? []), [pairs]);
  return (
    <Shown answer={answer} lines={8}>
      {({ compare }) =>
        compare.pairs.length === 0 ? (
          <div class="stack">
            <Empty>{t("compare.none")}</Empty>
            {compare.nearest.length > 0 && <Nearest nearest={compare.nearest} />}
            <Omitted {...compare} />
          </div>
        ) : (
          <div class="stack">
            <Panel
              title={t("compare.pairs")}
              tools={
                <Export
                  name={t("compare.title")}
                  sheet={pairSheet(compare.pairs)}
                  drawn={drawn}
                  operation={CompareOperation}
                  variables={variables}
                />
              }
            >
              <Chart spec={spec} label={t("compare.pairs")} drawn={setDrawn} />
              <Sheet data={pairSheet(compare.pairs)} caption={t("compare.pairs")} />
            </Panel>
            <Omitted {...compare} />
          </div>
        )
      }
    </Shown>
  );
}
