import { isStateLetter, isStateOrgan } from "../letter.ts";
import { prefixOf } from "./place.ts";

/** The one of some states that is written with a letter (以 of 以色列, 俄罗斯); undefined where none or several may be. */
export function stateByLetter(letter: string, states: readonly string[]): string | undefined {
  const own = states.filter((state) => state.startsWith(letter));
  return own.length === 1 ? own[0] : undefined;
}

/** The full name of a state's organ that is written with one letter of the state's name (俄国防部), given the states that a text names. */
export function organOf(surface: string, states: readonly string[]): string | null {
  if (!isStateOrgan(surface.slice(1))) return null;
  const own = stateByLetter(surface.slice(0, 1), states);
  return own === undefined ? null : `${own}${surface.slice(1)}`;
}

// 乌政府, 俄方, 以军: a state by its letter.
const STATE =
  /[美俄乌英法德日韩朝以伊](?:国|方|军|媒|政府)|俄罗斯|乌克兰|日本|朝鲜|以色列|伊朗|伊拉克|中国|我国|[叙黎巴土沙埃印加澳]方|叙利亚|黎巴嫩|巴基斯坦|巴西|土耳其|沙特|埃及|印度|加拿大|澳大利亚/gu;

/** Whose a body is that has a known body's short name behind other words: a state's (欧洲央行), China's own in other words, another's. */
export function holderOf(head: string, short: string): "state" | "own" | "other" {
  if (/^.洲$|^欧元区$/u.test(head)) return "state";
  const state = prefixOf(head, []);
  if (state?.length === head.length && state.place.level === "country") return state.place.code === "CN" ? "own" : "state";
  if (isStateLetter(head)) return "state";
  // Nobody else has a 全国人大. 中央纪委国家监委; 学习贯彻|党中央, 解放军和|武警部队: words that the name took along.
  if (/^全国/u.test(short) || /^(?:中国|中华|国家|中共|我国|中央)|(?:[和与及、]|贯彻|遵守|落实|学习|拥护|坚持|联合)$/u.test(head))
    return "own";
  // The other parties write 中共中央 or 党中央 for the Party's.
  return short === "党中央" && /^(?:民[革盟建进]|农工|致公|九三|台盟)/u.test(head) ? "own" : "other";
}

// Parties and bodies of one name in many states, beside their organs.
const COMMON = new Set(
  "上院 下院 上议院 下议院 国民议会 宪法法院 中央银行 内阁 联邦政府 国民警卫队 安全部队 民主党 共和党 工党 保守党 自由党 社会党 人民党 绿党 共产党 执政党 反对党 在野党 央行 红十字会".split(
    " ",
  ),
);

/** True for an organ, a party or a body that every state has by that name, none of them with a full name in China. */
export const isOrgan = (name: string): boolean => isStateOrgan(name) || COMMON.has(name);

/** True for a body that every state may have one of by that name; `full` is its full name where it is China's. */
export const isOfAnyState = (name: string, full = name): boolean =>
  isOrgan(name) ||
  full.startsWith("中华人民共和国") ||
  /^最高人民(?:法院|检察院)$/u.test(name) ||
  /^国家(?:安全部|电网|统计局|航天局|能源局|邮政局|铁路局|移民管理局)$/u.test(name);

/** True for a body whose name no other state's goes by: 海关总署, 国家电网, and every name that says China in full. */
export const isOfChina = (name: string): boolean =>
  /^中华人民共和国|^(?:海关总署|生态环境部|税务总局|人社部|人力资源和?社会保障部|住建部|住房和?城乡建设部|工信部|工业和信息化部|农业农村部|退役军人事务部|国家(?:电网|邮政局|铁路局|移民管理局))$/u.test(
    name,
  );

/** The first letters of all states that some words name. */
export const statesIn = (words: string): string[] => [...words.matchAll(STATE)].map(([state]) => state.slice(0, 1));

/** The first letter of the last state that some words name, if they name one. */
export const lastLetter = (words: string): string | undefined => statesIn(words).at(-1);

// 法国总统率|外交部、国防部负责人来访, 代表团由…组成, 来自…: what brings a state's people along.
const BROUGHT = /(?:率领?|偕同?|带领|代表团(?:成员)?(?:由|包括|有|中)|来自|随行|陪同来访)[^，。；！？\n]{0,24}$/u;
const CHINA = /中国|我国|中方|中华|北京|总台/u;

/**
 * True of a ministry by its short name where the words before it, from the start of its sentence on, say that it comes with another
 * state's people: it is theirs.
 */
export function isBrought(surface: string, before: string): boolean {
  const said = BROUGHT.exec(before);
  if (!said || !isStateOrgan(surface) || CHINA.test(before)) return false;
  const head = before.slice(0, said.index);
  for (let at = 0; at < head.length; at++) {
    const state = prefixOf(head.slice(at, at + 12), []);
    if (state?.place.level === "country" && state.place.code !== "CN") return true;
  }
  return false;
}
