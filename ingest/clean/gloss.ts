import { pinyin } from "pinyin-pro";
import type { Edit, Mapped } from "./mapped.ts";
import { NOTHING, type Repair, summary } from "./repair.ts";

// 國(guó), 會(huì ), 国（guo）, 国(guo)(guo): a bracket with one syllable behind a character.
const GLOSS = /(?<=[\p{Script=Han}_@[\]^`{|}~a-zA-Z€)）])[(（] ?([a-zａ-ｚāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿɡ]{1,7}) ?[)）]/giu;
const SYLLABLE =
  /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:[aoe]|ai|ei|ao|ou|an|en|ang|eng|er|ong|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|ueng|ue|v|ve|van|vn)$|^[mn]g?$|^hng?$/;

/** A syllable without its tone, ü as v: pages give old readings and first-of-list tones (績 jī, 增長 cháng). */
export const toneless = (syllable: string): string =>
  syllable
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ɡ", "g")
    .replace(/[üǖǘǚǜ]/g, "v")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");

const known = new Map<string, ReadonlySet<string>>();

/** All readings of a character, without tones. Empty for what has none. */
export function readings(char: string): ReadonlySet<string> {
  let found = known.get(char);
  if (!found) {
    const all = pinyin(char, { multiple: true, type: "array", toneType: "none", v: true, nonZh: "removed" });
    found = new Set(all.flatMap((reading) => [reading, reading.replace("ü", "v")]));
    known.set(char, found);
  }
  return found;
}

/**
 * Takes out pinyin in brackets behind characters. A bracket that is a reading of its character leaves; a toned or well-formed
 * syllable that is not leaves too on a page that is full of them. A lone note behind a rare character (䶮（yǎn）) is the author's own.
 */
export function glosses(mapped: Mapped): Repair {
  const { text } = mapped;
  if (!/[(（]/.test(text)) return NOTHING;
  const sure: Edit[] = [];
  const likely: Edit[] = [];
  let gap = -1;
  for (const match of text.matchAll(GLOSS)) {
    const inner = match[1] ?? "";
    const syllable = toneless(inner);
    if (!SYLLABLE.test(syllable)) continue;
    const edit = { start: match.index, end: match.index + match[0].length, text: "" };
    const before = charBefore(text, match.index);
    const doubled = match.index === gap;
    if (doubled || readings(before).has(syllable)) {
      if (/[A-Z]/.test(inner) && inner === inner.toUpperCase()) continue;
      sure.push(edit);
      gap = edit.end;
    } else if (/[^\u0000-\u007f]/.test(inner) || isHan(before)) likely.push(edit);
  }
  const many = sure.length >= 5;
  const lone = sure.length === 1 && likely.length === 0 && sure.every((edit) => isRare(charBefore(text, edit.start)));
  const edits = lone
    ? []
    : many
      ? [...sure, ...likely.filter((edit) => /[^\u0000-\u007f]/.test(text.slice(edit.start + 1, edit.end - 1)))]
      : sure;
  edits.sort((a, b) => a.start - b.start);
  return edits.length ? { edits, notes: summary(mapped, "clean.gloss", edits, "Pinyin in brackets", 0.99) } : NOTHING;
}

function charBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low < 0xe000 ? text.slice(at - 2, at) : text.slice(at - 1, at);
}

const isHan = (char: string): boolean => /^\p{Script=Han}$/u.test(char);

/** Outside the common blocks of GB 2312's first level: a character whose reading an author may have to give. */
const isRare = (char: string): boolean => isHan(char) && !commonChars().has(char);

let common: ReadonlySet<string> | null = null;

function commonChars(): ReadonlySet<string> {
  if (common) return common;
  const bytes = new Uint8Array(2 * 94 * 40);
  let at = 0;
  for (let lead = 0xb0; lead <= 0xd7; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      bytes[at++] = lead;
      bytes[at++] = trail;
    }
  common = new Set(new TextDecoder("gbk").decode(bytes));
  return common;
}
