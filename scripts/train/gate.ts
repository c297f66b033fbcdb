import type { Span } from "../../src/model/span.ts";
import type { Token } from "../../src/model/text.ts";

/** Words of a text, each with the numbers of its features, `width` a word. */
export interface Rows {
  readonly rows: Int32Array;
  readonly width: number;
  /** What each word begins with, in log units. */
  readonly base: Float32Array;
  /** 1 where the word stands in a name. */
  readonly named: Uint8Array;
}

/** Puts the rows of a text's words beside each other. */
export function rowsOf(rows: readonly Int32Array[], named: Uint8Array, base: (word: number) => number): Rows {
  const width = rows[0]?.length ?? 0;
  const flat = new Int32Array(rows.length * width);
  for (const [k, row] of rows.entries()) flat.set(row, k * width);
  return { rows: flat, width, base: Float32Array.from(named, (_, k) => base(k)), named };
}

const RATE = 0.05;

/** The sum of a word's weights. */
function sumOf({ rows, width, base }: Rows, word: number, weights: ArrayLike<number>): number {
  let sum = base[word] as number;
  for (let k = word * width; k < (word + 1) * width; k++) sum += weights[rows[k] as number] as number;
  return sum;
}

/**
 * Logistic regression over words, one at a time, with a rate for each weight (Adagrad); rounded to `unit` parts of a log unit. One
 * thread and a fixed order of texts: same input, same weights.
 */
export function learn(texts: readonly Rows[], size: number, epochs: number, unit: number): Int8Array {
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-6);
  // A prime stride visits every text once and brings no two neighbours after each other.
  const stride = texts.length % 7919 === 0 ? 7907 : 7919;
  for (let epoch = 0; epoch < epochs; epoch++)
    for (let k = 0, at = 0; k < texts.length; k++, at = (at + stride) % texts.length) {
      const text = texts[at] as Rows;
      for (let word = 0; word < text.named.length; word++) {
        const g = 1 / (1 + Math.exp(-sumOf(text, word, weights))) - (text.named[word] as number);
        if (g < 1e-3 && g > -1e-3) continue;
        for (let f = word * text.width; f < (word + 1) * text.width; f++) {
          const row = text.rows[f] as number;
          const square = (squares[row] as number) + g * g;
          squares[row] = square;
          weights[row] = (weights[row] as number) - (RATE * g) / Math.sqrt(square);
        }
      }
    }
  return Int8Array.from(weights, (w) => Math.round(Math.max(-127, Math.min(127, w * unit))));
}

/** The sums of a text's words by rounded weights, in units. */
export const sumsOf = (text: Rows, weights: Int8Array, unit: number): Int32Array =>
  Int32Array.from(text.named, (_, word) => Math.round((text.base[word] as number) * unit) + inUnits(text, word, weights));

/** By token, 1 where it stands in one of the names, which come in order. */
export function namedOf(tokens: readonly Token[], names: readonly Span[]): Uint8Array {
  const named = new Uint8Array(tokens.length);
  for (const [from, to] of tokensOf(tokens, names)) named.fill(1, from, to);
  return named;
}

/** The half-open stretch of tokens that each name reaches over. */
export function tokensOf(tokens: readonly Token[], names: readonly Span[]): [from: number, to: number][] {
  let from = 0;
  return names.map(({ start, end }) => {
    while ((tokens[from]?.end ?? Infinity) <= start) from++;
    let to = from;
    while ((tokens[to]?.start ?? Infinity) < end) to++;
    return [from, to];
  });
}

function inUnits({ rows, width }: Rows, word: number, weights: Int8Array): number {
  let sum = 0;
  for (let k = word * width; k < (word + 1) * width; k++) sum += weights[rows[k] as number] as number;
  return sum;
}
