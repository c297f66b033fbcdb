import type { MarkedText, NameMention } from "../../src/model/text.ts";
import { letterBefore } from "../letter.ts";
import { lexiconRows } from "../place.ts";
import { prefixOf } from "./place.ts";
import { stateByLetter } from "./state.ts";

export type Owner = "own" | "other" | null;

// What says that China's own is meant: 中方强调, 国务委员、|司法部负责人.
export const OWN =
  /(?<!其)中国|我国|中华|[中我]方|中共|党中央|国务委员|(?<!美国?)国务院|中央军委|全国人大|全国政协|习近平|[访来驻在对涉]华|我[驻省市]|国家(?:发展改革委|卫生健康委|[^，。、]{2,6}局)|中央(?:宣传部|网信办|外办|台办)|工业和信息化部|人民银行|国资委/gu;
// 冰岛等国的|外交部, 三国|公安部: of several states, or of one that other words name.
const SEVERAL = /(?:[两三四五六七八九十各多该他她其]|\d|等|些|本)国(?:政府|家)?的?$/u;
// 挪威首相、|教育部顾问, 秘鲁副总统兼|司法部部长, 冰岛议会和|财政部: posts and bodies that lead on to a state's next one.
const LEADS =
  /(?:总统|总理|首相|国王|王储|主席|总书记|议长|委员|部长|大臣|国务卿|[外防财]长|[行署局司]长|发言人|政府|国会|议会|白宫|国务院|国库|央行|[部院局署])[^，。；：！？\n]{0,12}[、和与及兼]$/u;
// 智利外长来访、|外交部部长会见: what a guest does leads on to the host.
const CALLS = /来访|到访|访华|邀请|相比/u;
// 陪同女王访华的有|商务部大臣
const BROUGHT = /陪同[^，。；]{1,16}(?:访华|来访|来华)[^，。；]{0,6}的?(?:还)?有[^。；\n]{0,120}$/u;
// 巴士拉省|红十字会
const JOINED = /[省州市县]$/u;
// 问候越共老党员、|公安部顾问
const PARTY_ABROAD = /[越古老朝]共(?![同和])/gu;
const BREAK = /[，。；：！？\n“”]/u;
const SENTENCE = /[。；！？\n]/u;

/** The words since the last mark. */
const since = (words: string, mark: RegExp): string => {
  let at = words.length;
  while (at > 0 && !mark.test(words[at - 1] as string)) at--;
  return words.slice(at);
};
const lastOf = (words: string, what: RegExp): number => {
  let end = -1;
  for (const match of words.matchAll(what)) end = match.index + match[0].length;
  return end;
};

/**
 * Whose a body is that every state may have one of (外交部, 财政部, 国家电网), by the words before it and where in them the last foreign
 * state's name ends (-1: nowhere): China's own where the nearest words say so, another's where they lead on from another state. Null:
 * nothing says so. That a state is named is not enough: its doings are what China's ministries speak about.
 */
export function ownerOf(before: string, state: number): Owner {
  if (/(?:中国|我国|中华人民共和国)$/u.test(before)) return "own";
  if (SEVERAL.test(before)) return "other";
  if (BROUGHT.test(since(before, SENTENCE))) return "other";
  const run = since(before, BREAK);
  const from = before.length - run.length;
  const own = lastOf(run, OWN);
  const party = lastOf(run, PARTY_ABROAD);
  if (own >= 0 && own + from > state && own > party) return "own";
  return party >= 0 || leadsOn(before, state) ? "other" : null;
}

// 民建的中央委员会, 越共的中央书记处: parties that have such organs beside 中共.
const PARTY =
  /[越古老朝]共|共青团|(?<=[为任选举当：、，。])团(?=第?[一二三四五六七八九十]{1,3}届|中央|[一二三四五六七八九十]{1,3}大)|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|中国(?:国民党革命委员会|民主同盟|民主建国会|民主促进会)|台湾民主自治同盟/gu;
const OURS = /中共|中国共产党|全国人大|全国政协|国务院|中国/gu;

/**
 * True of a party's organ by its short name (中央书记处) if the last party named before it in its list is another; `party` is where in the
 * words before it the last other party's name ends.
 */
export function isOthersOrgan(before: string, party: number): boolean {
  const run = since(before, BREAK);
  const other = Math.max(lastOf(run, PARTY), party - (before.length - run.length));
  return other >= 0 && other > lastOf(run, OURS);
}

// 青岚共产党坚持|党中央: not what it says of another's, 以某某为核心的|党中央 and 同中国的|党中央.
const THEIR_OWN = /^(?:中央)?(?:坚持|拥护|维护|服从|贯彻|加强|在|的)?[^，。；：！？\n“”]{0,8}$/u;
const NOT_THEIRS = /[习以]|核心|[中华]|团结/u;
/**
 * True of a bare 党中央 that a party abroad, named before it in the same clause, has of its own; `party` is where in the words before it the
 * last other party's name ends.
 */
export function isOwnCentre(before: string, party: number, name: string): boolean {
  const between = before.slice(party);
  return party >= 0 && isAbroad(name) && THEIR_OWN.test(between) && !NOT_THEIRS.test(between);
}
const isAbroad = (party: string): boolean => {
  const state = prefixOf(party, []);
  return (state?.place.level === "country" && state.place.code !== "CN") || /^[越古老朝]共/u.test(party);
};

/** True for a party that is not the Communist Party of China. */
export const isOtherParty = (name: string): boolean =>
  (/党$/u.test(name) && !/^(?:中国共产党|共产党|中共|全党)$/u.test(name)) || name.search(PARTY) === 0;

/** The state that a law is of, written just before it (日本|宪法, 德国和平|宪法); null where none is. */
export function stateOfLaw(before: string): string | null {
  for (let length = 2; length <= 9 && length <= before.length; length++) {
    const words = before.slice(-length);
    const prefix = prefixOf(words, []);
    if (
      prefix?.place.level === "country" &&
      (prefix.length === words.length || /^(?:和平|现行|新|的)$/u.test(words.slice(prefix.length)))
    )
      return prefix.place.name;
  }
  return null;
}

let laws: readonly (readonly string[])[] | undefined;
/** The state whose law goes by the word just before it (和平|宪法); null for all others. */
export function knownLaw(before: string, law: string): string | null {
  laws ??= lexiconRows("law-state.tsv");
  return laws.find(([word = "", of]) => of === law && before.endsWith(word))?.[2] ?? null;
}

/** True where a state's name and the posts behind it lead on to what follows: 越南副总理兼|财政部, 美国|国务院. */
export const leadsOn = (before: string, end: number): boolean =>
  end === before.length ||
  (end > before.length - since(before, BREAK).length && LEADS.test(before.slice(end)) && !CALLS.test(before.slice(end)));

/** The state whose letter stands just before (以|国家安全部 in a text of 以色列) and is no word of grammar; undefined where none does. */
export function letteredState(before: string, states: readonly string[]): string | undefined {
  const letter = letterBefore(before, "");
  return letter === undefined ? undefined : stateByLetter(letter, states);
}

/** True where a body's short name is but the end of another's: 南山省|红十字会, 共同|民主党. */
export const isPart = (before: string): boolean => JOINED.test(before) || /(?:新|总|共同|自由|社会|基督教|人民)$/u.test(before);

/** A name as written, on one line. */
export function surfaceOf({ text }: MarkedText, { start, end }: NameMention): string {
  const surface = text.slice(start, end);
  return surface.includes("\n") ? surface.replace(/\s*\n\s*/gu, "") : surface;
}
