import type { ChartPoint } from "../chart/spec.ts";
import { hedged } from "../kit/number.ts";
import { documentHref } from "../part/link.tsx";
import type { AnswerFragment, PointFragment } from "../query.gen.ts";
import { code, t, unitText } from "../text/words.ts";

const float = (decimal: string | null): number | null => (decimal === null ? null : Number(decimal));

/** An answer's number in words with its unit. */
export const inWords = (datum: PointFragment): string =>
  `${hedged({ ...datum, approximation: datum.figure.approximation })} ${unitText(datum.unit, datum.unitText)}`.trim();

/** An answer as a point of a chart. Rivals of the same value are not drawn again. */
export function pointOf(datum: AnswerFragment): Omit<ChartPoint, "at"> {
  const { figure } = datum;
  // What is drawn for a range alone is its middle, so that the bar of its bounds has a place.
  const [lower, upper] = [float(datum.lower), float(datum.upper)];
  const middle = lower !== null && upper !== null ? (lower + upper) / 2 : (lower ?? upper);
  return {
    value: datum.value ?? middle,
    lower,
    upper,
    label: inWords(datum),
    note: [datum.reported ? t("reported") : datum.period?.text, figure.document.publisher ?? figure.document.title]
      .filter(Boolean)
      .join(" · "),
    href: documentHref(figure.document.id, figure.start, figure.end),
    rivals: datum.rivals.flatMap(({ relation, figure: other }) => {
      const value = float(other.amount);
      if (value === null || value === datum.value || relation === "SAME" || relation === "APART") return [];
      return [
        {
          value,
          label: `${hedged(other)} ${unitText(other.unitCode, other.unit)} (${code(relation)})`,
          href: documentHref(other.document.id, other.start, other.end),
        },
      ];
    }),
  };
}
