import type { ChartSpec } from "../chart/spec.ts";
import { growth, number, signed } from "../kit/number.ts";
import { IndicatorLink } from "../part/link.tsx";
import { DatumNumber } from "../part/number.tsx";
import { type Cell, cell, type SheetData } from "../part/sheet.tsx";
import type { AnswerFragment, CompareQuery } from "../query.gen.ts";
import { reason, t, unitText } from "../text/words.ts";
import { inWords, pointOf } from "./point.ts";

type Pairs = CompareQuery["compare"]["pairs"];

const nameOf = (datum: AnswerFragment): string =>
  [datum.about?.name ?? datum.aboutName, datum.period?.text ?? datum.at].filter(Boolean).join(" · ");

const side = (datum: AnswerFragment): Cell =>
  cell(
    datum.amount ?? inWords(datum),
    <span class="side-by-side">
      <DatumNumber datum={datum} />
      <small>{nameOf(datum)}</small>
    </span>,
  );

/** The least and most that a difference can be, where its numbers are hedged. */
const bounds = (lower: string | number | null, upper: string | number | null, show: (value: number) => string): string =>
  lower === null && upper === null
    ? ""
    : `${lower === null ? "…" : show(Number(lower))} ~ ${upper === null ? "…" : show(Number(upper))}`;

export const pairSheet = (pairs: Pairs): SheetData => ({
  columns: [
    { name: t("col.indicator") },
    { name: t("col.left"), numeric: true },
    { name: t("col.right"), numeric: true },
    { name: t("col.difference"), numeric: true },
    { name: t("col.growth"), numeric: true },
  ],
  rows: pairs.map(({ indicator, left, right, difference }) => [
    cell(indicator?.name, indicator && <IndicatorLink key="i" indicator={indicator} />),
    side(left),
    side(right),
    cell(
      difference.amount,
      <span title={reason(difference.explanation)}>
        {signed(difference.amount)}{" "}
        <small>{hedge(left, right) && bounds(difference.lower, difference.upper, (value) => number(value))}</small>
      </span>,
    ),
    cell(
      difference.growth,
      <span title={reason(difference.explanation)}>
        {growth(difference.growth)}{" "}
        <small>{hedge(left, right) && bounds(difference.growthLower, difference.growthUpper, growth)}</small>
      </span>,
    ),
  ]),
});

const hedge = (left: AnswerFragment, right: AnswerFragment): boolean =>
  [left, right].some((one) => one.lower !== one.upper && (one.lower !== null || one.upper !== null));

/** Both sides of each pair as bars; only pairs of the first one's unit share an axis. */
export function pairSpec(pairs: Pairs): ChartSpec {
  const unit = (datum: AnswerFragment): string => unitText(datum.unit, datum.unitText);
  const first = pairs[0] ? unit(pairs[0].left) : "";
  const several = new Set(pairs.map((pair) => pair.indicator?.id)).size > 1;
  const bars = pairs
    .filter((pair) => unit(pair.left) === first)
    .slice(0, 10)
    .flatMap(({ indicator, left, right }) =>
      [left, right].map((datum) => ({
        ...pointOf(datum),
        name: `${several ? `${indicator?.name ?? ""} ` : ""}${nameOf(datum)}`,
      })),
    );
  return { kind: "bar", unit: first, bars };
}
