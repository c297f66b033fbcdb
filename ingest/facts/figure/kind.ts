import { rowsOf } from "./lexicon.ts";

/**
 * What a word can do in a noun phrase. n noun · v verb · a adjective or 区别词 · d adverb · p preposition · & list word (和、) ·
 * u 的 · o 了着过等 · r pronoun · m number or measure word · t time · , clause end · : lead-in · ( ) brackets and quotes · Q quantity · T time phrase · N name
 */
export type Kind = "n" | "v" | "a" | "d" | "p" | "&" | "u" | "o" | "r" | "m" | "t" | "," | ":" | "(" | ")" | "Q" | "T" | "N";

// By the first letter of nodejieba's part of speech (ICTCLAS set); words without one (x) are new nouns as a rule.
const BY_LETTER: Readonly<Record<string, Kind>> = {
  n: "n",
  v: "v",
  a: "a",
  b: "a",
  d: "d",
  z: "a",
  p: "p",
  c: "d",
  u: "o",
  r: "r",
  m: "m",
  q: "m",
  t: "t",
  f: "n",
  s: "n",
  j: "n",
  l: "n",
  i: "n",
  k: "n",
  g: "n",
  h: "a",
  e: "n",
  o: "o",
  y: "o",
  x: "n",
};

const MARKS: Readonly<Record<string, Kind>> = {
  "，": ",",
  ",": ",",
  "；": ",",
  "。": ",",
  "！": ",",
  "？": ",",
  "：": ":",
  ":": ":",
  "、": "&",
  "“": "(",
  "‘": "(",
  "「": "(",
  "《": "(",
  "（": "(",
  "(": "(",
  "”": ")",
  "’": ")",
  "」": ")",
  "》": ")",
  "）": ")",
  ")": ")",
};

/** Words whose part of speech nodejieba gets wrong for our purpose, or that have a part of their own. ingest/lexicon/measure-words.tsv */
const OVERRIDES: ReadonlyMap<string, Kind> = new Map(
  rowsOf("measure-words.tsv").flatMap(([kind, words]) => (words ?? "").split(" ").map((word) => [word, kind as Kind] as const)),
);

const KNOWN: ReadonlyMap<string, Kind> = new Map([...Object.entries(MARKS), ...OVERRIDES]);

export function kindOf(word: string, pos: string): Kind {
  const known = KNOWN.get(word);
  if (known) return known;
  if (pos === "x" && !/[\p{L}\p{N}]/u.test(word)) return ",";
  if (pos === "vn" || pos === "an") return "n";
  return BY_LETTER[pos[0] ?? "x"] ?? "n";
}
