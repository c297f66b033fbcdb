import { endedBy } from "../../src/model/span.ts";
import type { NameMention } from "../../src/model/text.ts";
import { lexiconRows } from "../place.ts";
import { prefixOf } from "./place.ts";
import { stateByLetter } from "./state.ts";

let leaders: ReadonlySet<string> | undefined;
let letters: ReadonlySet<string> | undefined;
let titles: RegExp | undefined;

/** True for people of national office: their name says on its own who is meant. */
export function leads(name: string): boolean {
  leaders ??= new Set(lexiconRows("leader.txt").flatMap(([line = ""]) => line.split(" ")));
  return leaders.has(name);
}

/** True for names that say on their own who is meant: people of national office, and foreign names of two parts. */
export const standsAlone = (name: string): boolean => leads(name) || (name.includes("·") && name.length >= 5);

/** True for names written with the letters of transliterations only, however short. */
function transliterated(name: string): boolean {
  letters ??= new Set(lexiconRows("transliteration.txt").flatMap(([line = ""]) => [...line]));
  for (const letter of name) if (letter !== "·" && !letters.has(letter)) return false;
  return true;
}

/** True for foreign names: of several parts, or so long that no Chinese name is. */
export const foreign = (name: string): boolean => name.includes("·") || (name.length >= 4 && transliterated(name));

let given: ReadonlySet<string> | undefined;
/** True for given names that many who lead a state bear alone in the news: 国王|哈马德. */
export function isGiven(name: string): boolean {
  given ??= new Set(lexiconRows("given.txt").flatMap(([line = ""]) => line.split(" ")));
  return given.has(name);
}

let heads: ReadonlyMap<string, string> | undefined;
/** The state that somebody heads or headed whose name no other head of state bears; undefined for all others. */
export function headedBy(name: string): string | undefined {
  heads ??= new Map(
    lexiconRows("heads.tsv").flatMap(([state = "", names = ""]) => names.split(" ").map((one) => [one, state] as const)),
  );
  return heads.get(name);
}

/** True where somebody is said to hold a post of another state than the given one: 挪威外交大臣|某某; `before` are bodies and places in order. */
export function isElsewhere(text: string, person: NameMention | null, before: readonly NameMention[], state: string): boolean {
  const body = person && before[endedBy(before, person.start) - 1];
  if (!body || !/^\p{Script=Han}{0,10}[理统相王席臣长员家手]$/u.test(text.slice(body.end, person.start))) return false;
  const named = prefixOf(text.slice(body.start, body.end), []);
  return named?.place.level === "country" && named.place.name !== prefixOf(state, [])?.place.name;
}

// ⟦某某⟧总统夫人|…, ⟦某某⟧和夫人|…, ⟦某某⟧夫人、防治结核病亲善大使|…
const SPOUSE = /^(?:国家)?(?:总统|总理|主席|首相|国王|总书记)?(?:和|及|携|偕|的)?夫人(?:、[^，。；、！？\n]{2,30}大使)?$/u;
/** The person whose wife a mention is said to be, of the `people` of a text in order; undefined where none is. */
export function spouseOf(text: string, person: NameMention, people: readonly NameMention[]): NameMention | undefined {
  const before = people[endedBy(people, person.start) - 1];
  return before && person.start - before.end <= 40 && SPOUSE.test(text.slice(before.end, person.start)) ? before : undefined;
}

// 其子|…, 前总统的女儿|…: a relative of somebody; 首相|…: somebody of his own.
const KIN = /(?:之?[子女妻夫弟兄妹姐侄孙]|儿子|女儿|夫人|丈夫|妻子|兄弟|姐妹|父亲|母亲)[—“]*$/u;
const OWN_POST = /(?:总统|总理|首相|国王|主席|国务卿|部长|[外防财]长|大臣)$/u;
/** True of a last name that stands alone before the full name of one who bears it, too: 总统|某某 … 其子|远山·某某. */
export function isAnother(text: string, { start }: NameMention, full: string): boolean {
  const at = text.indexOf(full);
  const before = (place: number): string => text.slice(Math.max(0, place - 6), place);
  return start < at && (KIN.test(before(at)) || (OWN_POST.test(before(start)) && !OWN_POST.test(before(at))));
}

