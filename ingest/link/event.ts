import type { Reading } from "./organization.ts";
import { prefixOf } from "./place.ts";

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

// 青岚第二十九届亚运会, 2034年青岚奥运会, 青岚2034年冬奥会: games are held at a place once in a lifetime.
const GAMES =
  /^(?:(?<early>\d{4})年?)?(?:第[一二三四五六七八九十]+届)?(?<host>\p{Script=Han}{2,9}?)(?:(?<late>\d{4})年?)?(?:第[一二三四五六七八九十]+届)?(?:夏季)?(?<games>冬残奥会|残奥会|冬奥会|奥运会|亚残运会|亚运会|大运会|青奥会|冬青奥会|世博会|世园会)$/u;
const NO_HOST =
  /[届季会]$|^(?:残疾人|特殊|智力|技能|世界|国际|全国|全球|中国|亚洲|欧洲|非洲|美洲|现代|青年|历届|首届|未来|下一?|上一?|今年|去年|明年)/u;

/**
 * The innermost place of a games' host: 杭州 of 浙江杭州 and 浙江省杭州市, 巴黎 of 法国巴黎. Null for a country alone (日本|奥运会冠军), which has
 * games at one place and another, and for what is too long for a place.
 */
function innermost(host: string): string | null {
  const outer = prefixOf(host, []);
  if (outer?.length === host.length) return outer.place.level === "country" ? null : outer.place.short || outer.place.name;
  const inner = outer?.place.level.match(/country|province/u) ? host.slice(outer.length) : host;
  return inner.length < 2 || inner.length > 4 || /^[队的选]/u.test(inner) ? null : inner;
}

/** Games by the place that they are held at (青岚亚运会); null where none is named. Those of long ago keep their year. */
function gamesOf(name: string): string | null {
  const { early, late, host = "", games = "" } = GAMES.exec(name)?.groups ?? {};
  if (host === "" || NO_HOST.test(host) || Number(early ?? late ?? 2000) < 2000) return null;
  const place = innermost(host);
  return place === null ? null : `${place}${games}`;
}

/** True for games by their place. */
export const isGames = (name: string): boolean => gamesOf(name) !== null;

/** The canonical form of an event's name; `year` is that of the statement, where it is known. */
export function readEvent(surface: string, year: string | null): Reading {
  const plain = surface.replace(/第(\d{1,2})(?=[届次])/gu, (_, n: string) => `第${numeral(Number(n))}`);
  for (const [form, name] of FORMS) {
    const match = form.exec(plain);
    if (match) {
      const full = name(match[1] ?? "", match[2] ?? "");
      return { name: full, code: null, rule: full === surface ? "event.name" : "event.form", sure: true };
    }
  }
  const games = gamesOf(plain);
  if (games !== null) return { name: games, code: null, rule: games === surface ? "event.name" : "event.games", sure: true };
  if (RECURRING.test(plain) && !NUMBERED.test(plain))
    return { name: plain, code: null, rule: year === null ? "event.undated" : `event.of-year`, sure: year !== null };
  return { name: plain, code: null, rule: "event.name", sure: true };
}

/** True if an event of this name needs its year to be told from its like. */
export const needsYear = (name: string): boolean => RECURRING.test(name) && !NUMBERED.test(name) && gamesOf(name) === null;

/** True if a name's characters stand in a longer one in their order, to its end: 农博会 in 农业博览会. */
export function isShortOf(short: string, full: string): boolean {
  if (short.length >= full.length || short.at(-1) !== full.at(-1)) return false;
  let at = 0;
  for (const char of full) if (char === short[at]) at++;
  return at === short.length;
}
