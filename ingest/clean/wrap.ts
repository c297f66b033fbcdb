import type { Line } from "./page.ts";
import { isLabelled } from "./plain.ts";

const TERMINAL = /[。！？；：…!?;:.][”’」』）)》"']{0,3}$/u;
const MARKER =
  /^(?:[（(]?[一二三四五六七八九十百]{1,4}[）)、.．]|[（(]?\d{1,3}[）)、.．](?!\d)|第[一二三四五六七八九十百零\d]{1,6}[条章节编款项]|[●•■◆▲※★☆○◎◇□▪·-]|附件|附：|注[：:]|来源[：:]|[①-⑳])/u;
const DATE_LINE = /^(?:\d{4}|[二一][〇○零Oo0一二三四五六七八九]{3})年.{1,8}[日月]$/u;

/** Columns a text takes: 2 for a full-width character, 1 for another. */
export function columns(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x2000 ? 1 : 2;
  return width;
}

/** True if a title mark or bracket that was opened in the line is not closed in it. */
function open(line: string): boolean {
  for (const [a, b] of [
    ["《", "》"],
    ["（", "）"],
    ["(", ")"],
    ["〔", "〕"],
  ] as const) {
    if (line.lastIndexOf(a) > line.lastIndexOf(b)) return true;
  }
  return false;
}

/**
 * Which lines go on in the next one. Evidence: a bracket left open, a comma at the end, or a text that was wrapped at one
 * width throughout. A heading, an item, a date line, an indented line and a line behind a blank one begin anew.
 */
export function continued(texts: readonly string[], lines: readonly Line[], strictly: boolean): boolean[] {
  const widths = texts.map(columns);
  const wrap = strictly ? 0 : wrapWidth(texts, lines, widths);
  return texts.map((text, i) => {
    const next = texts[i + 1];
    const line = lines[i];
    const after = lines[i + 1];
    if (next === undefined || !line || !after) return false;
    if (line.kind !== "paragraph" || after.kind !== "paragraph") return false;
    if (TERMINAL.test(text.slice(-6)) && !open(text)) return false;
    if (MARKER.test(next) || DATE_LINE.test(next) || isLabelled(next)) return false;
    if (open(text) && closes(text, next)) return !after.starts || text.length > 12;
    if (after.starts) return false;
    if (/[，、,]$/.test(text) && text.length > 12) return true;
    if (strictly) return false;
    return wrap > 0 && (widths[i] ?? 0) >= wrap - 6;
  });
}

/** True if the next line closes soon what the line left open, before opening anything of the kind. */
function closes(line: string, next: string): boolean {
  const last = ["《》", "（）", "()", "〔〕"].find((pair) => line.lastIndexOf(pair[0] ?? "") > line.lastIndexOf(pair[1] ?? ""));
  if (!last) return false;
  const close = next.indexOf(last[1] ?? "");
  const again = next.indexOf(last[0] ?? "");
  return close >= 0 && close < 80 && (again < 0 || close < again);
}

/** The width at which a text was wrapped, or 0: most lines that end amid a sentence end near one and the same column. */
function wrapWidth(texts: readonly string[], lines: readonly Line[], widths: readonly number[]): number {
  let widest = 0;
  for (const width of widths) if (width > widest) widest = width;
  if (widest < 30 || widest > 160) return 0;
  let amid = 0;
  let full = 0;
  for (let i = 0; i + 1 < texts.length; i++) {
    const text = texts[i] ?? "";
    if (lines[i + 1]?.starts || lines[i]?.kind !== "paragraph") continue;
    if (TERMINAL.test(text.slice(-6))) continue;
    amid++;
    if ((widths[i] ?? 0) >= widest - 6) full++;
  }
  return full >= 3 && full * 10 >= amid * 6 ? widest : 0;
}
