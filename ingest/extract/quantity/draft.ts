import type { Approximation, Quantity } from "../../../src/model/figure.ts";
import type { Hedge } from "../hedge.ts";
import { intervalOf } from "../hedge.ts";
import type { Core } from "./core.ts";
import { compare, minus, print } from "./exact.ts";

/** A quantity in the making: number, hedges and unit as they stand, before it is decided whether it is a figure. */
export interface Draft extends Omit<Core, "start" | "end" | "rule"> {
  /** The number itself. */
  readonly numberStart: number;
  readonly numberEnd: number;
  /** Hedge, number and unit. */
  readonly start: number;
  readonly end: number;
  /** Outermost first; those behind the unit last. */
  readonly before: readonly Hedge[];
  readonly after: Hedge | null;
  readonly negative: boolean;
  readonly unitStart: number;
  readonly unitEnd: number;
  readonly unit: string;
  readonly unitCode: string | null;
  readonly dimension: string | null;
  readonly rule: string;
  readonly confidence: number;
}

/** A draft with the verdict on it. */
export interface Verdict {
  readonly draft: Draft;
  /** Why it is no figure; null if it is one. */
  readonly refused: string | null;
}

const LOWER = new Set<Approximation>(["OVER", "AT_LEAST"]);

/** The class that the hedges make of it: the outermost in front, else 多 and 余, else the one behind. */
export function approximationOf(draft: Draft, apart: Hedge | null): Approximation {
  const outer = draft.before.find((hedge) => hedge.class !== "NONE")?.class as Approximation | undefined;
  const behind = draft.after?.class as Approximation | undefined;
  if (draft.kind === "vague") {
    const bound = outer ?? behind;
    return bound && LOWER.has(bound) ? bound : "VAGUE";
  }
  if (draft.kind === "neighbours") return "RANGE";
  if (outer) return outer;
  if (draft.more) return draft.more === "来" ? "ABOUT" : "OVER";
  if (behind) return behind;
  if (apart) return apart.class as Approximation;
  return draft.rounded ? "ROUNDED" : "EXACT";
}

/** The finished value of a draft. */
export function quantityOf(text: string, draft: Draft, apart: Hedge | null): Quantity {
  const approximation = approximationOf(draft, apart);
  const [a, b] = draft.negative ? [minus(draft.high), minus(draft.low)] : [draft.low, draft.high];
  const several = compare(a, b) !== 0;
  const outer = draft.before.length > 0;
  const interval = several
    ? LOWER.has(approximation)
      ? intervalOf(a, draft.place, approximation, false)
      : { lower: print(a), upper: print(b), lowerInclusive: true, upperInclusive: true }
    : intervalOf(
        a,
        draft.place,
        approximation,
        (!outer || approximation === "ABOUT") && (draft.more !== "" || draft.after?.word === "有余") && draft.more !== "来",
      );
  const hedge = [
    ...draft.before.map((h) => h.word),
    ...(draft.more ? [draft.more] : []),
    ...(draft.after ? [draft.after.word] : []),
  ];
  if (hedge.length === 0 && apart) hedge.push(apart.word);
  return {
    start: draft.start,
    end: draft.end,
    quote: text.slice(draft.start, draft.end),
    amount: several ? null : print(a),
    lower: interval.lower,
    upper: interval.upper,
    lowerInclusive: interval.lowerInclusive,
    upperInclusive: interval.upperInclusive,
    approximation,
    hedge,
    unit: draft.unit,
    unitCode: draft.unitCode,
    unitMultiplier: draft.multiplier,
    rule: draft.rule,
    confidence: draft.confidence,
  };
}
