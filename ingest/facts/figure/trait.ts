import { h } from "./hash.ts";
import type { Phrase } from "./phrase.ts";
import type { Respective } from "./respective.ts";
import { classOf } from "./sign.ts";
import { unitClass } from "./unit.ts";
import type { Frame } from "./word.ts";

/*
 * What the measure ranking looks at. A feature is a template with its values, kept as a hash; its first letter says whose it is: e of a phrase's end, b of its
 * beginning, p of the whole, c of a carried measure, s/S/w of the head's last characters or the head itself.
 */

/** What an earlier figure was found to measure. */
export interface Carried {
  readonly measure: string;
  readonly unit: string;
  /** Sentences and words between it and the figure at hand; words count only within one sentence. */
  readonly sentences: number;
  readonly place: number;
}

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

export interface CarrySite {
  readonly place: number;
  readonly rank: number;
  readonly carry: Carried;
  readonly sort: string;
  readonly unit: string;
  readonly after: string;
  readonly lone: string;
  readonly list: Respective | null;
}

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
    const last = list.rank === list.size - 1 ? "last" : "early";
    const suffix = textAt(frame, shared?.to ?? -1).slice(-1);
    found.push(
      h`l|${own ? "own" : within ? "in" : "out"}|${last}`,
      h`l|${own ? "own" : within ? "in" : "out"}|${textAt(frame, member.to).slice(-1)}`,
    );
    if (shared)
      found.push(
        h`l|${phrase.to === shared.to ? (phrase.from === shared.from ? "shared" : "ends") : "not"}|${suffix}`,
        h`l|${phrase.to === shared.to ? (phrase.from === shared.from ? "shared" : "ends") : "not"}|${own || within ? 1 : 0}|${last}`,
      );
  }
  return found;
}

/** The words between two places as a string of classes: what stands between a phrase and its number. */
function gap(frame: Frame, from: number, to: number): string {
  return to - from > GAP ? `${frame.signs.slice(from, from + GAP)}…` : frame.signs.slice(from, to);
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
  const suffix = head.slice(-1);
  const lone = site.lone;
  const features = [
    h`e${side}|${common}`,
    h`e${side}|d${bucket(high - low)}|${sort}`,
    h`e${side}|h${Math.min(heads, 5)}|c${Math.min(commas, 3)}|${sort}`,
    h`e${side}|c${commas}q${Math.min(numbers, 3)}n${Math.min(nouns, 3)}`,
    h`e${side}|q${Math.min(numbers, 3)}|${sort}`,
    h`e${side}|b${before}|h${Math.min(heads, 4)}`,
    h`e${side}|k${kind}|${sort}`,
    h`e${side}|x${first}`,
    h`e${side}|x${classOf(frame.words[to + 1])}|h${Math.min(heads, 4)}`,
    h`s${suffix}`,
    h`s${suffix}|${sort}`,
    h`w${head}`,
    h`S${head.slice(-2)}|${side}`,
    h`e${side}|list${list ? 1 : 0}|h${Math.min(heads, 4)}`,
    h`e${side}|n${Math.min(nouns, 3)}|${before}`,
    h`e${side}|${lone}|${sort}|c${Math.min(commas, 2)}`,
  ];
  if (side === "L") {
    const between = gap(frame, to + 1, place);
    features.push(
      h`eL|g${between}`,
      h`eL|g${between}|${sort}`,
      h`eL|g${gap(frame, Math.max(to + 1, place - 3), place)}|n${Math.min(nouns, 2)}`,
    );
    features.push(h`eL|b${classOf(frame.words[place - 1])}|${common}|h${Math.min(heads, 3)}`);
  } else {
    features.push(...clauseFeatures(frame, place, to, sort));
    features.push(
      h`eR|g${gap(frame, place + 1, to)}`,
      h`eR|b${classOf(frame.words[place - 1])}|${common}`,
      h`eR|b${classOf(frame.words[place - 1])}|${sort}|h${Math.min(heads, 3)}`,
    );
  }
  return features;
}

