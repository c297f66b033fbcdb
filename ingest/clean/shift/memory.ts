import { classOf, load } from "./candidate.ts";
import { glossFrom } from "./piece.ts";

/** What is known of the page that a damaged stretch stands in. */
export interface Page {
  /** The characters that it glosses. */
  readonly glossed: ReadonlySet<string>;
  /** True where it kept private-use characters: then a pair of that kind shows. */
  readonly keeps: boolean;
  /** Natural logarithm of the likelihood of class c behind a and b, on this page. */
  readonly log: (a: number, b: number, c: number) => number;
}

/** Share of the page's own words in the likelihood: what a text names once, it names again. */
const OWN = { triple: 0.25, pair: 0.03, single: 0.01 };
/** Characters of a page that are counted. */
const MOST = 200_000;
/** More than there are classes. */
const WIDTH = 16_384;

/** Counts the pairs and triples of a page, past its glosses. */
export function remember(text: string, glossed: ReadonlySet<string>): Page {
  const { model } = load();
  const keeps = /[\ue000-\uf8ff]/.test(text);
  if (model.order < 3) return { glossed, keeps, log: model.log };
  const singles = new Map<number, number>();
  const pairs = new Map<number, number>();
  const triples = new Map<number, number>();
  const add = (map: Map<number, number>, key: number): void => {
    map.set(key, (map.get(key) ?? 0) + 1);
  };
  let all = 1;
  let a = 0;
  let b = 0;
  const end = Math.min(text.length, MOST);
  for (let i = 0; i < end; i++) {
    const char = text[i] ?? "";
    if (char === "(" || char === "（") {
      const gloss = glossFrom(text, i);
      if (gloss > 0) {
        i += gloss - 1;
        continue;
      }
    }
    // What is read one byte off, up to the next ASCII character, is no word of the page.
    if (char === "?" || char === "\ufffd") {
      while (i + 1 < end && text.charCodeAt(i + 1) >= 0x80) i++;
      a = 0;
      b = 0;
      continue;
    }
    const c = classOf(char);
    if (c > 0) add(singles, c);
    all++;
    if (b > 0 && c > 0) {
      add(pairs, b * WIDTH + c);
      if (a > 0) add(triples, (a * WIDTH + b) * WIDTH + c);
    }
    a = b;
    b = c;
  }
  const log = (x: number, y: number, z: number): number => {
    const common = model.log(x, y, z);
    const single = singles.get(z) ?? 0;
    if (single === 0) return common;
    const pair = pairs.get(y * WIDTH + z) ?? 0;
    const triple = triples.get((x * WIDTH + y) * WIDTH + z) ?? 0;
    const own =
      OWN.triple * (triple / ((pairs.get(x * WIDTH + y) ?? 0) + 1)) +
      OWN.pair * (pair / ((singles.get(y) ?? 0) + 1)) +
      (OWN.single * single) / all;
    return Math.log((1 - OWN.triple - OWN.pair - OWN.single) * Math.exp(common) + own);
  };
  return { glossed, keeps, log };
}
