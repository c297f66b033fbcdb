import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { Pin } from "../board/pin.tsx";
import type { Drawn } from "../chart/draw.ts";
import { type Answer, useAnswer, usePages } from "../kit/answer.ts";
import { conditions, filterOf } from "../kit/filter.ts";
import { number } from "../kit/number.ts";
import { address, here, set } from "../kit/route.ts";
import { digits, lang } from "../kit/setting.ts";
import { Chart, fetchCharts } from "../part/chart.tsx";
import { Export } from "../part/export.tsx";
import { FilterForm } from "../part/filter.tsx";
import { Missing } from "../part/missing.tsx";
import { Nearest, Omitted } from "../part/omitted.tsx";
import { Choice, Page, Panel, Tabs } from "../part/page.tsx";
import { Sheet } from "../part/sheet.tsx";
import { Empty, Failed, Loading, Shown } from "../part/state.tsx";
import {
  type FigureFilter,
  Figures,
  Indicator as IndicatorOperation,
  Lines,
  Ranking,
  Series,
  type SeriesQuery,
} from "../query.gen.ts";
import { figureSheet } from "../stat/figures.tsx";
import { Matrix } from "../stat/matrix.tsx";
import { rankingSheet, rankingSpec } from "../stat/ranking.tsx";
import { drawn as drawnOf, lineName, seriesSheet, seriesSpec } from "../stat/series.tsx";
import { code, t } from "../text/words.ts";

const TABS = ["series", "places", "ranking", "table"] as const;

/** One indicator: over time with intervals and rivals, by subject, as a ranking, as a table of all its figures. */
export function Indicator({ id }: { id: string }): JSX.Element {
  const answer = useAnswer(IndicatorOperation, { id });
  const { params, path } = here.value;
  const tab = TABS.find((one) => one === params.get("tab")) ?? "series";
  const filter = filterOf(params);
  const where: FigureFilter = { indicators: [id], ...conditions(filter) };
  // The series is asked for along with the heading, not after it, and the charts' code with both.
  const series = useAnswer(Series, tab === "series" ? linesOf(where) : null);
  useEffect(() => {
    if (tab === "series") fetchCharts();
  }, [tab]);
  return (
    <Shown answer={answer} lines={10}>
      {({ indicator }) =>
        indicator ? (
          <Page
            title={indicator.name}
            kicker={[
              code("INDICATOR"),
              code(indicator.statType),
              indicator.action,
              t("unit.figures", { n: number(indicator.figures.totalCount) }),
            ]
              .filter(Boolean)
              .join(" · ")}
            tools={
              <>
                <Pin
                  card={{
                    title: indicator.name,
                    ask: tab === "ranking" ? "ranking" : tab === "table" ? "figures" : "series",
                    show: tab === "table" || tab === "places" ? "table" : "chart",
                    of: { kind: "indicator", id, name: indicator.name },
                    filter,
                    wide: 2,
                  }}
                />
                <a class="button" href={address("/compare", { indicator: id })}>
                  {t("indicator.compare")}
                </a>
              </>
            }
          >
            <Tabs
              label={indicator.name}
              tabs={TABS.map((one) => ({
                href: address(path, { ...Object.fromEntries(params), tab: one === "series" ? null : one }),
                text: t(`indicator.${one}`),
                current: one === tab,
              }))}
            />
            <FilterForm filter={filter} change={(next) => set({ ...next }, true)} />
            {tab === "ranking" ? (
              <Ranked where={where} />
            ) : tab === "table" ? (
              <All where={where} />
            ) : tab === "places" ? (
              <Places where={where} />
            ) : (
              <Curves answer={series} where={where} />
            )}
          </Page>
        ) : (
          <Missing words={t("missing.thing")} />
        )
      }
    </Shown>
  );
}

function Places({ where }: { where: FigureFilter }): JSX.Element {
  const answer = useAnswer(Lines, { where, first: 80 });
  return (
    <Shown answer={answer} lines={10}>
      {({ series }) =>
        series.lines.length === 0 ? (
          <Nearest nearest={series.nearest} />
        ) : (
          <Panel title={t("indicator.places")}>
            <Matrix lines={series.lines} caption={t("indicator.places")} />
            <Omitted leftOut={[]} {...series} />
          </Panel>
        )
      }
    </Shown>
  );
}

