import { type Division, divisions, formerDivisions, lexiconRows } from "../place.ts";

interface Index {
  readonly byCode: ReadonlyMap<string, Division>;
  /** Every name a division goes by, to the divisions that do; larger ones first. */
  readonly byName: ReadonlyMap<string, readonly Division[]>;
  /** The length of the longest name that begins with a character; 0 where none does. */
  readonly longest: Uint8Array;
  /** Short names that are first of all something else: 南海, 江南. */
  readonly other: ReadonlySet<string>;
}

let index: Index | undefined;
const RANK = { country: 0, province: 1, city: 2, county: 3 } as const;

function places(): Index {
  if (index) return index;
  const byName = new Map<string, Division[]>();
  const longest = new Uint8Array(65536);
  const all = [...divisions(), ...formerDivisions()];
  for (const place of [...all].sort((a, b) => RANK[a.level] - RANK[b.level] || (a.code < b.code ? -1 : 1)))
    for (const name of new Set([place.name, place.short, ...place.aliases, colloquial(place)])) {
      if (name === "") continue;
      byName.set(name, [...(byName.get(name) ?? []), place]);
      const first = name.charCodeAt(0);
      longest[first] = Math.max(longest[first] ?? 0, name.length);
    }
  const other = new Set(lexiconRows("place-other.txt").flatMap(([line = ""]) => line.split(" ")));
  index = { byCode: new Map(all.map((place) => [place.code, place])), byName, longest, other };
  return index;
}

/** 延边州 for 延边朝鲜族自治州; "" for what is not autonomous. */
function colloquial({ name, short }: Division): string {
  const kind = /自治([州县旗])$/u.exec(name)?.[1];
  return kind && short !== "" ? `${short}${kind}` : "";
}

/** The division of a code, or undefined. */
export const divisionOf = (code: string): Division | undefined => places().byCode.get(code);

/** True if `inner` is `outer` or lies in it; both are codes. */
export function within(inner: string, outer: string): boolean {
  for (let code: string | null = inner; code !== null; code = divisionOf(code)?.parent ?? null) if (code === outer) return true;
  return false;
}

/** The division of a level that a code is or lies in. */
export function above(code: string, level: Division["level"]): Division | undefined {
  for (let place = divisionOf(code); place; place = place.parent === null ? undefined : divisionOf(place.parent))
    if (place.level === level) return place;
  return undefined;
}

/** What the start of a name says about where it is: the division, and how many units of the name say so. */
export interface Prefix {
  readonly place: Division;
  readonly length: number;
  /** True if the last division was written in full (江西省, not 江西). */
  readonly full: boolean;
  /** True if the name says where the place is: not by a county in short alone (永定河, 乌苏里江). */
  readonly told: boolean;
}

/**
 * Reads the chain of divisions that a name begins with (浙江杭州, 江西省吉安市青原区), each inside the one before. A name that several
 * divisions bear, or a short one that may be no division, is decided by the chain, then by its kind and the places `near` (codes);
 * else null: a 朝阳区 without its city is no known place.
 */
export function prefixOf(name: string, near: readonly string[]): Prefix | null {
  let found: Prefix | null = null;
  for (let at = 0; at < name.length; ) {
    const step = stepOf(name, at, found, near);
    if (step === null) break;
    found = step;
    at = step.length;
  }
  return found && proper(name, found) ? null : found;
}

// 南京路 of 上海, 约旦河, 印度洋, 朝鲜半岛: named after a place, not in it.
const STREET = /^(?:[东西南北中]?[路街]|大街|大道|[东西南北]大街|胡同|里)(?:$|\d)/u;
const NATURE = /^(?:[洋河湾]|海(?:$|[域沟岸沿])|半岛(?!电视)|高原|海峡|群岛|山脉)/u;
const proper = (name: string, { place, length, full }: Prefix): boolean =>
  STREET.test(name.slice(length)) ? !full : place.level === "country" && NATURE.test(name.slice(length));

function stepOf(name: string, at: number, outer: Prefix | null, near: readonly string[]): Prefix | null {
  const { byName, longest } = places();
  for (let end = Math.min(name.length, at + (longest[name.charCodeAt(at)] ?? 0)); end > at + 1; end--) {
    const words = name.slice(at, end);
    const bearers = byName.get(words);
    if (!bearers) continue;
    const inside = outer
      ? bearers.filter((place) => place.code !== outer.place.code && within(place.code, outer.place.code))
      : bearers;
    // 中国 in front narrows nothing down.
    const place = outer && outer.place.level !== "country" ? only(inside) : choose(words, inside, near);
    if (place) {
      const full = place.name === words;
      return {
        place,
        length: end,
        full,
        told: full || place.level !== "county" || outer?.place.level.match(/province|city/u) != null,
      };
    }
    // A 朝阳区 that cannot be told is not 朝阳市 with something behind it.
    if (inside.length > 0) return null;
  }
  return null;
}

