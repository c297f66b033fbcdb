import { Letters, needsOf } from "../../need.ts";
import { pattern } from "./pattern.ts";
import { charOf, type Fold, fold, type Kind, kindsIn, type Skeleton } from "./skeleton.ts";

const ETC =
  "(?:等(?:(?:[\\d一二三四五六七八九十两多]{1,4}个?)?(?:中央和国家机关|国家部门|部门和单位|部门单位|部门|单位|机构|地区|地方|地市|地|国家|国|省份|省区市|省区|省|市|高校|企业|专家|同志|人|方))?)?";
const COUNTED = "(?:[一二三四五六七八九十两\\d]{1,3}(?:个)?(?:省区市|省区|省份|省|地政府|地|国|市|部门|单位)(?:政府)?)?";

/** 甲下属乙以及丙（丁）下属戊: what comes with parts of its own is not in the list. */
const OWN = "(?!(?:（{O}）)?(?:下属|旗下|所属|下辖))";

/** One list each: what joins, what it becomes. Later rows read what earlier ones made. */
const ROWS: readonly { readonly of: string; readonly kind: Kind | null; readonly pattern: RegExp }[] = [
  // 财政部、海关总署、国家税务总局; 全国妇联等五部门
  ...(["O", "L", "E", "G", "W", "T"] as const).map((kind) => ({
    of: kind,
    kind,
    pattern: pattern(
      kind === "E"
        ? `{E}(?:(?:、|和|与|及|以及|暨)+{E})+${ETC}`
        : `{${kind}}(?:(?:、|和|与|及|以及|/)+{${kind}}${kind === "O" ? OWN : ""})*${ETC}${kind === "L" ? COUNTED : ""}`,
    ),
  })),
  // 中央广播电视总台、上海市、广州市人民政府
  { of: "O", kind: "O", pattern: pattern(`{OL}(?:、{OL})*(?:、|和|以及){OL}${OWN}${ETC}`) },
  // 市场监管总局（国家标准委）等11个部门
  { of: "O", kind: "O", pattern: pattern(`{O}（{O}）${ETC}`) },
  // 教育部职成司、浙江省总工会负责同志; 国家知识产权局相关负责人
  {
    of: "O",
    kind: "R",
    pattern: pattern(
      "{OL}(?:[\\u4e00-\\u9fff]{1,6}[司局处部室院])?(?:的)?(?:、{OL})*(?:有关方面|有关部门|有关|相关|主要|分管)?(?:负责同志|负责人|领导同志|领导|同志们|方面代表|代表团|代表|副秘书长)(?![\\u4e00-\\u9fff]?{P})",
    ),
  },
  // 魏地春和教育部、浙江省总工会负责同志
  {
    of: "P",
    kind: "P",
    pattern: pattern(`{P}(?:(?:、|，|和|与|及|以及|/|，以及){P}|、(?:[\\u4e00-\\u9fff·]{2,8}|{L})(?=、{P}))+${ETC}`),
  },
  { of: "A", kind: "A", pattern: pattern("{PR}(?:(?:、|和|与|及|以及|，|，以及){PRO}){1,40}(?:等)?") },
];

/** What stands behind the first unit of a list, and behind the place that a number counts (甲省两市). */
const [JOINS, COUNTS] = [new Set("、和与及以暨等/，（"), new Set("一二三四五六七八九十两0123456789")];

/** Kinds of units (as bits of kindsIn) that may begin a list: something that joins follows one of them. */
function leads(text: string): number {
  let found = "";
  for (let i = 1; i < text.length; i++) {
    const code = text.charCodeAt(i - 1);
    if (code < 0xe000 || code > 0xf8ff) continue;
    const [unit, next] = [text[i - 1] as string, text[i] as string];
    if (JOINS.has(next) || (unit === charOf("L") && COUNTS.has(next))) found += unit;
  }
  return kindsIn(found);
}

/** With the units that each list may begin with, and what its pattern needs. */
const LISTS = ROWS.map((row) => ({
  ...row,
  first: kindsIn([...(row.of === "O" ? "OL" : row.of === "A" ? "PR" : row.of)].map((kind) => charOf(kind as Kind)).join("")),
  needs: row.kind === "R" ? needsOf(row.pattern) : null,
}));
const letters = new Letters();

/** The skeleton with names that stand in a list as one unit, so that what is said of the list is said of each. */
export function lists(skeleton: Skeleton): Skeleton {
  let current = skeleton;
  let leading = leads(skeleton.text);
  letters.read(skeleton.text);
  for (const { of, kind, pattern: list, first, needs } of LISTS) {
    if (needs ? !letters.allow(needs) : (leading & first) === 0) continue;
    const folds: Fold[] = [];
    for (const match of current.text.matchAll(list)) {
      if (match[0].length === 1) continue;
      const units = current.units.slice(match.index, match.index + match[0].length).filter((unit) => unit !== null);
      const all = units.flatMap((unit) => unit.names);
      const names = of === "P" ? all.filter((name) => name.type === "Person") : all;
      const made = kind === "O" && !names.some((name) => name.type === "Organization") ? "L" : kind;
      folds.push({
        from: match.index,
        to: match.index + match[0].length,
        kind: made ?? "A",
        names,
        times: units.flatMap((unit) => unit.times),
      });
    }
    if (folds.length === 0) continue;
    current = fold(current, folds);
    leading = leads(current.text);
    letters.read(current.text);
  }
  return current;
}

const JOINT = pattern("{O}(?:日前|近日|{Tt})?(?:会同|联合|携手){O}(?=[^{=OLP}]{0,30})", "gu");

const JOINT_NEEDS = needsOf(JOINT);

/** 全总联合教育部开展…: the two as one unit, so that what is said of both is said of each. */
export function joined(skeleton: Skeleton): Skeleton {
  letters.read(skeleton.text);
  if (!letters.allow(JOINT_NEEDS)) return skeleton;
  const folds: Fold[] = [];
  for (const match of skeleton.text.matchAll(JOINT)) {
    const units = skeleton.units.slice(match.index, match.index + match[0].length).filter((unit) => unit !== null);
    folds.push({
      from: match.index,
      to: match.index + match[0].length,
      kind: "O",
      names: units.flatMap((unit) => unit.names),
      times: [],
    });
  }
  return fold(skeleton, folds);
}
