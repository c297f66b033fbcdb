import { SENTENCE_ENDS } from "../../ingest/extract/name/decode.ts";
import { Clusters, type Lexis, lexisOf } from "../../ingest/extract/name/lexis.ts";
import type { Token } from "../../src/model/text.ts";
import { CLOSED_BIT, hashWord } from "./cluster.ts";
import type { Options } from "./crf.ts";
import { type Lesson, type Sample, tableOf } from "./table.ts";
import { type Trained, trainTagger } from "./tagger.ts";

/** Pairs of a word's hash and its clusters, by hash. */
export type ClusterList = readonly (readonly [hash: number, value: number])[];

/** How one tagger is trained. */
export interface Recipe extends Sample {
  readonly options: Options & { readonly meanFrom: number };
}

const base = { alpha: 0.15, l2: 0, dropout: 0.5 };

/** The taggers whose mean is packed: strict and lenient ones, each with an order and a choice of features of its own. */
export const VOTERS: readonly Recipe[] = [
  { cutoff: 2, options: { ...base, seed: 7, epochs: 5, meanFrom: 3, l1: 1.5 } },
  { cutoff: 2, options: { ...base, seed: 8, epochs: 6, meanFrom: 4, l1: 0.7 } },
  { cutoff: 2, share: 0.8, seed: 9, options: { ...base, seed: 9, epochs: 5, meanFrom: 3, l1: 1, dropout: 0.4 } },
];

/** The tagger that learns from marked texts and from sentences that the others agree on. */
export const PUPIL: Recipe = { cutoff: 3, options: { ...base, seed: 7, epochs: 3, meanFrom: 2, dropout: 0.4, l1: 1.5 } };

/** Weights under this are left out of a model. */
export const PRUNE = 0.06;

export const lexisWith = (clusters: ClusterList): Lexis =>
  lexisOf(
    new Clusters(
      Int32Array.from(clusters, ([hash]) => hash),
      Int32Array.from(clusters, ([, value]) => value),
    ),
  );

/** Trains one tagger by a recipe. */
export const taught = (
  lessons: readonly Lesson[],
  tokensOf: (text: string) => Token[],
  clusters: ClusterList,
  recipe: Recipe,
  say?: (line: string) => void,
): Trained =>
  trainTagger(tableOf(lessons, tokensOf, lexisWith(clusters), recipe), { ...recipe.options, ...(say ? { say } : {}) });

/** The clusters, with the words marked that hardly ever stand in a name: between such words the tagger does not look. */
export function closed(
  lessons: readonly Lesson[],
  tokensOf: (text: string) => Token[],
  clusters: ClusterList,
): [hash: number, value: number][] {
  const seen = new Map<number, number>();
  const named = new Map<number, number>();
  for (const { text, labels, skip } of lessons) {
    let silent = false;
    for (const { start, end } of tokensOf(text)) {
      if (start === 0 || SENTENCE_ENDS.includes(text[start - 1] ?? "")) silent = skip?.has(start) ?? false;
      if (silent) continue;
      const hash = hashWord(text.slice(start, end));
      seen.set(hash, (seen.get(hash) ?? 0) + 1);
      if (labels.subarray(start, end).some((label) => label > 0)) named.set(hash, (named.get(hash) ?? 0) + 1);
    }
  }
  return clusters.map(([hash, value]) => {
    const count = seen.get(hash) ?? 0;
    return [hash, count >= 8 && (named.get(hash) ?? 0) <= 0.04 * count ? value | CLOSED_BIT : value];
  });
}