function titleAtEnd(): RegExp {
  if (!titles) {
    const words =
      lexiconRows("suffix.tsv")
        .find(([kind]) => kind === "title")?.[1]
        ?.split(" ") ?? [];
    // Only posts stand before a name; what people do (介绍 说 …) begins after 组成 in the list.
    const posts = words.slice(0, words.indexOf("一行")).sort((a, b) => b.length - a.length);
    titles = new RegExp(`(?:${posts.join("|")})$`, "u");
  }
  return titles;
}

/**
 * The body or place whose post a person is said to hold just before the name: 全国总工会副主席、书记处书记魏地春. `before` are the document's
 * bodies and places in order; what stands between must be short, within one clause and end in a post.
 */
export function affiliation(text: string, person: NameMention, before: readonly NameMention[]): NameMention | null {
  const body = before[endedBy(before, person.start) - 1];
  if (!body || person.start - body.end > 24) return null;
  const between = text.slice(body.end, person.start);
  if (/[，。；：！？\n（）]/u.test(between)) return null;
  return titleAtEnd().test(between) ? body : null;
}

// 东门支行副行长|张某, 青岚村党支部书记|张某: who holds a post of a shop, a school or a village is no holder of national office, but a
// namesake. The post stands right behind the place: leaders visit villages, too (在东门村调研的省委书记|某某).
const LOCAL_POST =
  /(?:公司|[支分]行|合作社|医院|中学|小学|[工电药]厂|村|社区|街道|派出所|车间|班组|[大中支]队|支部)(?:党支部|党总支)?副?(?:行长|社长|总?经理|(?:第一)?书记|主任|院长|校长|厂长|所长|队长|班组?长|教导员|教师|医生|护士|工程师|员工|职工|工人|村民|居民|民警|代表)$/u;

// 张某（青岚理工）in a list of names: told apart from a namesake by where somebody is, which no body of a state or a province may be.
const TOLD_APART =
  /^（(?!时任|前|原|兼|以下|全国|中央|中共|国务院|国家)\p{Script=Han}{2,10}(?:公司|集团|[支分]行|大学|学院|理工|[师科]大|中学|小学|医院|[工电药]厂|村|社区|街道|合作社|研究所)）/u;

/** True where the words around a name say that a namesake of somebody of national office is meant. */
export const isNamesake = (text: string, person: NameMention): boolean =>
  LOCAL_POST.test(text.slice(Math.max(0, person.start - 24), person.start)) ||
  TOLD_APART.test(text.slice(person.end, person.end + 18));

// 俄总统|某某; 某某|总统: heads of state and government, and who speaks for a state.
const HEAD_BEFORE =
  /([\p{Script=Han}])(?:国家)?副?(?:总统|总理|首相|国王|外长|防长|财长|国务卿)(?:府|办公室|办公厅)?(?:新闻秘书|(?:新闻)?发言人|(?:(?:国家)?安全事务)?(?:助理|顾问)|特使)?$/u;
const HEAD_BEHIND = /^(?:总统|总理|首相|国王|国务卿|埃米尔)/u;

/**
 * The state whose head somebody is said to be, where its letter stands before the post (俄总统|某某), or where the text names no other
 * foreign state (某某|总统); null where that is not told.
 */
export function stateOf(text: string, person: NameMention, states: readonly string[]): string | null {
  const foreignStates = states.filter((state) => state !== "中国");
  const letter = HEAD_BEFORE.exec(text.slice(Math.max(0, person.start - 16), person.start))?.[1];
  const own = letter === undefined ? undefined : stateByLetter(letter, foreignStates);
  if (own !== undefined) return own;
  return HEAD_BEHIND.test(text.slice(person.end, person.end + 3)) && foreignStates.length === 1
    ? (foreignStates[0] ?? null)
    : null;
}

const TITLE_BEHIND = /^(?:总统|总理|首相|国王|王储|埃米尔)/u;
/** The title that leads a state just behind a name (某某|国王); null where none stands. */
export const titleBehind = (text: string, { end }: NameMention): string | null =>
  TITLE_BEHIND.exec(text.slice(end, end + 3))?.[0] ?? null;
