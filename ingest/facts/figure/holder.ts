import type { Sentence } from "../../../src/model/extract.ts";
import type { LinkedText } from "../../../src/model/text.ts";
import { closing, opening } from "./edge.ts";
import { classesOf } from "./lexicon.ts";
import { Stretch } from "./stretch.ts";

/** Words that hold figures without naming anybody: 我国, 全市, 本公司. */
export const WHOLES = classesOf("measure-wholes.tsv");
const WHOLE = new RegExp([...WHOLES.keys()].filter((word) => word.length > 1 && WHOLES.get(word) !== "body").join("|"), "gu");

/** Bodies that 全国 or 全市 in front of them makes one holder with: 全国|各级工会, 全市|法院. */
export const isBodies = closing(
  "工会 企业 公司 法院 检察院 机关 部门 机构 单位 组织 系统 学校 高校 院校 医院 银行 铁路 海关 口岸 港口 机场 团队 党委 政府 社区 乡镇 街道",
);

/** A name (or a word of the kind of 我国) with what says how central it is to its document. */
export interface Known {
  readonly text: string;
  /** The entity's type, or "whole". */
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** Times it stands in the document. */
  times: number;
  readonly titled: boolean;
  readonly sentence: number;
  /** Stands in a title line or in a line without a full stop. */
  readonly headed: boolean;
  /** Nothing but a time phrase stands before it in its sentence. */
  readonly first: boolean;
}

/** The possible holders of a document, by sentence; `title` lists those of its title field, the first six. */
export interface Holders {
  readonly bySentence: ReadonlyMap<number, readonly Known[]>;
  readonly title: readonly Known[];
  readonly byText: ReadonlyMap<string, Known>;
  /** The types of wordings (typeOfText), each sought once. */
  readonly types: Map<string, string>;
  readonly publisher: string | null;
  /** The document names a place or a body. */
  readonly placed: boolean;
  /** The paragraph that each sentence stands in, by number. */
  readonly paragraphs: readonly number[];
  /** For each sentence the nearest heading above it, by number; -1 where none is near. */
  readonly headings: readonly number[];
  /** The first name of each paragraph. */
  readonly topics: ReadonlyMap<number, Known>;
  /** Where words stand in the text. */
  readonly stretch: Stretch;
}

/** 全球|首艘浮式储油船, 我国|最大的港口: the whole only ranks what follows. */
const RANKED = opening("首个 首款 首座 首条 首艘 首台 首批 首家 首次 首例 首部 首颗 首架 首届 最 唯一 领先 规模最 单体最 海拔最");
export const isRanked = (behind: string): boolean => RANKED(behind) > 0;

/** 党的十八大|以来, 二十大|精神: the event only dates or is cited. */
export const CITED = /^(?:以来|召开以来|以后|之后|精神)/u;

/** 央视网|消息, 新华社|电: who only brings the news. */
export const BRINGS = /^(?:消息|讯|电(?=[\s（(：:]))/u;

const STOP = /[。！？；!?;][”’」』）)》]*$/u;

/** One walk over names, collective words and sentences. */
export function holdersOf(text: LinkedText): Holders {
  const spans = [
    ...text.names.map((name) => ({ start: name.start, end: name.end, type: name.type as string })),
    ...[...text.text.matchAll(WHOLE)].map((match) => ({ start: match.index, end: match.index + match[0].length, type: "whole" })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const bySentence = new Map<number, Known[]>();
  const byText = new Map<string, Known>();
  let sentence = 0;
  let reached = 0;
  // The sentence that was last asked whether it is a heading.
  let asked = -1;
  let headed = false;
  for (const span of spans) {
    if (span.start < reached) continue;
    reached = span.end;
    while (sentence < text.sentences.length - 1 && (text.sentences[sentence]?.end ?? 0) <= span.start) sentence++;
    const home = text.sentences[sentence];
    if (span.type === "whole" && isRanked(text.text.slice(span.end, span.end + 3))) continue;
    if (span.type === "Organization" && BRINGS.test(text.text.slice(span.end, span.end + 3))) continue;
    if (span.type === "Event" && CITED.test(text.text.slice(span.end, span.end + 4))) continue;
    if (!home || span.start < home.start) continue;
    const words = text.text.slice(span.start, span.end);
    if (asked !== sentence) {
      asked = sentence;
      headed = isHeading(text, home);
    }
    const before = span.start - home.start < 24 ? text.text.slice(home.start, span.start) : null;
    const known: Known = {
      start: span.start,
      end: span.end,
      type: span.type,
      text: words,
      times: 1,
      titled: text.fields.title.includes(words),
      sentence,
      headed,
      first: before !== null && !/[^\d年月日今昨上本去当，“《（）():：央视网消息新闻联播前]/u.test(before),
    };
    const list = bySentence.get(sentence);
    if (list) list.push(known);
    else bySentence.set(sentence, [known]);
    const earlier = byText.get(words);
    if (earlier) earlier.times++;
    else byText.set(words, known);
  }
  const paragraphs = paragraphsOf(text);
  const topics = new Map<number, Known>();
  for (const list of bySentence.values())
    for (const known of list) {
      const paragraph = paragraphs[known.sentence] ?? 0;
      if (!topics.has(paragraph)) topics.set(paragraph, known);
    }
  const title = [...byText.values()].filter((known) => known.titled).slice(0, 6);
  const placed = [...byText.values()].some((known) => known.type === "Place" || known.type === "Organization");
  return {
    bySentence,
    placed,
    title,
    byText,
    types: new Map(),
    publisher: text.fields.publisher,
    paragraphs,
    topics,
    headings: headingsOf(text),
    stretch: new Stretch(text.text, text.sentences),
  };
}

/** A title line, or one without a full stop. */
const isHeading = (text: LinkedText, { start, end, part }: Sentence): boolean =>
  part === "title" || (end - start < 60 && !STOP.test(text.text.slice(start, end)));

/** Sentences that an item under one heading has at most. */
const ITEM = 12;

function headingsOf(text: LinkedText): number[] {
  let last = -1;
  return text.sentences.map((sentence, index) => {
    const above = last >= 0 && index - last <= ITEM ? last : -1;
    if (isHeading(text, sentence)) last = index;
    return above;
  });
}

function paragraphsOf(text: LinkedText): number[] {
  let block = 0;
  return text.sentences.map((sentence) => {
    while (block + 1 < text.blocks.length && (text.blocks[block]?.end ?? 0) <= sentence.start) block++;
    return block;
  });
}
