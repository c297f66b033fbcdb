import type { Decimal } from "decimal.js";
import { clash, intervalOf, type Judgement, judge, type Rival, VERDICTS, type Verdict, valueKey, widthOf } from "./verdict.ts";

/** A figure's standing in its slot. */
export interface Standing {
  readonly figure: Rival;
  /** From 1, the preferred one. */
  readonly rank: number;
  /** Against the preferred figure; null for the preferred one itself and for one of a different event, programme or place. */
  readonly verdict: Verdict | null;
  readonly reason: string;
  /** Id of the figure that it repeats, in a reprint or in the same document. */
  readonly reprintOf: string | null;
  /** The first publication of its wording. */
  readonly vintage: string | null;
}

/** A slot, judged. */
export interface Ruling {
  readonly standings: readonly Standing[];
  /** Between the best figures of two distinct values: `from` ranks below `to`. */
  readonly pairs: readonly ({ readonly from: string; readonly to: string } & Judgement)[];
  /** The worst; null with one figure. */
  readonly verdict: Verdict | null;
  readonly conflicts: number;
  /** Figures that are not reprints of another. */
  readonly independent: number;
  /** The two that lie farthest apart of those that claim the same thing and cannot both be true, and how many times. */
  readonly spread: Spread | null;
  /** Why the first is preferred. */
  readonly reason: string;
}

export interface Spread {
  readonly times: number;
  readonly least: string;
  readonly most: string;
}

const CLASS: Readonly<Record<string, number>> = {
  report: 0,
  communique: 0,
  table: 0,
  regulation: 1,
  decision: 1,
  plan: 1,
  notice: 1,
  letter: 2,
  minutes: 2,
  speech: 2,
  news: 3,
};
const OTHER_CLASS = 4;
// Slots of very many distinct values (a vague key) are judged against the preferred value only.
const PAIRWISE = 30;

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Ranked extends Rival {
  readonly vintage: string | null;
  readonly original: string;
  readonly width: Decimal | null;
  /** Its document gives other values in this slot that cannot be true beside it. */
  readonly torn: boolean;
}

/** The rules of preference, the first that tells two apart decides; each with its name. Negative: `a` is preferred. */
const RULES: readonly { readonly name: string; readonly compare: (a: Ranked, b: Ranked) => number }[] = [
  { name: "the only value that its document gives", compare: (a, b) => Number(a.torn) - Number(b.torn) },
  { name: "owner of the statistic", compare: (a, b) => Number(b.owned) - Number(a.owned) },
  { name: "document class", compare: (a, b) => (CLASS[a.documentKind] ?? OTHER_CLASS) - (CLASS[b.documentKind] ?? OTHER_CLASS) },
  { name: "later vintage", compare: (a, b) => text(b.vintage ?? "", a.vintage ?? "") },
  {
    name: "more precise",
    compare: (a, b) => (a.width && b.width ? a.width.cmp(b.width) : Number(a.width === null) - Number(b.width === null)),
  },
  { name: "the original before its reprint", compare: (a, b) => Number(a.original !== a.id) - Number(b.original !== b.id) },
  { name: "no rule tells them apart; the smaller id", compare: (a, b) => text(a.id, b.id) },
];

const byRank = (a: Ranked, b: Ranked): number => RULES.reduce((found, rule) => found || rule.compare(a, b), 0);

/**
 * As `judge`, but no rivalry where a document itself gives several values in the slot: a text does not contradict itself in one
 * breath (“年龄最大的57岁，最小的19岁”), so what tells its values apart was not read, and which of them is meant is not known.
 */
function judgeApart(a: Ranked, b: Ranked, vintageOf: (figure: Rival) => string | null): Judgement | null {
  const judged = judge(a, b, vintageOf);
  return judged && (a.torn || b.torn) && RIVALRY.has(judged.verdict) ? null : judged;
}

const RIVALRY: ReadonlySet<Verdict> = new Set(["CONFLICTS", "REVISES"]);

/** The figures of each key, in the order of the first. */
function groups(figures: readonly Rival[], keyOf: (figure: Rival) => string): Rival[][] {
  const found = new Map<string, Rival[]>();
  for (const figure of figures) {
    const key = keyOf(figure);
    const group = found.get(key);
    if (group) group.push(figure);
    else found.set(key, [figure]);
  }
  return [...found.values()];
}

/** The ids of figures beside which their own document gives a value that cannot be true with them. */
function tornOf(figures: readonly Rival[]): ReadonlySet<string> {
  const torn = new Set<string>();
  for (const own of groups(figures, (figure) => figure.document)) {
    const values = groups(own, valueKey);
    values.forEach((same, i) => {
      const [one] = same;
      const rival = one && values.some(([other], j) => j !== i && other && clash(one, other));
      if (rival) for (const figure of same) torn.add(figure.id);
    });
  }
  return torn;
}

/**
 * Judges the figures of one slot. `restates` says which documents restate which (either way). Depends on the set alone, not on
 * its order; the rank of two figures does not depend on which others are there, but for the vintage of their reprints.
 */
