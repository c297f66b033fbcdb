import type { StatementType } from "../../../../src/model/statement.ts";

/** What a rule's match says: `subject` and `object` name groups of the pattern; `pairs` takes every two of one group. */
export interface Says {
  readonly type: StatementType;
  readonly subject: string;
  readonly object: string | null;
  /** Group or groups whose words, joined, are the detail. */
  readonly detail?: readonly string[];
  /** A further entity: role and group. */
  readonly role?: readonly [string, string];
  /** Every two names of `subject`, in order of place. */
  readonly pairs?: true;
}

/** A pattern over the skeleton of a sentence, with the phrase it exists for. */
export interface Rule {
  readonly name: string;
  readonly phrase: string;
  readonly pattern: string;
  readonly says: readonly Says[];
  readonly confidence?: number;
}