/** Words behind a phrase in which its clause is looked at. */
const REACH = 16;
/** How the head stands to a clause behind the number that describes it: 30部|展现文化的|纪录片. */
function clauseFeatures(frame: Frame, place: number, to: number, sort: string): number[] {
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
  const parts = `${Math.min(before, 2)}${Math.min(behind, 2)}`;
  return [h`eR|r${parts}|${verb}`, h`eR|r${parts}|${close}`, h`eR|r${parts}|${verb}|${close}`, h`eR|r${close}|${sort}`];
}

/** Of all phrases that begin at word `from`. */
export function beginFeatures(frame: Frame, from: number, side: "L" | "R", place: number): number[] {
  const word = frame.words[from];
  const earlier = frame.words[from - 1];
  return [
    h`b${side}|p${classOf(earlier)}|${word?.kind ?? ""}`,
    h`b${side}|t${earlier?.text ?? pad}`,
    h`b|f${word?.text ?? ""}`,
    h`b${side}|k${word?.kind ?? ""}|${classOf(earlier)}|${earlier?.kind === "n" || earlier?.kind === "a" || earlier?.kind === "N" ? "in" : "at"}`,
    ...(side === "R"
      ? [h`bR|${from - place === 1 ? "next" : from - place === 2 && frame.words[place + 1]?.kind === "u" ? "de" : "far"}`]
      : []),
  ];
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
  return [
    h`p|w${bucket(words)}`,
    h`p|c${bucket(width)}|${side}`,
    h`p|v${verbs}u${genitives}l${lists}`,
    h`p|v${verbs}|${frame.words[from]?.kind ?? ""}|${words > 1 ? "m" : "1"}`,
    h`p|u${genitives}|${side}`,
    h`p|l${lists}|${side}|${sort}`,
    h`p|N${names}|${frame.words[from]?.kind === "N" ? "first" : "in"}`,
    h`p|d${adverbs}`,
    h`p|q${brackets}`,
    h`p|${width === 1 ? "one" : "more"}`,
    h`p|${gap(frame, from, to + 1)}`,
  ];
}

/** Of a measure carried over from an earlier figure. */
export function carryFeatures(frame: Frame, site: CarrySite): number[] {
  const { place, rank, carry, sort, unit, after, lone, list } = site;
  const here = carry.sentences === 0;
  const from = here ? carry.place + 1 : 0;
  let [nouns, numbers] = [0, 0];
  for (let index = from; index < place; index++) {
    const kind = frame.words[index]?.kind;
    if (kind === "n" || kind === "N") nouns++;
    else if (kind === "Q") numbers++;
  }
  const before = textAt(frame, place - 1);
  const span = here ? gap(frame, from, place) : "far";
  const pair = `${unitClass(carry.unit)}>${sort}`;
  const r = Math.min(rank, 4);
  const same = carry.unit === unit ? "=" : "≠";
  return [
    h`c|r${r}|${pair}`,
    h`c|r${r}|s${Math.min(carry.sentences, 2)}`,
    h`c|n${Math.min(nouns, 4)}|s${Math.min(carry.sentences, 2)}|r${r}`,
    h`c|n${Math.min(nouns, 4)}|${sort}|${same}`,
    h`c|b${before}`,
    h`c|b${classOf(frame.words[place - 1])}|${sort}|n${Math.min(nouns, 3)}`,
    h`c|b${before}|n${Math.min(nouns, 3)}`,
    h`c|g${span}`,
    h`c|g${span}|${pair}`,
    h`c|q${Math.min(numbers, 3)}|r${r}|${textAt(frame, place - 1) === "分别" ? "respectively" : ""}`,
    h`c|a${after}|${sort}`,
    h`c|x${textAt(frame, from)}|${textAt(frame, from + 1)}`,
    h`c|s${carry.measure.slice(-1)}|${sort}`,
    h`c|${same}|r${r}`,
    h`c|${lone}|${sort}|${same}`,
    h`c|${lone}|b${classOf(frame.words[place - 1])}`,
    h`c|${lone}|s${Math.min(carry.sentences, 2)}|r${r}`,
    h`c|${lone}|${after}|${sort}`,
    ...(list
      ? [
          h`c|list|${list.earlier === null ? "-" : here && list.earlier === carry.place ? "own" : "other"}`,
          h`c|list|${list.member ? "m" : "-"}`,
        ]
      : []),
  ];
}
