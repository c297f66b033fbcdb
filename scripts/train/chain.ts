import { LINKS } from "../../ingest/facts/figure/state.ts";
import { type Numbered, type Sequence, spread } from "./sequence.ts";
import type { Vocabulary } from "./vocabulary.ts";

const EPOCHS = 15;
/** Epochs whose weights do not count for the mean. */
const WARM = 5;
const RATE = 0.1;
const START = 0.01;
const DECAY = 0.1;
/** Training texts that must have a feature for it to count: what one alone has (its names, again and again) explains nothing elsewhere. */
const RARE = 2;
/** Weights below this change nothing and are not kept. */
const LEAST = 0.02;

const SIZE = Object.keys(LINKS).length;

interface Scored {
  readonly emission: Float64Array[];
  readonly link: Float64Array[];
  readonly again: Float64Array[];
}

const total = (ids: Int32Array, weights: Float64Array): number => {
  let sum = 0;
  for (let index = 0; index < ids.length; index++) sum += weights[ids[index] as number] as number;
  return sum;
};

function scored(sequence: Sequence, weights: Float64Array): Scored {
  const emission: Float64Array[] = [];
  const link: Float64Array[] = [];
  const again: Float64Array[] = [];
  for (const step of sequence.steps) {
    const raw = Float64Array.from(step.states, (ids) => total(ids, weights));
    let high = Number.NEGATIVE_INFINITY;
    for (const value of raw) if (value > high) high = value;
    emission.push(raw.map((value) => Math.exp(value - high)));
    link.push(Float64Array.from(step.links, (ids) => Math.exp(total(ids, weights))));
    again.push(Float64Array.from(step.again, (ids) => Math.exp(total(ids, weights))));
  }
  return { emission, link, again };
}

/** What a text adds to the gradient, by feature; `touched` lists those that it adds to. */
interface Pushes {
  readonly sums: Float64Array;
  readonly marked: Uint8Array;
  readonly touched: number[];
}

/** Adds to `pushes` the expectation of every feature, times `sign`; `held` keeps to the good states. */
function expect(sequence: Sequence, scores: Scored, held: boolean, sign: number, pushes: Pushes): void {
  const { steps } = sequence;
  const forward: Float64Array[] = [];
  for (const [index, step] of steps.entries()) {
    const size = step.states.length;
    const here = new Float64Array(size);
    const emission = scores.emission[index] as Float64Array;
    const link = scores.link[index] as Float64Array;
    const again = scores.again[index] as Float64Array;
    const before = forward[index - 1];
    let sum = 0;
    for (let y = 0; y < size; y++) {
      if (held && !step.good[y]) continue;
      let mass = before ? 0 : 1;
      if (before)
        for (let x = 0; x < before.length; x++) {
          const from = before[x] as number;
          if (from === 0) continue;
          const kind = step.kinds[x * size + y] as number;
          mass += from * (link[kind] as number) * (kind === LINKS.same ? (again[y] as number) : 1);
        }
      here[y] = mass * (emission[y] as number);
      sum += here[y] as number;
    }
    for (let y = 0; y < size; y++) here[y] = (here[y] as number) / sum;
    forward.push(here);
  }
  let after = new Float64Array(forward.at(-1)?.length ?? 0).fill(1);
  const add = (ids: Int32Array, push: number): void => {
    if (push < 1e-4) return;
    for (let index = 0; index < ids.length; index++) {
      const id = ids[index] as number;
      if (!pushes.marked[id]) {
        pushes.marked[id] = 1;
        pushes.touched.push(id);
      }
      pushes.sums[id] = (pushes.sums[id] as number) + sign * push;
    }
  };
  for (let index = steps.length - 1; index >= 0; index--) {
    const step = steps[index] as Numbered;
    const size = step.states.length;
    const here = forward[index] as Float64Array;
    let mass = 0;
    for (let y = 0; y < size; y++) mass += (here[y] as number) * (after[y] as number);
    for (let y = 0; y < size; y++) add(step.states[y] as Int32Array, ((here[y] as number) * (after[y] as number)) / mass);
    const before = forward[index - 1];
    if (!before) break;
    const emission = scores.emission[index] as Float64Array;
    const link = scores.link[index] as Float64Array;
    const again = scores.again[index] as Float64Array;
    const earlier = new Float64Array(before.length);
    const kinds = new Float64Array(SIZE);
    const same = new Float64Array(size);
    let whole = 0;
    for (let y = 0; y < size; y++) {
      if (held && !step.good[y]) continue;
      const tail = (emission[y] as number) * (after[y] as number);
      if (tail === 0) continue;
      for (let x = 0; x < before.length; x++) {
        const from = before[x] as number;
        if (from === 0) continue;
        const kind = step.kinds[x * size + y] as number;
        const step1 = (link[kind] as number) * (kind === LINKS.same ? (again[y] as number) : 1) * tail;
        earlier[x] = (earlier[x] as number) + step1;
        const joint = from * step1;
        kinds[kind] = (kinds[kind] as number) + joint;
        if (kind === LINKS.same) same[y] = (same[y] as number) + joint;
        whole += joint;
      }
    }
    for (let kind = 0; kind < SIZE; kind++) add(step.links[kind] as Int32Array, (kinds[kind] as number) / whole);
    for (let y = 0; y < size; y++) add(step.again[y] as Int32Array, (same[y] as number) / whole);
    let high = 0;
    for (const value of earlier) if (value > high) high = value;
    for (let x = 0; x < earlier.length; x++) earlier[x] = (earlier[x] as number) / high;
    after = earlier;
  }
}

