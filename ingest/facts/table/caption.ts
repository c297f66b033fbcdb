import type { Span } from "../../../src/model/span.ts";
import type { LinkedText, Table, TimeMention } from "../../../src/model/text.ts";
import { withoutTime } from "./header.ts";

/** What the lines over a table say of all its cells. */
export interface Caption {
  readonly time: TimeMention | null;
  /** What is measured: 职工书屋数量 in 表1 四省职工书屋数量（单位：家）. */
  readonly measure: string | null;
  /** What it is about, where it names no measure: 职工之家 in 职工之家建设情况. */
  readonly topic: string | null;
  /** The counted group whose members the rows are: 四省. */
  readonly group: string | null;
  /** The lines as written, nearest first. */
  readonly lines: readonly string[];
}

/** Reads the caption's lines, nearest to the table first, or the one line before a table without a caption. */
export function captionOf(text: LinkedText, table: Table, titles: readonly Span[]): Caption {
  const lines = [...[...titles].reverse(), ...headings(text, captionSpan(text, table))];
  const words = lines.map((line) => text.text.slice(line.start, line.end));
  return {
    time: firstOf(lines, (line) => timeIn(text, line)),
    measure: firstOf(words, captionMeasure),
    topic: firstOf(words, captionTopic),
    group: firstOf(words, (line) => GROUP.exec(line)?.[0] ?? null),
    lines: words,
  };
}

/** 四省, 三部门 at the head of a caption. */
const GROUP =
  /(?<![\p{Script=Han}\d])[两二三四五六七八九十\d]{1,3}(?:省区?市?|市|县|区|州|国|地|部门|校|院|家单位)(?=[\p{Script=Han}])/u;
const NUMBERED = /^(?:附?(?:表|图)\s*[一二三四五六七八九十\d]{1,3}(?:[-—.]\d{1,2})?[:：.、\s]*|\d{1,2}[.、]\s*)/u;
const CAPTION_TAIL = /(?:统计|情况|一览|汇总|明细|对比|比较|变化|分布|数据)*(?:表|图)?$/u;

const TOPIC =
  /^(\p{Script=Han}{2,12}?)(?:建设|发展|创建|分布|设置|基本|有关|增长|变化|工作|开展|实施)*(?:统计|汇总)?(?:情况|统计|一览|汇总|明细)(?:统计|汇总|一览)?表?$/u;

const captionTopic = (caption: string): string | null => TOPIC.exec(phraseOf(caption) ?? "")?.[1] ?? null;

/** What a caption says is measured: 表1 四省职工书屋数量（单位：家） → 职工书屋数量; null where it says no more than that it is a table of something. */
function captionMeasure(caption: string): string | null {
  const measure = phraseOf(caption)?.replace(CAPTION_TAIL, "") ?? "";
  return measure.length >= 2 && MEASURE.test(measure) ? measure : null;
}

const MEASURE =
  /(?:数|数量|总数|人数|额|总额|产值|值|率|量|面积|收入|支出|经费|资金|比重|里程|长度|人次|户数|指数|价格|工资|规模|投资|余额|存款|贷款)$/u;

/** The caption without number, unit, time and the place it is of; null for a running sentence. */
function phraseOf(caption: string): string | null {
  const words = caption
    .trim()
    .replace(/^#+\s*/u, "")
    .replace(NUMBERED, "")
    .replace(/^附件?\d{0,2}[:：\s]+/u, "")
    .replace(/[（(][^（）()]{0,30}[)）]/gu, "")
    .replace(/(?:计量)?单位[:：].{0,20}$/u, "")
    .replace(/\s+/gu, "");
  if (words.length > 30 || /[，。；：]/u.test(words)) return null;
  return withoutTime(words.replace(/^\d{4}\s*[—\-–至]\s*\d{4}年(?:度|末|底)?/u, ""))
    .replace(
      /^(?:[两二三四五六七八九十\d]{1,3}|全|各|我)(?:省区?市?|市|县|区|州|国|地|部门|校|院|家单位|地市|市州)(?:的|各级)?(?=\p{Script=Han}{2})/u,
      "",
    )
    .replace(
      /^(?:历年|近年来?|年度|主要|部分|分(?:地区|行业|季度|月|年龄|性别)|各(?:地区?|季度|月|年度?|行业|单位|部门|企业|学校|工会))/u,
      "",
    );
}

const firstOf = <A, B>(list: readonly A[], find: (one: A) => B | null): B | null => {
  for (const one of list) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
};

/** The lines of a caption from the last to the first, up to one that is a running sentence. */
function headings(text: LinkedText, caption: Span | null): Span[] {
  const lines: Span[] = [];
  for (let end = caption?.end ?? -1; caption && end > caption.start; ) {
    const start = Math.max(caption.start, text.text.lastIndexOf("\n", end - 1) + 1);
    const line = text.text.slice(start, end).trim();
    if (line === "") {
      end = start - 1;
      continue;
    }
    if (/[。！？；]$/u.test(line) || line.length > 60) break;
    lines.push({ start, end });
    end = start - 1;
  }
  return lines;
}

function captionSpan(text: LinkedText, table: Table): Span | null {
  const { caption } = table;
  const says = caption && !UNIT_LINE.test(text.text.slice(caption.start, caption.end).trim());
  return says ? caption : linesBefore(text, table);
}

/** The line right before a table without a caption; where that only names the unit, the one before it too. */
function linesBefore(text: LinkedText, table: Span): Span | null {
  const endBefore = (place: number): number => {
    let end = place;
    while (end > 0 && /\s/u.test(text.text[end - 1] ?? "")) end--;
    return end;
  };
  const end = endBefore(table.start);
  if (end === 0) return null;
  const start = text.text.lastIndexOf("\n", end - 1) + 1;
  if (!UNIT_LINE.test(text.text.slice(start, end).trim())) return { start, end };
  const above = endBefore(start);
  return { start: above > 0 ? text.text.lastIndexOf("\n", above - 1) + 1 : start, end };
}

const UNIT_LINE = /^[（(]?(?:计量)?单位[:：].{1,24}$/u;

const timeIn = (text: LinkedText, span: Span): TimeMention | null =>
  text.times.find((time) => time.start >= span.start && time.end <= span.end) ?? null;
