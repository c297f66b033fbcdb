/** What a template's value may be. */
type Value = string | number | undefined;

/**
 * A feature's number: the 32-bit FNV-1a hash of the template and its values, so that no string is built for the thousands of
 * features of a text. h`eL|${word}` is the same number wherever it is written. Five values at most: no list of them is made either.
 */
export function h(parts: TemplateStringsArray, a?: Value, b?: Value, c?: Value, d?: Value, e?: Value): number {
  const last = parts.length - 1;
  let hash = mix(0x811c9dc5, parts[0] as string);
  if (last > 0) hash = mix(valued(hash, a), parts[1] as string);
  if (last > 1) hash = mix(valued(hash, b), parts[2] as string);
  if (last > 2) hash = mix(valued(hash, c), parts[3] as string);
  if (last > 3) hash = mix(valued(hash, d), parts[4] as string);
  if (last > 4) hash = mix(valued(hash, e), parts[5] as string);
  return hash | 0;
}

function valued(hash: number, value: Value): number {
  let next = hash;
  if (typeof value === "number") next = Math.imul(hash ^ ((value + 0x30) | 0), 0x01000193);
  else if (value !== undefined) next = mix(hash, value);
  return Math.imul(next ^ 0x1f, 0x01000193);
}

/** A text as one number, for what stands in many features: mixed once instead of in each. */
export const coded = (text: string): number => mix(0x811c9dc5, text) | 0;

function mix(hash: number, text: string): number {
  let next = hash;
  for (let index = 0; index < text.length; index++) next = Math.imul(next ^ text.charCodeAt(index), 0x01000193);
  return next;
}
