import { COMMON } from "./common.ts";

/** Bytes as text, and how they were read. */
export interface Decoded {
  readonly text: string;
  /** WHATWG name: utf-8, gb18030, big5, utf-16le, utf-16be, windows-1252. */
  readonly encoding: string;
  /** Length of the byte order mark that was skipped. */
  readonly bom: number;
  /** How many byte sequences were not valid in the encoding (each is U+FFFD in the text). */
  readonly invalid: number;
}

const SAMPLE = 65_536;

/** The names under which pages declare their encodings; GB 2312 and GBK are read as their superset. */
const DECLARED: Readonly<Record<string, string>> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  gb2312: "gb18030",
  gbk: "gb18030",
  gb18030: "gb18030",
  "x-gbk": "gb18030",
  cp936: "gb18030",
  "hz-gb-2312": "gb18030",
  big5: "big5",
  "big5-hkscs": "big5",
  "x-big5": "big5",
  "utf-16": "utf-16le",
  "utf-16le": "utf-16le",
  "utf-16be": "utf-16be",
};

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

/** The encoding that a page's own head declares (`<meta charset>`, `http-equiv`, `<?xml encoding?>`), or null. */
function declared(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, 4096));
  const name = /(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{3,20})/i.exec(head)?.[1];
  return DECLARED[name?.toLowerCase() ?? ""] ?? null;
}

/** Counts of what a strict UTF-8 reader finds: sequences of several bytes, and bytes that fit none. A cut-off end is no fault. */
function utf8Counts(bytes: Uint8Array): { readonly wide: number; readonly bad: number } {
  let wide = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) {
      i++;
      continue;
    }
    const size = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    let at = i + 1;
    while (at < i + size && at < bytes.length && ((bytes[at] ?? 0) & 0xc0) === 0x80) at++;
    if (size > 0 && at === i + size) wide++;
    else if (size === 0 || at < bytes.length) bad++;
    i = Math.max(at, i + 1);
  }
  return { wide, bad };
}

/** Share of common Chinese characters and marks among the characters outside ASCII, less what is no text at all. */
function likeness(text: string): number {
  let wide = 0;
  let good = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) {
      if (code < 0x20 && code !== 9 && code !== 10 && code !== 13) {
        wide++;
        good -= 1;
      }
      continue;
    }
    wide++;
    if (COMMON.has(char)) good++;
    else if (code === 0xfffd || (code >= 0xe000 && code < 0xf900)) good -= 1;
  }
  return wide === 0 ? 0 : good / wide;
}

/** UTF-16 without a mark: line ends and ASCII put zero bytes on one side; pure Chinese is told by its characters. */
function utf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE & ~1);
  if (sample.length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (sample[i] === 0) even++;
    if (sample[i + 1] === 0) odd++;
  }
  if (even + odd === 0 || (even > 0 && odd > 0 && Math.min(even, odd) * 4 > Math.max(even, odd))) return null;
  const name = odd > even ? "utf-16le" : "utf-16be";
  const text = new TextDecoder(name).decode(sample);
  const ascii = [...text].filter((char) => char >= " " && char < "\u007f").length;
  return likeness(text) > 0.3 || ascii > text.length * 0.6 ? name : null;
}

function decodeAs(bytes: Uint8Array, encoding: string, bom = 0): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bom ? bytes.subarray(bom) : bytes).toWellFormed();
  let invalid = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) invalid++;
  return { text, encoding, bom, invalid };
}

/**
 * Reads bytes as text: by byte order mark, else as UTF-8 where the bytes are valid (whatever is declared), else by the
 * declaration where the result reads as Chinese, else by which of GB 18030, Big5 and UTF-16 gives the most common characters.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeAs(bytes, "utf-8", 3);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, "utf-16le", 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, "utf-16be", 2);
  const wideUnits = utf16(bytes);
  if (wideUnits) return decodeAs(bytes, wideUnits);
  const { wide, bad } = utf8Counts(bytes);
  if (bad === 0) return decodeAs(bytes, "utf-8");
  if (wide > 20 && bad * 20 < wide) return decodeAs(bytes, "utf-8");
  const sample = bytes.subarray(0, SAMPLE);
  const score = (encoding: string): number => likeness(new TextDecoder(encoding).decode(sample));
  const named = declared(bytes);
  if (named && named !== "utf-8" && score(named) > 0.3) return decodeAs(bytes, named);
  const best = ["gb18030", "big5", "utf-16le", "utf-16be", "utf-8"]
    .map((encoding) => ({ encoding, score: score(encoding) }))
    .sort((a, b) => b.score - a.score)[0];
  if (best && best.score > 0.15) return decodeAs(bytes, best.encoding);
  return decodeAs(bytes, named ?? (wide > bad ? "utf-8" : "windows-1252"));
}
