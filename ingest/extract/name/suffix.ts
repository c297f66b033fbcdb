import { byPlace } from "../../../src/model/span.ts";
import type { NameMention, TaggedText } from "../../../src/model/text.ts";

/** What a place name stands behind where nothing but a mark, a time or a word of position can come before it. */
const FRONT =
  "(?<=^|[\\n，。；：、！？“《（(\\s]|其中|\\d年(?:末|底|度)?|\\d[月日]|(?<![\\p{Script=Han}])(?:据|在|由|从|截至)|[省市县区][与和]|以来)";
/** Characters that no name of a place has before 省, 市 or 县: 全省, 本市, 四省, 超市, 城市. */
const BODY =
  "[^全我本该各某两多这那此邻外跨首每同几一二三四五六七八九十百千万亿等和与及在为是了的出进到于对市县区城都超股楼夜门集早菜\\P{Script=Han}]";
const PLACE = new RegExp(`${FRONT}${BODY}{2}(?:省|市|县)(?![长委级场民直属辖区域内外情界])`, "gu");
/** 东澜省 in 东澜省总工会: a body of a place that no list knows. */
const BODIES =
  /^([^全我本该各某两多市县区城\P{Script=Han}]{2}[省市县])(?:总工会|工会|人民政府|政府|政协|人大|党委|妇联|团委|委|[\p{Script=Han}]{1,6}(?:局|厅|委员会|法院|检察院|办公室))$/u;

const part = (start: number, length: number): NameMention => ({
  start,
  end: start + length,
  type: "Place",
  rule: "place.suffix",
  confidence: 0.6,
  parts: [],
});

/** Parts of speech of a first word that can be a place's name, or a piece of one that the cut does not know. */
const PROPER = /^(?:ns|nr|nz|nt|x|ng|n$|f|g|b|j|z|a)/u;

/**
 * Names of places in full where none was found: two characters and 省, 市 or 县 at the head of a phrase; not where the cut has a
 * common word there (提升|县, 特色|市, 直辖市).
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
    if ((names[next]?.start ?? Infinity) >= end && !common) found.push(part(index, match[0].length));
  }
  return [...names, ...found].sort(byPlace);
}

/** Parts of bodies: the place in full that the body's name begins with, where no part was found there. */
export const placedParts = (text: string, names: readonly NameMention[]): NameMention[] =>
  names.map((name) => {
    if (name.type !== "Organization" || name.parts.some((inner) => inner.start === name.start)) return name;
    const place = BODIES.exec(text.slice(name.start, name.end))?.[1];
    if (!place) return name;
    const head = part(name.start, place.length);
    return { ...name, parts: [head, ...name.parts.filter((inner) => inner.start >= head.end)] };
  });