const linesOf = (where: FigureFilter) => ({ where, first: 12 });

function Curves({ answer, where }: { answer: Answer<SeriesQuery>; where: FigureFilter }): JSX.Element {
  return (
    <Shown answer={answer} lines={10}>
      {({ series }) =>
        series.lines.length === 0 ? (
          <Nearest nearest={series.nearest} />
        ) : (
          <>
            <DrawnLines lines={series.lines} variables={linesOf(where)} />
            <Omitted {...series} />
          </>
        )
      }
    </Shown>
  );
}

function DrawnLines({ lines, variables }: { lines: SeriesQuery["series"]["lines"]; variables: unknown }): JSX.Element {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const style = [lines, lang.value, digits.value];
  const sheet = useMemo(() => seriesSheet(lines), style);
  const spec = useMemo(() => seriesSpec(lines), style);
  // The table stays as it is while the chart comes in.
  const table = useMemo(() => <Sheet data={sheet} caption={t("indicator.points")} />, [sheet]);
  const gaps = drawnOf(lines).filter((line) => line.gaps.length > 0);
  const label = drawnOf(lines)
    .map((line) => lineName(line, lines))
    .join(", ");
  return (
    <div class="stack">
      <Panel
        title={t("indicator.series")}
        tools={
          <Export name={lines[0]?.indicator?.name ?? ""} sheet={sheet} drawn={drawn} operation={Series} variables={variables} />
        }
      >
        <Chart spec={spec} label={`${t("indicator.series")}: ${label}`} drawn={setDrawn} />
        {gaps.map((line) => (
          <p key={lineName(line, lines)} class="quiet">
            <small>
              {lineName(line, lines)}: {t("indicator.gaps", { list: line.gaps.join("、") })}
            </small>
          </p>
        ))}
      </Panel>
      <Panel title={t("indicator.points")}>{table}</Panel>
    </div>
  );
}

function Ranked({ where }: { where: FigureFilter }): JSX.Element {
  const order = here.value.params.get("order") === "SMALLEST" ? "SMALLEST" : "LARGEST";
  const answer = useAnswer(Ranking, { where, order, first: 40 });
  const rows = answer.data?.ranking.rows;
  const spec = useMemo(() => rankingSpec(rows ?? []), [rows]);
  return (
    <Shown answer={answer} lines={10}>
      {({ ranking }) =>
        ranking.rows.length === 0 ? (
          <>
            <Nearest nearest={ranking.nearest} />
            <Omitted {...ranking} />
          </>
        ) : (
          <div class="stack">
            <Panel
              title={t("indicator.ranking")}
              tools={
                <Choice
                  label={t("indicator.order")}
                  value={order}
                  options={[
                    ["LARGEST", t("indicator.largest")],
                    ["SMALLEST", t("indicator.smallest")],
                  ]}
                  choose={(one) => set({ order: one === "LARGEST" ? null : one }, true)}
                />
              }
            >
              <Chart spec={spec} label={t("indicator.ranking")} />
            </Panel>
            <Panel title={t("table")}>
              <Sheet data={rankingSheet(ranking.rows)} caption={t("indicator.ranking")} />
              <Omitted {...ranking} />
            </Panel>
          </div>
        )
      }
    </Shown>
  );
}

function All({ where }: { where: FigureFilter }): JSX.Element {
  const { nodes, answer, more } = usePages(Figures, { where, first: 50 }, (data) => data.figures);
  if (answer.state === "error") return <Failed error={answer.error} retry={answer.retry} />;
  if (nodes.length === 0) return answer.state === "loading" ? <Loading lines={10} /> : <Empty>{t("indicator.loosen")}</Empty>;
  return (
    <Panel title={t("indicator.table")}>
      <Sheet data={figureSheet(nodes, false)} caption={t("indicator.table")} />
      {more && (
        <button type="button" class="button" onClick={more}>
          {t("more")}
        </button>
      )}
    </Panel>
  );
}
