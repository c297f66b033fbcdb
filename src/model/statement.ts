import type { Modality, Period } from "./figure.ts";
import type { Span } from "./span.ts";

export const STATEMENT_TYPES = [
  "HOLDS_POSITION",
  "APPOINTED",
  "REMOVED",
  "ISSUED",
  "FORWARDS",
  "RECIPIENT",
  "HELD_IN",
  "HELD_ON",
  "ATTENDED",
  "HOSTED",
  "LAUNCHED",
  "COOPERATED_WITH",
  "PART_OF",
  "LOCATED_IN",
  "REPORTED_BY",
  "AWARDED",
  "MET_WITH",
  "SIGNED",
  "VISITED",
] as const;
export type StatementType = (typeof STATEMENT_TYPES)[number];

export interface Role {
  readonly role: string;
  readonly entity: string;
}

/** One relation between entities stated in one place. DESIGN section 4 gives subject, object and detail of each type. */
export interface Statement extends Span {
  readonly id: string;
  readonly type: StatementType;
  readonly subject: string;
  readonly object: string | null;
  readonly detail: string | null;
  readonly roles: readonly Role[];
  readonly period: Period | null;
  readonly modality: Modality;
  readonly negated: boolean;
  /** Entity that says so, where the text quotes it. */
  readonly source: string | null;
  /** Index into the document's sentences. */
  readonly sentence: number;
  readonly rawStart: number;
  readonly rawEnd: number;
  readonly quote: string;
  readonly rule: string;
  /** 0 to 1. */
  readonly confidence: number;
}
