import { BEGIN, CLOSED, END, FRESH, INSIDE, LABELS, labelOf, STRIDE, TYPES } from "../../ingest/extract/name/label.ts";

/** Sentences as rows of features: `rows` holds the feature rows of all characters, `from[i]`…`from[i+1]` those of character i. */
export interface Corpus {
  readonly rows: Int32Array;
  readonly from: Int32Array;
  readonly gold: Uint8Array;
  /** First character of each sentence, with the end of the last. */
  readonly sentences: Int32Array;
}

export interface Options {
  readonly epochs: number;
  readonly alpha: number;
  readonly l1: number;
  readonly l2: number;
  /** Of the order of sentences and of what is left out. */
  readonly seed: number;
  /** Share of features left out at random in training, so that no single one is relied on. */
  readonly dropout: number;
  readonly say?: (line: string) => void;
  readonly afterEpoch?: (epoch: number, weights: Float32Array, transitions: Float32Array) => void;
}

/** A small generator of random numbers in [0, 1) (mulberry32), so that training is repeatable. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** All pairs of labels that can follow each other. */
export const PAIRS: readonly (readonly [number, number])[] = [
  ...CLOSED.flatMap((a) => FRESH.map((b) => [a, b] as const)),
  ...TYPES.flatMap((_, t) => [BEGIN, INSIDE].flatMap((a) => [INSIDE, END].map((b) => [labelOf(t, a), labelOf(t, b)] as const))),
];

/**
 * Trains a linear-chain CRF online by FTRL-proximal (McMahan et al. 2013): per-weight rates, L1 for sparsity.
 * Deterministic: one thread, a fixed seed.
 */
