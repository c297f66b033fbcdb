import { front, last, letter, mark, num, numBar, str, strBar } from "./hash.ts";
import type { Respective } from "./respective.ts";
import { classOf } from "./sign.ts";
import { gap, textAt } from "./trait.ts";
import { unitClass } from "./unit.ts";
import type { Frame } from "./word.ts";

/** What an earlier figure was found to measure. */
export interface Carried {
  readonly measure: string;
  readonly unit: string;
  /** Sentences and words between it and the figure at hand; words count only within one sentence. */
  readonly sentences: number;
  readonly place: number;
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

/** A letter within a template. */
const A = letter("a");
const B = letter("b");
const G = letter("g");
const N = letter("n");
const Q = letter("q");
const R = letter("r");
const S = letter("s");
const X = letter("x");
const BAR = letter("|");

const CARRY = front("c|");
const FAR = str(mark(CARRY, G), "far");
const CARRY_LIST = front("c|list|");

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
  const sorts = `${unitClass(carry.unit)}>${sort}`;
  const r4 = Math.min(rank, 4);
  const [s2, n3, n4] = [Math.min(carry.sentences, 2), Math.min(nouns, 3), Math.min(nouns, 4)];
  const same = carry.unit === unit ? "=" : "≠";
  const behind = classOf(frame.words[place - 1]);
  const r = numBar(mark(CARRY, R), r4);
  const n = numBar(mark(CARRY, N), n4);
  const b = mark(str(mark(CARRY, B), before), BAR);
  const g = here ? gap(mark(CARRY, G), frame, from, place) : FAR;
  const o = strBar(CARRY, lone);
  const features = [
    str(r, sorts),
    num(mark(r, S), s2),
    num(mark(numBar(mark(n, S), s2), R), r4),
    str(strBar(n, sort), same),
    str(mark(CARRY, B), before),
    num(mark(strBar(strBar(mark(CARRY, B), behind), sort), N), n3),
    num(mark(b, N), n3),
    g,
    str(mark(g, BAR), sorts),
    str(numBar(mark(numBar(mark(CARRY, Q), Math.min(numbers, 3)), R), r4), before === "分别" ? "respectively" : ""),
    str(strBar(mark(CARRY, A), after), sort),
    str(strBar(mark(CARRY, X), textAt(frame, from)), textAt(frame, from + 1)),
    str(mark(last(mark(CARRY, S), carry.measure), BAR), sort),
    num(mark(strBar(CARRY, same), R), r4),
    str(strBar(o, sort), same),
    str(mark(o, B), behind),
    num(mark(numBar(mark(o, S), s2), R), r4),
    str(strBar(o, after), sort),
  ];
  if (list)
    features.push(
      str(CARRY_LIST, list.earlier === null ? "-" : here && list.earlier === carry.place ? "own" : "other"),
      str(CARRY_LIST, list.member ? "m" : "-"),
    );
  return features;
}
