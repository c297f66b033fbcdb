/**
 * A feature's number: the 32-bit FNV-1a hash of the template and its values, so that no string is built for the thousands of
 * features of a text. h`eL|${word}` is the same number wherever it is written.
 */
export function h(parts: TemplateStringsArray, ...values: readonly (string | number | undefined)[]): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < parts.length; index++) {
    hash = mix(hash, parts[index] ?? "");
    if (index >= values.length) break;
    const value = values[index];
    if (typeof value === "number") hash = Math.imul(hash ^ (value + 0x30), 0x01000193);
    else if (value !== undefined) hash = mix(hash, value);
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  }
  return hash | 0;
}

function mix(hash: number, text: string): number {
  let next = hash;
  for (let index = 0; index < text.length; index++) next = Math.imul(next ^ text.charCodeAt(index), 0x01000193);
  return next;
}
