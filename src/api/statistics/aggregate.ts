import type { Decimal } from "decimal.js";
import { type Datum, kindOf, show, subjectOf } from "./datum.ts";
import { median, sum } from "./difference.ts";
import type { LeftOut } from "./left.ts";
import { mayHold, notAdditive, sound } from "./sound.ts";
import { endDay, firstDay } from "./time.ts";

type Row = Readonly<Record<string, unknown>>;

/** The value of a key; null where the figure does not state it. */
const KEYS: Readonly<Record<string, (one: Datum) => { value: string | null; entity?: unknown }>> = {
  YEAR: (one) => ({ value: yearOf(one) }),
  SUBJECT: (one) => ({ value: one.preferred.aboutName, entity: one.preferred.shown.about }),
  PLACE_LEVEL: (one) => ({ value: levelOf(one) }),
  INDICATOR: (one) => ({ value: one.preferred.measure }),
  PUBLISHER: (one) => ({ value: one.preferred.publisher }),
};

// A period that reaches over several years lies in none of them.
function yearOf(one: Datum): string | null {
  const { periodStart, periodEnd, publishedAt, periodKind } = one.preferred;
  const [from, to] =
    periodKind === "CUMULATIVE"
      ? [periodEnd, periodEnd]
      : [periodStart ?? periodEnd ?? publishedAt, periodEnd ?? periodStart ?? publishedAt];
  if (!from || !to) return null;
  const [first, last] = [firstDay(from).slice(0, 4), endDay(to).slice(0, 4)];
  return first === last ? first : `${first}/${last}`;
}

function levelOf(one: Datum): string | null {
  const code = one.preferred.subject?.code;
  if (!code) return null;
  if (code === "100000" || code === "000000") return "COUNTRY";
  if (code.endsWith("0000")) return "PROVINCE";
  if (code.endsWith("00")) return "PREFECTURE";
  return code.length > 6 ? "TOWNSHIP" : "COUNTY";
}

const PLACES = 10;

/** Groups by the keys asked for; what differs in measure, unit dimension, modality or kind of statistic never shares a group. */
export function groups(all: readonly Datum[], by: readonly string[], left: LeftOut): Row[] {
  const parts = new Map<string, { keys: Row[]; own: Datum[] }>();
  for (const one of all) {
    const keys = by.map((name) => ({ by: name, entity: null, ...KEYS[name]?.(one) }));
    const identity = `${JSON.stringify(keys.map((key, index) => (by[index] === "SUBJECT" ? subjectOf(one.preferred) : (key as Row)["value"])))}|${kindOf(one.preferred)}`;
    const known = parts.get(identity);
    if (known) known.own.push(one);
    else parts.set(identity, { keys, own: [one] });
  }
  return [...parts.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { keys, own }]) => {
      const used = sound(own, left);
      return used.length > 0 ? [group(keys, used)] : [];
    });
}

function group(keys: readonly Row[], used: readonly Datum[]): Row {
  const first = used[0] as Datum;
  const values = used.flatMap((one) => one.amount ?? []).sort((a, b) => a.cmp(b));
  const why = (used.length > 1 || first.preferred.per !== null ? notAdditive(first.preferred) : null) ?? mayHold(used);
  const total = why ? null : sum(values);
  const bound = (end: "lower" | "upper"): Decimal | null =>
    why || used.some((one) => !one.interval?.[end]) ? null : sum(used.flatMap((one) => one.interval?.[end] ?? []));
  const mean = values.length > 0 ? sum(values).div(values.length).toDecimalPlaces(PLACES) : null;
  const times = new Set(used.map((one) => one.at));
  const unnamed = used.length > 1 && used.some((one) => subjectOf(one.preferred) === null);
  return {
    keys,
    unit: first.unitName,
    modality: first.preferred.modality,
    indicator: first.preferred.shown.indicator,
    count: used.length,
    sum: unnamed ? null : (total?.toFixed() ?? null),
    sumLower: unnamed ? null : (bound("lower")?.toFixed() ?? null),
    sumUpper: unnamed ? null : (bound("upper")?.toFixed() ?? null),
    mean: mean?.toFixed() ?? null,
    median: median(values)?.toFixed() ?? null,
    min: values[0]?.toFixed() ?? null,
    max: values.at(-1)?.toFixed() ?? null,
    notes: [
      ...(why ? [why] : []),
      ...(unnamed ? ["no sum: nobody is named whose figures these are, so one may hold another"] : []),
      ...(times.size > 1 && !why ? [`the numbers stand at ${times.size} different times`] : []),
      ...(used.some((one) => one.reported) ? ["a number without a stated period stands at its date of publication"] : []),
      ...(used.some((one) => one.preferred.approximation !== "EXACT")
        ? ["some numbers are rounded or hedged: see the bounds of the sum"]
        : []),
    ],
    data: used.map((one) => show(one)),
  };
}
