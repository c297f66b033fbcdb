import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Drawn } from "../chart/draw.ts";
import type { ChartSpec } from "../chart/spec.ts";
import { type Answer, useAnswer } from "../kit/answer.ts";
import { conditions, type Filter } from "../kit/filter.ts";
import { Chart } from "../part/chart.tsx";
import { Export } from "../part/export.tsx";
import { IndicatorLink } from "../part/link.tsx";
import { DatumNumber } from "../part/number.tsx";
import { Nearest } from "../part/omitted.tsx";
import { Sheet, type SheetData } from "../part/sheet.tsx";
import { Empty, Shown } from "../part/state.tsx";
import {
  type AnswerFragment,
  Conflicts,
  type FigureFilter,
  Figures,
  type OriginFragment,
  Ranking,
  Series,
} from "../query.gen.ts";
import { conflictSheet } from "../stat/conflict.tsx";
import { figureSheet } from "../stat/figures.tsx";
import { rankingSheet, rankingSpec } from "../stat/ranking.tsx";
import { seriesSheet, seriesSpec } from "../stat/series.tsx";
import { code, t } from "../text/words.ts";
import type { Card } from "./model.ts";
import { Net } from "./net.tsx";
import { Sources } from "./sources.tsx";

interface BodyProps {
  readonly card: Card;
  /** What holds for the whole board. */
  readonly filter: Filter;
}

/** The answer of a card, shown as the card says, with its sources and what can be taken away. */
export function CardBody({ card, filter }: BodyProps): JSX.Element {
  if (card.ask === "neighbors") return <Net card={card} />;
  return <Statistic card={card} where={whereOf(card, filter)} />;
}

const whereOf = (card: Card, filter: Filter): FigureFilter => ({
  ...(card.of?.kind === "indicator" ? { indicators: [card.of.id] } : card.of ? { about: [card.of.id] } : {}),
  ...conditions(card.filter),
  ...conditions(filter),
});

/** One answer in the shapes that a card can show; null: there is nothing. */
interface Model {
  readonly sheet: SheetData;
  readonly spec: ChartSpec | null;
  readonly latest: AnswerFragment | null;
  readonly origins: readonly OriginFragment[];
}

type Nearby = readonly { readonly id: string; readonly name: string }[];

function Statistic({ card, where }: { card: Card; where: FigureFilter }): JSX.Element {
  switch (card.ask) {
    case "ranking":
      return <Ranked card={card} where={where} />;
    case "figures":
      return <Listed card={card} where={where} />;
    case "conflicts":
      return <Disputed card={card} where={where} />;
    default:
      return <Line card={card} where={where} />;
  }
}
type Props = { card: Card; where: FigureFilter };

function Line({ card, where }: Props): JSX.Element {
  const variables = { where, first: 10 };
  const answer = useAnswer(Series, variables);
  return (
    <Filled
      card={card}
      answer={answer}
      operation={Series}
      variables={variables}
      nearest={answer.data?.series.nearest ?? []}
      model={({ series: { lines } }) => {
        const data = lines.flatMap((line) => line.points);
        const latest =
          [...data].sort((a, b) => ((a.at ?? "") < (b.at ?? "") ? 1 : -1)).find((one) => one.modality === "ACTUAL") ?? data[0];
        return {
          sheet: seriesSheet(lines),
          spec: lines.length > 0 ? seriesSpec(lines) : null,
          latest: latest ?? null,
          origins: data.map((one) => one.figure),
        };
      }}
    />
  );
}

function Ranked({ card, where }: Props): JSX.Element {
  const variables = { where, first: 15 };
  const answer = useAnswer(Ranking, variables);
  return (
    <Filled
      card={card}
      answer={answer}
      operation={Ranking}
      variables={variables}
      nearest={answer.data?.ranking.nearest ?? []}
      model={({ ranking: { rows } }) => ({
        sheet: rankingSheet(rows),
        spec: rows.length > 0 ? rankingSpec(rows) : null,
        latest: rows[0]?.datum ?? null,
        origins: rows.map((row) => row.datum.figure),
      })}
    />
  );
}

function Listed({ card, where }: Props): JSX.Element {
  const variables = { where, first: 30 };
  const answer = useAnswer(Figures, variables);
  return (
    <Filled
      card={card}
      answer={answer}
      operation={Figures}
      variables={variables}
      nearest={[]}
      model={({ figures: { nodes } }) => ({
        sheet: figureSheet(nodes, true),
        spec: null,
        latest: null,
        origins: nodes,
      })}
    />
  );
}

function Disputed({ card, where }: Props): JSX.Element {
  const variables = { where, first: 15 };
  const answer = useAnswer(Conflicts, variables);
  return (
    <Filled
      card={card}
      answer={answer}
      operation={Conflicts}
      variables={variables}
      nearest={[]}
      nothing={t("overview.noproblems")}
      model={({ conflicts: { data } }) => ({
        sheet: conflictSheet(data),
        spec: null,
        latest: data[0] ?? null,
        origins: data.map((one) => one.figure),
      })}
    />
  );
}

interface FilledProps<A> {
  readonly card: Card;
  readonly answer: Answer<A>;
  readonly operation: { readonly id: string; readonly name: string };
  readonly variables: unknown;
  readonly nearest: Nearby;
  readonly nothing?: string;
  readonly model: (data: NonNullable<A>) => Model;
}

const HEIGHT = 280;

function Filled<A>({ card, answer, operation, variables, nearest, nothing, model }: FilledProps<A>): JSX.Element {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const made = useMemo(() => (answer.data ? model(answer.data) : null), [answer.data]);
  return (
    <Shown answer={answer} lines={6}>
      {() => {
        if (!made || made.sheet.rows.length === 0) return nothing ? <Empty>{nothing}</Empty> : <Nearest nearest={nearest} />;
        const { spec, latest, sheet, origins } = made;
        return (
          <>
            {card.show === "chart" && spec ? (
              <Chart spec={spec} label={card.title} height={spec.kind === "line" ? HEIGHT : undefined} drawn={setDrawn} />
            ) : card.show === "number" && latest ? (
              <Figure datum={latest} />
            ) : (
              <Sheet data={sheet} caption={card.title} />
            )}
            {card.show === "chart" && (
              <details class="astable">
                <summary>{t("table")}</summary>
                <Sheet data={sheet} caption={card.title} />
              </details>
            )}
            <footer>
              <Sources origins={card.show === "number" && latest ? [latest.figure] : origins} />
              <Export name={card.title} sheet={sheet} drawn={drawn} operation={operation} variables={variables} />
            </footer>
          </>
        );
      }}
    </Shown>
  );
}

const Figure = ({ datum }: { datum: AnswerFragment }): JSX.Element => (
  <div class="onenumber">
    <p class="big">
      <DatumNumber datum={datum} />
    </p>
    <p class="quiet">
      {[
        datum.about?.name ?? datum.aboutName,
        datum.period?.text ?? datum.at,
        datum.modality === "ACTUAL" ? "" : code(datum.modality),
      ]
        .filter(Boolean)
        .join(" · ")}
    </p>
    <p class="quiet">{datum.indicator && <IndicatorLink indicator={datum.indicator} />}</p>
  </div>
);
