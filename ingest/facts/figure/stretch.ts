import type { Sentence } from "../../../src/model/extract.ts";

/** Sentences that words are sought in together; those around them count, too, so that a figure at an edge sees both ways. */
const STRETCH = 32;
/** Places of one wording at most. */
const PLACES = 40;

/** A place where words stand. */
interface Place {
  readonly start: number;
  readonly sentence: number;
}

/**
 * Where words stand in the text around a sentence: a search of bounded cost, however long the text. Sentences are asked from left to
 * right, so what was found is kept for one stretch at a time.
 */
export class Stretch {
  readonly #source: string;
  readonly #sentences: readonly Sentence[];
  readonly #found = new Map<string, readonly Place[]>();
  #number = -1;
  #first = 0;
  #offset = 0;
  #around = "";

  constructor(source: string, sentences: readonly Sentence[]) {
    this.#source = source;
    this.#sentences = sentences;
  }

  /** The first places of some words around a sentence. */
  places(words: string, sentence: number): readonly Place[] {
    const number = Math.floor(sentence / STRETCH);
    if (number !== this.#number) this.#turn(number);
    const had = this.#found.get(words);
    if (had) return had;
    const found = this.#seek(words);
    this.#found.set(words, found);
    return found;
  }

  /** Whether words stand at a place of the text. */
  stands(words: string, at: number): boolean {
    return this.#source.startsWith(words, at);
  }

  #turn(number: number): void {
    this.#number = number;
    this.#found.clear();
    this.#first = Math.max(0, (number - 1) * STRETCH);
    const last = Math.min(this.#sentences.length, (number + 2) * STRETCH) - 1;
    this.#offset = this.#sentences[this.#first]?.start ?? 0;
    this.#around = this.#source.slice(this.#offset, this.#sentences[last]?.end ?? 0);
  }

  #seek(words: string): Place[] {
    const found: Place[] = [];
    if (words === "") return found;
    let sentence = this.#first;
    for (
      let at = this.#around.indexOf(words);
      at >= 0 && found.length < PLACES;
      at = this.#around.indexOf(words, at + words.length)
    ) {
      const start = this.#offset + at;
      while ((this.#sentences[sentence]?.end ?? Number.POSITIVE_INFINITY) <= start) sentence++;
      found.push({ start, sentence });
    }
    return found;
  }
}
