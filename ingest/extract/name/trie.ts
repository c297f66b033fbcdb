/** A set of words with a value each, for longest matches at a place of a text. Values are integers from 1 to 65535. */
export class Trie {
  /** Node reached from the root by a character unit; most places of a text end here. Null in a trie of few words, whose root is as other nodes. */
  readonly #first: Uint32Array | null;
  // Deeper edges by open addressing: node, unit, next node. One flat table is much faster here than a Map per node.
  #edges: Int32Array;
  #used = 0;
  readonly #values: number[] = [0];

  /** In a trie of few words: 1 for the last byte of each character that a word begins with. */
  readonly #heads: Uint8Array | null;

  /** `passing`: a trie of few words that is asked a few times and thrown away. */
  constructor(passing = false) {
    this.#edges = new Int32Array(3 * (passing ? 256 : 1024));
    this.#first = passing ? null : new Uint32Array(65536);
    this.#heads = passing ? new Uint8Array(256) : null;
  }

  /** Adds a word; the value of a word added twice is the last one. */
  add(word: string, value: number): void {
    let node = 0;
    if (this.#heads) this.#heads[word.charCodeAt(0) & 255] = 1;
    for (let i = 0; i < word.length; i++) node = this.#step(node, word.charCodeAt(i)) || this.#grow(node, word.charCodeAt(i));
    this.#values[node] = value;
  }

  /** The longest word that begins at `at`: its length and value, packed as length · 65536 + value; 0 if there is none. */
  longest(text: string, at: number): number {
    if (this.#heads && this.#heads[text.charCodeAt(at) & 255] === 0) return 0;
    let node = this.#step(0, text.charCodeAt(at));
    let best = 0;
    for (let i = at + 1; node !== 0; i++) {
      const value = this.#values[node] as number;
      if (value > 0) best = (i - at) * 65536 + value;
      if (i >= text.length) break;
      node = this.#step(node, text.charCodeAt(i));
    }
    return best;
  }

  #step(node: number, unit: number): number {
    const first = this.#first;
    if (node === 0 && first !== null) return first[unit] as number;
    const edges = this.#edges;
    const mask = edges.length / 3 - 1;
    for (let slot = hash(node, unit) & mask; ; slot = (slot + 1) & mask) {
      const next = edges[slot * 3 + 2] as number;
      if (next === 0 || ((edges[slot * 3] as number) === node && (edges[slot * 3 + 1] as number) === unit)) return next;
    }
  }

  #grow(node: number, unit: number): number {
    const next = this.#values.length;
    this.#values.push(0);
    if (node === 0 && this.#first !== null) {
      this.#first[unit] = next;
      return next;
    }
    if (++this.#used * 6 > this.#edges.length) {
      const old = this.#edges;
      this.#edges = new Int32Array(old.length * 2);
      for (let k = 0; k < old.length; k += 3)
        if ((old[k + 2] as number) !== 0) this.#put(old[k] as number, old[k + 1] as number, old[k + 2] as number);
    }
    this.#put(node, unit, next);
    return next;
  }

  #put(node: number, unit: number, next: number): void {
    const mask = this.#edges.length / 3 - 1;
    let slot = hash(node, unit) & mask;
    while ((this.#edges[slot * 3 + 2] as number) !== 0) slot = (slot + 1) & mask;
    this.#edges[slot * 3] = node;
    this.#edges[slot * 3 + 1] = unit;
    this.#edges[slot * 3 + 2] = next;
  }
}

function hash(node: number, unit: number): number {
  const h = Math.imul(node * 31 + unit, 0x9e3779b1);
  return h ^ (h >>> 15);
}
