import type { EntityType } from "../../src/model/entity.ts";
import { startedBy } from "../../src/model/span.ts";
import type { MarkedText, NameMention } from "../../src/model/text.ts";
import { type Home, relative } from "./home.ts";
import { type Keyed, readOrganization } from "./organization.ts";
import { divisionOf, prefixOf } from "./place.ts";

/** What a document's names were taken as, for what points to them. */
export interface Known {
  readonly home: Home;
  read(mention: NameMention): Keyed;
  /** The place of a division's code. */
  place(code: string): Keyed;
  body(name: string): Keyed;
}

/** How many sentences back 该公司 looks for its name, its own counted; and how many names at most. */
const SENTENCES = 4;
const NAMES = 60;
/** How far back in its sentence a quotation is looked for. */
const FAR = 200;
/** What may be meant by a word of a kind: how its names end. */
const KINDS: readonly (readonly [words: string, ends: RegExp])[] = [
  ["公司 企业 集团", /(?:公司|集团|控股|股份|企业|厂)$/u],
  ["厂", /厂$/u],
  ["校 学校 大学 高校", /(?:大学|学院|学校|中学|小学|校)$/u],
  ["学院", /学院$/u],
  ["院", /院$/u],
  ["医院", /医院$/u],
  ["研究院", /研究院$/u],
  ["研究所 所", /所$/u],
  ["法院", /法院$/u],
  ["检察院", /检察院$/u],
  ["局", /局$/u],
  ["厅", /厅$/u],
  ["部", /部$/u],
  ["委", /委(?:员会)?$/u],
  ["银行 行", /(?:银行|[分支]行|信用社)$/u],
  ["协会 学会 商会 联合会 基金会 会", /(?:会|联盟)$/u],
  ["中心", /中心$/u],
  ["党", /党$/u],
  ["报", /(?:报|报社)$/u],
  ["社", /社$/u],
  ["网", /网$/u],
  ["台", /台$/u],
  ["刊", /(?:杂志|杂志社|刊)$/u],
  ["馆", /馆$/u],
];
const ENDS = new Map(KINDS.flatMap(([words, ends]) => words.split(" ").map((word) => [word, ends] as const)));
export const BODIES = [...ENDS.keys()].sort((a, b) => b.length - a.length).join("|");
export const LEVELS: Readonly<Record<string, readonly string[]>> = {
  国: ["country"],
  省: ["province"],
  自治区: ["province"],
  市: ["province", "city", "county"],
  州: ["city"],
  县: ["county"],
  区: ["county"],
};
const HEAD = /^(?:[会院校局厅行部所社台馆]长|主席|总裁|董事|负责)/u;

interface Named {
  readonly start: number;
  readonly reading: Keyed;
}

/** Finds what pointing words of a text stand for. */
export class Finder {
  readonly #text: MarkedText;
  readonly #known: Known;
  readonly #cache = new Map<string, readonly Keyed[]>();
  /** The states named, each at its first place. */
  readonly #states: readonly Named[];
  /** Where 我国 or 中方 first stands. */
  readonly #china: number;
  /** People by family name, each at the first place of the name. */
  readonly #bearers = new Map<string, Named[]>();

  constructor(text: MarkedText, known: Known) {
    this.#text = text;
    this.#known = known;
    const states: Named[] = [];
    const people = new Set<string>();
    for (const mention of text.names) {
      const surface = this.#surface(mention);
      if (mention.type === "Place") {
        const reading = known.read(mention);
        if (reading.level === "country") states.push({ start: mention.start, reading });
      } else if (mention.type === "Person" && /^\p{Script=Han}{2,4}$/u.test(surface) && !people.has(surface)) {
        people.add(surface);
        const named = { start: mention.start, reading: known.read(mention) };
        // 欧阳明 is no 欧明's namesake, yet 欧 alone may be either's.
        for (const family of [surface.slice(0, 1), surface.slice(0, 2)])
          this.#bearers.set(family, [...(this.#bearers.get(family) ?? []), named].slice(0, 2));
      }
    }
    const seen = new Set<string | null | undefined>();
    this.#states = states.filter(({ reading }) => !seen.has(reading.key[0]) && seen.add(reading.key[0]));
    this.#china = text.text.search(/我国|中方|中国/u);
  }

  /** True if words begin and end here; 该协会|会长, 该院|院长 are also cut behind 长. */
  isWords(start: number, end: number): boolean {
    return this.#border(start) && (this.#border(end) || HEAD.test(this.#text.text.slice(end, end + 3)));
  }

