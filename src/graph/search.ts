import { pinyin } from "pinyin-pro";

// Longer names are found by their characters; their pinyin would only fill the index.
const PINYIN_LIMIT = 24;
const ENTRIES_LIMIT = 48;

const normal = (name: string): string => name.normalize("NFKC").toLowerCase().trim();

/** What the full-text index holds of a name: itself, its pinyin without tones, joined and spaced, and its initials. */
function entriesOf(name: string): string[] {
  const plain = normal(name);
  if (!/\p{Script=Han}/u.test(plain) || plain.length > PINYIN_LIMIT) return [plain];
  const syllables = pinyin(plain, { toneType: "none", type: "array", nonZh: "consecutive" }).map((s) => s.replace(/\s+/g, ""));
  const joined = syllables.join("");
  const initials = syllables.map((s) => s[0] ?? "").join("");
  return [plain, joined, syllables.join(" "), initials];
}

/** The `search` list of an entity or indicator: the canonical name's entries first, then the aliases', without doubles. */
export function searchOf(name: string, aliases: readonly string[]): string[] {
  const all = [name, ...aliases].flatMap(entriesOf).filter(Boolean);
  return [...new Set(all)].slice(0, ENTRIES_LIMIT);
}
