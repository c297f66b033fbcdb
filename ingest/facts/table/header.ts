import { rowsOf } from "../figure/lexicon.ts";

const PATTERNS: ReadonlyMap<string, RegExp> = new Map(
  rowsOf("table-headers.tsv").map(([what, pattern]) => [what ?? "", new RegExp(pattern ?? "", "u")]),
);

export type HeaderSort =
  | "skip"
  | "unit"
  | "measure"
  | "holder"
  | "plain"
  | "total"
  | "part"
  | "yoy"
  | "mom"
  | "change"
  | "share"
  | "rank"
  | "counted"
  | "planned"
  | "aimed"
  | "expected";

/** True if the header's words say that (table-headers.tsv). */
export const headerIs = (sort: HeaderSort, words: string): boolean => PATTERNS.get(sort)?.test(bare(words)) ?? false;

const UNIT = /[（(【[]\s*(?:单位[:：]?\s*)?([^（）()【】[\]]{1,12})\s*[)）】\]]\s*$/u;
const TRAILING = /[,，/]\s*((?:万|亿|千|百)?(?:元|人|人次|户|个|家|吨|亩|公顷|件|项|公里|千瓦时|平方米|美元)|%|％)$/u;
const CAPTION = /(?:计量)?单位[:：]\s*([^\s，。；;）)】]{1,24})/u;
const MARKS = /[①-⑳*＊†]|\[\d+\]|注\d/gu;

/** The header's words without its unit and footnote marks. */
export function bare(words: string): string {
  const clean = words.replace(MARKS, "").replace(/\s+/gu, "");
  const unit = unitIn(clean);
  return unit === null ? clean : clean.replace(UNIT, "").replace(TRAILING, "");
}

/** The unit that a header ends with: 经费收入（万元）, 产量/吨; null if it names none. */
export function unitIn(words: string): string | null {
  const clean = words.replace(MARKS, "").replace(/\s+/gu, "");
  const found = (UNIT.exec(clean)?.[1] ?? TRAILING.exec(clean)?.[1])?.replace(/^[±+＋]/u, "") ?? null;
  return found && isUnit(found) ? found.replace(/^单位[:：]?/u, "") : null;
}

/** The units of a caption: 单位：万元、个. */
export const captionUnits = (caption: string): readonly string[] =>
  (CAPTION.exec(caption)?.[1] ?? "").split(/[、,，/](?!\p{Script=Han}*$)|[、,，]/u).filter((unit) => unit !== "" && isUnit(unit));

const isUnit = (words: string): boolean =>
  /^(?:[%％‰]|百分点|个百分点)$|^(?:百|千|万|十万|百万|千万|亿|十亿|百亿|万亿)?(?:元|美元|欧元|港元|日元|人民币元|人|人次|名|户|个|家|所|座|台|套|件|项|条|处|次|场|起|例|篇|辆|架|艘|列|只|头|株|亩|公顷|平方米|平方公里|立方米|公里|千米|米|厘米|毫米|吨|公斤|千克|克|斤|标箱|标准箱|TEU|千瓦|千瓦时|度|兆瓦|小时|天|年|个月|月|岁|分|倍|位|级|床|张|元\/[\p{Script=Han}]{1,5}|人\/[\p{Script=Han}]{1,5}|[\p{Script=Han}]{1,3}\/[\p{Script=Han}]{1,4}|℃|册|种|部|支|组|班|村|镇)$/u.test(
    words,
  );

/** 2022年 and the like cut off the front or the back of a header; "" where nothing else stands. */
export const withoutTime = (words: string): string =>
  words
    .replace(
      /^(?:19|20)\d\d$|^(?:截至)?(?:\d{4}年)?(?:\d{1,2}(?:[—\-–至]\d{1,2})?月(?:份)?|[一二三四]季度|上半年|下半年|年?末|年?底|度)?|(?:\d{4}年)(?:度|末|底)?$/gu,
      "",
    )
    .replace(/^[的\-—－]+|[的\-—－]+$/gu, "");
