import { Decimal } from "decimal.js";

/** What a figure says, as far as rivals are told apart by it. */
export interface Rival {
  readonly id: string;
  readonly document: string;
  readonly quote: string;
  readonly amount: string | null;
  readonly lower: string | null;
  readonly upper: string | null;
  readonly lowerInclusive: boolean;
  readonly upperInclusive: boolean;
  readonly approximation: string;
  readonly change: string | null;
  /** Of the document: ISO prefix. */
  readonly publishedAt: string | null;
  readonly publisher: string | null;
  readonly documentKind: string;
  readonly owned: boolean;
  /** Its sentence says that an earlier number was revised. */
  readonly revision: boolean;
  /** Its sentence says that it is not the last number: 快报, 已造成. */
  readonly provisional: boolean;
  readonly passage: string;
  /** The verb that makes it a different number of the same thing. */
  readonly action: string | null;
  /** The end of its period, as an ISO prefix; null where none is stated. */
  readonly periodEnd: string | null;
  /** Ids of the events, programmes and places that it is stated of, but for whose figure it is. */
  readonly contexts: readonly string[];
}

export const VERDICTS = ["SAME", "COMPATIBLE", "REFINES", "REVISES", "CONFLICTS"] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Judgement {
  readonly verdict: Verdict;
  /** In words, naming both values. */
  readonly reason: string;
}

/** The values that a figure leaves open; a null end is open. */
export interface Interval {
  readonly lower: Decimal | null;
  readonly upper: Decimal | null;
  readonly lowerIn: boolean;
  readonly upperIn: boolean;
}

/** One in the last digit that is not 0: 4600 → 100, 4.37 → 0.01, 0 → 0. */
export function lastUnit(amount: Decimal): Decimal {
  if (amount.isZero()) return new Decimal(0);
  const places = amount.decimalPlaces();
  if (places > 0) return new Decimal(10).pow(-places);
  const zeros = /0*$/.exec(amount.toFixed(0))?.[0].length ?? 0;
  return new Decimal(10).pow(zeros);
}

/** The interval of a figure; a decrease counts below zero. Null where it states neither an amount nor a bound. */
export function intervalOf(figure: Rival): Interval | null {
  const plain = plainInterval(figure);
  if (!plain || figure.change !== "DECREASE") return plain;
  return {
    lower: plain.upper?.neg() ?? null,
    upper: plain.lower?.neg() ?? null,
    lowerIn: plain.upperIn,
    upperIn: plain.lowerIn,
  };
}

function plainInterval(figure: Rival): Interval | null {
  if (figure.lower !== null || figure.upper !== null) {
    const lower = figure.lower === null ? null : new Decimal(figure.lower);
    const upper = figure.upper === null ? null : new Decimal(figure.upper);
    return { lower, upper, lowerIn: figure.lowerInclusive, upperIn: figure.upperInclusive };
  }
  if (figure.amount === null) return null;
  const amount = new Decimal(figure.amount);
  if (figure.approximation === "EXACT") return { lower: amount, upper: amount, lowerIn: true, upperIn: true };
  // ROUNDED, ABOUT and hedges without bounds: half a unit of the last digit that is not 0.
  const half = lastUnit(amount).div(2);
  return { lower: amount.minus(half), upper: amount.plus(half), lowerIn: true, upperIn: true };
}

const sameEnd = (a: Decimal | null, b: Decimal | null): boolean => (a === null || b === null ? a === b : a.eq(b));

const sameInterval = (a: Interval, b: Interval): boolean =>
  sameEnd(a.lower, b.lower) && sameEnd(a.upper, b.upper) && a.lowerIn === b.lowerIn && a.upperIn === b.upperIn;

function below(a: Interval, b: Interval): boolean {
  if (a.upper === null || b.lower === null) return false;
  return a.upper.lt(b.lower) || (a.upper.eq(b.lower) && !(a.upperIn && b.lowerIn));
}

const meets = (a: Interval, b: Interval): boolean => !below(a, b) && !below(b, a);

/** True if every value of `a` is one of `b`. */
function within(a: Interval, b: Interval): boolean {
  const left =
    b.lower === null || (a.lower !== null && (a.lower.gt(b.lower) || (a.lower.eq(b.lower) && (b.lowerIn || !a.lowerIn))));
  const right =
    b.upper === null || (a.upper !== null && (a.upper.lt(b.upper) || (a.upper.eq(b.upper) && (b.upperIn || !a.upperIn))));
  return left && right;
}

/** How wide: null is open at an end. */
export const widthOf = (interval: Interval | null): Decimal | null =>
  interval?.lower && interval.upper ? interval.upper.minus(interval.lower) : null;

const EXACTLY = new Set(["EXACT", "ROUNDED"]);

/** The value by which figures of a slot are the same or distinct. */
export function valueKey(figure: Rival): string {
  const { amount, lower, upper, change } = figure;
  const sense = EXACTLY.has(figure.approximation) && lower === null ? "stated" : figure.approximation;
  const canon = (d: string | null) => (d === null ? "" : new Decimal(d).toFixed());
  return `${sense} ${canon(amount)} ${sense === "stated" ? "" : `${canon(lower)} ${canon(upper)}`} ${change === "DECREASE" ? "-" : ""}`;
}

