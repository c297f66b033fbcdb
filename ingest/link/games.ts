import { lexiconRows } from "../place.ts";
import { prefixOf } from "./place.ts";

// 青岚第二十九届亚运会, 2034年青岚奥运会, 青岚2034年冬奥会: games are held at a place once in a lifetime.
const GAMES =
  /^(?:(?<early>\d{4})年?)?(?:第[一二三四五六七八九十]+届)?(?<host>\p{Script=Han}[\p{Script=Han}—·-]{1,8}?)(?:(?<late>\d{4})年?)?(?:第[一二三四五六七八九十]+届)?(?:夏季)?(?<games>冬残奥会|残奥会|冬奥会|奥运会|亚残运会|亚运会|大运会|青奥会|冬青奥会|世博会|世园会)$/u;
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
  const known = gamesTable().hosts.get(inner);
  if (known !== undefined) return known;
  return inner.length < 2 || inner.length > 4 || /^[队的选]/u.test(inner) ? null : inner;
}

// 世界大学生夏季运动会, 夏季奥林匹克运动会: the games under their full names, the longer first.
const LONG: readonly (readonly [long: RegExp, short: string])[] = [
  [/冬季残疾人奥林匹克运动会$|冬季残奥会$/u, "冬残奥会"],
  [/(?:夏季)?残疾人奥林匹克运动会$|夏季残奥会$/u, "残奥会"],
  [/冬季奥林匹克运动会$|冬季奥运会$/u, "冬奥会"],
  [/(?:夏季)?奥林匹克运动会$|夏季奥运会$/u, "奥运会"],
  [/亚洲残疾人运动会$/u, "亚残运会"],
  [/亚洲运动会$/u, "亚运会"],
  [/世界大学生(?:夏季)?运动会$/u, "大运会"],
];
/** Games by the short form of their full name: 大运会 for 世界大学生夏季运动会. */
export const shortGames = (name: string): string => {
  const form = LONG.find(([long]) => long.test(name));
  return form ? name.replace(form[0], form[1]) : name;
};

interface Games {
  readonly number: string;
  readonly place: string;
  readonly from: string;
  readonly to: string;
  /** That they are held in, and that they go by. */
  readonly years: readonly string[];
}

interface Table {
  readonly byKind: ReadonlyMap<string, readonly Games[]>;
  /** Places by other ways to write them: 里约 by 里约热内卢. */
  readonly hosts: ReadonlyMap<string, string>;
}

let table: Table | undefined;
function gamesTable(): Table {
  if (table) return table;
  const byKind = new Map<string, Games[]>();
  const hosts = new Map<string, string>();
  for (const [kind = "", number = "", place = "", from = "", to = "", others = "", year = ""] of lexiconRows("games.tsv")) {
    byKind.set(kind, [...(byKind.get(kind) ?? []), { number, place, from, to, years: [to.slice(0, 4), year] }]);
    for (const other of others.split(" ")) if (other !== "") hosts.set(other, place);
  }
  table = { byKind, hosts };
  return table;
}

/** 第三十一届大运会, 2018年亚运会: by the place that the table has for its number, else for its year; null where it has none. */
export function numberedGames(plain: string): string | null {
  const [, year, number, kind = ""] = /^(?:(\d{4})年?)?(?:第([一二三四五六七八九十]+)届)?(.+)$/u.exec(plain) ?? [];
  if (year === undefined && number === undefined) return null;
  const found = gamesTable()
    .byKind.get(kind)
    ?.find((each) => (number === undefined ? each.years.includes(year ?? "") : each.number === number));
  return found ? `${found.place}${kind}` : null;
}

/** The games that are on, or close by, on a day (ISO 8601), by a name without a number or a place; null where none are. */
export function gamesOn(name: string, day: string): string | null {
  const kind = shortGames(name);
  const found = gamesTable()
    .byKind.get(kind)
    ?.find(({ from, to }) => from <= day.slice(0, 7) && day.slice(0, 7) <= to);
  return found ? `${found.place}${kind}` : null;
}

/** Games by the place that they are held at (青岚亚运会); null where none is named. Those of long ago keep their year. */
export function gamesOf(name: string): string | null {
  const { early, late, host = "", games = "" } = GAMES.exec(name)?.groups ?? {};
  if (host === "" || NO_HOST.test(host) || Number(early ?? late ?? 2000) < 2000) return null;
  const place = innermost(host);
  return place === null ? null : `${place}${games}`;
}

/** True for games by their place. */
export const isGames = (name: string): boolean => gamesOf(shortGames(name)) !== null;
