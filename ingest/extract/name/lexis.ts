import { lexiconRows } from "../../place.ts";
import { gazette } from "./gazette.ts";
import { Trie } from "./trie.ts";

/** Word clusters: a word's hash to coarse (6 bits), middle (8) and fine (10) cluster; 0 for an unknown word. */
export class Clusters {
  readonly #keys: Int32Array;
  readonly #values: Int32Array;

  /** `keys` ascending, with `values` beside them. */
  constructor(keys: Int32Array, values: Int32Array) {
    let size = 4;
    while (size < keys.length * 2) size *= 2;
    this.#keys = new Int32Array(size);
    this.#values = new Int32Array(size);
    for (let k = 0; k < keys.length; k++) {
      let at = (keys[k] as number) & (size - 1);
      while ((this.#values[at] as number) !== 0) at = (at + 1) & (size - 1);
      this.#keys[at] = keys[k] as number;
      this.#values[at] = values[k] as number;
    }
  }

  find(hash: number): number {
    const mask = this.#keys.length - 1;
    let at = hash & mask;
    while (true) {
      const value = this.#values[at] as number;
      if (value === 0 || (this.#keys[at] as number) === hash) return value;
      at = (at + 1) & mask;
    }
  }
}

/** The word lists that features draw on. */
export interface Lexis {
  readonly clusters: Clusters;
  /** One trie of name endings per class, in the order of ENDINGS. */
  readonly endings: readonly Trie[];
  /** By character unit, one bit per class of endings: an ending of the class begins with it; and `surname`. Most begin none. */
  readonly heads: Uint8Array;
  readonly titles: Trie;
  /** The bit of titles in `heads`. */
  readonly title: number;
  /** The bit in `heads` of what begins a family name of two characters. */
  readonly surname: number;
  readonly gazette: Trie;
  /** By character unit, as bits: 1 begins a family name, 2 writes foreign names, 8 stands for a state, 16 for a province. */
  readonly letters: Uint8Array;
  /** Family names of two characters, as first unit · 65536 + second. */
  readonly doubleSurnames: ReadonlySet<number>;
}

const ENDINGS = ["org", "place", "event", "programme", "work", "product", "title"];
export const KINDS = ENDINGS.length;

/** Reads the lexicons of the tagger. */
export function lexisOf(clusters: Clusters): Lexis {
  const letters = new Uint8Array(65536);
  const doubleSurnames = new Set<number>();
  for (const surname of lexiconRows("surname.txt").flatMap(([line = ""]) => line.split(" "))) {
    const unit = surname.charCodeAt(0);
    if (surname.length === 1) letters[unit] = (letters[unit] as number) | 1;
    else doubleSurnames.add(unit * 65536 + surname.charCodeAt(1));
  }
  for (const [line = ""] of lexiconRows("transliteration.txt"))
    for (const letter of line) letters[letter.charCodeAt(0)] = (letters[letter.charCodeAt(0)] as number) | 2;
  for (const [kind, line = ""] of lexiconRows("abbreviation.tsv"))
    for (const letter of line)
      letters[letter.charCodeAt(0)] = (letters[letter.charCodeAt(0)] as number) | (kind === "state" ? 8 : 16);
  const lists = new Map(lexiconRows("suffix.tsv").map(([kind = "", words = ""]) => [kind, words.split(" ")]));
  const heads = new Uint8Array(65536);
  const tries = ENDINGS.map((kind, bit) => {
    const trie = new Trie();
    for (const [k, word] of (lists.get(kind) ?? []).entries()) {
      trie.add(word, k + 1);
      heads[word.charCodeAt(0)] = (heads[word.charCodeAt(0)] as number) | (1 << bit);
    }
    return trie;
  });
  const surname = 1 << ENDINGS.length;
  for (const double of doubleSurnames) heads[double >>> 16] = (heads[double >>> 16] as number) | surname;
  return {
    clusters,
    surname,
    endings: tries,
    heads,
    title: 1 << (ENDINGS.length - 1),
    titles: tries[ENDINGS.length - 1] ?? new Trie(),
    gazette: gazette(),
    letters,
    doubleSurnames,
  };
}
