import type { Edit, Mapped } from "./mapped.ts";
import { edited, rawSpan } from "./mapped.ts";

/** One kind of edit over a text: what it changed, and what is said of it. Places are offsets into the text before the edits. */
export interface Repair {
  readonly edits: readonly Edit[];
  readonly notes: readonly Note[];
}

/** A Problem whose place is still in raw offsets: only the finished text has places of its own. */
export interface Note {
  readonly code: string;
  readonly rawStart: number;
  readonly rawEnd: number;
  readonly message: string;
  readonly found: string;
  readonly became: string | null;
  readonly confidence: number;
  /** True where names and figures must not reach across. */
  readonly damaged: boolean;
}

export const NOTHING: Repair = { edits: [], notes: [] };

/** The text after a repair, and its notes added to `notes`. */
export function repaired(mapped: Mapped, repair: Repair, notes: Note[]): Mapped {
  notes.push(...repair.notes);
  return edited(mapped, repair.edits);
}

/** One note for many small edits of a kind that need no judgement: how many, the first of them, and the stretch they lie in. */
export function summary(mapped: Mapped, code: string, edits: readonly Edit[], what: string, confidence = 1): Note[] {
  const first = edits[0];
  const last = edits[edits.length - 1];
  if (!first || !last) return [];
  const found = mapped.text.slice(first.start, first.end);
  const { rawStart } = rawSpan(mapped, first.start, first.end);
  const { rawEnd } = rawSpan(mapped, last.start, last.end);
  const times = edits.length === 1 ? "once" : `${edits.length} times, first`;
  const change = first.text ? `\`${found}\` became \`${first.text}\`` : `\`${printable(found)}\` was taken out`;
  return [
    { code, rawStart, rawEnd, message: `${what}: ${times} ${change}`, found, became: first.text, confidence, damaged: false },
  ];
}

const printable = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u00a0\u200b-\u200f\u2028-\u202f\u2060-\u206f\ue000-\uf8ff\ufeff]/g, (char) => {
    return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  });
