import type { TimeMention } from "../../../src/model/text.ts";
import { type Bundle, bundles } from "./bundle.ts";

/** Words of telling: what was told today need not be of today. */
export const REPORTS = /获悉|了解到|介绍|表示|报道|消息|显示|数据|统计|[称说]/;
/** Acts of publishing: what is published is mostly of that day, or of the time that it names. */
const ISSUES = /发布|公布|通报|印发|出台|下达|宣布|提出|联合|通知|意见/;
const EVENTS =
  /举行|召开|启动|开幕|闭幕|落幕|通车|开通|开工|投产|贯通|合龙|投用|完工|运营|上线|揭牌|签署|成立|实施|上午|下午|凌晨/;
const COMPARES = /(?:比|较|与|和|同|于|高于|低于|过|创)$/;
/** 以来最高, 以来新低, 以来首次: how far back nothing like it is found. */
const RECORDS = /^的?(?:历史)?(?:同期)?(?:最|新高|新低|首|第[一二三四五六七八九十\d])/;
/** 是前年的3.5倍, 相当于2015年的七成: the time of what another is so many times of. */
const MEASURED =
  /(?:[是为]|达到?|当于)\n的[约近超逾]?[\d.一二两三四五六七八九十百]{1,6}[多余]?(?:倍|成(?!立))|当于\n的[约近超逾]?[\d.]{1,6}[%％]/;
const HOLDS_FROM = /(?:由|从|自)$/;

/** What can be seen of a time phrase whatever figure asks. */
export interface Look {
  /** 记者今天从…获悉 */
  readonly heard: boolean;
  /** 1985年以来最高, 近五年来首次, 全年可发电, 是1997年的两倍: names no time of a figure. */
  readonly idle: boolean;
  /** 其中今年新落户140家: stands at the head of a part. */
  readonly part: boolean;
  /** 2022年年度报告, 今年2月公布的统计公报: names what tells. */
  readonly annual: boolean;
  /** 2019年推出的“一户通”: stands in a clause before a noun. */
  readonly relative: boolean;
  readonly rule: string;
  readonly report: string;
  readonly event: string;
  readonly next: string;
  readonly prior: string;
  readonly first: string;
  readonly quoted: string;
  readonly compared: string;
  /** Features of the phrase under one relation to a figure. */
  readonly under: (near: string) => Bundle;
}

export function lookAt(body: string, time: TimeMention, sentenceStart: number): Look {
  const rest = body.slice(time.end, time.end + 30);
  const stop = rest.search(/[，。；\n]/);
  const clause = stop < 0 ? rest : rest.slice(0, Math.max(stop, 0));
  const lead = body.slice(Math.max(sentenceStart, time.start - 3), time.start);
  const open = lead.search(/[“《（(][^”》）)]*$/);
  const look: Look = {
    heard: /记者$|记者[^，。]{0,4}$/.test(lead) && /获悉|了解到/.test(clause),
    idle:
      (/来$/.test(time.period.text) && RECORDS.test(rest)) ||
      (time.period.text === "全年" && rest.startsWith("可")) ||
      MEASURED.test(`${lead}\n${rest}`),
    part: /其中，?$/.test(lead),
    annual: /^(?:年度|全年|全国)?[^，。《》“”、；]{0,12}(?:报告|公报|年报)/.test(rest),
    relative: /^[^，。；、的\d]{2,14}的(?!目标|要求|情况|基础)/.test(rest),
    rule: time.rule.slice(5),
    report: `${REPORTS.test(clause) ? "r" : ""}${ISSUES.test(clause) ? "i" : ""}`,
    event: EVENTS.test(clause) ? "e" : "",
    next: rest.charAt(0),
    prior: lead.slice(-1),
    first: time.start - sentenceStart < 2 ? "first" : /(?:[，；、。]|其中)$/.test(lead) ? "clause" : "inner",
    quoted: open >= 0 || /^[^，。；“《]{0,24}[”》]/.test(rest) ? "1" : "0",
    compared: COMPARES.test(lead) ? "1" : HOLDS_FROM.test(lead) ? "f" : /^(?:相比|以来最|的?新高|同期)/.test(rest) ? "2" : "0",
    under: bundles((near) => [
      near,
      `${near}|${look.rule}|${look.report}${look.event}`,
      `${near}|n${look.next}`,
      `${near}|${look.rule}|n${look.next}`,
      `${near}|p${look.prior}`,
      `${near}|${look.first}`,
      `${near}|q${look.quoted}`,
      `${near}|x${look.compared}`,
    ]),
  };
  return look;
}

/** Phrases that cannot govern the figure, whatever else is seen. */
export function excluded(look: Look, time: TimeMention, gap: string, lasting: boolean): boolean {
  // 记者今天从…获悉: the day of hearing.
  if (look.heard || look.idle) return true;
  // 今天…通车，全长41公里: no length of that day.
  if (lasting && time.period.precision === "DAY" && time.period.kind === "DURATION") return true;
  // 今年的主题为…，设19场活动: a phrase with 的 belongs to its noun.
  const told = time.rule === "time.now" && look.first === "first";
  if (look.next === "的" && !told && /[，；：]/.test(gap) && !/^的[^，]{0,4}[一-十\d]/.test(gap)) return true;
  // 由2008年的118公里增至2486公里: the start is not the time of the end.
  return look.compared === "f" && /\d/.test(gap) && /(?:[增升降减缩提扩跃上下回]|转|扩展|发展|变)[^，；]{0,4}[至到为]$/.test(gap);
}