export function train(corpus: Corpus, features: number, options: Options): { weights: Float32Array; transitions: Float32Array } {
  const { rows, from, gold, sentences } = corpus;
  const { alpha, l1, l2, dropout } = options;
  const size = features * STRIDE;
  const weights = new Float32Array(size);
  const z = new Float32Array(size);
  const squares = new Float32Array(size);
  const transitions = new Float32Array(LABELS * LABELS);
  const tz = new Float32Array(LABELS * LABELS);
  const tn = new Float32Array(LABELS * LABELS);
  const pairFrom = Uint8Array.from(PAIRS, (p) => p[0]);
  const pairTo = Uint8Array.from(PAIRS, (p) => p[1]);
  const pairs = PAIRS.length;
  const expT = new Float64Array(pairs);
  const rng = random(options.seed);
  const count = sentences.length - 1;
  const order = Int32Array.from({ length: count }, (_, s) => s);
  let longest = 0;
  for (let s = 0; s < count; s++) longest = Math.max(longest, (sentences[s + 1] as number) - (sentences[s] as number));
  const emit = new Float64Array(longest * STRIDE);
  const alphaT = new Float64Array(longest * STRIDE);
  const betaT = new Float64Array(longest * STRIDE);
  const expected = new Float64Array(pairs);
  const kept = new Uint8Array(longest * 256);
  const keep = 1 / (1 - dropout);

  // Which labels of a row have a weight: L1 keeps most rows empty, and an empty row is not fetched from memory.
  const live = new Uint32Array(features);
  const update = (w: Float32Array, zz: Float32Array, nn: Float32Array, k: number, g: number, lambda1: number): void => {
    const n0 = nn[k] as number;
    const n1 = n0 + g * g;
    const r0 = Math.sqrt(n0);
    const r1 = Math.sqrt(n1);
    nn[k] = n1;
    const zk = (zz[k] as number) + g - ((r1 - r0) / alpha) * (w[k] as number);
    zz[k] = zk;
    w[k] = Math.abs(zk) <= lambda1 ? 0 : -(zk - Math.sign(zk) * lambda1) / ((1 + r1) / alpha + l2);
  };

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const began = Date.now();
    for (let k = count - 1; k > 0; k--) {
      const j = Math.floor(rng() * (k + 1));
      const swap = order[k] as number;
      order[k] = order[j] as number;
      order[j] = swap;
    }
    let loss = 0;
    for (let s = 0; s < count; s++) {
      const start = sentences[order[s] as number] as number;
      const length = (sentences[(order[s] as number) + 1] as number) - start;
      for (let p = 0; p < pairs; p++)
        expT[p] = Math.exp(transitions[(pairFrom[p] as number) * LABELS + (pairTo[p] as number)] as number);
      // Emissions
      emit.fill(0, 0, length * STRIDE);
      for (let t = 0; t < length; t++) {
        const e = t * STRIDE;
        const first = from[start + t] as number;
        const last = from[start + t + 1] as number;
        for (let f = first; f < last; f++) {
          if (dropout > 0) {
            const stays = rng() >= dropout ? 1 : 0;
            kept[t * 256 + f - first] = stays;
            if (stays === 0) continue;
          }
          if ((live[rows[f] as number] as number) === 0) continue;
          const row = (rows[f] as number) * STRIDE;
          for (let y = 0; y < LABELS; y++) emit[e + y] = (emit[e + y] as number) + (weights[row + y] as number);
        }
        let top = Number.NEGATIVE_INFINITY;
        for (let y = 0; y < LABELS; y++) {
          const value = (emit[e + y] as number) * (dropout > 0 ? keep : 1);
          emit[e + y] = value;
          if (value > top) top = value;
        }
        loss -= (emit[e + (gold[start + t] as number)] as number) - top;
        for (let y = 0; y < LABELS; y++) emit[e + y] = Math.exp((emit[e + y] as number) - top);
      }
      // Forward, scaled
      alphaT.fill(0, 0, length * STRIDE);
      betaT.fill(0, 0, length * STRIDE);
      for (const y of FRESH) alphaT[y] = emit[y] as number;
      const norm = (array: Float64Array, e: number): number => {
        let sum = 0;
        for (let y = 0; y < LABELS; y++) sum += array[e + y] as number;
        const inverse = 1 / sum;
        for (let y = 0; y < LABELS; y++) array[e + y] = (array[e + y] as number) * inverse;
        return sum;
      };
      loss += Math.log(norm(alphaT, 0));
      for (let t = 1; t < length; t++) {
        const e = t * STRIDE;
        for (let p = 0; p < pairs; p++) {
          const b = e + (pairTo[p] as number);
          alphaT[b] = (alphaT[b] as number) + (alphaT[e - STRIDE + (pairFrom[p] as number)] as number) * (expT[p] as number);
        }
        for (let y = 0; y < LABELS; y++) alphaT[e + y] = (alphaT[e + y] as number) * (emit[e + y] as number);
        loss += Math.log(norm(alphaT, e));
        loss -= transitions[(gold[start + t - 1] as number) * LABELS + (gold[start + t] as number)] as number;
      }
      // Backward with expected transitions
      const lastE = (length - 1) * STRIDE;
      for (const y of CLOSED) betaT[lastE + y] = 1;
      let closing = 0;
      for (const y of CLOSED) closing += alphaT[lastE + y] as number;
      loss += Math.log(closing);
      expected.fill(0);
      for (let t = length - 1; t > 0; t--) {
        const e = t * STRIDE;
        let z2 = 0;
        for (let p = 0; p < pairs; p++) {
          const a = e - STRIDE + (pairFrom[p] as number);
          const b = e + (pairTo[p] as number);
          const v = (expT[p] as number) * (emit[b] as number) * (betaT[b] as number);
          betaT[a] = (betaT[a] as number) + v;
          z2 += (alphaT[a] as number) * v;
        }
        const inverse = 1 / z2;
        for (let p = 0; p < pairs; p++) {
          const a = e - STRIDE + (pairFrom[p] as number);
          const b = e + (pairTo[p] as number);
          expected[p] =
            (expected[p] as number) +
            (alphaT[a] as number) * (expT[p] as number) * (emit[b] as number) * (betaT[b] as number) * inverse;
        }
        norm(betaT, e - STRIDE);
      }
      // Gradient: expected minus observed
      for (let t = 0; t < length; t++) {
        const e = t * STRIDE;
        let sum = 0;
        for (let y = 0; y < LABELS; y++) {
          const v = (alphaT[e + y] as number) * (betaT[e + y] as number);
          emit[e + y] = v;
          sum += v;
        }
        for (let y = 0; y < LABELS; y++) emit[e + y] = (emit[e + y] as number) / sum;
        const right = gold[start + t] as number;
        emit[e + right] = (emit[e + right] as number) - 1;
        const first = from[start + t] as number;
        const last = from[start + t + 1] as number;
        for (let y = 0; y < LABELS; y++) {
          const g = (emit[e + y] as number) * (dropout > 0 ? keep : 1);
          if (g < 1e-3 && g > -1e-3) continue;
          for (let f = first; f < last; f++) {
            if (dropout > 0 && (kept[t * 256 + f - first] as number) === 0) continue;
            const row = rows[f] as number;
            update(weights, z, squares, row * STRIDE + y, g, l1);
            if ((weights[row * STRIDE + y] as number) === 0) live[row] = (live[row] as number) & ~(1 << y);
            else live[row] = (live[row] as number) | (1 << y);
          }
        }
      }
      for (let t = 1; t < length; t++) {
        const a = gold[start + t - 1] as number;
        const b = gold[start + t] as number;
        update(transitions, tz, tn, a * LABELS + b, -1, 0);
      }
      for (let p = 0; p < pairs; p++) {
        const g = expected[p] as number;
        if (g > 1e-4) update(transitions, tz, tn, (pairFrom[p] as number) * LABELS + (pairTo[p] as number), g, 0);
      }
    }
    let used = 0;
    for (let k = 0; k < size; k++) if ((weights[k] as number) !== 0) used++;
    options.say?.(
      `epoch ${epoch + 1}: loss ${(loss / count).toFixed(3)}, ${used} weights, ${((Date.now() - began) / 1000).toFixed(1)} s`,
    );
    options.afterEpoch?.(epoch + 1, weights, transitions);
  }
  return { weights, transitions };
}
