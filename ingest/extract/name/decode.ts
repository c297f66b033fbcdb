import { BEGIN, CLOSED, FRESH, LABELS, labelOf, STRIDE, TYPES } from "./label.ts";

/** Where a text is cut for decoding: after these no name goes on. */
export const SENTENCE_ENDS = "。！？；\n";

/** The half-open stretches of a text between sentence ends, each with its end mark. */
export function* stretches(text: string): Generator<{ start: number; end: number }> {
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (!SENTENCE_ENDS.includes(text[i] as string)) continue;
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
// Kept from text to text: decoding gets what it needs of them anew each time.
let score = new Float32Array(256 * STRIDE);
let back = new Uint8Array(256 * STRIDE);

/**
 * The best sequence of labels for emissions `emit` (rows of STRIDE) and transitions (LABELS × LABELS). Inside a name only its own
 * type goes on, and only labels within BEAM of the best are followed, mostly one or two.
 */
export function decode(emit: Float32Array, length: number, transitions: Float32Array): Uint8Array {
  if (score.length < length * STRIDE) {
    score = new Float32Array(length * 2 * STRIDE);
    back = new Uint8Array(length * 2 * STRIDE);
  }
  score.fill(Number.NEGATIVE_INFINITY, 0, length * STRIDE);
  let top = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < fresh.length; k++) {
    const y = fresh[k] as number;
    const s = emit[y] as number;
    score[y] = s;
    if (s > top) top = s;
  }
  for (let t = 1; t < length; t++) {
    const e = t * STRIDE;
    const before = e - STRIDE;
    const floor = top - BEAM;
    top = Number.NEGATIVE_INFINITY;
    let lives = 0;
    for (let j = 0; j < closed.length; j++)
      if ((score[before + (closed[j] as number)] as number) >= floor) live[lives++] = closed[j] as number;
    if (lives > 0)
      for (let k = 0; k < fresh.length; k++) {
        const y = fresh[k] as number;
        let best = Number.NEGATIVE_INFINITY;
        let arg = 0;
        for (let j = 0; j < lives; j++) {
          const x = live[j] as number;
          const v = (score[before + x] as number) + (transitions[x * LABELS + y] as number);
          if (v > best) {
            best = v;
            arg = x;
          }
        }
        const s = Math.fround(best + (emit[e + y] as number));
        score[e + y] = s;
        back[e + y] = arg;
        if (s > top) top = s;
      }
    for (let type = 0; type < TYPES.length; type++) {
      const b = labelOf(type, BEGIN);
      const i = b + 1;
      const scoreB = score[before + b] as number;
      const scoreI = score[before + i] as number;
      if (scoreB < floor && scoreI < floor) continue;
      for (let y = i; y <= i + 1; y++) {
        const fromB = scoreB + (transitions[b * LABELS + y] as number);
        const fromI = scoreI + (transitions[i * LABELS + y] as number);
        const s = Math.fround(Math.max(fromB, fromI) + (emit[e + y] as number));
        score[e + y] = s;
        back[e + y] = fromB > fromI ? b : i;
        if (s > top) top = s;
      }
    }
  }
  const labels = new Uint8Array(length);
  const last = (length - 1) * STRIDE;
  let best = 0;
  for (const y of closed) if ((score[last + y] as number) > (score[last + best] as number)) best = y;
  for (let t = length - 1; t >= 0; t--) {
    labels[t] = best;
    best = back[t * STRIDE + best] as number;
  }
  return labels;
}
