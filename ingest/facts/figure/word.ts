import type { Span } from "../../../src/model/span.ts";
import type { LinkedText, NameMention, TimeMention } from "../../../src/model/text.ts";
import { closing, opening } from "./edge.ts";
import { type Kind, kindOf } from "./kind.ts";
import { signOf } from "./sign.ts";

/** A piece of a sentence that candidates begin and end at: a word of the cut, or a whole quantity, time phrase or name. */
export interface Word extends Span {
  readonly kind: Kind;
  readonly text: string;
  /** Index into the document's quantities; -1 for any other word. */
  readonly quantity: number;
  readonly name: NameMention | null;
  /** One letter for it (sign.ts): its sign where it has one, else its kind. */
  readonly sign: string;
}

/** A word; all are made here, so that all have one shape. */
function wordOf(start: number, end: number, kind: Kind, text: string, quantity = -1, name: NameMention | null = null): Word {
  return { start, end, kind, text, quantity, name, sign: signOf(text) ?? kind };
}

/** A sentence that holds quantities, as words that tile it (spaces left out). */
export interface Frame {
  /** Index into the document's sentences. */
  readonly sentence: number;
  readonly words: readonly Word[];
  /** The signs of the words, one letter each. */
  readonly signs: string;
  /** Index of the word of each quantity, in order of place. */
  readonly places: readonly number[];
}

interface Atom extends Span {
  readonly kind: Kind;
  readonly quantity: number;
  readonly name: NameMention | null;
}

const atomOfTime = (time: TimeMention): Atom => ({ start: time.start, end: time.end, kind: "T", quantity: -1, name: null });

// Quantities first, then names, then times; of two that overlap the first in that order stays whole.
function atomsOf(text: LinkedText): Atom[] {
  const all: Atom[] = [
    ...text.quantities.map((q, i): Atom => ({ start: q.start, end: q.end, kind: "Q", quantity: i, name: null })),
    ...text.names.map((name): Atom => ({ start: name.start, end: name.end, kind: "N", quantity: -1, name })),
    ...text.times.map(atomOfTime),
  ];
  const rank = (atom: Atom): number => (atom.kind === "Q" ? 0 : atom.kind === "N" ? 1 : 2);
  all.sort((a, b) => a.start - b.start || rank(a) - rank(b));
  const kept: Atom[] = [];
  for (const atom of all) {
    const last = kept.at(-1);
    if (!last || last.end <= atom.start) kept.push(atom);
    else if (rank(atom) < rank(last)) kept[kept.length - 1] = atom;
  }
  return kept;
}

// （记者 王一 通讯员 李二）: who reports is nobody whose figure anything is.
const BYLINE = /[（(](?=[^（）()\n]{0,60}(?:记者|通讯员|特派员|实习生|编译|摄影))[^（）()\n]{2,80}[）)]/gu;

/** Bylines in brackets that hold no quantity, in order. */
const bylinesOf = (text: LinkedText): Span[] =>
  [...text.text.matchAll(BYLINE)]
    .map((found) => ({ start: found.index, end: found.index + found[0].length }))
    .filter(({ start, end }) => !text.quantities.some((q) => q.start < end && q.end > start));

/** The frames of all sentences that hold a quantity, and of the `before` sentences ahead of each, in order; one walk over the document. */
export function framesOf(text: LinkedText, before = 0): Frame[] {
  const atoms = atomsOf(text);
  const frames: Frame[] = [];
  const bylines = bylinesOf(text);
  let [token, atom, quantity, byline] = [0, 0, 0, 0];
  for (const [index, sentence] of text.sentences.entries()) {
    while ((text.quantities[quantity]?.start ?? Infinity) < sentence.start) quantity++;
    const ahead = text.sentences[Math.min(text.sentences.length - 1, index + before)];
    if ((text.quantities[quantity]?.start ?? Infinity) >= (ahead?.end ?? sentence.end)) continue;
    while ((text.tokens[token]?.end ?? Infinity) <= sentence.start) token++;
    while ((atoms[atom]?.end ?? Infinity) <= sentence.start) atom++;
    const words: Word[] = [];
    const places: number[] = [];
    let at = sentence.start;
    while (at < sentence.end) {
      while ((text.tokens[token]?.end ?? Infinity) <= at) token++;
      while ((bylines[byline]?.end ?? Infinity) <= at) byline++;
      const apart = bylines[byline];
      if (apart && apart.start <= at) {
        words.push(wordOf(apart.start, apart.end, ",", "，"));
        at = apart.end;
        while ((atoms[atom]?.start ?? Infinity) < at) atom++;
        continue;
      }
      const next = atoms[atom];
      if (next && next.start <= at) {
        if (next.kind === "Q") places.push(words.length);
        const end = Math.min(next.end, sentence.end);
        words.push(wordOf(next.start, end, next.kind, text.text.slice(next.start, end), next.quantity, next.name));
        at = Math.max(next.end, at + 1);
        atom++;
        continue;
      }
      const piece = text.tokens[token];
      const end = Math.min(piece?.end ?? sentence.end, next?.start ?? sentence.end, apart?.start ?? sentence.end, sentence.end);
      pushWords(words, text.text, at, end, piece && piece.start === at && piece.end === end ? piece.pos : "x");
      at = end;
    }
    let signs = "";
    for (const word of words) signs += word.sign;
    frames.push({ sentence: index, words, signs, places });
  }
  return frames;
}

