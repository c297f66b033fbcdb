/*
 * A feature's number: the 32-bit FNV-1a hash of a template and its values, so that no string is built for the thousands of features of
 * a text. h`eL|${word}` is the same number wherever it is written. Where one template begins as another does, the numbers of both grow
 * from one front: of h`P|${type}|${role}` and h`P|${type}|${state}` what stands before role and state is reckoned once.
 */

/** What a template's value may be. */
type Value = string | number | undefined;

const PRIME = 0x01000193;
const BASIS = 0x811c9dc5;

/** A feature of at most five values: no list of them is made. */
export function h(parts: TemplateStringsArray, a?: Value, b?: Value, c?: Value, d?: Value, e?: Value): number {
  const last = parts.length - 1;
  let hash = mix(BASIS, parts[0] as string);
  if (last > 0) hash = mix(valued(hash, a), parts[1] as string);
  if (last > 1) hash = mix(valued(hash, b), parts[2] as string);
  if (last > 2) hash = mix(valued(hash, c), parts[3] as string);
  if (last > 3) hash = mix(valued(hash, d), parts[4] as string);
  if (last > 4) hash = mix(valued(hash, e), parts[5] as string);
  return hash | 0;
}

const valued = (hash: number, value: Value): number =>
  typeof value === "number" ? num(hash, value) : str(hash, value === undefined ? "" : value);

/** A text as one number, for what stands in many features: mixed once instead of in each. */
export const coded = (text: string): number => mix(BASIS, text) | 0;

/** The front of templates that begin with these words. */
export const front = (words: string): number => mix(BASIS, words) | 0;

/** The code of a template's letter, for `mark`. */
export const letter = (text: string): number => text.charCodeAt(0);
const BAR = letter("|");

/** A front and one more letter of the template. */
export const mark = (hash: number, code: number): number => Math.imul(hash ^ code, PRIME);

/** A front and a value that is a number. */
export const num = (hash: number, value: number): number => Math.imul(Math.imul(hash ^ (value + 0x30), PRIME) ^ 0x1f, PRIME);

/** A front and a value that is a text. */
export const str = (hash: number, text: string): number => Math.imul(mix(hash, text) ^ 0x1f, PRIME);

/** A front and the last character of a text. */
export const last = (hash: number, text: string): number =>
  Math.imul((text === "" ? hash : Math.imul(hash ^ text.charCodeAt(text.length - 1), PRIME)) ^ 0x1f, PRIME);

/** A front and a part of a text. */
export function part(hash: number, text: string, from: number, to: number): number {
  let next = hash;
  for (let index = from; index < to; index++) next = Math.imul(next ^ text.charCodeAt(index), PRIME);
  return next;
}

/** A front, a value and the | behind it. */
export const numBar = (hash: number, value: number): number => mark(num(hash, value), BAR);
export const strBar = (hash: number, text: string): number => mark(str(hash, text), BAR);

function mix(hash: number, text: string): number {
  let next = hash;
  for (let index = 0; index < text.length; index++) next = Math.imul(next ^ text.charCodeAt(index), PRIME);
  return next;
}