export function rule(figures: readonly Rival[], restates: (a: string, b: string) => boolean): Ruling {
  const ranked = groupReprints(figures, restates).sort(byRank);
  const first = ranked[0];
  if (!first) return { standings: [], pairs: [], verdict: null, conflicts: 0, independent: 0, spread: null, reason: "" };
  const vintages = new Map(ranked.map((f) => [f.id, f.vintage]));
  const vintageOf = (f: Rival) => vintages.get(f.id) ?? null;
  const standings = ranked.map((figure, index): Standing => {
    const { vintage, original } = figure;
    const common = { figure, rank: index + 1, reprintOf: original === figure.id ? null : original, vintage };
    if (index === 0) return { ...common, verdict: null, reason: reasonFor(ranked) };
    const judged = judgeApart(figure, first, vintageOf);
    return {
      ...common,
      verdict: judged?.verdict ?? null,
      reason: judged?.reason ?? "stated of something else, or what tells it apart was not read",
    };
  });
  const best = [...new Map(ranked.toReversed().map((f) => [`${valueKey(f)} ${f.contexts.join()}`, f])).values()].sort(byRank);
  const pairs = best.flatMap((from, i) =>
    best.slice(0, i).flatMap((to, j) => {
      if (best.length > PAIRWISE && j > 0) return [];
      const judged = judgeApart(from, to, vintageOf);
      return judged ? [{ from: from.id, to: to.id, ...judged }] : [];
    }),
  );
  const all = [...pairs.map((p) => p.verdict), ...standings.flatMap((s) => (s.verdict ? [s.verdict] : []))];
  const worst = VERDICTS[Math.max(-1, ...all.map((v) => VERDICTS.indexOf(v)))] ?? null;
  return {
    standings,
    pairs,
    verdict: worst,
    conflicts: pairs.filter((p) => p.verdict === "CONFLICTS").length,
    independent: ranked.filter((f) => f.original === f.id).length,
    spread: spreadOf(best),
    reason: reasonFor(ranked),
  };
}

// Hedges without an end (超5万, 近百) say little of how far apart two are.
const POINTS = new Set(["EXACT", "ROUNDED", "ABOUT"]);

/** Among values that different documents give, each its only one. */
function spreadOf(best: readonly Ranked[]): Spread | null {
  const plain = best.filter((f) => !f.torn && POINTS.has(f.approximation) && f.amount !== null);
  let worst: Spread | null = null;
  for (const [i, a] of plain.slice(0, PAIRWISE).entries())
    for (const b of plain.slice(0, i)) {
      if (!clash(a, b) || (a.contexts.length === 0) !== (b.contexts.length === 0)) continue;
      const [x, y] = [Number(a.amount), Number(b.amount)];
      const times = x > 0 && y > 0 ? Math.max(x / y, y / x) : 0;
      if (times > (worst?.times ?? 0)) worst = { times, least: (x < y ? a : b).quote, most: (x < y ? b : a).quote };
    }
  return worst;
}

/** Names the rule that puts the first before the first one of another value. */
function reasonFor(ranked: readonly Ranked[]): string {
  const [first, ...rest] = ranked;
  if (!first || rest.length === 0) return "the only figure";
  const other = rest.find((f) => valueKey(f) !== valueKey(first));
  if (!other) return "all figures say the same";
  const name = RULES.find((r) => r.compare(first, other) !== 0)?.name ?? "";
  return `${name}: ${first.quote} before ${other.quote}`;
}

/** One wording counts once: figures of the same value in one document, or whose sentences or documents repeat one another. The earliest is the original. */
function groupReprints(figures: readonly Rival[], restates: (a: string, b: string) => boolean): Ranked[] {
  const sorted = [...figures].sort((a, b) => text(a.publishedAt ?? "~", b.publishedAt ?? "~") || text(a.id, b.id));
  const groups: { readonly head: Rival; readonly members: Rival[] }[] = [];
  const byPassage = new Map<string, (typeof groups)[number]>();
  const byValue = new Map<string, (typeof groups)[number][]>();
  const torn = tornOf(figures);
  for (const figure of sorted) {
    const value = valueKey(figure);
    const passage = `${value} ${figure.passage}`;
    const group =
      byPassage.get(passage) ??
      byValue
        .get(value)
        ?.find((g) => g.members.some((m) => m.document === figure.document || restates(m.document, figure.document)));
    if (group) group.members.push(figure);
    const own = group ?? { head: figure, members: [figure] };
    if (!group) {
      groups.push(own);
      byValue.set(value, [...(byValue.get(value) ?? []), own]);
    }
    byPassage.set(passage, own);
  }
  return groups.flatMap(({ head, members }) =>
    members.map((m) => ({
      ...m,
      // A headline leaves out what its text says of the same number.
      provisional: members.some((other) => other.provisional && other.document === m.document),
      vintage: head.publishedAt,
      original: head.id,
      width: widthOf(intervalOf(m)),
      torn: torn.has(m.id),
    })),
  );
}
