import type { Fact } from "./fact.ts";

/** Why figures are left out; what each means is said once here. */
const REASONS = {
  OTHER_UNIT: "another unit, which does not convert",
  OVERLAPPING_PERIOD: "the period overlaps one that is used",
  OUTSIDE_PERIOD: "the period reaches beyond the one asked for",
  PART_OF_TOTAL: "a part (其中) of a total that is used",
  WITHIN_SUBJECT: "the subject lies within another that is used, or holds others that are",
  NOT_ACTUAL: "a target, plan or forecast beside facts: ask for it by `modalities`",
  RANGE_ONLY: "only a range is stated",
  RIVAL: "another figure of the same question is preferred",
  NOT_ADDITIVE: "means, shares, rates, indices and ranks do not add up",
  NO_PERIOD: "no period is stated",
  NOT_CONVERTIBLE: "the unit does not convert to the one asked for",
  IS_CHANGE: "a change, not a level: ask for it by `statTypes: [CHANGE]`",
  OTHER_INDICATOR: "it measures another thing",
  NO_SUBJECT: "nobody is named whose figure it is, so it may be the same thing again",
} as const;
export type Reason = keyof typeof REASONS;

const MOST_SHOWN = 10;

/** Collects what is left out, by reason and detail, in order. */
export class LeftOut {
  private readonly groups = new Map<string, { reason: Reason; detail: string; facts: Fact[] }>();

  add(reason: Reason, facts: readonly Fact[], detail = ""): void {
    const key = `${reason} ${detail}`;
    const known = this.groups.get(key);
    if (known) known.facts.push(...facts);
    else this.groups.set(key, { reason, detail, facts: [...facts] });
  }

  rows(): readonly Readonly<Record<string, unknown>>[] {
    return [...this.groups.values()].map(({ reason, detail, facts }) => ({
      reason,
      explanation: detail ? `${REASONS[reason]}: ${detail}` : REASONS[reason],
      count: facts.length,
      figures: facts.slice(0, MOST_SHOWN).map((fact) => fact.shown.figure),
    }));
  }
}
