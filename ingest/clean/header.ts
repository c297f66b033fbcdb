import type { PartialDate } from "../../src/model/document.ts";
import { byline } from "./byline.ts";
import { dateIn } from "./date.ts";
import { lexiconPattern } from "./lexicon.ts";

/** What lines around a news text say about it. */
export interface Credits {
  readonly source: string | null;
  readonly publisher: string | null;
  readonly date: PartialDate | null;
  readonly authors: readonly string[];
  readonly editor: string | null;
  readonly leadTitle: string | null;
  readonly mainTitle: string | null;
  readonly subtitle: string | null;
  readonly url: string | null;
}

const SOURCE =
  /(?:信息|文章|稿件|新闻)?(?:来\s?源|稿源|转自|摘自|出处)(?:于)?\s?[：:]\s?([^\s|｜【】[\]]{2,40}(?: [^\s|｜\d：:]{2,20}(?=\s|$))?)/u;
// 东岭日报　2023-06-01, 东岭发布2023年6月1日: a medium right before the date
const UNLABELLED =
  /^([\p{Script=Han}·]{1,12}(?:报|网|社|台|刊|发布|在线|新闻|客户端|杂志|融媒|中心))[ |｜·]{0,3}(?=(?:19|20)\d{2}[-年./])/u;
const PUBLISHER = /(?:发布(?:单位|机构|者|部门)|发文(?:机关|机构|单位)|信息提供|供稿(?:单位)?)\s?[：:]\s?([^\s|｜]{2,40})/u;
const EDITOR =
  /(?:责任编辑|本文编辑|值班编辑|网络编辑|网页编辑|新媒体编辑|责\s?编|编\s?辑)(?:\s?\/\s?\p{Script=Han}{2,4})?\s?[：:/]\s?([\p{Script=Han}·]{2,6}(?:[ 、，,][\p{Script=Han}·]{2,4}(?![：:\p{Script=Han}]))?)/u;
const URL = /(?:原文(?:链接|网址|地址)|来源网址|链接|网址)\s?[：:]\s?(https?:\/\/\S{4,300})/iu;
/** A further field on the line: its label, with what stands behind it. */
const LABEL = lexiconPattern("label.txt").source;
const NEXT_FIELD = new RegExp(`[\\s|｜]{0,8}(?:${LABEL})\\s?[：:].*$`, "u");

/** True for a line that gives source, time, author or editor and is no prose. */
export function isCredit(line: string): boolean {
  if (line.length > 150 || /[。！？]/.test(line)) return false;
  const bare = line.replace(/\s+/g, "");
  return (
    SOURCE.test(line) ||
    PUBLISHER.test(line) ||
    /[（(](?:引题|主题|副题|肩题|眉题)[)）]$/u.test(bare) ||
    EDITOR.test(line) ||
    /^(?:作者|记者|本报记者|文[/／]|通讯员|撰文|原标题|发布(?:时间|日期)|时间|日期|更新时间|成文日期|索引号|信息分类|公开类别)/u.test(
      bare,
    ) ||
    /^(?:\p{Script=Han}{2,12}[ |｜]{0,3})?(?:19|20)\d{2}[-年./]\d{1,2}[-月./]\d{1,2}日?\s?(?:\d{1,2}[:：]\d{2}(?::\d{2})?)?(?:\s.{0,40})?$/u.test(
      line.trim(),
    ) ||
    /^(?:本报|本刊|本网|\p{Script=Han}{2,8}(?:报|网|社))?(?:驻\p{Script=Han}{2,8}?)?(?:首席|见习|特约|全媒体)?记者\s?[\p{Script=Han}·]{2,4}(?:[ 、，,][\p{Script=Han}·]{2,4}){0,5}(?:\s(?:(?:本报)?(?:特约)?通讯员|文\/图|摄影|报道).{0,20})?$/u.test(
      line.trim(),
    )
  );
}

/** True for a line that names editors and checkers; behind it comes no more text. */
export const isEditorLine = (line: string): boolean =>
  line.length <= 80 &&
  /^[【（([]?(?:责任编辑|责编|编辑|本文编辑|值班编辑|网络编辑|审核|校对|监制|审校|初审|终审|复审|编审|主编|策划)[^。！？]{0,3}[：:/丨|]/u.test(
    line.replace(/\s+/g, ""),
  );

/** Reads the credits out of the lines around a text, its first paragraph and its last. */
export function credits(header: readonly string[], first: string, last: string, tail: readonly string[]): Credits {
  let source: string | null = null;
  let publisher: string | null = null;
  let date: PartialDate | null = null;
  let editor: string | null = null;
  let leadTitle: string | null = null;
  let mainTitle: string | null = null;
  let subtitle: string | null = null;
  let url: string | null = null;
  const authors = new Set<string>();
  const lines = [...header, ...tail];
  for (const line of lines) {
    if (line.length > 400) continue;
    source ??= trimmed(SOURCE.exec(line)?.[1]);
    source ??= header.includes(line) ? (UNLABELLED.exec(line.trim())?.[1] ?? null) : null;
    publisher ??= trimmed(PUBLISHER.exec(line)?.[1]);
    editor ??= EDITOR.exec(line)?.[1]?.trim() ?? null;
    url ??= URL.exec(line)?.[1] ?? null;
    const marked = /^(?:原标题\s?[：:]\s?)?(.{2,120}?)\s?[（(](引题|主题|副题|肩题|眉题)[)）]$/u.exec(line.trim());
    if (marked?.[2] === "主题") mainTitle ??= marked[1] ?? null;
    else if (marked?.[2] === "副题") subtitle ??= marked[1] ?? null;
    else if (marked) leadTitle ??= marked[1] ?? null;
    if (!isEditorLine(line)) for (const name of byline(line.trim().replace(/^[（(](.{2,100})[)）]$/u, "$1"))) authors.add(name);
  }
  for (const line of header) if (!marksOther(line)) date ??= dateIn(line);
  // 中工网讯(工人日报-中工网记者郑莉 邹倜然); 新华社北京6月15日电（记者张三、李四）; at the end （本报记者 张三）
  for (const bracket of first.slice(0, 160).matchAll(/[（(]([^（）()]{2,80})[)）]/gu)) addReporters(bracket[1] ?? "", authors);
  const end = /[（(]([^（）()]{2,80})[)）]\s?$/u.exec(last.slice(-100));
  if (end) addReporters(end[1] ?? "", authors);
  return { source, publisher, date, authors: [...authors], editor, leadTitle, mainTitle, subtitle, url };
}

function addReporters(text: string, authors: Set<string>): void {
  if (/记者|通讯员|作者|供稿|撰[稿文]|文\s?[/／]|报道$/u.test(text)) for (const name of byline(text)) authors.add(name);
}

const trimmed = (text: string | undefined): string | null =>
  text
    ?.replace(NEXT_FIELD, "")
    .replace(/(?:责任编辑|作者|发布时间|时间|日期|字体|浏览|点击).*$/u, "")
    .replace(/[|｜，,；;]+$/u, "")
    .trim() || null;

/** Dates of other things than publication: 有效期至, 生效日期. */
const marksOther = (line: string): boolean => /有效期|生效|施行|截止|废止/.test(line);
