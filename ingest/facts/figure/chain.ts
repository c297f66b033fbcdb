import type { Chosen } from "./phrase.ts";
import type { Weights } from "./rank.ts";
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
    const support = states.map((state, y) => supportOf(state, y, states, share));
    const most = Math.max(...support);
    let pick = support.indexOf(most);
    for (let y = 0; y < states.length; y++)
      if ((support[y] ?? 0) >= most * CLOSE && weightOf(states[y], share[y]) > weightOf(states[pick], share[pick])) pick = y;
    const state = states[pick];
    return state?.text ? { text: state.text, start: state.start, end: state.end } : null;
  });
}

const weightOf = (state: State | undefined, share = 0): number => (state?.text === null ? share * NOBODY : share);

const SMALL = 0.001;
function supportOf(state: State, own: number, states: readonly State[], share: Float64Array): number {
  let total = share[own] ?? 0;
  if (state.text === null) return total * NOBODY;
  for (let y = 0; y < states.length; y++) {
    if (y === own || (share[y] as number) <= SMALL) continue;
    const other = (states[y] as State).text;
    if (other !== null && contains(state.text, other)) total += share[y] as number;
  }
  return total;
}

/** The probability of each candidate of each figure, over all paths. */
export function marginals(steps: readonly Step[], weights: Weights): Float64Array[] {
  const forward: Float64Array[] = [];
  const emissions: Float64Array[] = [];
  const moves: Float64Array[] = [];
  let lettersBefore: Int32Array = new Int32Array(0);
  for (const [index, step] of steps.entries()) {
    const letters = Int32Array.from(step.states, (state) => lettersOf(state.text));
    const emission = new Float64Array(step.states.length);
    let high = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < emission.length; y++) {
      const raw = sum((step.states[y] as State).features, weights);
      emission[y] = raw;
      if (raw > high) high = raw;
    }
    for (let y = 0; y < emission.length; y++) emission[y] = Math.exp((emission[y] as number) - high);
    const before = steps[index - 1];
    const here = new Float64Array(emission.length);
    const move = new Float64Array((before?.states.length ?? 0) * emission.length);
    if (before) {
      const links = step.links.map((features) => Math.exp(sum(features, weights)));
      const earlier = forward[index - 1] as Float64Array;
      for (let y = 0; y < emission.length; y++) {
        const later = step.states[y] as State;
        const mine = letters[y] as number;
        let mass = 0;
        for (let x = 0; x < before.states.length; x++) {
          const link =
            later.text !== null && apart(lettersBefore[x] as number, mine)
              ? LINKS.other
              : linkOf(before.states[x] as State, later);
          const factor = (links[link] ?? 1) * (link === LINKS.same ? Math.exp(sum(later.again, weights)) : 1);
          move[x * emission.length + y] = factor;
          mass += (earlier[x] as number) * factor;
        }
        here[y] = mass * (emission[y] as number);
      }
    } else here.set(emission);
    lettersBefore = letters;
    scale(here);
    forward.push(here);
    emissions.push(emission);
    moves.push(move);
  }
  const found: Float64Array[] = new Array(steps.length);
  let after = new Float64Array(forward.at(-1)?.length ?? 0).fill(1);
  for (let index = steps.length - 1; index >= 0; index--) {
    const here = forward[index] ?? new Float64Array(0);
    const share = times(here, after);
    scale(share);
    found[index] = share;
    const before = forward[index - 1];
    if (!before) break;
    const tail = times(after, emissions[index] as Float64Array);
    const earlier = new Float64Array(before.length);
    const move = moves[index] as Float64Array;
    for (let x = 0; x < earlier.length; x++) {
      let mass = 0;
      for (let y = 0; y < tail.length; y++) mass += (move[x * tail.length + y] as number) * (tail[y] as number);
      earlier[x] = mass;
    }
    scale(earlier);
    after = earlier;
  }
  return found;
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
