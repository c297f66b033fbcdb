import { lexiconRows } from "../place.ts";
import { aliasOf } from "./alias.ts";
import { type Home, relative } from "./home.ts";
import { divisionOf, type Prefix, prefixOf } from "./place.ts";
import { isOrgan } from "./state.ts";

/** What a name was taken as, and by which rule. */
export interface Reading {
  /** The canonical name. */
  readonly name: string;
  /** Code of the division it belongs to: two bodies with different codes are never one. */
  readonly code: string | null;
  readonly rule: string;
  /** False if the name alone does not say which one is meant, so that it must not meet its like in other documents. */
  readonly sure: boolean;
}

/** A reading with the natural key of its entity (first the name), and for places what the division is. */
export interface Keyed extends Reading {
  readonly key: readonly (string | null)[];
  readonly level?: Prefix["place"]["level"];
  readonly parent?: string | null;
}

interface Lists {
  readonly kinds: ReadonlySet<string>;
  readonly companies: ReadonlySet<string>;
  readonly known: ReadonlyMap<string, string>;
  readonly endings: ReadonlyMap<string, { readonly full: string; readonly before: string }>;
}

let lists: Lists | undefined;
function read(): Lists {
  // The words stand in a row's last field.
  const words = (file: string, kind: string): Set<string> =>
    new Set(lexiconRows(file).flatMap((row) => (row[0] === kind ? (row.at(-1)?.split(" ") ?? []) : [])));
  lists ??= {
    kinds: words("suffix.tsv", "org"),
    companies: words("known.tsv", "company"),
    known: new Map(
      lexiconRows("body.tsv").flatMap(([name = "", shorts = ""]) =>
        [name, ...shorts.split(" ")].filter((short) => short !== "").map((short) => [short, name] as const),
      ),
    ),
    endings: new Map(lexiconRows("ending.tsv").map(([short = "", full = "", before = ""]) => [short, { full, before }])),
  };
  return lists;
}

// 省总工会, 市委: a kind of division stands where its name would; 全省, 我市, 本县 likewise.
const RELATIVE = /^(?:全|我|本|该)?(省|市|县|区|州|旗|自治区|自治州|自治县)(.+)$/u;
// Names that many places have one of: alone they do not say which.
const COMMON =
  /^(?:政协|人大|人大常委会|常委会|常务委员会|(?:民族|监察和司法|财政经济|教育科学文化卫生|外事|华侨|环境与资源保护|农业与农村|社会建设|法制工作)委员会|空军|海军|陆军|大会主席团|主席团|秘书处|书记处|.{0,3}(?:总工会|工会|委员会|人民医院|中心医院|中医院|第[一二三四五六七八九十]+(?:中学|小学|医院)|实验(?:中学|小学|学校)|公安局|派出所|指挥部|领导小组|办公室|工会委员会|理事会|董事会|组委会|教育工会|机关|分公司|分局|支队|大队|中队|支部|党委|党组|团委|代表团|课题组|调查组|专家组|工作组|巡视组|工作队|医疗队|研究所|实验室|学院|图书馆|俱乐部|旅行社))$/u;

// 中国队 of one sport or of another; 江西代表团 at one meeting or at the next.
const TEAM = /(?:队|代表团|参赛团)$/u;
// 中央宣讲团, 中央第三指导组: set up for a while, and again in another year for another end.
const PASSING = /^(?:中央|全国|国务院|国家)[^，。]{0,8}(?:宣讲团|报告团|督导组|督查组|指导组)$/u;
// 国务院调查组, 全国人大常委会执法检查组: one for each case.
const OF_CASE = /^(?:中央|全国|国务院|国家)[^，。]{0,10}(?:检查组|调查组|工作组|慰问团)$/u;

/** True for a body that is set up for a while. */
export const isPassing = (name: string): boolean => PASSING.test(name);

// 十四届全国人大常委会, 第二十届中央委员会, 政协第十四届全国委员会: a term of one and the same body.
const TERM = /第?[一二三四五六七八九十]{1,3}届/u;
// 教育部职成司, 财政部社会保障司, 国家发展改革委党组: a section of a known body.
const SECTION = /(?:(?<!公)司|厅|局|处|科|室|办公室|中心|党组|机关党委|总队|研究院|研究所)$/u;