const only = (list: readonly Division[]): Division | undefined => {
  const best = list.filter((place) => RANK[place.level] === RANK[(list[0] as Division).level]);
  return best.length === 1 ? best[0] : undefined;
};

const CAPITAL = /^\d\d0100$/u;

/** Which of a name's bearers (larger ones first) is meant where no chain says so. */
function choose(words: string, bearers: readonly Division[], near: readonly string[]): Division | undefined {
  const [first] = bearers;
  if (!first) return undefined;
  // 河北 is the province in 天津 too, 西安 the city in 牡丹江, 黑山 the country in 辽宁.
  if (first.level === "country" || first.level === "province" || CAPITAL.test(first.code)) return only(bearers);
  // 城关区 in a text of 拉萨 and of 兰州 is not told.
  const answers = new Set<Division>();
  for (const code of near) {
    if (isCountry(code)) continue;
    let inside: Division | undefined;
    let count = 0;
    for (const place of bearers)
      if (within(place.code, code)) {
        inside = place;
        count++;
      }
    if (inside && count === 1) answers.add(inside);
  }
  const nearest = answers.size === 1 ? [...answers][0] : undefined;
  // 朝阳区: written with its kind it is a division.
  if (bearers.some((place) => place.short !== words)) return bearers.length === 1 ? first : (nearest ?? only(bearers));
  if (places().other.has(words)) return first.level === "city" && nearest === first ? first : undefined;
  // 大同 in a text of 大庆 may be its 大同区, in others it is the city.
  if (first.level === "city") return answers.size === 0 || nearest === first ? only(bearers) : undefined;
  // 义乌, 井冈山; 安吉 or 长宁 where the text is of their province or city.
  if (bearers.length === 1 && (words.length > 2 || first.name.endsWith("市"))) return first;
  return nearest;
}
const isCountry = (code: string): boolean => code >= "A" && code < "[";

/**
 * True if a name begins with a place name that several divisions bear and nothing here decides between them; with `inFull` only
 * names with their kind count (朝阳区, not 新华).
 */
export function ambiguousStart(name: string, near: readonly string[], inFull: boolean): boolean {
  if (prefixOf(name, near)) return false;
  const { byName, longest } = places();
  for (let end = Math.min(name.length, longest[name.charCodeAt(0)] ?? 0); end > 1; end--) {
    const bearers = byName.get(name.slice(0, end)) ?? [];
    if (bearers.length > 1 && (!inFull || bearers.some((place) => place.name.length === end))) return true;
  }
  return false;
}

let abroad: ReadonlyMap<string, { readonly name: string; readonly code: string }> | undefined;
const abroadTable = (): NonNullable<typeof abroad> => {
  abroad ??= new Map(
    lexiconRows("abroad.tsv").flatMap(([code = "", list = ""]) =>
      list.split(" ").flatMap((entry) => {
        const [first = "", ...others] = entry.split("=");
        return [first, ...others].map((each) => [each, { name: first, code }] as const);
      }),
    ),
  );
  return abroad;
};

/**
 * A known place abroad by its name alone, in whatever way it is written: with its state in front (法国|里昂) or in short (加州). Null for
 * what is not known, and for a state that it does not lie in.
 */
export function abroadIn(name: string): string | null {
  const whole = abroadTable().get(name);
  if (whole) return whole.name;
  const prefix = prefixOf(name, []);
  if (prefix?.place.level !== "country") return null;
  const inner = abroadTable().get(name.slice(prefix.length));
  return inner?.code === prefix.place.code ? inner.name : null;
}

/** True where one of the `names` puts a known place abroad into another state: 曼彻斯特 in a text of 美国曼彻斯特. */
export function isAbroadElsewhere(name: string, names: readonly string[]): boolean {
  const code = abroadTable().get(name)?.code;
  return (
    code !== undefined &&
    names.some((full) => {
      if (full.length <= name.length || !full.endsWith(name)) return false;
      const place = prefixOf(full, [])?.place;
      return place?.level === "country" && place.code !== code;
    })
  );
}

let single: ReadonlySet<string> | undefined;
/** True for names of mountains, rivers, venues of state … that mean one thing wherever they stand: 长白山, 人民大会堂. */
export function isSingle(name: string): boolean {
  single ??= new Set(lexiconRows("place-one.txt").flatMap(([line = ""]) => line.split(" ")));
  return single.has(name);
}

/** What a name goes on with behind the province that it begins with (河北|雄安新区, 青海|三江源); null where none is. */
export function behindProvince(name: string): string | null {
  for (let end = 2; end < name.length - 1 && end <= 8; end++) {
    const prefix = prefixOf(name.slice(0, end), []);
    if (prefix?.length === end && prefix.place.level === "province" && !/^[省市]|^自治区/u.test(name.slice(end)))
      return name.slice(end);
  }
  return null;
}