// Function words that the cut glues to an unknown word ("央企在", "达到了"): cut off again. Only words without a part of speech are touched.
const GLUED = /^(.*\p{Script=Han})([在为达由将有被约超于已对从较比占])$/u;
const GLUE = closing("在 为 达 由 将 有 被 约 超 于 已 对 从 较 比 占");
const LEAD = opening("在 从 由 对 为 将 被 占 约");
const LEADING = /^[在由从对为将被占约](?=\p{Script=Han})/u;

const RATIO = /^([比率])([降升增高超拟约近将])$/u;

function pushWords(words: Word[], text: string, start: number, end: number, pos: string): void {
  const surface = text.slice(start, end);
  if (!surface.trim()) {
    // Cells of a row are parted by tabs: no phrase reaches across.
    if (surface.includes("\t")) words.push(wordOf(start, end, ",", "，"));
    return;
  }
  const loose = pos === "x" && surface.length < 8;
  const cut = loose && GLUE(surface) && GLUED.test(surface) ? end - 1 : end;
  const from = loose && LEAD(surface) > 0 && LEADING.test(surface) && start + 1 < cut ? start + 1 : start;
  // A classifier that no number stands before is a noun: "充电桩".
  const last = words[words.length - 1];
  const earlier = last?.kind;
  const earlierText = last?.text;
  const tag = pos === "q" && earlier !== "m" && earlier !== "Q" && earlier !== "r" ? "n" : pos;
  if (earlierText === "占" && /^比[达为约超]?$/u.test(surface)) {
    // "女职工占比" is cut 占|比, "占比达" 占|比达.
    const before = words.pop();
    if (before) words.push(wordOf(before.start, start + 1, "n", "占比", before.quantity, before.name));
    if (surface.length > 1) pushPiece(words, text, start + 1, end, "p");
    return;
  }
  if (surface === "达" && earlierText !== undefined && /^[高多长远深宽]$/u.test(earlierText)) {
    // "高达" is cut 高|达 behind some words.
    const before = words.pop();
    if (before) words.push(wordOf(before.start, end, "v", `${earlierText}达`, before.quantity, before.name));
    return;
  }
  // 占比降|至, 桥隧比高|达, 赤字率拟: the last sign of the noun is cut off with the next word.
  const heads = last && last.end === start && (earlier === "n" || earlier === "v") ? RATIO.exec(surface) : null;
  if (last && heads) {
    words.pop();
    words.push(wordOf(last.start, start + 1, "n", `${last.text}${heads[1]}`));
    pushPiece(words, text, start + 1, end, heads[2] && /[降升增]/u.test(heads[2]) ? "v" : "d");
    return;
  }
  // PM2.5 is cut PM2|.|5
  const code = words[words.length - 2];
  if (surface === "5" && earlierText === "." && code?.text === "PM2") {
    words.splice(-2, 2, wordOf(code.start, end, "n", "PM2.5"));
    return;
  }
  if (from > start) pushPiece(words, text, start, from, "p");
  pushPiece(words, text, from, cut, tag);
  if (cut < end) pushPiece(words, text, cut, end, "p");
}

function pushPiece(words: Word[], text: string, start: number, end: number, pos: string): void {
  const piece = text.slice(start, end);
  words.push(wordOf(start, end, kindOf(piece, pos), piece));
}
