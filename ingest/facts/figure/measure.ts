import type { Quantity } from "../../../src/model/figure.ts";
import { leftPhrases, type Phrase, rightPhrases, written } from "./phrase.ts";
import { type Bundle, bundle, type Candidate } from "./rank.ts";
import { classOf } from "./sign.ts";
import { unitClass } from "./unit.ts";
import type { Frame, Word } from "./word.ts";

/** What an earlier figure was found to measure. */
export interface Carried {
  readonly measure: string;
  readonly unit: string;
  /** Sentences and words between it and the figure at hand; words count only within one sentence. */
  readonly sentences: number;
  readonly place: number;
}

/** The unit itself names what is counted: 28省, 五部门, 6金. */
const NAMING = /^(省份?|市|县|区|国|地|部门|省市|单位|城市|国家|车道|金|银|铜|方面|领域|行业)$/u;

const pad = "^";
const textAt = (frame: Frame, index: number): string => frame.words[index]?.text ?? pad;

/** Everything that could be the measure of the quantity at word `place`; `carried` from the nearest figure to the farthest. */
export function measureCandidates(frame: Frame, place: number, quantity: Quantity, carried: readonly Carried[]): Candidate[] {
  const sort = unitClass(quantity.unit);
  const after = classOf(frame.words[place + 1]);
  const before = textAt(frame, place - 1);
  const common = `${sort}|${after}`;
  const found: Candidate[] = [];
  const ends = new Map<number, Bundle>();
  const begins = new Map<number, Bundle>();
  const add = (side: "L" | "R", phrases: readonly Phrase[]): void => {
    ends.clear();
    begins.clear();
    let heads = 0;
    let last = -1;
    for (const phrase of phrases) {
      if (phrase.to !== last) {
        last = phrase.to;
        heads++;
      }
      let end = ends.get(phrase.to);
      if (!end) {
        end = bundle(endFeatures(frame, phrase.to, place, side, sort, common, before, heads));
        ends.set(phrase.to, end);
      }
      let begin = begins.get(phrase.from);
      if (!begin) {
        begin = bundle(beginFeatures(frame, phrase.from, side, place));
        begins.set(phrase.from, begin);
      }
      found.push({ ...written(frame, phrase), bundles: [end, begin, bundle(pairFeatures(frame, phrase, side, sort))] });
    }
  };
  add("L", leftPhrases(frame, place));
  add("R", rightPhrases(frame, place));
  if (NAMING.test(quantity.unit))
    found.push({
      text: quantity.unit,
      start: quantity.end - quantity.unit.length,
      end: quantity.end,
      bundles: [bundle([`U|${quantity.unit}`, `U|${after}`, "U"])],
    });
  const seen = new Set<string>();
  for (const [rank, carry] of carried.entries()) {
    if (seen.has(carry.measure)) continue;
    seen.add(carry.measure);
    found.push({
      text: carry.measure,
      start: -1,
      end: -1,
      bundles: [bundle(carryFeatures(frame, place, rank, carry, sort, quantity.unit, after))],
    });
  }
  return found;
}

/** The words between two places as a string of classes: what stands between a phrase and its number. */
function gap(frame: Frame, from: number, to: number): string {
  let signs = "";
  for (let index = from; index < to; index++) {
    signs += classOf(frame.words[index]);
    if (signs.length > 24) return `${signs.slice(0, 24)}…`;
  }
  return signs;
}

function count(frame: Frame, from: number, to: number, test: (word: Word) => boolean): number {
  let sum = 0;
  for (let index = from; index < to; index++) {
    const word = frame.words[index];
    if (word && test(word)) sum++;
  }
  return sum;
}

const nominal = (word: Word): boolean => word.kind === "n" || word.kind === "N";
const bucket = (size: number): string => (size < 5 ? String(size) : size < 8 ? "5+" : size < 14 ? "8+" : "14+");

