import { isVerb } from "./action.ts";
import { isBodies, type Known, WHOLES } from "./holder.ts";
import { counted, leadsBodies, nounPhrase, onlyReports } from "./nominal.ts";
import { type Chosen, type Phrase, written } from "./phrase.ts";
import { deictic, isOrdinal, type Scene, wholeType } from "./scene.ts";
import { type Clauses, roleOf } from "./subject.ts";
import type { Word } from "./word.ts";

/** A phrase of the number's own sentence that could hold the figure. */
export interface Candidate {
  readonly phrase: Phrase;
  /** Without the word that points: 公司 of 该公司. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly deictic: boolean;
  readonly head: Word;
  readonly first: Word;
  /** The type of its one name, or of the name at its front with "+"; "whole+", "+N", "bodies", "np". */
  readonly type: string;
  readonly role: string;
  /** How it stands to the measure: "joined" in front of it, "of" (before 的), "left", its "front", "inside" or "over" it; "none" without one here. */
  readonly joins: string;
  readonly known: Known | undefined;
}

export const STATISTIC = /[额量率数值价]$|收入|产值|指数|投资|比重|面积|利润|增速|贷款|余额/u;
/** What may stand in front of its measure unnamed: 制造业|增加值, 中小企业|出口指数. */
const FRONTS = /(?:业|企业|公司|部门|机构|单位|行业|产业|地区|城市|经济体|院校|学校|医院|银行|项目|工程)$/u;
/** Roles that a phrase without a name in it must have. */
const WHOLE_ROLES: ReadonlySet<string> = new Set(["s=", "s<", "l=", "l<", "p=", "u"]);
const POSTPOSED = /[中下里内上后前时]$/u;

/** The candidate that a phrase makes; null where the wording rules it out. `listed`: the word from which a list stands that the number counts. */
export function candidateOf(scene: Scene, phrase: Phrase, listed: number, clauses: Clauses): Candidate | null {
  const { frame, place, measure } = scene.site;
  const head = frame.words[phrase.to];
  const first = frame.words[phrase.from];
  if (!head || !first || head.kind === "v" || isVerb(head) || (phrase.to >= listed && phrase.to < place)) return null;
  if (clauses.reports.has(clauses.of[phrase.to] ?? 0) && onlyReports(frame, phrase, place)) return null;
  const whole = written(frame, phrase);
  const points = deictic(whole.text);
  const bare = whole.text.length - points >= 2 ? points : 0;
  const text = whole.text.slice(bare);
  if (text.length < 2 || isOrdinal(text) || text === measure?.text || !hasLetter(text)) return null;
  const single = phrase.from === phrase.to;
  const candidate: Candidate = {
    phrase,
    text,
    start: whole.start + bare,
    end: whole.end,
    deictic: points > 0,
    head,
    first,
    type: wholeType(text, scene.holders) ?? typeOf(text, head, first, single),
    role: roleOf(frame, phrase.from, phrase.to),
    joins: joinsOf(scene, whole.start + bare, whole.end, phrase),
    known: single ? scene.holders.byText.get(text) : undefined,
  };
  return fits(scene, candidate) ? candidate : null;
}

/** 全省, 我市: words for a place that only stand for it. */
const isLocal = (text: string): boolean => WHOLES.get(text) === "place";

const LETTER = /[\p{Script=Han}A-Za-zＡ-Ｚ]/u;
const hasLetter = (text: string): boolean => (text >= "一" && text < "龥") || LETTER.test(text);

function typeOf(text: string, head: Word, first: Word, single: boolean): string {
  if (head.name && single) return head.name.type;
  if (first.kind === "N") return `${first.name?.type}+`;
  if (WHOLES.has(first.text)) return "whole+";
  if (head.kind === "N") return "+N";
  return isBodies(text) ? "bodies" : "np";
}

function joinsOf({ site: { frame, measure } }: Scene, start: number, end: number, phrase: Phrase): string {
  if (!measure || measure.start < 0) return "none";
  if (end === measure.start) return "joined";
  if (end === measure.start - 1 && frame.words[phrase.to + 1]?.kind === "u") return "of";
  if (end < measure.start) return "left";
  if (start < measure.start || end > measure.end) return "over";
  return start === measure.start ? "front" : "inside";
}

/** 农业|增加值 of 农业增加值: a statistic, and so is what stands behind its front. */
const divides = (measure: Chosen | null, end: number): boolean =>
  measure !== null && STATISTIC.test(measure.text) && STATISTIC.test(measure.text.slice(end - measure.start));

function fits({ site: { frame, place, measure } }: Scene, candidate: Candidate): boolean {
  const { phrase, text, start, end, head, first, type, role, joins, known } = candidate;
  const number = frame.words[place]?.start ?? 0;
  // What holds the whole measure is no holder of it; 全国 behind a number says what kind of thing is counted (4600家|全国示范点).
  if (measure && measure.start >= 0 && start <= measure.start && end >= measure.end) return false;
  if (counted(frame, phrase.from) && (WHOLES.has(first.text) || head.kind === "N")) return false;
  if (phrase.from === phrase.to && (type === "country" || type === "place") && leadsBodies(frame, phrase.to, place)) return false;
  const front = joins === "front" && (type === "np" || start > number);
  if (front && !(known || FRONTS.test(text) || (start < number && divides(measure, end)))) return false;
  if (!nounPhrase(frame, phrase)) return false;
  // 全省职工|书屋: the word alone holds, with what is counted cut off from it; 全市规模以上工业企业 is one holder.
  if (type === "whole+" && !isBodies(text) && (joins === "joined" || joins === "front" || isLocal(first.text))) return false;
  const plain = (type === "np" || type === "bodies") && !WHOLE_ROLES.has(role);
  if (plain && joins !== "joined" && joins !== "of" && joins !== "front") return false;
  return !/^[）”》」’]|[“《（「‘]$/u.test(text) && !(type === "np" && POSTPOSED.test(text));
}
