import type { Edit, Mapped } from "./mapped.ts";
import { rawSpan } from "./mapped.ts";
import { NOTHING, type Note, type Repair } from "./repair.ts";
import { type Page, remember } from "./shift/memory.ts";
import { type Reading, reading } from "./shift.ts";

const GLOSSED = /(\p{Script=Han})[(（] ?[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6} ?[)）]/gu;
const SYLLABLE = "[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}";
// ?！ ?。 \ufffd、 and ?wù): where a lone byte was shown; 夠qū): where it was dropped.
const PLACE = new RegExp(
  `[?\\ufffd](?:[！？；，。、!?;,]|(?= ?${SYLLABLE} ?[)）]))|(?<=\\p{Script=Han})(?=[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]?[a-z]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü][a-z]{0,3}[)）])`,
  "gu",
);

/** A reading at least this sure is taken without a warning. */
export const SURE = 0.9;
/** A reading less sure than this is not taken: the place stays as it is, marked. */
export const LEAST = 0.1;

/** Characters from a place on that its reading depends on: the longest stretch and what weighs it behind. */
const REACH = 100;

/** Restores bytes that were lost between two encodings (see shift.ts). Each place is a note with what it became and how sure that is. */
export function lostBytes(mapped: Mapped): Repair {
  const { text } = mapped;
  if (!/[?\ufffd]|\p{Script=Han}[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）]/u.test(text)) return NOTHING;
  const glossed = new Set<string>();
  for (const match of text.matchAll(GLOSSED)) glossed.add(match[1] ?? "");
  const edits: Edit[] = [];
  const notes: Note[] = [];
  let from = 0;
  let restored = "";
  let page: Page | null = null;
  const readings = new Map<string, Reading | null>();
  for (const match of text.matchAll(PLACE)) {
    const at = match.index;
    if (at < from) continue;
    page ??= remember(text, glossed);
    // What stood there before reads as it did before: a page that repeats its damage costs no more than one of each kind.
    const prefix = restored.slice(-24) + text.slice(Math.max(from, at - 24), at);
    const key = `${prefix.slice(-24)}\u0000${text.slice(at, at + REACH)}`;
    let known = readings.get(key);
    if (known === undefined) {
      const first = reading(text, at, page, prefix);
      known = first && { ...first, start: first.start - at, end: first.end - at };
      readings.set(key, known);
    }
    const found = known && { ...known, start: known.start + at, end: known.end + at };
    const lone = text[at] === "\ufffd";
    if (!found || found.confidence < LEAST) {
      // A question mark before a mark is odd in itself; in front of a bracket it may be the author's.
      if (lone || (found && found.confidence > 0.01)) notes.push(unread(mapped, at, Math.min(text.length, at + 2)));
      continue;
    }
    edits.push({ start: found.start, end: found.end, text: found.text, whole: true });
    restored = (restored + text.slice(Math.max(from, found.start - 24), found.start) + found.text).slice(-48);
    from = found.end;
    const was = text.slice(found.start, found.end);
    const sure = found.confidence >= SURE;
    notes.push({
      code: "clean.lost-byte",
      ...rawSpan(mapped, found.start, found.end),
      message: `Bytes were lost at \`${was}\`; read as \`${found.text}\`${sure ? "" : ", which is not sure: check it against the original"}`,
      found: was,
      became: found.text,
      confidence: Math.round(found.confidence * 1000) / 1000,
      damaged: !sure,
    });
  }
  return { edits, notes };
}

function unread(mapped: Mapped, start: number, end: number): Note {
  const found = mapped.text.slice(start, end);
  return {
    code: "clean.damaged",
    ...rawSpan(mapped, start, end),
    message: `Characters were lost at \`${found}\` and cannot be told; the place stands as it is, check it against the original`,
    found,
    became: null,
    confidence: 0,
    damaged: true,
  };
}
