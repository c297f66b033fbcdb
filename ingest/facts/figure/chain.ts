import type { Chosen } from "./phrase.ts";
import { type Weights, weigh } from "./rank.ts";
import { LINKS, type State, type Step } from "./state.ts";

const contains = (a: string, b: string): boolean =>
  a.length >= b.length ? b.length >= 2 && a.includes(b) : a.length >= 2 && b.includes(a);

/** The characters of a text as a set of 32 bits: where one lacks a bit of the other, it does not hold the other. 0 for nobody. */
function lettersOf(text: string | null): number {
  let letters = 0;
  if (text !== null) for (let index = 0; index < text.length; index++) letters |= 1 << (text.charCodeAt(index) & 31);
  return letters;
}

const apart = (a: number, b: number): boolean => {
  const both = a & b;
  return both !== a && both !== b;
};

/** The kind of step (LINKS) from one holder to the next. */
export function linkOf(earlier: State, later: State): number {
  if (earlier.text === null) return later.text === null ? LINKS.none : LINKS.begins;
  if (later.text === null) return LINKS.ends;
  if (earlier.text === later.text) return LINKS.same;
  return contains(earlier.text, later.text) ? LINKS.alike : LINKS.other;
}

const sum = (features: readonly number[], weights: Weights): number => {
  let total = 0;
  for (let index = 0; index < features.length; index++) total += weights.of(features[index] as number);
  return total;
};

/** Share of the best support that a candidate needs to be taken for its own probability: 全国各级工会 before 全国, if much speaks for it. */
const CLOSE = 0.85;
/** Nobody has no other wording that speaks for it: it counts for so much more. */
const NOBODY = 1.6;

/**
 * The holder of every figure, null for nobody: the candidate that has the most probability together with those that hold it
 * or that it holds (中国队 speaks for 中国, too); of those with nearly as much, the likeliest by itself.
 */
export function likeliest(steps: readonly Step[], weights: Weights): (Chosen | null)[] {
  const shares = marginals(steps, weights);
  return steps.map(({ states }, index) => {
    const share = shares[index] ?? new Float64Array(0);
    const support = supports(states, share);
    let pick = 0;
    for (let y = 1; y < states.length; y++) if ((support[y] as number) > (support[pick] as number)) pick = y;
    const most = support[pick] as number;
    for (let y = 0; y < states.length; y++)
      if ((support[y] as number) >= most * CLOSE && weightOf(states[y], share[y]) > weightOf(states[pick], share[pick])) pick = y;
    const state = states[pick];
    return state?.text ? { text: state.text, start: state.start, end: state.end } : null;
  });
}

const weightOf = (state: State | undefined, share = 0): number => (state?.text === null ? share * NOBODY : share);

const SMALL = 0.001;
/** What each candidate has with those that hold it or that it holds; a share that is small adds nothing to another's. */
function supports(states: readonly State[], share: Float64Array): Float64Array {
  const speaking: number[] = [];
  for (let y = 0; y < states.length; y++) if ((share[y] as number) > SMALL && states[y]?.text) speaking.push(y);
  const found = new Float64Array(states.length);
  for (let y = 0; y < states.length; y++) {
    const { text } = states[y] as State;
    let total = share[y] as number;
    if (text === null) total *= NOBODY;
    else
      for (const other of speaking)
        if (other !== y && contains(text, (states[other] as State).text as string)) total += share[other] as number;
    found[y] = total;
  }
  return found;
}

/** What the figures before a figure say of its candidates. */
interface Reached {
  /** Share of each candidate by itself, the highest as 1. */
  readonly emission: Float64Array;
  /** Shares with all that stands before. */
  readonly forward: Float64Array;
  /** Factor of the step from each candidate of the figure before (column) to each of its own (row). */
  readonly moves: Float64Array;
  readonly letters: Int32Array;
}

/** The probability of each candidate of each figure, over all paths. */
export function marginals(steps: readonly Step[], weights: Weights): Float64Array[] {
  const reached: Reached[] = [];
  for (let index = 0; index < steps.length; index++)
    reached.push(reach(steps[index] as Step, steps[index - 1] ?? null, reached[index - 1] ?? null, weights));
  const found: Float64Array[] = new Array(steps.length);
  let after = new Float64Array(reached.at(-1)?.forward.length ?? 0).fill(1);
  for (let index = steps.length - 1; index >= 0; index--) {
    const { emission, forward, moves } = reached[index] as Reached;
    const share = times(forward, after);
    scale(share);
    found[index] = share;
    const before = reached[index - 1];
    if (before) after = backwards(times(after, emission), moves, before.forward.length);
  }
  return found;
}

function reach(step: Step, before: Step | null, last: Reached | null, weights: Weights): Reached {
  const size = step.states.length;
  const letters = new Int32Array(size);
  const emission = new Float64Array(size);
  let high = Number.NEGATIVE_INFINITY;
  for (let y = 0; y < size; y++) {
    const state = step.states[y] as State;
    letters[y] = lettersOf(state.text);
    const raw = weigh(state.bundles, weights);
    emission[y] = raw;
    if (raw > high) high = raw;
  }
  for (let y = 0; y < size; y++) emission[y] = Math.exp((emission[y] as number) - high);
  if (!before || !last) {
    const forward = emission.slice();
    scale(forward);
    return { emission, forward, moves: new Float64Array(0), letters };
  }
  const links = Float64Array.from(step.links, (features) => Math.exp(sum(features, weights)));
  const width = before.states.length;
  const moves = new Float64Array(width * size);
  const forward = new Float64Array(size);
  for (let y = 0; y < size; y++) {
    const later = step.states[y] as State;
    const own = letters[y] as number;
    let mass = 0;
    for (let x = 0; x < width; x++) {
      const far = later.text !== null && apart(last.letters[x] as number, own);
      const link = far ? LINKS.other : linkOf(before.states[x] as State, later);
      let factor = links[link] as number;
      if (link === LINKS.same) factor *= Math.exp(sum(later.again(), weights));
      moves[y * width + x] = factor;
      mass += (last.forward[x] as number) * factor;
    }
    forward[y] = mass * (emission[y] as number);
  }
  scale(forward);
  return { emission, forward, moves, letters };
}

/** What the figures behind say of the candidates before: `tail` says it of those here. */
function backwards(tail: Float64Array, moves: Float64Array, width: number): Float64Array<ArrayBuffer> {
  const earlier = new Float64Array(width);
  for (let y = 0; y < tail.length; y++) {
    const mass = tail[y] as number;
    for (let x = 0; x < width; x++) earlier[x] = (earlier[x] as number) + (moves[y * width + x] as number) * mass;
  }
  scale(earlier);
  return earlier;
}

function times(a: Float64Array, b: Float64Array): Float64Array {
  const product = new Float64Array(a.length);
  for (let index = 0; index < a.length; index++) product[index] = (a[index] as number) * (b[index] as number);
  return product;
}

function scale(values: Float64Array): void {
  let total = 0;
  for (let index = 0; index < values.length; index++) total += values[index] as number;
  for (let index = 0; index < values.length; index++) values[index] = (values[index] as number) / total;
}
