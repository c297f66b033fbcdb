import type { RawSpan, RawText } from "../../src/model/text.ts";

/** A stretch of a file's bytes (of its unpacked bytes, for a gzip file), half-open. */
export interface ByteSpan {
  readonly byteStart: number;
  readonly byteEnd: number;
}

const UNITS: Readonly<Record<string, (text: string) => number>> = {
  "utf-8": (text) => Buffer.byteLength(text),
  "utf-16le": (text) => text.length * 2,
  "utf-16be": (text) => text.length * 2,
  gb18030: (text) => wide(text, "gb18030"),
  big5: (text) => wide(text, "big5"),
  "windows-1252": (text) => text.length,
};

/** Bytes of a text in a double-byte charset: one for ASCII, four for what GB 18030 holds in its four-byte part, else two. */
function wide(text: string, charset: "gb18030" | "big5"): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : charset === "gb18030" && isFourBytes(code) ? 4 : 2;
  }
  return bytes;
}

let twoBytes: Uint8Array | null = null;

function isFourBytes(code: number): boolean {
  if (code > 0xffff) return true;
  if (!twoBytes) {
    twoBytes = new Uint8Array(65_536);
    const decoder = new TextDecoder("gb18030");
    for (let lead = 0x81; lead <= 0xfe; lead++)
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        const char = trail === 0x7f ? "" : decoder.decode(Uint8Array.of(lead, trail));
        if (char.length === 1) twoBytes[char.charCodeAt(0)] = 1;
      }
  }
  return twoBytes[code] === 0;
}

/**
 * The bytes of the file that a raw span was decoded from. Null for a source whose raw text is no decoded file (a record, docx, pdf …)
 * and for one with bytes that were not valid in its encoding, in front of the span's end.
 */
export function byteSpan(raw: RawText, span: RawSpan): ByteSpan | null {
  const size = raw.encoding ? UNITS[raw.encoding] : undefined;
  if (raw.bom === undefined || !size) return null;
  const before = raw.raw.slice(0, span.rawStart);
  const inside = raw.raw.slice(span.rawStart, span.rawEnd);
  if (before.includes("\ufffd") || inside.includes("\ufffd")) return null;
  const byteStart = raw.bom + size(before);
  return { byteStart, byteEnd: byteStart + size(inside) };
}
