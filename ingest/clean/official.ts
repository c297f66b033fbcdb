import type { PartialDate } from "../../src/model/document.ts";
import { dateIn, isDateLine } from "./date.ts";

/*
 * The elements of an official document by GB/T 9704-2012: 版头 (份号, 密级, 紧急程度, 发文机关标志, 发文字号, 签发人), 主体 (标题, 主送机关,
 * 正文, 附件说明, 署名, 成文日期, 附注) and 版记 (抄送, 印发机关, 印发日期).
 */

/** 发文字号: 井大工字〔2022〕8号, 国办发[2023]12号, 国令第714号. */
export const NUMBER =
  /(?<![\p{Script=Han}])((?:[\p{Script=Han}A-Za-z]{1,16}[〔［[（(【]\s?(?:19|20)\d{2}\s?[〕］\])）】]\s?(?:第\s?)?\d{1,5}(?:-\d{1,3})?\s?号)|(?:[\p{Script=Han}]{2,16}(?:令|公告)\s?(?:(?:19|20)\d{2}年)?第\s?\d{1,5}\s?号))/u;
const MARKING = /^(?:关于印发.{0,4}的)?[\p{Script=Han}（）()]{4,40}文件$/u;
const SECRECY = /^(?:(绝密|机密|秘密)(?:★.{0,8})?|内部资料.{0,6})$/u;
const URGENCY = /^(特急|加急|平急|特提|急件)$/u;
const SIGNER = /^签发人[：:]/u;
const COPIES = /^(?:抄\s?送|抄\s?报|主\s?送|分\s?送)\s?[：:]\s?(.{2,400}?)[。.]?$/u;
const PRINTED =
  /^([\p{Script=Han}（）()A-Za-z]{3,40}?)\s{0,40}((?:(?:19|20)\d{2}|[二一][〇○零九八][〇○零一二三四五六七八九]{2})年.{2,7}日)\s{0,6}(?:印发|印|发)\s?(?:\(?共印.{1,10})?$/u;
const NOTE = /^[（(](?:此件|此文|联系人|咨询电话|信息公开|主动公开|依申请公开).{0,80}[)）]$/u;
const ANNEX_LIST = /^附\s?件\s?[：:]\s?\S/u;
const ANNEX_HEAD = /^附\s?件\s?(?:[\d一二三四五六七八九十]{1,3})?\s?[：:]?(?:[\p{Script=Han}《].{2,60})?$/u;
const BODY_NAME =
  /(?:委员会|委|政府|办公厅|办公室|部|厅|局|院|会|署|处|科|中心|党组|党委|总工会|工会|公司|集团|大学|学院|学校|中学|小学|医院|协会|学会|联合会|联盟|社|站|所|队|法院|检察院|银行|报社|组|团|馆|行|司|支部|军区|司令部|代表处|领导小组|指挥部|人大|政协|组委会)$/u;

export interface Official {
  readonly number: string | null;
  readonly secrecy: string | null;
  readonly urgency: string | null;
  readonly recipients: readonly string[];
  readonly issuers: readonly string[];
  readonly date: PartialDate | null;
  readonly copies: readonly string[];
  readonly printer: string | null;
  readonly printedAt: PartialDate | null;
  /** Lines of the head and the tail, as indexes into the lines given. */
  readonly header: ReadonlySet<number>;
  readonly tail: ReadonlySet<number>;
}

/** True for a line of the head of an official document: number, marking, secrecy, urgency, signer. */
export function isHeadLine(line: string): boolean {
  const text = line.trim();
  if (text.length > 60) return false;
  const tight = text.replace(/\s+/g, "");
  return (NUMBER.exec(tight)?.[0].length ?? 0) >= tight.length - 2 && NUMBER.test(tight)
    ? true
    : MARKING.test(tight) || SECRECY.test(tight) || URGENCY.test(tight) || SIGNER.test(tight) || /^\d{6}$/.test(tight);
}

/** True for the line that addresses the document: 各分工会：, 各省、自治区、直辖市人民政府，国务院各部委、各直属机构： */
export function isRecipients(line: string): boolean {
  const text = line.trim();
  if (text.length > 300 || !/[：:]$/.test(text) || /[。！？；]/.test(text)) return false;
  if (
    /^(?:附件?|注|一|二|三|抄送|来源|作者|鉴于|根据|依据|按照|为了|为|经|以及)/u.test(text) ||
    /(?:决定|公布|如下|通知|指出|强调|表示|要求|认为|介绍|包括|分别是|名单|说|为|是)[：:]$/u.test(text)
  )
    return false;
  const bare = text.slice(0, -1);
  return (
    /各|全体|有关|厅|局|委|办|部|会|院|校|政府|公司|单位|企业|中心|处|科室|银行|机构|集团|党|团|所/u.test(bare) &&
    !/^(?:各位|尊敬|亲爱|同志们|女士们|朋友们|大家)/u.test(bare) &&
    bare.split(/[、，,；;]/u).every((piece) => piece.trim().length <= 40)
  );
}

const splitBodies = (text: string): string[] =>
  text
    .replace(/[：:。.]$/u, "")
    .split(/[，,；;]|\s{1,8}/u)
    .map((piece) => piece.trim())
    .filter(Boolean);

/** True for a line that can sign: a body's name (or several, by spaces) without marks, or a person with a title. */
export function isSignature(line: string): boolean {
  const text = line.trim();
  if (text.length < 3 || text.length > 60 || /[。！？；：:，,、《》]/u.test(text)) return false;
  return text.split(/\s+/u).every((piece) => BODY_NAME.test(piece.replace(/[（(][^（）()]{1,12}[)）]$/u, "")));
}

/** Reads the elements of a document whose title is line `title` (-1: none). `official` false: no number is looked for below the head. */
export function official(lines: readonly string[], title: number): Official {
  const header = new Set<number>();
  const tail = new Set<number>();
  let number: string | null = null;
  let secrecy: string | null = null;
  let urgency: string | null = null;
  let printer: string | null = null;
  let printedAt: PartialDate | null = null;
  let date: PartialDate | null = null;
  const recipients: string[] = [];
  const issuers: string[] = [];
  const copies: string[] = [];
  let from = title + 1;
  for (let i = 0; i < Math.min(lines.length, title + 6); i++) {
    if (i === title) continue;
    const text = (lines[i] ?? "").trim();
    const tight = text.replace(/\s+/g, "");
    if (i < title || isHeadLine(text)) {
      if (tight.length <= 60) number ??= NUMBER.exec(tight)?.[1] ?? null;
      secrecy ??= SECRECY.exec(tight)?.[0] ?? null;
      urgency ??= URGENCY.exec(tight)?.[1] ?? null;
      header.add(i);
      if (i > title) from = i + 1;
      continue;
    }
    // （国发〔2023〕5号） or （2023年3月1日……会议通过） below the title
    if (/^[（(].{4,200}[)）]$/u.test(text)) {
      number ??= text.length < 40 ? (NUMBER.exec(tight.slice(1, -1))?.[1] ?? null) : null;
      if (/通过|修订|修正|公布|印发|批准|施行/.test(text)) date ??= dateIn(text);
      header.add(i);
      from = i + 1;
      continue;
    }
    if (isRecipients(text)) {
      recipients.push(...splitBodies(text));
      header.add(i);
      from = i + 1;
      break;
    }
    if (/[。；]/.test(text) && text.length > 30) break;
  }
  let end = lines.length - 1;
  // 版记 and notes stand last; then the date with the signature above it.
  for (; end >= from; end--) {
    const text = (lines[end] ?? "").trim();
    const printed = PRINTED.exec(text);
    const copied = COPIES.exec(text);
    if (printed) {
      printer ??= printed[1]?.trim() ?? null;
      printedAt ??= dateIn(printed[2] ?? "");
    } else if (copied) copies.unshift(...splitBodies(copied[1] ?? ""));
    else if (!NOTE.test(text) && !ANNEX_LIST.test(text) && !/^\d{1,2}[.．、]\s?\S{2,60}$/u.test(text)) break;
    if (/^\d/.test(text) && !lines.slice(Math.max(0, end - 12), end).some((line) => ANNEX_LIST.test(line.trim()))) break;
    tail.add(end);
  }
  for (let back = 0; back < 3 && end - back >= from; back++) {
    const at = end - back;
    const text = (lines[at] ?? "").trim();
    const joint =
      /^(.{3,50}?)\s{1,60}((?:19|20)\d{2}年\d{1,2}月\d{1,2}日|[二一][〇○零九八][〇○零一二三四五六七八九]{2}年.{2,7}日)$/u.exec(
        text,
      );
    if (isDateLine(text) || (joint && isSignature(joint[1] ?? ""))) {
      date = dateIn(text) ?? date;
      for (let i = at; i <= end; i++) tail.add(i);
      let up = at - 1;
      if (joint && !isDateLine(text)) issuers.push(...(joint[1] ?? "").split(/\s+/u));
      else
        for (; up >= from && isSignature(lines[up] ?? "") && at - up <= 12; up--) {
          issuers.unshift(...(lines[up] ?? "").trim().split(/\s+/u));
          tail.add(up);
        }
      break;
    }
  }
  return { number, secrecy, urgency, recipients, issuers, date, copies, printer, printedAt, header, tail };
}

/** True for a line behind which one document may end and another begin. */
export const isEnd = (line: string): boolean => {
  const text = line.trim();
  return (
    isDateLine(text) ||
    PRINTED.test(text) ||
    NOTE.test(text) ||
    COPIES.test(text) ||
    /\s(?:19|20)\d{2}年\d{1,2}月\d{1,2}日$/u.test(text.slice(-40))
  );
};

/** True for the head of an attachment: 附件, 附件1：, 附件2 （表） */
export const isAnnexHead = (line: string): boolean => ANNEX_HEAD.test(line.trim()) && line.trim().length <= 70;

const TITLE_END =
  /(?:通知|意见|办法|规定|方案|细则|条例|规划|计划|要点|决定|公告|通报|通告|报告|函|纲要|章程|制度|标准|规程|规则|清单|名单|汇总表|一览表|申报表|登记表|讲话|贺信|倡议书|公开信|批复|纲要|指南|目录|预案|安排|守则|准则)(?:[（(][^（）()]{1,16}[)）])?$/u;

/** True for a line that reads as the title of an official document. */
export const isTitleLine = (line: string): boolean => {
  const text = line.trim();
  return (
    text.length >= 5 && text.length <= 120 && !/[。；！？：，]/u.test(text.replace(/《[^》]*》/gu, "")) && TITLE_END.test(text)
  );
};

/** What a document says it forwards or issues: 现将《…》（赣教工〔2022〕9号）转发给你们. */
export interface Cited {
  readonly title: string;
  readonly number: string | null;
  readonly act: "forwarded" | "attached";
}

/** The works that a document's title and text hand on. */
export function cited(title: string, text: string): Cited[] {
  const found: Cited[] = [];
  const act = /转发|批转/u.test(title) ? "forwarded" : /印发|下发|公布|发布/u.test(title) ? "attached" : null;
  for (const match of text.matchAll(
    /(?:现将|将|转发|批转|印发|附发)[^。《]{0,40}《([^《》]{4,160}(?:《[^》]{1,80}》[^《》]{0,80})?)》\s?(?:[（(]([^（）()]{4,40}(?:[（(]\d{4}[)）][^（）()]{0,10})?)[)）])?(?=([^。]{0,20}))/gu,
  )) {
    const after = match[3] ?? "";
    const forwards = /转发|批转/u.test(match[0].slice(0, 12) + after);
    const number = NUMBER.exec((match[2] ?? "").replace(/\s+/g, ""))?.[1] ?? null;
    if (forwards || act) found.push({ title: match[1] ?? "", number, act: forwards ? "forwarded" : (act ?? "attached") });
  }
  return found;
}