/** The canonical form of a body's name on its own: known bodies, relative forms, the place in full, the ending in full. */
export function readOrganization(written: string, home: Home): Reading {
  // 青岚港(集团)有限公司 is 青岚港（集团）有限公司.
  const surface = written.includes("(") ? written.replace(/\(/gu, "（").replace(/\)/gu, "）") : written;
  const alias = aliasOf("Organization", surface);
  if (alias !== surface) return { name: alias, code: null, rule: "org.alias", sure: true };
  const body = nationalOf(surface);
  if (body !== null) return body;
  const known = read().known.get(surface);
  // 发改委 of a document from a province is that province's, which this name alone does not say for sure.
  if (known !== undefined && known !== surface && home.codes.length > 0 && read().endings.has(surface))
    return { name: surface, code: null, rule: "org.local-or-national", sure: false };
  if (known !== undefined)
    return { name: known, code: null, rule: known === surface ? "org.known" : "org.known-short", sure: true };
  const match = RELATIVE.exec(surface);
  if (match && read().endings.has(match[2] ?? "")) {
    const code = relative(home, match[1] ?? "");
    const place = code === null ? undefined : divisionOf(code);
    return place
      ? { ...atPlace(place.code, match[2] ?? ""), rule: "org.home-place" }
      : { name: surface, code: null, rule: "org.unplaced", sure: false };
  }
  const party = surface.startsWith("中共") ? 2 : 0;
  const prefix = prefixOf(surface.slice(party), home.codes);
  if (
    prefix &&
    TEAM.test(surface) &&
    /^(?:国家|体育|男子|女子)?(?:队|代表队|代表团|体育代表团|参赛团)$/u.test(surface.slice(party + prefix.length))
  )
    return { name: surface, code: prefix.place.level === "country" ? null : prefix.place.code, rule: "org.team", sure: false };
  if (prefix && prefix.place.level !== "country") {
    const rest = surface.slice(party + prefix.length);
    if (rest === "") return { name: surface, code: prefix.place.code, rule: "org.name", sure: true };
    // 香港特区政府: the special regions have no 人民政府.
    if (/^8[12]/u.test(prefix.place.code) && /^(?:特区)?政府$/u.test(rest))
      return { name: `${prefix.place.name}政府`, code: prefix.place.code, rule: "org.place-ending", sure: true };
    if (read().endings.has(rest)) return { ...atPlace(prefix.place.code, rest), rule: "org.place-ending" };
    // 浙江财经大学 keeps its name; only its place is known. 井冈山大学 lies elsewhere: a county in short says nothing.
    return { name: surface, code: prefix.told ? prefix.place.code : null, rule: "org.name", sure: true };
  }
  // 众议院, 卫生部, 民主党: which state's, the name alone does not say.
  if (isOrgan(surface) && !/军$|^(?:军方|政府|武装部队)$/u.test(surface))
    return { name: surface, code: null, rule: "org.any-state", sure: false };
  // The 空军 is the state's wherever the text is from.
  if (COMMON.test(surface) || OF_CASE.test(surface))
    return { name: surface, code: /军$/u.test(surface) ? null : (home.codes[0] ?? null), rule: "org.common", sure: false };
  return { name: surface, code: null, rule: "org.name", sure: true };
}