/**
 * A linear-chain conditional random field by AdaGrad: the probability of all good paths together is raised. `texts`: the sequences of
 * each text, one text's in several readings.
 */
export function trainChain(texts: readonly (readonly Sequence[])[], vocabulary: Vocabulary): Map<number, number> {
  const features: number[] = [];
  const places = new Int32Array(vocabulary.ids.size).fill(-1);
  const counts = spread(texts, vocabulary.ids.size);
  for (const [feature, id] of vocabulary.ids) if ((counts[id] as number) >= RARE) places[id] = features.push(feature) - 1;
  const sequences = texts.flat();
  const kept = sequences.map((sequence) => without(sequence, places));
  const size = features.length;
  const pushes: Pushes = { sums: new Float64Array(size), marked: new Uint8Array(size), touched: [] };
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(START);
  const sums = new Float64Array(size);
  const order = sequences.map((_, index) => index);
  let seed = 20240501;
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 4294967296;
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(random() * (index + 1));
      [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
    }
    for (const index of order) {
      const sequence = kept[index];
      if (!sequence || sequence.steps.length === 0) continue;
      const scores = scored(sequence, weights);
      expect(sequence, scores, true, 1, pushes);
      expect(sequence, scores, false, -1, pushes);
      for (const id of pushes.touched) {
        const step = (pushes.sums[id] as number) - DECAY * (weights[id] as number);
        pushes.sums[id] = 0;
        pushes.marked[id] = 0;
        squares[id] = (squares[id] as number) + step * step;
        weights[id] = (weights[id] as number) + (RATE * step) / Math.sqrt(squares[id] as number);
      }
      pushes.touched.length = 0;
    }
    if (epoch >= WARM) for (let id = 0; id < size; id++) sums[id] = (sums[id] as number) + (weights[id] as number);
  }
  const found = new Map<number, number>();
  for (const [id, feature] of features.entries()) {
    const weight = Math.round(((sums[id] ?? 0) / (EPOCHS - WARM)) * 100) / 100;
    if (Math.abs(weight) >= LEAST) found.set(feature, weight);
  }
  return new Map([...found].sort(([a], [b]) => a - b));
}

/** A sequence with its features renumbered, those without a place left out. */
function without(sequence: Sequence, places: Int32Array): Sequence {
  const some = (ids: Int32Array): Int32Array => ids.map((id) => places[id] as number).filter((id) => id >= 0);
  return {
    steps: sequence.steps.map((step) => ({
      ...step,
      states: step.states.map(some),
      again: step.again.map(some),
      links: step.links.map(some),
    })),
  };
}
