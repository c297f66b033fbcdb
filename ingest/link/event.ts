import { small } from "../extract/time/number.ts";
import { aliasOf } from "./alias.ts";
import { gamesOf, numberedGames, shortGames } from "./games.ts";
import type { Reading } from "./organization.ts";

// Party and state congresses under their short forms; $1 and $2 are Chinese numerals as written.
const FORMS: readonly (readonly [form: RegExp, name: (n: string, m: string) => string])[] = [
  [/^(?:中国共产党|中共|党的?)?([一二三四五六七八九十]+)大$/u, (n) => `中国共产党第${n}次全国代表大会`],
  [/^(?:中国共产党|中共|党的?)第([一二三四五六七八九十]+)次(?:全国)?代表大会$/u, (n) => `中国共产党第${n}次全国代表大会`],
  [
    /^(?:中国共产党|中共|党的?)?([一二三四五六七八九十]+)届([一二三四五六七八九十]+)中全会$/u,
    (n, m) => `中国共产党第${n}届中央委员会第${m}次全体会议`,
  ],
  [
    /^(?:中国共产党|中共|党的?)第([一二三四五六七八九十]+)届中央委员会第([一二三四五六七八九十]+)次全体会议$/u,
    (n, m) => `中国共产党第${n}届中央委员会第${m}次全体会议`,
  ],
  [
    /^(?:第)?([一二三四五六七八九十]+)届全国人大([一二三四五六七八九十]+)次会议$/u,
    (n, m) => `第${n}届全国人民代表大会第${m}次会议`,
  ],
  [
    /^第([一二三四五六七八九十]+)届全国人民代表大会第([一二三四五六七八九十]+)次会议$/u,
    (n, m) => `第${n}届全国人民代表大会第${m}次会议`,
  ],
  [
    /^(?:第)?([一二三四五六七八九十]+)届全国人大常委会第?([一二三四五六七八九十]+)次会议$/u,
    (n, m) => `第${n}届全国人民代表大会常务委员会第${m}次会议`,
  ],
  [
    /^(?:全国政协|政协)([一二三四五六七八九十]+)届([一二三四五六七八九十]+)次会议$/u,
    (n, m) => `中国人民政治协商会议第${n}届全国委员会第${m}次会议`,
  ],
  [
    /^(?:中国人民政治协商会议|全国政协|政协)第([一二三四五六七八九十]+)届全国委员会第([一二三四五六七八九十]+)次会议$/u,
    (n, m) => `中国人民政治协商会议第${n}届全国委员会第${m}次会议`,
  ],
  [/^(?:中国)?工会([一二三四五六七八九十]+)大$/u, (n) => `中国工会第${n}次全国代表大会`],
  [/^中国工会第([一二三四五六七八九十]+)次全国代表大会$/u, (n) => `中国工会第${n}次全国代表大会`],
];
const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
/** 1 to 99 in Chinese numerals, so that 第14届 and 第十四届 meet. */
function numeral(n: number): string {
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? DIGITS[tens] : ""}${tens > 0 ? "十" : ""}${DIGITS[n % 10]}`;
}

// Held again and again under one name: without a number or a year the name does not say which one.
const RECURRING =
  /(?:会议|大会|全会|论坛|峰会|年会|博览会|展览会|交易会|洽谈会|推介会|招聘会|运动会|博会|交会|洽会|服贸会|奥运会|冬奥会|亚运会|残奥会|大运会|世界杯|锦标赛|联赛|公开赛|邀请赛|竞赛|大赛|比赛|赛|马拉松|节|周|月|日|晚会|春晚|仪式|典礼|对话|会晤|演习|两会|高考|大选|选举|地震|台风|暴雨|洪水|展|活动|杯)$/u;
const NUMBERED = /\d{4}年?|第[一二三四五六七八九十百0-9]+[届次回轮期]|首届|[一二三四五六七八九十]+(?:届|大)/u;

// 第一百三十三届 is 第133届.
const HUNDREDS = /第([一二三四五六七八九]百[一二三四五六七八九零十]*)(?=[届次])/gu;
// 第一届|全国人民代表大会: terms are not counted by 首届.
const TERM = /人民代表大会|人大|政协|政治协商会议|委员会/u;
// 东澜省十四届人大一次会议 is 东澜省第十四届人民代表大会第一次会议.
const SESSION =
  /^(\p{Script=Han}{2,10}[省市县区州旗])第?([一二三四五六七八九十]+)届(?:人民代表大会|人大)第?([一二三四五六七八九十]+)次会议$/u;

/** The canonical form of an event's name; `year` is that of the statement, where it is known. */
export function readEvent(surface: string, year: string | null): Reading {
  const plain = surface
    .replace(/第(\d{1,2})(?=[届次])/gu, (_, n: string) => `第${numeral(Number(n))}`)
    .replace(HUNDREDS, (_, n: string) => `第${small(n)}`);
  const [, place, term, time] = SESSION.exec(plain) ?? [];
  if (place !== undefined)
    return { name: `${place}第${term}届人民代表大会第${time}次会议`, code: null, rule: "event.form", sure: true };
  for (const [form, name] of FORMS) {
    const match = form.exec(plain);
    if (match) {
      const full = name(match[1] ?? "", match[2] ?? "");
      return { name: full, code: null, rule: full === surface ? "event.name" : "event.form", sure: true };
    }
  }
  return readOther(surface, TERM.test(plain) ? plain : plain.replace(/^第一届/u, "首届"), year);
}

/** What has no form of its own: games, known names behind a number, and all others. */
function readOther(surface: string, plain: string, year: string | null): Reading {
  const told = shortGames(plain);
  const games = numberedGames(told) ?? gamesOf(told);
  if (games !== null) return { name: games, code: null, rule: games === surface ? "event.name" : "event.games", sure: true };
  // 第七届|进博会, 2035年|服贸会: the known name behind its number.
  const [, number = "", rest = ""] = /^(首届|第[一二三四五六七八九十百\d]+届|\d{4}年?)(.+)$/u.exec(plain) ?? [];
  const known = rest === "" ? "" : aliasOf("Event", rest);
  if (known !== rest) return { name: `${number}${known}`, code: null, rule: "event.form", sure: true };
  if (RECURRING.test(plain) && !NUMBERED.test(plain))
    return { name: plain, code: null, rule: year === null ? "event.undated" : `event.of-year`, sure: year !== null };
  return { name: plain, code: null, rule: "event.name", sure: true };
}

/** True if an event of this name needs its year to be told from its like. */
export const needsYear = (name: string): boolean =>
  RECURRING.test(name) && !NUMBERED.test(name) && gamesOf(shortGames(name)) === null;

/** True if a name's characters stand in a longer one in their order, to its end: 农博会 in 农业博览会. */
export function isShortOf(short: string, full: string): boolean {
  if (short.length >= full.length || short.at(-1) !== full.at(-1)) return false;
  let at = 0;
  for (const char of full) if (char === short[at]) at++;
  return at === short.length;
}
