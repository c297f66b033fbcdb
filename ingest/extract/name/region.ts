import { byPlace } from "../../../src/model/span.ts";
import type { NameMention, TaggedText } from "../../../src/model/text.ts";
import { divisions } from "../../place.ts";
import type { Rule } from "./step.ts";

/** What ends the name of a place that is governed. */
const KIND = "(?:省|市|县|自治[区州县旗])";
// 各省市, 上市, 邻县, 大城市: words that end like such a name and are none.
const WORD =
  /^(?:[各某全本我外两三多几哪该等在][\p{Script=Han}]*|[\p{Script=Han}]*(?:[超上股都集门夜楼菜花闹书房车牛熊县区级辖邻强贫困][市县]|[大中小新老名旧古多百各]城市|^城市|业[大强]?[省市县]|口大[省市县]))$/u;

let settled: Set<string> | undefined;
/** True of a place of the tables. */
function isKnown(name: string): boolean {
  settled ??= new Set(divisions().flatMap((place) => [place.name, ...place.aliases]));
  return settled.has(name);
}

const proper = (name: string): boolean => name.length >= 3 && !WORD.test(name);

// 东澜省总工会, 澜州市人民政府: whose body it is begins its name.
const OWNER = new RegExp(
  `^([\\p{Script=Han}]{2,3}?${KIND})(?=总工会|工会|人民政府|政府|委|人大|政协|妇联|团委|教育|公安|人民法院|人民检察院|财政|民政|司法|人力|卫生|农业|发展|应急|文化|工商|科协|残联|统计|市场|[\\p{Script=Han}]{1,6}(?:局|厅|委员会|法院|检察院|办公室)$)`,
  "u",
);

/** The unlisted place whose body an organization is, as its name says: 东澜省 of 东澜省总工会. Null if none or one of the tables. */
export function ownerPlace(organization: string): string | null {
  const place = OWNER.exec(organization)?.[1];
  return place !== undefined && proper(place) && !isKnown(place) ? place : null;
}

// 澜州市、港城市、云溪县: two or more in a row.
const LIST = new RegExp(`(?:[\\p{Script=Han}]{2,3}${KIND}[、和与及]){1,30}[\\p{Script=Han}]{2,3}${KIND}`, "gu");
const BEFORE = /(?:^|[\s，。；：、“（(和与及在自于从到由向])$/u;

/**
 * Governed places that no table and no lesson held: in a list of such (东澜省、西岭省), where a body of the same text is named after
 * them (东澜省总工会), or where the tagger was sure of them elsewhere in the text.
 */
export const regions: Rule = (text, names) => {
  const wanted = new Set<string>();
  for (const name of names) {
    const surface = text.slice(name.start, name.end);
    const owner = name.type === "Organization" ? ownerPlace(surface) : null;
    if (owner) wanted.add(owner);
    if (name.type === "Place" && name.confidence > 0.8 && ENDS.test(surface) && surface.length < 12 && proper(surface))
      wanted.add(surface);
  }
  const taken = new Uint8Array(text.length);
  for (const name of names) taken.fill(1, name.start, name.end);
  const found: NameMention[] = [];
  const put = (start: number, end: number, rule: string): void => {
    if (taken.subarray(start, end).includes(1)) return;
    taken.fill(1, start, end);
    found.push({ start, end, type: "Place", rule, confidence: 0.75, parts: [] });
  };
  for (const match of text.matchAll(LIST)) {
    const items = match[0].split(/[、和与及]/u);
    if (items.some((item) => !proper(item)) || !BEFORE.test(text.slice(Math.max(0, match.index - 1), match.index))) continue;
    let at = match.index;
    for (const item of items) {
      put(at, at + item.length, "place.list");
      at += item.length + 1;
    }
  }
  if (wanted.size > 0)
    for (const place of [...wanted].slice(0, WANTED_MAX))
      for (let at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + place.length))
        put(at, at + place.length, "place.named");
  return found.length === 0 ? [...names] : [...names, ...found].sort(byPlace);
};

const ENDS = new RegExp(`^[\\p{Script=Han}]+(?:${KIND}|[区州镇乡])$`, "u");
/** The most names that are looked for all over a text. */
const WANTED_MAX = 200;

/** What a place name stands behind where nothing but a mark, a time or a word of position can come before it. */
const FRONT =
  "(?<=^|[\\n，。；：、！？“《（(\\s]|其中|\\d年(?:末|底|度)?|\\d[月日]|(?<![\\p{Script=Han}])(?:据|在|由|从|截至)|[省市县区][与和]|以来)";
/** Characters that no name of a place has before 省, 市, 县, 镇, 乡, 村, 街道: 全省, 本市, 四省, 超市, 两镇, 各村. */
const BODY =
  "[^全我本该各某两多这那此邻外跨首每同几一二三四五六七八九十百千万亿等和与及在为是了的出进到于对市县区城都超股楼夜门集早菜\\P{Script=Han}]";
const PLACE = new RegExp(
  `(?=..[省市县镇乡村街])${FRONT}${BODY}{2}(?:[省市县镇乡]|(?<![山乡农渔])村|街道)(?![长委级场民直属辖区域内外情界镇村庄民干支两])`,
  "gu",
);
/** Parts of speech of a first word that can be a place's name, or a piece of one that the cut does not know. */
const PROPER = /^(?:ns|nr|nz|nt|x|ng|n$|f|g|b|j|z|a)/u;

/**
 * Names of places in full where none was found: two characters and 省, 市, 县, 镇, 乡, 村 or 街道 at the head of a phrase; not where
 * the cut has a common word there (提升|县, 特色|市, 直辖市).
 */
export function placed(text: TaggedText, names: readonly NameMention[]): NameMention[] {
  const found: NameMention[] = [];
  let [next, token] = [0, 0];
  for (const match of text.text.matchAll(PLACE)) {
    const { index } = match;
    const end = index + match[0].length;
    while ((names[next]?.end ?? Infinity) <= index) next++;
    while ((text.tokens[token]?.end ?? Infinity) <= index) token++;
    const word = text.tokens[token];
    const whole = word && word.start === index && word.end - index >= 2;
    const common = word && word.start === index && (!PROPER.test(word.pos) || (whole && /^(?:n|a|b|z|f)$/u.test(word.pos)));
    if ((names[next]?.start ?? Infinity) >= end && !common)
      found.push({ start: index, end, type: "Place", rule: "place.suffix", confidence: 0.6, parts: [] });
  }
  return [...names, ...found].sort(byPlace);
}
