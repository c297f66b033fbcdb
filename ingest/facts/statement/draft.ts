import type { Modality } from "../../../src/model/figure.ts";
import type { Span } from "../../../src/model/span.ts";
import type { StatementType } from "../../../src/model/statement.ts";
import type { NameMention, TimeMention } from "../../../src/model/text.ts";

/** One end of a statement: a name of the text, or the id of an entity that stands there without a name (会议, 在京). */
export type End = NameMention | string;

/** A statement before its ids: what a rule read in a sentence. */
export interface Draft extends Span {
  readonly type: StatementType;
  readonly subject: End;
  readonly object: End | null;
  readonly detail: string | null;
  readonly roles: readonly { readonly role: string; readonly entity: End }[];
  readonly time: TimeMention | null;
  readonly modality: Modality;
  readonly negated: boolean;
  readonly source: End | null;
  readonly rule: string;
  readonly confidence: number;
}

/** A draft of a plain fact; `more` gives what differs. */
export const draft = (
  span: Span,
  type: StatementType,
  subject: End,
  object: End | null,
  rule: string,
  more: Partial<Draft> = {},
): Draft => ({
  type,
  subject,
  object,
  detail: null,
  roles: [],
  time: null,
  modality: "ACTUAL",
  negated: false,
  source: null,
  confidence: 0.9,
  ...more,
  rule,
  start: span.start,
  end: span.end,
});
