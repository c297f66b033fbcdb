import { hash } from "node:crypto";

/**
 * The id of a thing, from its natural key: `prefix_` and 24 hexadecimal digits of SHA-256 over the parts.
 * Parts are joined by U+001F, so that ("ab","c") and ("a","bc") differ; null and "" differ too.
 */
export function idOf(prefix: string, ...parts: readonly (string | number | null)[]): string {
  const key = parts.map((part) => (part === null ? "\u0000" : String(part))).join("\u001f");
  return `${prefix}_${hashOf(key).slice(0, 24)}`;
}

/** SHA-256 of a text (as UTF-8) or of bytes, in lower-case hexadecimal. */
export const hashOf = (what: string | Uint8Array): string => hash("sha256", what);
