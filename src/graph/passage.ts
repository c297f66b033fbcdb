import { hashOf } from "../model/id.ts";

/** A sentence by its letters and digits alone, so that reprints with other spaces and marks share it. */
export interface Passage {
  readonly key: string;
  /** How many letters and digits. */
  readonly letters: number;
}

const SHORTEST = 12;

/** Null for what is too short to tell a reprint by. */
export function passageOf(text: string): Passage | null {
  const letters = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
  return letters.length < SHORTEST ? null : { key: hashOf(letters).slice(0, 24), letters: letters.length };
}
