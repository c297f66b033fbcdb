import type { EntityType } from "../../src/model/entity.ts";
import type { MarkedText } from "../../src/model/text.ts";
import { lexiconRows } from "../place.ts";
import { above, divisionOf, prefixOf } from "./place.ts";

/** Where a document speaks from: codes of the divisions its issuer belongs to, nearest first; empty where nothing says so. */
export interface Home {
  readonly codes: readonly string[];
  /** What said so, for explaining. */
  readonly by: string;
}

let letters: ReadonlyMap<string, string> | undefined;
const provinceLetters = (): ReadonlyMap<string, string> => {
  letters ??= new Map(
    lexiconRows("province.tsv").flatMap(([code = "", names = ""]) => names.split(" ").map((name) => [name, code] as const)),
  );
  return letters;
};

const NUMBER = /(?<![\p{Script=Han}])([\p{Script=Han}]{2,10})[〔［[（(]\d{4}[〕］\])）]\s{0,2}第?\d{1,5}\s{0,2}号/gu;
/** What every 文号 has, and few texts. */
const YEAR = /[〔［[（(]\d{4}[〕］\])）]/;

/**
 * The home of a document, by what says it most surely: its issuers and publisher (井冈山市总工会), its 文号 (赣教工〔2022〕9号), a 文号 of the
 * same text, and last the one province that all its bodies with a place lie in.
 */
export function homeOf(text: MarkedText): Home {
  for (const name of [...text.fields.issuers, text.fields.publisher ?? "", text.fields.printer ?? ""]) {
    const prefix = name === "" ? null : prefixOf(name, []);
    if (prefix && prefix.place.level !== "country") return { codes: chain(prefix.place.code), by: `issuer ${name}` };
  }
  const numbers = [
    text.fields.number ?? "",
    ...(YEAR.test(text.text) ? [...text.text.slice(0, 20000).matchAll(NUMBER)] : []).map((m) => m[1] ?? ""),
  ];
  for (const number of numbers) {
    const code = provinceLetters().get(number.slice(0, 1));
    // 国办发, 教工委: a letter that begins another word is no province; 新/青/宁/贵/云/甘 begin many, so a body must follow.
    if (
      code &&
      /^.(?:[政委府办教工发财人民公建环农科卫文交水商审统税监组宣纪党团妇总]|[\p{Script=Han}]{1,3}[字发函])/u.test(number)
    )
      return { codes: [code], by: `number ${number}` };
  }
  const provinces = new Set<string>();
  let cities = new Set<string>();
  for (const name of text.names) {
    if (name.type !== "Organization") continue;
    const prefix = prefixOf(text.text.slice(name.start, name.end), []);
    if (!prefix || prefix.place.level === "country") continue;
    const province = above(prefix.place.code, "province")?.code;
    if (province) provinces.add(province);
    const city = above(prefix.place.code, "city")?.code;
    if (city) cities.add(city);
  }
  if (provinces.size !== 1) return { codes: [], by: "" };
  if (cities.size !== 1) cities = new Set();
  return { codes: [...cities, ...provinces], by: "bodies of one province" };
}

const chain = (code: string): string[] =>
  ["county", "city", "province"].map((level) => above(code, level as "county")?.code).filter((c) => c !== undefined);

// 全省|教育工作会议, 市|五一劳动奖章, 省委|十四届三次全会; no 市场, 区域, 省级, 省会城市, 市井, 区间.
const LOCAL =
  /^(?:[全我本]|(?=(?:自治区|[省市县区])(?:第[一二三四五六七八九十\d]+[届次]|委(?:第?[一二三四五六七八九十]{1,3}届|全会)|人大|政协|五一|总工会|[一二三四五六七八九十]{1,3}届)))(自治区|[省市县区])(?![级域场块民间井值镇份略集容城]|会(?![计议展员])|政(?![协府法]))/u;
// 全市|防汛工作方案: papers of an authority; a book or a song may call anything 我市.
const PAPER =
  /(?:方案|规划|纲要|计划|条例|办法|规定|规则|细则|意见|要点|通知|通告|公告|公报|报告|决定|决议|目录|标准|制度|清单|措施|规程|指引)$/u;

/**
 * A name with the division in full where it has but the kind of the one that a document speaks for: 东澜省教育工作会议 of 全省教育工作会议; the name
 * itself where it has none, null where the document does not say which one.
 */
export function localOf(name: string, type: EntityType, home: Home): string | null {
  const match = LOCAL.exec(name);
  if (!match || (type === "Work" && !PAPER.test(name))) return name;
  const kind = match[1] ?? "";
  const code = relative(home, kind) ?? (kind === "区" ? autonomous(home) : null);
  const place = code === null ? undefined : divisionOf(code)?.name;
  return place === undefined ? null : place + name.slice(match[0].length);
}

/** The region that 全区 means where no district speaks: 宁夏回族自治区, but no 浙江省. */
function autonomous(home: Home): string | null {
  const code = relative(home, "自治区");
  return code !== null && divisionOf(code)?.name.endsWith("自治区") ? code : null;
}

/** The division that 省, 市, 县 or 区 means in a document of this home. */
export function relative(home: Home, level: string): string | null {
  const wanted = level === "省" || level === "自治区" ? "province" : level === "市" || level === "州" ? "city" : "county";
  for (const code of home.codes) {
    const place = above(code, wanted);
    if (place) return place.code;
    // 北京's 市 is the municipality itself.
    if (wanted === "city" && /^(?:11|12|31|50)/u.test(code)) return `${code.slice(0, 2)}0000`;
  }
  return null;
}
