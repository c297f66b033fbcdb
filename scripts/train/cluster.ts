import { mix } from "../../ingest/extract/name/char.ts";
import { random } from "./crf.ts";

const DIMENSIONS = 64;
const WINDOW = 4;
const NEGATIVES = 5;
/** Words seen less often have no cluster. */
const MIN_COUNT = 4;
const SIZES = [60, 250, 1000] as const;

/** Set in a word's value where it hardly ever stands in a name. */
export const CLOSED_BIT = 1 << 24;

/** The hash under which the tagger knows a word. */
export function hashWord(word: string): number {
  let hash = 23;
  for (let k = 0; k < word.length; k++) {
    const unit = word.charCodeAt(k);
    const half = unit >= 0xff10 && unit <= 0xff5a ? unit - 0xfee0 : unit;
    hash = mix(hash, half >= 48 && half <= 57 ? 48 : half);
  }
  return hash;
}

/** A normal word's text (digits as 0) to its number. */
interface Vocabulary {
  readonly words: string[];
  readonly counts: number[];
  readonly ids: Map<string, number>;
}

const normal = (word: string): string => word.replace(/[0-9０-９]/gu, "0");

function vocabularyOf(texts: readonly string[][]): Vocabulary {
  const tally = new Map<string, number>();
  for (const text of texts) for (const word of text) tally.set(normal(word), (tally.get(normal(word)) ?? 0) + 1);
  const kept = [...tally].filter(([, n]) => n >= MIN_COUNT).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return { words: kept.map(([w]) => w), counts: kept.map(([, n]) => n), ids: new Map(kept.map(([w], i) => [w, i])) };
}

/** Skip-gram vectors with negative sampling (Mikolov et al. 2013), one thread, repeatable. */
function vectors(texts: readonly string[][], vocabulary: Vocabulary, epochs: number, say: (line: string) => void): Float32Array {
  const size = vocabulary.words.length;
  const rng = random(11);
  const input = new Float32Array(size * DIMENSIONS).map(() => (rng() - 0.5) / DIMENSIONS);
  const output = new Float32Array(size * DIMENSIONS);
  const total = vocabulary.counts.reduce((a, b) => a + b, 0);
  const noise = new Int32Array(1 << 20);
  {
    const power = vocabulary.counts.map((n) => n ** 0.75);
    const sum = power.reduce((a, b) => a + b, 0);
    let word = 0;
    let reach = (power[0] ?? 0) / sum;
    for (let k = 0; k < noise.length; k++) {
      noise[k] = word;
      if (k / noise.length > reach && word < size - 1) reach += (power[++word] ?? 0) / sum;
    }
  }
  const sigmoid = new Float32Array(2048).map((_, k) => 1 / (1 + Math.exp(-(k - 1024) / 128)));
  const gradient = new Float32Array(DIMENSIONS);
  let seen = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const began = Date.now();
    for (const text of texts) {
      const ids: number[] = [];
      for (const word of text) {
        const id = vocabulary.ids.get(normal(word));
        if (id === undefined) continue;
        seen++;
        const share = (vocabulary.counts[id] as number) / total;
        if (share > 1e-4 && rng() > Math.sqrt(1e-4 / share)) continue;
        ids.push(id);
      }
      const rate = Math.max(0.05 * (1 - seen / (total * epochs + 1)), 0.0005);
      for (let i = 0; i < ids.length; i++) {
        const reach = 1 + Math.floor(rng() * WINDOW);
        for (let j = Math.max(0, i - reach); j <= Math.min(ids.length - 1, i + reach); j++) {
          if (j === i) continue;
          const from = (ids[j] as number) * DIMENSIONS;
          gradient.fill(0);
          for (let k = 0; k <= NEGATIVES; k++) {
            const target = k === 0 ? (ids[i] as number) : (noise[Math.floor(rng() * noise.length)] as number);
            if (k > 0 && target === ids[i]) continue;
            const to = target * DIMENSIONS;
            let dot = 0;
            for (let d = 0; d < DIMENSIONS; d++) dot += (input[from + d] as number) * (output[to + d] as number);
            const p = dot > 7.9 ? 1 : dot < -7.9 ? 0 : (sigmoid[Math.floor(dot * 128) + 1024] as number);
            const g = rate * ((k === 0 ? 1 : 0) - p);
            for (let d = 0; d < DIMENSIONS; d++) {
              gradient[d] = (gradient[d] as number) + g * (output[to + d] as number);
              output[to + d] = (output[to + d] as number) + g * (input[from + d] as number);
            }
          }
          for (let d = 0; d < DIMENSIONS; d++) input[from + d] = (input[from + d] as number) + (gradient[d] as number);
        }
      }
    }
    say(`vectors: epoch ${epoch + 1}, ${((Date.now() - began) / 1000).toFixed(0)} s`);
  }
  return input;
}