/** Other ways to write a known national body: 中国全国人大, 十四届全国人大常委会, and its sections with the body's name in full. */
function nationalOf(surface: string): Reading | null {
  const { known } = read();
  if (known.has(surface)) return null;
  const told = surface.startsWith("中国") ? known.get(surface.slice(2)) : undefined;
  if (told !== undefined && /^(?:中华|全国|国家|国务院|最高|中国人民|中央广播)/u.test(told))
    return { name: told, code: null, rule: "org.national", sure: true };
  const plain = surface.replace(TERM, "");
  // 二十届 alone is no body.
  const lasting =
    plain === surface || plain === ""
      ? undefined
      : (known.get(plain) ?? known.get(`中国人民政治协商会议${plain.replace(/^政协/u, "")}`));
  if (lasting !== undefined) return { name: lasting, code: null, rule: "org.term", sure: true };
  // 总台央视|综合频道, 中央电视台|综合频道
  const channel = /^(?:中国?中央广播电视总台|总台)?(?:中国?中央电视台|央视)(?!频)(.{2,6}频道)$/u.exec(surface)?.[1];
  if (channel !== undefined) return { name: `中央电视台${channel}`, code: null, rule: "org.national", sure: true };
  const company = known.get(surface.replace(/(?:公司|集团)$/u, ""));
  if (company?.endsWith("公司") && /(?:公司|集团)$/u.test(surface))
    return { name: company, code: null, rule: "org.national", sure: true };
  if (!SECTION.test(surface)) return null;
  for (let end = surface.length - 2; end > 1; end--) {
    const whole = known.get(surface.slice(0, end));
    // 中共中央党史和文献研究院 is so written in full.
    if (whole?.startsWith("中国共产党")) return null;
    if (whole !== undefined && /^[\p{Script=Han}]/u.test(surface.slice(end)))
      return {
        name: `${whole.replace(/^中华人民共和国/u, "")}${surface.slice(end)}`,
        code: null,
        rule: "org.section",
        sure: true,
      };
  }
  return null;
}

/** True if `short` is a section's name without its body, in full or in short: 职成司 of 教育部职业教育与成人教育司. */
export function isSection(short: string, full: string): boolean {
  if (!SECTION.test(short) || short.length < 3 || short.length >= full.length || short.at(-1) !== full.at(-1)) return false;
  for (let end = full.length - 2; end > 1; end--)
    if (read().known.has(full.slice(0, end))) return full[end] === short[0] && isInOrder(short, full, end);
  return false;
}

/**
 * True if `short` is what a longer name has behind a known body: 财政经济委员会 of 全国人大财政经济委员会. Every body with a Party committee has
 * a 纪律检查委员会, so that the one which a text names in full need not be the one it means.
 */
export const isWithin = (short: string, full: string): boolean =>
  /.{4}委员会$/u.test(short) &&
  short !== "纪律检查委员会" &&
  full.endsWith(short) &&
  read().known.has(full.slice(0, -short.length));

/** True if the characters of `short` stand in `full` from an offset on, in order. */
function isInOrder(short: string, full: string, from: number): boolean {
  let at = from;
  for (const character of short) {
    at = full.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function atPlace(code: string, rest: string): Omit<Reading, "rule"> {
  const ending = read().endings.get(rest);
  return { name: `${ending?.before ?? ""}${divisionOf(code)?.name ?? ""}${ending?.full ?? rest}`, code, sure: true };
}

/**
 * True if `short` may stand for `full` within one document: its characters stand in `full` in order, the first and the last ones
 * agree (after the place, for a name without it), and no place of the one is missing in the other.
 */
export function abbreviates(short: string, full: string): boolean {
  // 全国工会, 各级工会 are groups, no short forms.
  if (/^(?:全[国省市县区]|各[级地类])/u.test(short)) return false;
  if (short.length < 2 || short.length >= full.length) return false;
  // 中国银行 is no short form of 中国农业发展银行: a place and a kind of body say too little; nor is 农业银行, a body of its own.
  const place = prefixOf(short, []);
  if (place && read().kinds.has(short.slice(place.length))) return false;
  if (read().known.has(short) || read().companies.has(short)) return false;
  // 中央委员会 is not 中央纪律检查委员会: what a committee is for must be in its short form.
  if (/(?:纪律检查|监察|常务|工作)委员会$/u.test(full) && !/[纪监常工]/u.test(short)) return false;
  // 乌军 is the whole, 乌空军 a branch; 美军 is a part of 美英联军.
  if (/[^空海陆联天卫]军$/u.test(short) && /(?:[空海陆联天]|[近警自]卫)军$/u.test(full)) return false;
  if (short[short.length - 1] !== full[full.length - 1]) return false;
  // 省总工会 for 东澜省总工会, of a place that is in no table.
  const stem = full.slice(0, -short.length);
  if (RELATIVE.test(short) && full.endsWith(short) && /^\p{Script=Han}{1,6}$/u.test(stem) && !prefixOf(full, [])) return true;
  const start = full.startsWith(short[0] ?? "") ? 0 : (prefixOf(full, [])?.length ?? -1);
  if (start < 0 || full[start] !== short[0]) return false;
  return isInOrder(short, full, start);
}
