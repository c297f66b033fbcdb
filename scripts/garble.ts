import { Converter } from "opencc-js/cn2t";
import { codeOf, gbk, isUserPair, userChar } from "../ingest/clean/gbk.ts";

/*
 * Damages a text as converters of copied pages do, on its GBK bytes: traditional characters of a list get their pinyin by a search for
 * bytes, the text is cut at the bytes of marks, each piece is decoded alone. Where a search or a cut hits the halves of two characters,
 * bytes are lost. Each character of the result knows which characters of the text its bytes are from.
 */

const MARKS = ["、", "，", "！", "？", "；", "。"];

/** A character of the damaged text with the characters of the original it has bytes of: `[first, last]`, -1 for a gloss. */
interface Made {
  readonly char: string;
  readonly first: number;
  readonly last: number;
  readonly good: boolean;
}

export interface Spot {
  /** A: cut at half characters. B: pinyin between half characters. */
  readonly kind: "A" | "B";
  /** Span in the damaged text. */
  readonly start: number;
  readonly end: number;
}

export interface Garbled {
  readonly text: string;
  readonly spots: readonly Spot[];
  /** The original's characters (units) that the units `[start, end)` of the damaged text have bytes of; null if of none. */
  readonly origin: (start: number, end: number) => readonly [number, number] | null;
}

interface Byte {
  readonly value: number;
  /** Index of the original character; -1 for a gloss. */
  readonly from: number;
  /** 0 for a lead or single byte, 1 for a trail. */
  readonly place: number;
}

const toTraditional = Converter({ from: "cn", to: "t" });
const KEPT = new Set("后于里范并采布云系制余丑干松只周游征表面谷郁向卷占致志伙斗升才冲夫胡姜克了累蒙仆曲舍沈涂咸御岳折朱筑");

/** Character by character into traditional, as converters of pages do it; what GBK does not hold leaves. */
export function spun(text: string): string {
  let out = "";
  for (const char of text.normalize("NFC")) {
    const half = /[０-９Ａ-Ｚａ-ｚ]/.test(char) ? char.normalize("NFKC") : char;
    const to = KEPT.has(half) ? half : toTraditional(half);
    if (to.length === 1 && (to.charCodeAt(0) < 0x80 || codeOf(to) >= 0)) out += to;
  }
  return out;
}

function bytesOf(text: string, from: number): Byte[] {
  return [...text].flatMap((char, i): Byte[] => {
    const at = from < 0 ? -1 : from + i;
    if (char.charCodeAt(0) < 0x80) return [{ value: char.charCodeAt(0), from: at, place: 0 }];
    const code = codeOf(char);
    return code < 0
      ? []
      : [
          { value: code >> 8, from: at, place: 0 },
          { value: code & 255, from: at, place: 1 },
        ];
  });
}

function decoded(piece: readonly Byte[], keep: boolean, out: Made[]): void {
  const { chars } = gbk();
  for (let i = 0; i < piece.length; i++) {
    const a = piece[i];
    const b = piece[i + 1];
    if (!a) continue;
    if (a.value < 0x80) {
      out.push({ char: String.fromCharCode(a.value), first: a.from, last: a.from, good: a.place === 0 });
      continue;
    }
    if (a.value === 0x80) {
      out.push({ char: "€", first: a.from, last: a.from, good: false });
      continue;
    }
    if (a.value === 0xff || !b) {
      out.push({ char: "?", first: a.from, last: a.from, good: false });
      continue;
    }
    i++;
    const whole = a.from === b.from && a.place === 0 && b.place === 1;
    const span = { first: a.from < 0 ? b.from : a.from, last: b.from < 0 ? a.from : b.from, good: whole };
    if (b.value < 0x40 || b.value > 0xfe || b.value === 0x7f) out.push({ char: "?", ...span, good: false });
    else if (chars[a.value * 256 + b.value]) out.push({ char: chars[a.value * 256 + b.value] ?? "", ...span });
    else out.push({ char: keep && isUserPair(a.value, b.value) ? userChar(a.value, b.value) : "", ...span, good: false });
  }
}

