import type { Span } from "../../../src/model/span.ts";
import type { StatementType } from "../../../src/model/statement.ts";

/** A relation that was looked at and not read: the words, what it would have been, the rule (or none) and the reason. */
export interface Refusal extends Span {
  readonly type: StatementType;
  readonly rule: string;
  readonly reason: string;
}

/** Tells of a candidate that states nothing. */
export type Refuse = (span: Span, type: StatementType, rule: string, reason: string) => void;
