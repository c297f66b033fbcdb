import { Converter } from "opencc-js/t2cn";
import { lexiconLines } from "./lexicon.ts";
import type { Edit, Mapped } from "./mapped.ts";
import { NOTHING, type Repair, summary } from "./repair.ts";

const convert = Converter({ from: "t", to: "cn" });

const AFTER = lexiconLines("traditional.tsv").map((line) => {
  const [pattern = "", text = ""] = line.split("\t");
  return { pattern: new RegExp(pattern, "gu"), text };
});

/** Kept characters with the words in which they change all the same. */
const KEPT: ReadonlyMap<string, readonly string[]> = new Map(
  lexiconLines("kept.txt").map((line) => {
    const [char = "", ...words] = line.trim().split(/\s+/);
    return [char, words];
  }),
);

let strict: Uint8Array | null = null;

/** 1 for each UTF-16 unit that is traditional only: it has a simplified form and is not in GB 2312. */
function strictTable(): Uint8Array {
  if (strict) return strict;
  const table = new Uint8Array(65_536);
  const gb = new Uint8Array(65_536);
  const bytes = new Uint8Array(2 * 94);
  for (let lead = 0xb0; lead <= 0xf7; lead++) {
    for (let i = 0; i < 94; i++) {
      bytes[2 * i] = lead;
      bytes[2 * i + 1] = 0xa1 + i;
    }
    for (const char of new TextDecoder("gbk").decode(bytes)) gb[char.charCodeAt(0)] = 1;
  }
  let all = "";
  for (let code = 0x4e00; code < 0xa000; code++) all += `${String.fromCharCode(code)}\n`;
  const simple = convert(all).split("\n");
  for (let code = 0x4e00; code < 0xa000; code++) {
    const char = String.fromCharCode(code);
    const to = simple[code - 0x4e00] ?? char;
    if (to !== char && to.length === 1 && !gb[code] && !KEPT.has(char)) table[code] = 1;
  }
  strict = table;
  return table;
}

/** How many characters of a text are Han, and how many of these traditional only. */
function count(text: string, start: number, end: number): { readonly han: number; readonly traditional: number } {
  const table = strictTable();
  let han = 0;
  let traditional = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x4e00 || code > 0x9fff) continue;
    han++;
    traditional += table[code] ?? 0;
  }
  return { han, traditional };
}

/** The simplified form of a text, character for character where the lengths agree. */
export function simplified(text: string): string {
  let out = convert(text);
  for (const { pattern, text: replacement } of AFTER) out = out.replace(pattern, replacement);
  return out;
}

/**
 * Traditional characters become simplified, by words (瞭解 → 了解, 乾燥 → 干燥, 著名 stays). A simplified text with a few
 * traditional characters (a name, a quotation of one word) stays as it is; a traditional line in it is converted.
 */
export function traditional(mapped: Mapped): Repair {
  const { text } = mapped;
  const whole = count(text, 0, text.length);
  if (whole.traditional < 2) return NOTHING;
  const all = whole.traditional * 100 >= whole.han;
  const edits: Edit[] = [];
  for (let start = 0; start < text.length; ) {
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    const line = all ? null : count(text, start, end);
    if (!line || (line.traditional >= 3 && line.traditional * 12 >= line.han)) lineEdits(text.slice(start, end), start, edits);
    start = end + 1;
  }
  return edits.length ? { edits, notes: summary(mapped, "clean.traditional", edits, "Traditional characters", 0.99) } : NOTHING;
}

function lineEdits(line: string, offset: number, edits: Edit[]): void {
  const whole = simplified(line);
  const same = whole.length === line.length;
  for (let i = 0; i < line.length; i++) {
    const char = line[i] ?? "";
    const to = same ? (whole[i] ?? char) : simplifiedAlone(char);
    if (to === char || stays(line, i, char)) continue;
    edits.push({ start: offset + i, end: offset + i + 1, text: to });
  }
}

/** A character on its own; forms outside the basic plane are left, as few programs show them. */
export function simplifiedAlone(char: string): string {
  const to = convert(char);
  return to.length === 1 ? to : char;
}

function stays(line: string, at: number, char: string): boolean {
  const words = KEPT.get(char);
  if (!words) return false;
  return !words.some((word) => {
    const from = at - word.indexOf(char);
    return line.startsWith(word, from);
  });
}
