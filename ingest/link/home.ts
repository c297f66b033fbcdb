import type { MarkedText } from "../../src/model/text.ts";
import { lexiconRows } from "../place.ts";
import { above, prefixOf } from "./place.ts";

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