  /** True where a word begins or ends: words tile the text. */
  #border(at: number): boolean {
    const { tokens, text } = this.#text;
    return tokens[startedBy(tokens, at - 1)]?.start === at || at === text.length;
  }

  /** True if a name holds any of these words. */
  taken(start: number, end: number): boolean {
    const next = this.#text.names[startedBy(this.#text.names, end - 1) - 1];
    return next !== undefined && next.end > start;
  }

  /** 我国, 本省: of the document's home. */
  ownPlace(kind: string, offset: number): readonly Keyed[] {
    if (kind === "国") return this.#foreignSpeaker(offset) ? [] : this.#once("nation", () => [this.#known.place("CN")]);
    return this.#once(`place ${kind}`, () => {
      const code = relative(this.#known.home, kind);
      // 区 of a text that speaks for a city is one of several.
      const level = code === null ? undefined : divisionOf(code)?.level;
      return code !== null && level !== undefined && LEVELS[kind]?.includes(level) ? [this.#known.place(code)] : [];
    });
  }

  /** True where 我国 stands in what somebody says whose state the sentence names: 法国总统说，“我国…”. */
  #foreignSpeaker(offset: number): boolean {
    const start = this.#text.sentences[startedBy(this.#text.sentences, offset) - 1]?.start ?? 0;
    const before = this.#text.text.slice(Math.max(start, offset - FAR), offset);
    if (before.lastIndexOf("“") <= before.lastIndexOf("”")) return false;
    let last: Keyed | undefined;
    for (let at = startedBy(this.#text.names, offset - 1) - 1, least = at - NAMES; at > least && !last; at--) {
      const name = this.#text.names[at];
      if (!name || name.start < start) break;
      if (name.type === "Place" && this.#known.read(name).level === "country") last = this.#known.read(name);
    }
    return last !== undefined && last.key[0] !== "CN";
  }

  /** 本报, 我校: of the kind that the issuer or the publisher is, or is part of: 井冈山大学 of 井冈山大学工会委员会. */
  ownBody(kind: string): readonly Keyed[] {
    return this.#once(`body ${kind}`, () => {
      const ends = ENDS.get(kind);
      const { issuers, publisher, source, printer } = this.#text.fields;
      const press = /^[报网台刊社]$/u.test(kind);
      // What a paper prints of others is no word of its issuers; a notice's 我校 is not its paper's.
      const fields = press ? [source, publisher] : [...issuers, printer, publisher];
      for (const field of fields) {
        if (!field || !ends) continue;
        const name = readOrganization(field, this.#known.home).name;
        const plain = [field, name].find((each) => ends.test(each));
        if (plain !== undefined) return [this.#known.body(plain)];
        const whole = /^(.{2,20}?(?:大学|学院|学校|中学|小学|医院|公司|集团|研究院|银行))./u.exec(field)?.[1];
        if (whole !== undefined && ends.test(whole)) return [this.#known.body(whole)];
      }
      return [];
    });
  }

  /** 该公司, 该市: the one fitting name of the nearest sentence before that has any; none where that has several. */
  last(offset: number, type: EntityType, kind: string): readonly Keyed[] {
    const asked = (mention: NameMention): Keyed | null => {
      const surface = this.#surface(mention);
      if (type === "Organization")
        return mention.type === type && ENDS.get(kind)?.test(surface) ? this.#known.read(mention) : null;
      // 韩国 of 韩国中央事故处理本部.
      const state = kind === "国" && mention.type === "Organization" ? prefixOf(surface, [])?.place : undefined;
      if (state?.level === "country") return this.#known.place(state.code);
      if (mention.type !== type) return null;
      const reading = this.#known.read(mention);
      if (reading.level === undefined) return kind !== "国" && surface.endsWith(kind) ? reading : null;
      const fits =
        kind === "国" ? reading.level === "country" : LEVELS[kind]?.includes(reading.level) && reading.name.endsWith(kind);
      return fits ? reading : null;
    };
    const near = this.#nearest(offset, asked);
    return near.length === 1 ? near : [];
  }

  /** 两国: the two states that the text is of, if it has named just two; or one and 中方 or 我国. */
  pair(offset: number): readonly Keyed[] {
    const states = this.#states.slice(0, 3).filter((state) => state.start < offset);
    const [one, two] = states;
    if (one && two) return states.length === 2 ? [one.reading, two.reading] : [];
    const china = this.#once("nation", () => [this.#known.place("CN")]);
    return one && one.reading.key[0] !== "CN" && this.#china >= 0 && this.#china < offset ? [one.reading, ...china] : [];
  }

  /** 王书记: the one person of the text before it who has the family name. */
  bearer(surname: string, offset: number): readonly Keyed[] {
    const [one, two] = this.#bearers.get(surname) ?? [];
    return one && one.start < offset && !(two && two.start < offset) ? [one.reading] : [];
  }

  #once(key: string, make: () => readonly Keyed[]): readonly Keyed[] {
    const known = this.#cache.get(key) ?? make();
    this.#cache.set(key, known);
    return known;
  }

  #surface(mention: NameMention): string {
    return this.#text.text.slice(mention.start, mention.end);
  }

  /** What fits of the nearest sentence before an offset that holds such names, each entity once. */
  #nearest(offset: number, asked: (mention: NameMention) => Keyed | null): Keyed[] {
    let index = startedBy(this.#text.sentences, offset) - 1;
    let at = startedBy(this.#text.names, offset - 1) - 1;
    const least = at - NAMES;
    for (let back = 0; back < SENTENCES && index >= 0; back++, index--) {
      const found = new Map<string, Keyed>();
      const start = this.#text.sentences[index]?.start ?? 0;
      for (let name = this.#text.names[at]; name && at > least && name.start >= start; name = this.#text.names[--at]) {
        if (name.end > offset) continue;
        const reading = asked(name);
        if (reading) found.set(reading.key.join("\t"), reading);
      }
      if (found.size > 0) return [...found.values()];
    }
    return [];
  }
}
