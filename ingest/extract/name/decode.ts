import { BEGIN, CLOSED, FRESH, LABELS, STRIDE, TYPE } from "./label.ts";

/** Where a text is cut for decoding: after these no name goes on. */
export const SENTENCE_ENDS = "。！？；\n";
const ENDS = new Uint8Array(65536);
for (const end of SENTENCE_ENDS) ENDS[end.charCodeAt(0)] = 1;

/** The half-open stretches of a text between sentence ends, each with its end mark. */
export function* stretches(text: string): Generator<{ start: number; end: number }> {
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (ENDS[text.charCodeAt(i)] !== 1) continue;
    yield { start, end: i + 1 };
    start = i + 1;
  }
  if (start < text.length) yield { start, end: text.length };
}

/** Labels this much worse than the best of their character (in log units) are not followed: their share is under e^-18. */
const BEAM = 18;
const closed = Uint8Array.from(CLOSED);
const fresh = Uint8Array.from(FRESH);
const live = new Uint8Array(LABELS);
/** The transitions from a closed label to a fresh one, by the places of both in their lists, in rows of FRESH_ROW; and whose they are. */
const FRESH_ROW = 16;
const ways = new Float64Array(closed.length * FRESH_ROW);
let waysOf: Float32Array | null = null;
/** By two closed labels in that order, in rows: how much better at most the first one leads to a fresh label than the second. */
const leads = new Float64Array(closed.length * closed.length);
/** What a label must fall short by to be surely no way to a fresh one, beyond what sums are rounded by. */
const SHORT = 1e-6;

/** Lays out the transitions for closed labels. */
function layOut(transitions: Float32Array): void {
  waysOf = transitions;
  for (const [j, x] of closed.entries())
    for (const [k, y] of fresh.entries()) ways[j * FRESH_ROW + k] = transitions[x * LABELS + y] as number;
  for (let a = 0; a < closed.length; a++)
    for (let b = 0; b < closed.length; b++) {
      const better = Array.from(fresh, (_, k) => (ways[a * FRESH_ROW + k] as number) - (ways[b * FRESH_ROW + k] as number));
      leads[a * closed.length + b] = Math.max(...better);
    }
}
// Kept from text to text: decoding writes what it reads of them anew each time.
let back = new Uint8Array(256 * STRIDE);
let earlier = new Float32Array(STRIDE);
let scores = new Float32Array(STRIDE);

/** What is next to the characters that are decoded: a character outside of names on the left, on the right. */
export const LEFT = 1;
export const RIGHT = 2;

/**
 * The best sequence of labels for emissions `emit` (rows of STRIDE) and transitions (LABELS × LABELS). Inside a name only its own
 * type goes on, and only labels within BEAM of the best are followed, mostly one or two. `outside` is LEFT, RIGHT, both or 0.
 */
export function decode(emit: Float32Array, length: number, transitions: Float32Array, outside = 0): Uint8Array {
  if (waysOf !== transitions) layOut(transitions);
  if (back.length < length * STRIDE) back = new Uint8Array(length * 2 * STRIDE);
  scores.fill(Number.NEGATIVE_INFINITY);
  let top = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < fresh.length; k++) {
    const y = fresh[k] as number;
    const s = (emit[y] as number) + ((outside & LEFT) === 0 ? 0 : (transitions[y] as number));
    scores[y] = s;
    if (s > top) top = s;
  }
  for (let t = 1; t < length; t++) {
    const e = t * STRIDE;
    const before = scores;
    scores = earlier;
    earlier = before;
    const floor = top - BEAM;
    top = Number.NEGATIVE_INFINITY;
    let lives = 0;
    let high = 0;
    for (let j = 1; j < closed.length; j++)
      if ((before[closed[j] as number] as number) > (before[closed[high] as number] as number)) high = j;
    const highest = before[closed[high] as number] as number;
    // What is so much worse than the best closed label that it leads nowhere better is no way to go.
    for (let j = 0; j < closed.length; j++) {
      const score = before[closed[j] as number] as number;
      if (score >= floor && score - highest + (leads[j * closed.length + high] as number) >= -SHORT) live[lives++] = j;
    }
    if (lives === 0) for (let k = 0; k < fresh.length; k++) scores[fresh[k] as number] = Number.NEGATIVE_INFINITY;
    else {
      const first = live[0] as number;
      const from = closed[first] as number;
      const score = before[from] as number;
      for (let k = 0; k < fresh.length; k++) {
        const y = fresh[k] as number;
        let arg = from;
        let best = score + (ways[first * FRESH_ROW + k] as number);
        for (let j = 1; j < lives; j++) {
          const other = live[j] as number;
          const x = closed[other] as number;
          const v = (before[x] as number) + (ways[other * FRESH_ROW + k] as number);
          if (v > best) {
            best = v;
            arg = x;
          }
        }
        const s = Math.fround(best + (emit[e + y] as number));
        scores[y] = s;
        back[e + y] = arg;
        if (s > top) top = s;
      }
    }
    for (let b = BEGIN; b < LABELS; b += TYPE) {
      const i = b + 1;
      const scoreB = before[b] as number;
      const scoreI = before[i] as number;
      if (scoreB < floor && scoreI < floor) {
        scores[i] = Number.NEGATIVE_INFINITY;
        scores[i + 1] = Number.NEGATIVE_INFINITY;
        continue;
      }
      for (let y = i; y <= i + 1; y++) {
        const fromB = scoreB + (transitions[b * LABELS + y] as number);
        const fromI = scoreI + (transitions[i * LABELS + y] as number);
        const s = Math.fround(Math.max(fromB, fromI) + (emit[e + y] as number));
        scores[y] = s;
        back[e + y] = fromB > fromI ? b : i;
        if (s > top) top = s;
      }
    }
  }
  const labels = new Uint8Array(length);
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const y of closed) {
    const s = (scores[y] as number) + ((outside & RIGHT) === 0 ? 0 : (transitions[y * LABELS] as number));
    if (s <= most) continue;
    most = s;
    best = y;
  }
  for (let t = length - 1; t >= 0; t--) {
    labels[t] = best;
    best = back[t * STRIDE + best] as number;
  }
  return labels;
}
