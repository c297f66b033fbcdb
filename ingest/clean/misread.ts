import { COMMON } from "../read/common.ts";
import { gbk } from "./gbk.ts";
import type { Edit, Mapped } from "./mapped.ts";
import { rawSpan } from "./mapped.ts";
import { charModel } from "./model.ts";
import { NOTHING, type Note, type Repair } from "./repair.ts";
import { simplifiedAlone } from "./traditional.ts";

/*
 * A whole text in the wrong charset: UTF-8 read as Western (ä¸­å›½) or as GBK (涓浗), GBK read as Western (ÖÐ¹ú), Big5 read as GBK or
 * Western. Told by its looks, undone by encoding it back and decoding it right, and taken only where the result is far likelier Chinese.
 */

const SAMPLE = 1000;
const COMMON_CODES = new Uint8Array(65_536);
for (const char of COMMON) COMMON_CODES[char.charCodeAt(0)] = 1;

/** Windows-1252 bytes 0x80–0x9F as Unicode has them; the rest is Latin-1. */
// Written out: the platform's decoder takes windows-1252 for Latin-1.
const CP1252 = new Map<string, number>(
  [..."€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"].map((char, i) => [
    char,
    [
      128, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 142, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156,
      158, 159,
    ][i] ?? 0,
  ]),
);

/** Bytes of a Western text; -1 marks what is no single byte. */
function westernByte(char: string): number {
  const code = char.charCodeAt(0);
  if (code < 0x100) return code;
  return CP1252.get(char) ?? -1;
}

interface Way {
  readonly name: string;
  /** Bytes of a piece, or null if it cannot have come from this reading. */
  readonly back: (char: string) => readonly number[] | null;
  readonly charset: string;
}

const western = (char: string): readonly number[] | null => {
  const byte = westernByte(char);
  return byte < 0 ? null : [byte];
};
const chinese = (char: string): readonly number[] | null => {
  const code = char.charCodeAt(0);
  if (code < 0x80) return [code];
  if (char === "€") return [0x80];
  const pair = gbk().codes.get(char);
  return pair === undefined ? null : [pair >> 8, pair & 255];
};

const WAYS: readonly Way[] = [
  { name: "UTF-8 read as Western (windows-1252)", back: western, charset: "utf-8" },
  { name: "GBK read as Western (windows-1252)", back: western, charset: "gb18030" },
  { name: "Big5 read as Western (windows-1252)", back: western, charset: "big5" },
  { name: "UTF-8 read as GBK", back: chinese, charset: "utf-8" },
  { name: "Big5 read as GBK", back: chinese, charset: "big5" },
];

/** Mean log probability of a text's characters outside ASCII by the model of Chinese. */
function likely(text: string): number {
  const model = charModel();
  let sum = 0;
  let count = 0;
  let a = 0;
  let b = 0;
  for (const char of text) {
    if (char === "\ufffd") {
      a = 0;
      b = 0;
      continue;
    }
    const c = model.of(simplifiedAlone(char));
    if (char.charCodeAt(0) >= 0x80) {
      sum += c === 0 ? -14 : Math.max(-14, model.log(a, b, c));
      count++;
    }
    a = b;
    b = c;
  }
  return count === 0 ? -14 : sum / count;
}

const LOST = /锟斤拷|锘匡|鐨勶|烫烫烫|屯屯屯/;
const WESTERN = /[\u0080-\u00ff\u0152-\u0192\u02c6-\u02dc\u2013-\u203a\u20ac\u2122]/g;

/** How many characters of a sample are of the Western kind that only misreading brings in number, and how many Han. */
function looks(sample: string): { readonly western: number; readonly han: number } {
  let han = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) han++;
  }
  return { western: sample.match(WESTERN)?.length ?? 0, han };
}

