import { front, last, letter, mark, num, numBar, part, str, strBar } from "./hash.ts";
import type { Phrase } from "./phrase.ts";
import type { Respective } from "./respective.ts";
import { classOf } from "./sign.ts";
import type { Frame } from "./word.ts";

/*
 * What the measure ranking looks at. A feature is a template with its values, kept as a hash; its first letter says whose it is: e of a phrase's end, b of its
 * beginning, p of the whole, c of a carried measure (carry.ts), s/S/w of the head's last characters or the head itself.
 */

export interface EndSite {
  readonly to: number;
  readonly place: number;
  readonly side: "L" | "R";
  /** Class of the unit, and the same with the class of the word behind the number. */
  readonly sort: string;
  readonly common: string;
  /** The word before the number. */
  readonly before: string;
  /** The nouns of the clause before the number (clauseNouns). */
  readonly lone: string;
  /** 1 for the end nearest to the number, and so on. */
  readonly heads: number;
  readonly list: Respective | null;
}

/** A letter within a template. */
const B = letter("b");
const C = letter("c");
const D = letter("d");
const G = letter("g");
const H = letter("h");
const K = letter("k");
const L = letter("l");
const N = letter("n");
const P = letter("p");
const Q = letter("q");
const R = letter("r");
const T = letter("t");
const U = letter("u");
const V = letter("v");
const W = letter("w");
const X = letter("x");
const BAR = letter("|");
const NAMES = letter("N");
const MORE = letter("…");

/** The fronts of an end's or a beginning's features on one side: h`e${side}|`. */
const sides = (text: string): Readonly<Record<"L" | "R", number>> => ({
  L: strBar(front(text), "L"),
  R: strBar(front(text), "R"),
});
const END = sides("e");
const LISTED = { L: part(END.L, "list", 0, 4), R: part(END.R, "list", 0, 4) };
const BEGIN = sides("b");
const END_LEFT = front("eL|");
const END_RIGHT = front("eR|");
const SUFFIX = front("s");
const SUFFIX_TWO = front("S");
const HEAD = front("w");
const LIST = front("l|");
const FIRST = front("b|f");
const BEGIN_RIGHT = front("bR|");
const PHRASE = front("p|");
const ONE = str(PHRASE, "one");
const LONGER = str(PHRASE, "more");

const pad = "^";
export const textAt = (frame: Frame, index: number): string => frame.words[index]?.text ?? pad;

/** Whether the clause before the number has nouns of its own, other than words of change: "bare" in ，同比增长5%. */
export function clauseNouns(frame: Frame, place: number): string {
  let nouns = 0;
  for (let index = place - 1; index >= 0; index--) {
    const word = frame.words[index];
    if (!word || word.kind === "," || word.kind === ":" || word.kind === "Q") break;
    if ((word.kind === "n" || word.kind === "N") && classOf(word) === word.kind) nouns++;
  }
  return nouns === 0 ? "bare" : nouns < 3 ? `own${nouns}` : "own3";
}

/** How a phrase to the left stands to the list that 分别 parts. */
export function listFeatures(frame: Frame, phrase: Phrase, list: Respective): number[] {
  const { member, shared } = list;
  const found: number[] = [];
  if (member) {
    const own = phrase.from === member.from && phrase.to === member.to;
    const within = phrase.from >= member.from && phrase.to <= member.to;
    const late = list.rank === list.size - 1 ? "last" : "early";
    const where = strBar(LIST, own ? "own" : within ? "in" : "out");
    found.push(str(where, late), last(where, textAt(frame, member.to)));
    if (shared) {
      const shares = strBar(LIST, phrase.to === shared.to ? (phrase.from === shared.from ? "shared" : "ends") : "not");
      found.push(last(shares, textAt(frame, shared.to)), str(numBar(shares, own || within ? 1 : 0), late));
    }
  }
  return found;
}

/** The words between two places as a string of classes: what stands between a phrase and its number. */
export function gap(hash: number, frame: Frame, from: number, to: number): number {
  const far = to - from > GAP;
  const found = part(hash, frame.signs, from, far ? from + GAP : to);
  return str(far ? mark(found, MORE) : found, "");
}

/** Words of a gap, at most. */
const GAP = 24;

const bucket = (size: number): string => (size < 5 ? String(size) : size < 8 ? "5+" : size < 14 ? "8+" : "14+");