// 建成7508家, 已有7508家 and 7508家 are one number: these verbs say no more than that there is so much. 造成20人死亡 is 20人死亡.
const BEING = new Set("有 已有 现有 共有 拥有 达 达到 为 是 建成 建有 设有 实现 完成 造成 导致 致".split(" "));

/** The verb as far as it tells numbers apart; null where it does not. */
export const actionOf = (action: string | null): string | null => (action !== null && BEING.has(action) ? null : action);

/** True if the figure was published while its period still ran: it says what was so until then, or is expected. */
function early(published: string, periodEnd: string): boolean {
  // 2023 ends after 2023-11; a day runs until its end: what is said of it on the day itself is said early.
  return published < periodEnd || published.startsWith(periodEnd);
}

const incomparable = (a: Rival, b: Rival): boolean =>
  a.contexts.length > 0 && b.contexts.length > 0 && !a.contexts.some((c) => b.contexts.includes(c));

/** True if the two give values for one thing that cannot both be true. */
export function clash(a: Rival, b: Rival): boolean {
  if (incomparable(a, b) || valueKey(a) === valueKey(b)) return false;
  const [x, y] = [intervalOf(a), intervalOf(b)];
  // 培训 and 覆盖 count other people: where both cannot be true, they need not be.
  return x !== null && y !== null && !meets(x, y) && actionOf(a.action) === actionOf(b.action);
}

// Two who speak of one number seldom miss each other by so much: from here on it is rather two things, and what tells them apart was not read.
const FAR = 2;
// What was said while its period still ran can grow until its end: so many times, rather not more.
const GROWN = 5;

/** How many times one value is the other, at their nearest; null where their signs differ: that one grew and the other fell is a contradiction. */
function times(x: Interval, y: Interval): Decimal | null {
  const [low, high] = below(x, y) ? [x.upper, y.lower] : [y.upper, x.lower];
  if (!low || !high || low.isZero() || high.isZero() || low.isNegative() !== high.isNegative()) return null;
  const ratio = high.div(low);
  return ratio.lt(1) ? new Decimal(1).div(ratio) : ratio;
}

/** Null if the two are not comparable: stated of different events, programmes or places. Symmetric but for the words' order. */
export function judge(a: Rival, b: Rival, vintageOf: (figure: Rival) => string | null): Judgement | null {
  if (incomparable(a, b)) return null;
  if (valueKey(a) === valueKey(b)) return { verdict: "SAME", reason: `${a.quote} and ${b.quote} say the same` };
  const x = intervalOf(a);
  const y = intervalOf(b);
  if (!x || !y) return { verdict: "COMPATIBLE", reason: `${(x ? b : a).quote} gives no value to compare` };
  if (meets(x, y)) {
    if (sameInterval(x, y)) return { verdict: "COMPATIBLE", reason: `${a.quote} and ${b.quote} leave the same values open` };
    if (within(x, y)) return { verdict: "REFINES", reason: `${a.quote} lies within ${b.quote}` };
    if (within(y, x)) return { verdict: "REFINES", reason: `${b.quote} lies within ${a.quote}` };
    return { verdict: "COMPATIBLE", reason: `${a.quote} and ${b.quote} can both be true` };
  }
  // An event or place that only one is stated of may be all that tells them apart.
  if (!clash(a, b) || (a.contexts.length === 0) !== (b.contexts.length === 0)) return null;
  const [first, late] = (vintageOf(a) ?? "~") <= (vintageOf(b) ?? "~") ? [a, b] : [b, a];
  const [from, to] = [vintageOf(first), vintageOf(late)];
  const later = from !== null && to !== null && from < to && !to.startsWith(from);
  const apart = times(x, y)?.toNumber() ?? 1;
  const revises = (reason: string): Judgement => ({ verdict: "REVISES", reason });
  if (later) {
    if (late.revision) return revises(`${late.quote} (${to}) is stated as a revision of ${first.quote} (${from})`);
    if (first.provisional)
      return revises(`${first.quote} was stated (${from}) as not the last number, ${late.quote} later (${to})`);
    if (first.periodEnd !== null && early(from, first.periodEnd) && apart < (below(x, y) === (first === a) ? GROWN : FAR))
      return revises(`${first.quote} was stated (${from}) while its period still ran, ${late.quote} later (${to})`);
  }
  if (apart >= FAR) return null;
  if (later) {
    if (late.publisher !== null && late.publisher === first.publisher)
      return revises(`${late.publisher} gave ${first.quote} (${from}) and later ${late.quote} (${to})`);
    if (late.owned && first.owned)
      return revises(`the owner of the statistic gave ${first.quote} (${from}) and later ${late.quote} (${to})`);
  }
  return { verdict: "CONFLICTS", reason: `${a.quote} and ${b.quote} cannot both be true` };
}