/** Damages a text. `table`: glosses by character, in the order in which they were put in; `keep`: private-use characters stay. */
export function garble(text: string, table: ReadonlyMap<string, string>, keep: boolean): Garbled {
  let bytes = bytesOf(text, 0);
  for (const [char, pinyin] of table) {
    const code = codeOf(char);
    const gloss = bytesOf(`(${pinyin})`, -1);
    const next: Byte[] = [];
    for (let i = 0; i < bytes.length; i++) {
      const a = bytes[i];
      const b = bytes[i + 1];
      if (!a) continue;
      next.push(a);
      if (b && a.value === code >> 8 && b.value === (code & 255)) {
        next.push(b, ...gloss);
        i++;
      }
    }
    bytes = next;
  }
  let pieces: { bytes: readonly Byte[]; mark: boolean }[] = [{ bytes, mark: false }];
  for (const mark of MARKS) {
    const code = codeOf(mark);
    pieces = pieces.flatMap((piece) => {
      if (piece.mark) return [piece];
      const found: { bytes: readonly Byte[]; mark: boolean }[] = [];
      let from = 0;
      for (let i = 0; i + 1 < piece.bytes.length; i++) {
        if (piece.bytes[i]?.value !== code >> 8 || piece.bytes[i + 1]?.value !== (code & 255)) continue;
        found.push({ bytes: piece.bytes.slice(from, i), mark: false }, { bytes: piece.bytes.slice(i, i + 2), mark: true });
        from = i + 2;
        i++;
      }
      return [...found, { bytes: piece.bytes.slice(from), mark: false }];
    });
  }
  const made: Made[] = [];
  const marks = new Set<number>();
  for (const piece of pieces) {
    if (piece.mark && piece.bytes[0]?.from !== piece.bytes[1]?.from) marks.add(made.length);
    decoded(piece.bytes, keep, made);
  }
  return spotsOf(made, marks);
}

function spotsOf(made: readonly Made[], marks: ReadonlySet<number>): Garbled {
  let out = "";
  const firsts: number[] = [];
  const lasts: number[] = [];
  const spots: Spot[] = [];
  let start = -1;
  let kind: Spot["kind"] = "B";
  let lost = false;
  made.forEach((one, i) => {
    // Letters of a gloss inside a damaged stretch belong to it.
    const inside = start >= 0 && one.first < 0;
    if (!one.good && start < 0) {
      start = out.length;
      kind = marks.has(i) || marks.has(i + 1) || (one.char === "" && marks.has(i + 1)) ? "A" : "B";
      lost = false;
    }
    if (!one.good) lost = true;
    else if (!inside && start >= 0) {
      if (lost) spots.push({ kind, start, end: out.length });
      start = -1;
    }
    for (let k = 0; k < one.char.length; k++) {
      firsts.push(one.first);
      lasts.push(one.last);
    }
    out += one.char;
  });
  if (start >= 0) spots.push({ kind, start, end: out.length });
  return {
    text: out,
    spots,
    origin: (from, to) => {
      let low = Number.POSITIVE_INFINITY;
      let high = -1;
      for (let i = from; i < to; i++) {
        const first = firsts[i] ?? -1;
        const last = lasts[i] ?? -1;
        if (first >= 0 && first < low) low = first;
        if (last > high) high = last;
      }
      return high < 0 ? null : [low, high + 1];
    },
  };
}

/** The characters that such pages gloss, as seen on many of them, in the order of the list. */
export const GLOSSED: ReadonlyMap<string, string> = new Map(
  `業yè 發fā 產chǎn 學xué 進jìn 國guó 長zhǎng 統tǒng 據jù 經jīng 區qū 務wù 關guān 計jì 動dòng 農nóng 術shù 設shè 規guī
現xiàn 貿mào 優yōu 會huì 個gè 強qiáng 創chuàng 質zhì 礎chǔ 數shù 應yīng 護hù 內nèi 構gòu 導dǎo 網wǎng 聯lián 來lái 濟jì 鎮zhèn 項xiàng 節jié
對duì 領lǐng 戰zhàn 運yùn 萬wàn 實shí 標biāo 環huán 報bào 醫yī 紀jì 續xù 機jī 認rèn 開kāi 車chē 當dāng 態tài 習xí 鄉xiāng 權quán 過guò
調diào 結jié 時shí 臺tái 轉zhuǎn 協xié 準zhǔn 廠chǎng 級jí 補bǔ 養yǎng 監jiān 號hào 簡jiǎn 書shū 穩wěn 達dá 點diǎn 愛ài 災zāi 絡luò 負fù
責zé 價jià 說shuō 堅jiān 擴kuò 陽yáng 線xiàn 問wèn 預yù 勢shì 無wú 執zhí 戶hù 銷xiāo 著zhù 場chǎng 費fèi 嚴yán 風fēng 專zhuān 財cái
驅qū 績jī 請qǐng 細xì 儲chǔ`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 1), entry.slice(1)]),
);