/** Undoes a wrong charset of the whole text, or says that it cannot be undone (锟斤拷: the bytes are gone). */
export function misread(mapped: Mapped): Repair {
  const { text } = mapped;
  const sample = text.slice(0, SAMPLE);
  const { western: strange, han } = looks(sample);
  const garbled = strange > 12 && strange > han * 2;
  const suspicious = garbled || (han > 12 && rare(sample) > 0.5);
  if (!suspicious) {
    const gone = (text.match(/锟斤拷|\ufffd/g)?.length ?? 0) * 20 > Math.max(40, text.length) || LOST.test(sample.slice(0, 400));
    return gone && /锟斤拷|\ufffd|烫烫烫|屯屯屯/.test(text) ? { edits: [], notes: [unreadable(mapped)] } : NOTHING;
  }
  const asIs = likely(sample);
  let best: { way: Way; score: number } | null = null;
  for (const way of WAYS) {
    if (garbled !== (way.back === western)) continue;
    const edits = redone(sample, way);
    const again = apply(sample, edits);
    const score = likely(again) - (again.split("\ufffd").length - 1) / Math.max(1, again.length);
    if (edits.length > 0 && score > (best?.score ?? Number.NEGATIVE_INFINITY)) best = { way, score };
  }
  if (!best || best.score < asIs + 2 || best.score < -10.5)
    return LOST.test(text) || garbled ? { edits: [], notes: [unreadable(mapped)] } : NOTHING;
  const edits = redone(text, best.way);
  const first = edits[0];
  const last = edits[edits.length - 1];
  if (!first || !last) return NOTHING;
  const broken = edits.filter((edit) => edit.text.includes("\ufffd")).length;
  const found = text.slice(first.start, first.start + 12);
  const message = `The text was ${best.way.name}: \`${found}\` became \`${apply(text.slice(first.start, first.end), [{ ...first, start: 0, end: first.end - first.start }]).slice(0, 12)}\`${broken ? `; at ${broken} places bytes are gone and stand as □` : ""}`;
  const notes: Note[] = [
    {
      code: "clean.misread",
      rawStart: rawSpan(mapped, first.start, first.end).rawStart,
      rawEnd: rawSpan(mapped, last.start, last.end).rawEnd,
      message,
      found,
      became: first.text.slice(0, 12),
      confidence: broken > 0 ? 0.9 : 0.99,
      damaged: false,
    },
    ...edits
      .filter((edit) => edit.text.includes("\ufffd"))
      .map((edit) => ({
        code: "clean.damaged",
        ...rawSpan(mapped, edit.start, edit.end),
        message: `Bytes are gone at \`${text.slice(edit.start, edit.end)}\`; □ stands for what was there`,
        found: text.slice(edit.start, edit.end),
        became: edit.text.replaceAll("\ufffd", "□"),
        confidence: 0.3,
        damaged: true,
      })),
  ];
  return { edits: edits.map((edit) => ({ ...edit, text: edit.text.replaceAll(/\ufffd+/g, "□") })), notes };
}

/** Share of Han characters that are none of the common ones, in a sample: 0.1 or so in Chinese of any kind, most in misread text. */
function rare(sample: string): number {
  let han = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code < 0x4e00 || code > 0x9fff) continue;
    han++;
    if (COMMON_CODES[code] === 0) odd++;
  }
  return han === 0 ? 0 : odd / han;
}

/** The edits that read each run of a text again: one edit a character that the right charset makes of its bytes. */
function redone(text: string, way: Way): Edit[] {
  const edits: Edit[] = [];
  const decoder = new TextDecoder(way.charset);
  for (const run of text.matchAll(/[^\u0000-\u007f](?:[^\n\r]{0,2000}[^\u0000-\u007f])?/gu)) {
    const bytes: number[] = [];
    const from: number[] = [];
    let whole = true;
    for (let i = 0; i < run[0].length; i++) {
      const back = way.back(run[0][i] ?? "");
      if (!back) {
        // What the wrong reading could not show: its bytes are gone.
        whole = false;
        bytes.push(0xff);
        from.push(run.index + i);
        continue;
      }
      for (const byte of back) {
        bytes.push(byte);
        from.push(run.index + i);
      }
    }
    if (!whole && bytes.filter((byte) => byte === 0xff).length * 4 > bytes.length) continue;
    let at = 0;
    const raw = Uint8Array.from(bytes);
    for (const char of pieces(raw, decoder, way.charset)) {
      const start = from[at] ?? run.index;
      const stop = at + char.size;
      const end = (from[stop - 1] ?? start) + 1;
      const before = edits[edits.length - 1];
      if (before && before.end > start)
        edits[edits.length - 1] = { start: before.start, end: Math.max(before.end, end), text: before.text + char.text };
      else edits.push({ start, end, text: char.text });
      at = stop;
    }
  }
  return edits.filter((edit) => text.slice(edit.start, edit.end) !== edit.text);
}

/** The characters of bytes, each with how many bytes it takes; a byte that fits none is U+FFFD. */
function* pieces(
  bytes: Uint8Array,
  decoder: TextDecoder,
  charset: string,
): Generator<{ readonly text: string; readonly size: number }> {
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] ?? 0;
    let size = 1;
    if (lead >= 0x80) size = charset === "utf-8" ? (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2) : 2;
    const piece = bytes.subarray(i, i + size);
    const text = lead < 0x80 ? String.fromCharCode(lead) : decoder.decode(piece);
    if (lead >= 0x80 && text.includes("\ufffd")) {
      // Step over what belongs to the broken character.
      let step = 1;
      if (charset === "utf-8") while (step < size && ((bytes[i + step] ?? 0) & 0xc0) === 0x80) step++;
      yield { text: "\ufffd", size: step };
      i += step;
    } else {
      yield { text, size };
      i += size;
    }
  }
}

function apply(text: string, edits: readonly Edit[]): string {
  let out = "";
  let at = 0;
  for (const edit of edits) {
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}

function unreadable(mapped: Mapped): Note {
  const found = /锟斤拷|\ufffd+|[\u0080-\u00ff]{4,}|烫烫烫|屯屯屯/.exec(mapped.text)?.[0].slice(0, 12) ?? "";
  return {
    code: "clean.unreadable",
    ...rawSpan(mapped, 0, mapped.text.length),
    message: `Much of this text was destroyed by a wrong charset (\`${found}\`) and cannot be restored; fetch the page again as UTF-8 or GB 18030`,
    found,
    became: null,
    confidence: 0,
    damaged: false,
  };
}
