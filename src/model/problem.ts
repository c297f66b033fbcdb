import type { Span } from "./span.ts";

/**
 * What is odd about a text: collected and reported, never thrown. `start`/`end` are offsets into the document's clean
 * text (0,0 where the whole text or a source without a text is meant).
 */
export interface Problem extends Span {
  /** `part.word`, e.g. `clean.lost-byte`; every code is listed in docs/architecture.md. */
  readonly code: string;
  /** What was found, what was expected, what to do. */
  readonly message: string;
  /** What stood there in the raw text, where something was changed or could not be read. */
  readonly found?: string;
  /** What it became; null where it was left as it stands. */
  readonly became?: string | null;
  /** How sure the repair is, 0 to 1. */
  readonly confidence?: number;
}
