import type { EntityType } from "../../../src/model/entity.ts";
import { byPlace } from "../../../src/model/span.ts";
import type { NameMention } from "../../../src/model/text.ts";
import { divisions, lexiconRows } from "../../place.ts";
import { ownerPlace } from "./region.ts";
import { Trie } from "./trie.ts";

const PLACE = 1;
const BODY = 2;
let known: Trie | undefined;

/** Places to county level and national bodies, by the names that say enough inside another name. */
function knownParts(): Trie {
  if (known) return known;
  known = new Trie();
  for (const place of divisions()) {
    for (const name of [place.name, ...place.aliases]) known.add(name, PLACE);
    // 朝阳, 东方 are words of many names; provinces and cities in short are places.
    if (place.short !== "" && place.level !== "county") known.add(place.short, PLACE);
  }
  for (const [name = "", shorts = ""] of lexiconRows("body.tsv"))
    for (const body of [name, ...shorts.split(" ")]) if (body.length > 2) known.add(body, BODY);
  return known;
}

/** True of a national or international body of the table, by any of its names. */
export const knownBody = (surface: string): boolean => {
  const hit = knownParts().longest(surface, 0);
  return hit >> 16 === surface.length && (hit & 65535) === BODY;
};

// 北京大学, 上海音乐学院, 南京路, 俄罗斯族: the place is part of the proper name, not where a body of that place is.
const PROPER = /^(?:大学|师范|理工|路|街|大街|菜|人家|族)/u;
const HOLDERS: ReadonlySet<EntityType> = new Set(["Organization", "Place", "Event", "Work", "Programme"]);

/**
 * The names inside each name: what the text elsewhere marks as a name of its own (three characters or more), and known places and
 * bodies. The longest wins; a place in short form counts at the start of a name only.
 */
export function withParts(text: string, names: readonly NameMention[]): NameMention[] {
  const marked = new Trie(true);
  const types: { readonly type: EntityType; readonly confidence: number }[] = [];
  const seen = new Map<string, number>();
  for (const name of names) {
    const surface = text.slice(name.start, name.end);
    if (surface.length < 3 || surface.length > 30 || seen.has(surface) || types.length >= 60000) continue;
    types.push({ type: name.type, confidence: name.confidence });
    seen.set(surface, types.length);
    marked.add(surface, types.length);
  }
  // Names come from many rules; what reads them later is fastest if all are built alike.
  return names.map((name) => {
    const { start, end, type, rule, confidence } = name;
    const parts = HOLDERS.has(type) && end - start > 3 ? partsOf(text, name, marked, types) : name.parts;
    return { start, end, type, rule, confidence, parts };
  });
}

function partsOf(
  text: string,
  name: NameMention,
  marked: Trie,
  types: readonly { readonly type: EntityType; readonly confidence: number }[],
): NameMention[] {
  const parts: NameMention[] = [];
  const lists = knownParts();
  let chain = true;
  const owner = name.type === "Organization" ? ownerPlace(text.slice(name.start, name.end)) : null;
  for (let at = name.start; at < name.end; ) {
    const mine = inside(marked.longest(text, at), at, name);
    const theirs = inside(lists.longest(text, at), at, name);
    const length = Math.max(mine >> 16, theirs >> 16);
    if (owner && at === name.start && length <= owner.length) {
      at += owner.length;
      parts.push({ start: name.start, end: at, type: "Place", rule: "part.owner", confidence: 0.75, parts: [] });
      continue;
    }
    const end = at + length;
    const kind = theirs & 65535;
    // 国防部 in 俄罗斯国防部 is not China's, 教育部 in 省总工会宣传教育部 is none, marked elsewhere or not: a body counts at the start of a
    // name, or after 中国.
    if (
      length > 0 &&
      length === theirs >> 16 &&
      kind === BODY &&
      at > name.start &&
      !/(?:中国|共和国|[、和与暨])$/u.test(text.slice(name.start, at))
    ) {
      chain = false;
      at += length;
      continue;
    }
    const placed = length > 0 && length === theirs >> 16 && kind === PLACE;
    if (length === 0 || (placed && !stands(text, at, end, name, chain))) {
      chain = false;
      at += Math.max(1, placed ? length : 0);
      continue;
    }
    const own = length === mine >> 16 ? types[(mine & 65535) - 1] : undefined;
    const type: EntityType = own?.type ?? (kind === PLACE ? "Place" : "Organization");
    parts.push({ start: at, end, type, rule: own ? "part.marked" : "part.known", confidence: own?.confidence ?? 0.9, parts: [] });
    chain = type === "Place";
    at = end;
  }
  return parts.sort(byPlace);
}

/** A match, if it is a proper part of the name; else 0. */
const inside = (hit: number, at: number, name: NameMention): number => {
  const length = hit >> 16;
  return length >= 2 && at + length <= name.end && length < name.end - name.start ? hit : 0;
};

let letters: ReadonlySet<string> | undefined;
/** True of a letter that transliterations are written with. */
function transliterates(letter: string): boolean {
  letters ??= new Set(lexiconRows("transliteration.txt").flatMap(([line = ""]) => [...line]));
  return letters.has(letter);
}

function stands(text: string, at: number, end: number, name: NameMention, chain: boolean): boolean {
  if (PROPER.test(text.slice(end, name.end))) return false;
  // 德州 in 别尔哥罗德州, 达州 in 佛罗里达州 are the end of a foreign name.
  if (!chain && text[end - 1] === "州" && transliterates(text[at] ?? "") && transliterates(text[at - 1] ?? "")) return false;
  // 江西省 anywhere; 江西 at the start, after another place, or before 省/市/峰会 … of an event held there.
  return /[省市区县州国]$/u.test(text.slice(at, end)) || chain || name.type === "Event";
}
