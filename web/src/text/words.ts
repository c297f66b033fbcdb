import { lang } from "../kit/setting.ts";
import { CODES, UNITS } from "./codes.ts";
import { en } from "./en.ts";
import { inChinese } from "./reason.ts";
import { type Word, type Words, zh } from "./zh.ts";

export type { Word } from "./zh.ts";

const TABLES: Readonly<Record<"zh" | "en", Words>> = { zh, en };

/** The words for a key in the user's language. */
export function t(word: Word, values: Readonly<Record<string, string | number>> = {}): string {
  let text: string = TABLES[lang.value][word];
  for (const [name, value] of Object.entries(values)) text = text.replace(`{${name}}`, () => String(value));
  return text;
}

export const isWord = (word: string): word is Word => Object.hasOwn(zh, word);
const side = (): 0 | 1 => (lang.value === "zh" ? 0 : 1);

/** A code of the API as words. */
export const code = (name: string | null | undefined): string =>
  name ? (CODES[name]?.[side()] ?? name.toLowerCase().replaceAll("_", " ")) : "";

/** A sentence in which the API tells why, in the user's language. */
export const reason = (sentence: string): string => (lang.value === "zh" ? inChinese(sentence) : sentence);

/** A unit: the words of its code, else as the text writes it. */
export const unitText = (unit: string | null | undefined, written: string): string =>
  (unit ? UNITS[unit]?.[side()] : undefined) ?? (written || unit || "");