/** Of all phrases that end at word `to`. */
export function endFeatures(frame: Frame, site: EndSite): number[] {
  const { to, place, side, sort, common, before, heads, list } = site;
  const head = textAt(frame, to);
  const [low, high] = side === "L" ? [to + 1, place] : [place + 1, to];
  let [commas, numbers, nouns] = [0, 0, 0];
  for (let index = low; index < high; index++) {
    const kind = frame.words[index]?.kind;
    if (kind === ",") commas++;
    else if (kind === "Q") numbers++;
    else if (kind === "n" || kind === "N") nouns++;
  }
  const first = textAt(frame, to + 1);
  const kind = frame.words[to]?.kind ?? "";
  const lone = site.lone;
  const e = END[side];
  const [h4, q3, n3] = [Math.min(heads, 4), Math.min(numbers, 3), Math.min(nouns, 3)];
  const suffix = last(SUFFIX, head);
  const behind = classOf(frame.words[place - 1]);
  const features = [
    str(e, common),
    str(strBar(mark(e, D), bucket(high - low)), sort),
    str(numBar(mark(numBar(mark(e, H), Math.min(heads, 5)), C), Math.min(commas, 3)), sort),
    num(mark(num(mark(num(mark(e, C), commas), Q), q3), N), n3),
    str(numBar(mark(e, Q), q3), sort),
    num(mark(strBar(mark(e, B), before), H), h4),
    str(strBar(mark(e, K), kind), sort),
    str(mark(e, X), first),
    num(mark(strBar(mark(e, X), classOf(frame.words[to + 1])), H), h4),
    suffix,
    str(mark(suffix, BAR), sort),
    str(HEAD, head),
    str(strBar(SUFFIX_TWO, head.slice(-2)), side),
    num(mark(numBar(LISTED[side], list ? 1 : 0), H), h4),
    str(numBar(mark(e, N), n3), before),
    num(mark(strBar(strBar(e, lone), sort), C), Math.min(commas, 2)),
  ];
  if (side === "L") {
    const near = mark(END_LEFT, G);
    const between = gap(near, frame, to + 1, place);
    const close = mark(gap(near, frame, Math.max(to + 1, place - 3), place), BAR);
    features.push(
      between,
      str(mark(between, BAR), sort),
      num(mark(close, N), Math.min(nouns, 2)),
      num(mark(strBar(strBar(mark(END_LEFT, B), behind), common), H), Math.min(heads, 3)),
    );
  } else {
    const b = strBar(mark(END_RIGHT, B), behind);
    pushClause(features, frame, place, to, sort);
    features.push(
      gap(mark(END_RIGHT, G), frame, place + 1, to),
      str(b, common),
      num(mark(strBar(b, sort), H), Math.min(heads, 3)),
    );
  }
  return features;
}

/** Words behind a phrase in which its clause is looked at. */
const REACH = 16;
/** How the head stands to a clause behind the number that describes it: 30部|展现文化的|纪录片. */
function pushClause(features: number[], frame: Frame, place: number, to: number, sort: string): void {
  const open = frame.words[place + 1];
  let before = 0;
  for (let index = place + 2; index < to; index++) if (frame.words[index]?.text === "的") before++;
  let behind = 0;
  for (let index = to + 1; index < Math.min(frame.words.length, to + REACH); index++) {
    const word = frame.words[index];
    if (!word || word.kind === "," || word.kind === ":" || word.kind === "Q" || word.kind === "T") break;
    if (word.text === "的") behind++;
  }
  const next = frame.words[to + 1];
  const verb = open?.kind === "v" ? "v" : open?.kind === "d" || open?.kind === "p" ? "d" : "n";
  const close =
    next?.text === "的" ? "de" : !next || next.kind === "," ? "end" : next.kind === "v" || next.kind === "d" ? "v" : "other";
  const r = mark(END_RIGHT, R);
  const parts = strBar(r, `${Math.min(before, 2)}${Math.min(behind, 2)}`);
  features.push(str(parts, verb), str(parts, close), str(strBar(parts, verb), close), str(strBar(r, close), sort));
}

/** Of all phrases that begin at word `from`. */
export function beginFeatures(frame: Frame, from: number, side: "L" | "R", place: number): number[] {
  const word = frame.words[from];
  const earlier = frame.words[from - 1];
  const [kind, before] = [word?.kind ?? "", classOf(earlier)];
  const inside = earlier?.kind === "n" || earlier?.kind === "a" || earlier?.kind === "N";
  const b = BEGIN[side];
  const features = [
    str(strBar(mark(b, P), before), kind),
    str(mark(b, T), earlier?.text ?? pad),
    str(FIRST, word?.text ?? ""),
    str(strBar(strBar(mark(b, K), kind), before), inside ? "in" : "at"),
  ];
  if (side === "R") {
    const where = from - place === 1 ? "next" : from - place === 2 && frame.words[place + 1]?.kind === "u" ? "de" : "far";
    features.push(str(BEGIN_RIGHT, where));
  }
  return features;
}

/** Of one phrase. */
export function pairFeatures(frame: Frame, phrase: Phrase, side: "L" | "R", sort: string): number[] {
  const { from, to } = phrase;
  const words = to - from + 1;
  const width = (frame.words[to]?.end ?? 0) - (frame.words[from]?.start ?? 0);
  let [verbs, lists, genitives, names, adverbs, brackets] = [0, 0, 0, 0, 0, 0];
  for (let index = from; index < to; index++) {
    const kind = frame.words[index]?.kind;
    if (kind === "v") verbs = Math.min(2, verbs + 1);
    else if (kind === "&") lists = Math.min(2, lists + 1);
    else if (kind === "u") genitives = Math.min(2, genitives + 1);
    else if (kind === "N") names = Math.min(2, names + 1);
    else if (kind === "d" || kind === "o" || kind === "p" || kind === "r") adverbs = Math.min(2, adverbs + 1);
    else if (kind === "(") brackets = Math.min(2, brackets + 1);
  }
  const first = frame.words[from]?.kind ?? "";
  const [u, l] = [num(mark(PHRASE, U), genitives), numBar(mark(PHRASE, L), lists)];
  const v = num(mark(PHRASE, V), verbs);
  return [
    str(mark(PHRASE, W), bucket(words)),
    str(strBar(mark(PHRASE, C), bucket(width)), side),
    num(mark(num(mark(v, U), genitives), L), lists),
    str(strBar(mark(v, BAR), first), words > 1 ? "m" : "1"),
    str(mark(u, BAR), side),
    str(strBar(l, side), sort),
    str(numBar(mark(PHRASE, NAMES), names), first === "N" ? "first" : "in"),
    num(mark(PHRASE, D), adverbs),
    num(mark(PHRASE, Q), brackets),
    width === 1 ? ONE : LONGER,
    gap(PHRASE, frame, from, to + 1),
  ];
}
