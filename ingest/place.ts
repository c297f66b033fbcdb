import { readFileSync } from "node:fs";
import { resource } from "../src/resource.ts";

/** An administrative place: of China by its GB/T 2260 code, or a country by its ISO 3166-1 code. */
export interface Division {
  /** Six digits (360000), or two letters (FR). */
  readonly code: string;
  /** The full name: 江西省. */
  readonly name: string;
  /** The name without its kind: 江西; "" where that would be one character (and so never stands alone). */
  readonly short: string;
  readonly level: "country" | "province" | "city" | "county";
  /** Code of the division above it; null for a country. */
  readonly parent: string | null;
  readonly aliases: readonly string[];
}

/** The rows of a lexicon file: cells between tabs; lines that begin with # are notes. */
export function lexiconRows(file: string): string[][] {
  return readFileSync(resource(`ingest/lexicon/${file}`), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
}

const PEOPLES =
  "蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 各".split(
    " ",
  );
// 延边朝鲜族自治州 → 延边: the peoples' names and the kind are cut off; 蒙古 and 哈萨克 also stand without 族.
const AUTONOMOUS = new RegExp(`^(.{2,}?)(?:(?:${PEOPLES.join("|")})族|蒙古|哈萨克|柯尔克孜|维吾尔)*自治[区州县旗]$`, "u");
const KIND = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|新区|林区|矿区|省|市|县|区|盟|旗)$/u;

/** A place's name without its kind: 江西省 → 江西, 黔东南苗族侗族自治州 → 黔东南; the name itself where nothing is left. */
export function shortPlace(name: string): string {
  const short = AUTONOMOUS.exec(name)?.[1] ?? name.replace(KIND, "");
  return short.length >= 2 ? short : name;
}

const levelOf = (code: string): Division["level"] =>
  code.endsWith("0000") ? "province" : code.endsWith("00") ? "city" : "county";
// 市 directly under a province (429004 仙桃市) and districts of 北京 (110101) have the province as parent.
const MUNICIPAL = new Set(["11", "12", "31", "50"]);
const parentOf = (code: string): string =>
  code.endsWith("0000")
    ? "CN"
    : code.endsWith("00") || MUNICIPAL.has(code.slice(0, 2)) || code.slice(2, 4) === "90"
      ? `${code.slice(0, 2)}0000`
      : `${code.slice(0, 4)}00`;
const namesOf = (others: string): string[] => (others === "" ? [] : others.split(" "));

let table: readonly Division[] | undefined;

/** All divisions of China to county level and all countries; read once. */
export function divisions(): readonly Division[] {
  table ??= [
    ...lexiconRows("division.tsv").map(([code = "", name = "", others = ""]): Division => {
      const short = shortPlace(name);
      return {
        code,
        name,
        short: short === name ? "" : short,
        level: levelOf(code),
        parent: parentOf(code),
        aliases: namesOf(others),
      };
    }),
    ...lexiconRows("country.tsv").map(
      ([code = "", name = "", others = ""]): Division => ({
        code,
        name,
        short: "",
        level: "country",
        parent: null,
        aliases: namesOf(others),
      }),
    ),
  ];
  return table;
}

/** Divisions since 2002 that are no more (崇文区), beside `divisions`: told by their full names only. */
export function formerDivisions(): readonly Division[] {
  const codes = new Set(divisions().map((place) => place.code));
  const rows = lexiconRows("former.tsv").map(([code = "", name = ""]) => ({ code, name }));
  for (const { code } of rows) codes.add(code);
  return rows.map(({ code, name }) => {
    // 万山特区 lay in 铜仁地区, whose code is gone: its province holds it.
    const parent = codes.has(parentOf(code)) ? parentOf(code) : `${code.slice(0, 2)}0000`;
    return { code, name, short: "", level: levelOf(code), parent, aliases: [] };
  });
}