function endFeatures(
  frame: Frame,
  to: number,
  place: number,
  side: "L" | "R",
  sort: string,
  common: string,
  before: string,
  heads: number,
): string[] {
  const head = textAt(frame, to);
  const [low, high] = side === "L" ? [to + 1, place] : [place + 1, to];
  const commas = count(frame, low, high, (word) => word.kind === ",");
  const numbers = count(frame, low, high, (word) => word.kind === "Q");
  const nouns = count(frame, low, high, nominal);
  const first = textAt(frame, to + 1);
  const kind = frame.words[to]?.kind ?? "";
  const suffix = head.slice(-1);
  const features = [
    `e${side}|${common}`,
    `e${side}|d${bucket(high - low)}|${sort}`,
    `e${side}|h${Math.min(heads, 5)}|c${Math.min(commas, 3)}|${sort}`,
    `e${side}|c${commas}q${Math.min(numbers, 3)}n${Math.min(nouns, 3)}`,
    `e${side}|q${Math.min(numbers, 3)}|${sort}`,
    `e${side}|b${before}|h${Math.min(heads, 4)}`,
    `e${side}|k${kind}|${sort}`,
    `e${side}|x${first}`,
    `e${side}|x${classOf(frame.words[to + 1])}|h${Math.min(heads, 4)}`,
    `s${suffix}`,
    `s${suffix}|${sort}`,
    `w${head}`,
    `S${head.slice(-2)}|${side}`,
  ];
  if (side === "L") {
    features.push(
      `eL|g${gap(frame, to + 1, place)}`,
      `eL|g${gap(frame, to + 1, place)}|${sort}`,
      `eL|g${gap(frame, Math.max(to + 1, place - 3), place)}|n${Math.min(nouns, 2)}`,
    );
    features.push(`eL|b${classOf(frame.words[place - 1])}|${common}|h${Math.min(heads, 3)}`);
  } else {
    features.push(
      `eR|g${gap(frame, place + 1, to)}`,
      `eR|b${classOf(frame.words[place - 1])}|${common}`,
      `eR|b${classOf(frame.words[place - 1])}|${sort}|h${Math.min(heads, 3)}`,
    );
  }
  return features;
}

function beginFeatures(frame: Frame, from: number, side: "L" | "R", place: number): string[] {
  const word = frame.words[from];
  const earlier = frame.words[from - 1];
  return [
    `b${side}|p${classOf(earlier)}|${word?.kind ?? ""}`,
    `b${side}|t${earlier?.text ?? pad}`,
    `b|f${word?.text ?? ""}`,
    `b${side}|k${word?.kind ?? ""}|${classOf(earlier)}|${earlier?.kind === "n" || earlier?.kind === "a" || earlier?.kind === "N" ? "in" : "at"}`,
    ...(side === "R"
      ? [`bR|${from - place === 1 ? "next" : from - place === 2 && frame.words[place + 1]?.kind === "u" ? "de" : "far"}`]
      : []),
  ];
}

function pairFeatures(frame: Frame, phrase: Phrase, side: "L" | "R", sort: string): string[] {
  const { from, to } = phrase;
  const words = to - from + 1;
  const width = (frame.words[to]?.end ?? 0) - (frame.words[from]?.start ?? 0);
  const has = (test: (word: Word) => boolean): number => Math.min(2, count(frame, from, to, test));
  const verbs = has((word) => word.kind === "v");
  const lists = has((word) => word.kind === "&");
  const genitives = has((word) => word.kind === "u");
  const names = has((word) => word.kind === "N");
  const adverbs = has((word) => word.kind === "d" || word.kind === "o" || word.kind === "p" || word.kind === "r");
  const brackets = has((word) => word.kind === "(");
  return [
    `p|w${bucket(words)}`,
    `p|c${bucket(width)}|${side}`,
    `p|v${verbs}u${genitives}l${lists}`,
    `p|v${verbs}|${frame.words[from]?.kind ?? ""}|${words > 1 ? "m" : "1"}`,
    `p|u${genitives}|${side}`,
    `p|l${lists}|${side}|${sort}`,
    `p|N${names}|${frame.words[from]?.kind === "N" ? "first" : "in"}`,
    `p|d${adverbs}`,
    `p|q${brackets}`,
    `p|${width === 1 ? "one" : "more"}`,
    `p|${gap(frame, from, to + 1)}`,
  ];
}

function carryFeatures(
  frame: Frame,
  place: number,
  rank: number,
  carry: Carried,
  sort: string,
  unit: string,
  after: string,
): string[] {
  const here = carry.sentences === 0;
  const from = here ? carry.place + 1 : 0;
  const nouns = count(frame, from, place, nominal);
  const numbers = count(frame, from, place, (word) => word.kind === "Q");
  const before = textAt(frame, place - 1);
  const span = here ? gap(frame, from, place) : "far";
  const pair = `${unitClass(carry.unit)}>${sort}`;
  const r = Math.min(rank, 4);
  const same = carry.unit === unit ? "=" : "≠";
  return [
    `c|r${r}|${pair}`,
    `c|r${r}|s${Math.min(carry.sentences, 2)}`,
    `c|n${Math.min(nouns, 4)}|s${Math.min(carry.sentences, 2)}|r${r}`,
    `c|n${Math.min(nouns, 4)}|${sort}|${same}`,
    `c|b${before}`,
    `c|b${classOf(frame.words[place - 1])}|${sort}|n${Math.min(nouns, 3)}`,
    `c|b${before}|n${Math.min(nouns, 3)}`,
    `c|g${span}`,
    `c|g${span}|${pair}`,
    `c|q${Math.min(numbers, 3)}|r${r}|${textAt(frame, place - 1) === "分别" ? "respectively" : ""}`,
    `c|a${after}|${sort}`,
    `c|x${textAt(frame, from)}|${textAt(frame, from + 1)}`,
    `c|s${carry.measure.slice(-1)}|${sort}`,
    `c|${same}|r${r}`,
  ];
}