/** K-means on the sphere; the number (from 1) of each word's cluster. Started from the most frequent words. */
function kmeans(points: Float32Array, k: number, rounds: number): Uint16Array {
  const n = points.length / DIMENSIONS;
  const rng = random(k);
  const centres = new Float32Array(k * DIMENSIONS);
  for (let c = 0; c < k; c++) {
    const p = Math.min(n - 1, Math.floor(rng() * Math.min(n, k * 5))) * DIMENSIONS;
    centres.set(points.subarray(p, p + DIMENSIONS), c * DIMENSIONS);
  }
  const of = new Uint16Array(n);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < n; i++) {
      let best = -2;
      for (let c = 0; c < k; c++) {
        let dot = 0;
        for (let d = 0; d < DIMENSIONS; d++)
          dot += (points[i * DIMENSIONS + d] as number) * (centres[c * DIMENSIONS + d] as number);
        if (dot > best) {
          best = dot;
          of[i] = c + 1;
        }
      }
    }
    const sums = new Float64Array(k * DIMENSIONS);
    for (let i = 0; i < n; i++) {
      const c = ((of[i] as number) - 1) * DIMENSIONS;
      for (let d = 0; d < DIMENSIONS; d++) sums[c + d] = (sums[c + d] as number) + (points[i * DIMENSIONS + d] as number);
    }
    for (let c = 0; c < k; c++) {
      let square = 0;
      for (let d = 0; d < DIMENSIONS; d++) square += (sums[c * DIMENSIONS + d] as number) ** 2;
      if (square > 0)
        for (let d = 0; d < DIMENSIONS; d++)
          centres[c * DIMENSIONS + d] = (sums[c * DIMENSIONS + d] as number) / Math.sqrt(square);
    }
  }
  return of;
}

/** Clusters the words of a corpus at three grains: pairs of word hash and coarse | middle << 6 | fine << 14, by hash. */
export function clusterWords(texts: readonly string[][], say: (line: string) => void): [hash: number, value: number][] {
  const vocabulary = vocabularyOf(texts);
  say(`vectors: ${vocabulary.words.length} words`);
  const points = vectors(texts, vocabulary, 2, say);
  for (let i = 0; i < points.length; i += DIMENSIONS) {
    let square = 0;
    for (let d = 0; d < DIMENSIONS; d++) square += (points[i + d] as number) ** 2;
    const inverse = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let d = 0; d < DIMENSIONS; d++) points[i + d] = (points[i + d] as number) * inverse;
  }
  const [coarse, middle, fine] = SIZES.map((k) => kmeans(points, k, 8));
  say("clusters done");
  const pairs = vocabulary.words.map((word, i): [number, number] => {
    const hash = hashWord(word);
    return [hash, (coarse?.[i] ?? 0) | ((middle?.[i] ?? 0) << 6) | ((fine?.[i] ?? 0) << 14)];
  });
  return pairs.sort((a, b) => a[0] - b[0]);
}
