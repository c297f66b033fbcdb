import type { EntityType } from "../../src/model/entity.ts";
import type { MarkedText, NameMention } from "../../src/model/text.ts";
import { aliasOf } from "./alias.ts";
import { Bearers } from "./bearer.ts";
import { Editions } from "./edition.ts";
import { needsYear } from "./event.ts";
import type { Known } from "./finder.ts";
import { Here } from "./here.ts";
import { type Home, homeOf, localOf } from "./home.ts";
import { keyed } from "./keyed.ts";
import { apartOccasion, readOccasion } from "./occasion.ts";
import { abbreviates, isPassing, isSection, isWithin, type Keyed, type Reading, readOrganization } from "./organization.ts";
import { type Overrides, pairKey } from "./override.ts";
import {
  affiliation,
  foreign,
  headedBy,
  isAnother,
  isElsewhere,
  isGiven,
  isNamesake,
  leads,
  spouseOf,
  standsAlone,
  stateOf,
} from "./person.ts";
import { above, ambiguousStart, divisionOf, prefixOf } from "./place.ts";

import { type Pointer, pointers } from "./reference.ts";
import { holderOf, organOf } from "./state.ts";
import { Places } from "./where.ts";
import { surfaceOf } from "./whose.ts";
import { readWork } from "./work.ts";

/** What a document's names are taken as, and what else stands for an entity. */
export interface ReadNames {
  /** By name, parts included. */
  readonly readings: ReadonlyMap<NameMention, Keyed>;
  readonly pointers: readonly Pointer[];
}

export function readDocument(text: MarkedText, overrides: Overrides): ReadNames {
  const all: NameMention[] = [];
  const collect = (mention: NameMention): void => {
    all.push(mention);
    mention.parts.forEach(collect);
  };
  text.names.forEach(collect);
  const reader = new Reader(text, all, overrides);
  return { readings: new Map(all.map((mention) => [mention, reader.read(mention)])), pointers: pointers(text, reader.known()) };
}

// 第十四届全国人民代表大会(以下简称“大会”), 《…读本》（以下简称《读本》）
const GLOSS = /[》”]?[（(](?:以下)?(?:统称|简称|称)(?:为)?[：:]?[“《‘"]?([^”》’"（）()\n]{2,20})[”》’"]?[）)]/uy;
const ASIDE = /（([^（）\n]{2,10})）/uy;
/** Without the quotation marks around it, and without one that stands alone at an end: those of “三北”工程 are the name's own. */
const unquoted = (surface: string): string =>
  /^(?:[“"][^“”"]*[”"]|[“"][^”"]*|[^“"]*[”"])$/u.test(surface) ? surface.replace(/^[“"]|[”"]$/gu, "") : surface;
class Reader {
  readonly #text: MarkedText;
  readonly #overrides: Overrides;
  readonly #home: Home;
  readonly #near: readonly string[];
  readonly #glosses = new Map<string, string>();
  readonly #cache = new Map<string, Keyed>();
  readonly #surfaces = new Map<EntityType, string[]>();
  readonly #holders: readonly NameMention[];
  readonly #persons: readonly NameMention[];
  readonly #states: readonly string[];
  readonly #people = new Map<string, Keyed>();
  readonly #namesakes = new Set<string>();
  readonly #bearers: Bearers;
  readonly #here: Here;
  readonly #editions: Editions;
  readonly #places: Places;

  constructor(text: MarkedText, all: readonly NameMention[], overrides: Overrides) {
    this.#text = text;
    this.#overrides = overrides;
    this.#home = homeOf(text);
    const seen = new Map<EntityType, Set<string>>();
    for (const mention of all) {
      const set = seen.get(mention.type) ?? new Set<string>();
      seen.set(mention.type, set.add(this.#surface(mention)));
    }
    for (const [type, set] of seen) this.#surfaces.set(type, [...set]);
    const codes = (this.#surfaces.get("Place") ?? [])
      .map((surface) => prefixOf(surface, this.#home.codes)?.place.code)
      .filter((code) => code !== undefined)
      .slice(0, 40);
    const around = (["city", "province"] as const).flatMap((level) => codes.map((code) => above(code, level)?.code));
    this.#near = [...new Set([...this.#home.codes, ...codes, ...around])].filter((code) => code !== undefined);
    const apart = this.#home.codes[0] ?? text.textHash;
    this.#places = new Places({ near: this.#near, names: this.#surfaces.get("Place") ?? [], apart });
    const states = (this.#surfaces.get("Place") ?? []).map((surface) => prefixOf(surface, []));
    this.#states = [...new Set(states.flatMap((state) => (state?.place.level === "country" ? [state.place.name] : [])))];
    this.#holders = text.names.filter((name) => name.type === "Organization" || name.type === "Place");
    this.#persons = text.names.filter((name) => name.type === "Person");
    for (const mention of text.names) {
      GLOSS.lastIndex = mention.end;
      const short = GLOSS.exec(text.text)?.[1];
      if (short !== undefined) this.#glosses.set(`${mention.type}\t${short}`, this.#surface(mention));
      // 伊斯兰抵抗运动（哈马斯）: the known short form says whose movement it is.
      ASIDE.lastIndex = mention.end;
      const known = aliasOf(mention.type, ASIDE.exec(text.text)?.[1] ?? "");
      const surface = this.#surface(mention);
      if (known.length > surface.length && known.endsWith(surface)) this.#glosses.set(`${mention.type}\t${surface}`, known);
    }
    this.#here = new Here({
      text,
      home: this.#home,
      states: this.#states,
      bodies: this.#surfaces.get("Organization") ?? [],
      body: (surface) => this.#organization(surface),
    });
    this.#editions = new Editions(text, this.#surfaces.get("Event") ?? []);
    this.#bearers = new Bearers(text.text);
    // A person is one in a document: the first place that says whose post it is decides for all.
    for (const mention of this.#persons) this.#meet(mention);
  }

  read(mention: NameMention): Keyed {
    const surface = mention.type === "Event" ? this.#editions.hosted(mention) : this.#surface(mention);
    const year = mention.type === "Event" ? this.#editions.yearOf(mention) : "";
    const meant = mention.type === "Event" && needsYear(surface) ? this.#editions.meant(mention) : "one";
    if (meant !== "one") return apartOccasion(surface, meant, this.#text.textHash);
    if (mention.type === "Person" && this.#bearers.areSeveral(surface))
      return this.#overridden("Person", surface, this.#bearers.of(surface, mention) ?? this.#person(surface, mention));
    const key = `${mention.type}\t${surface}\t${year}`;
    let reading = this.#cache.get(key);
    if (!reading) {
      reading = this.#overridden(mention.type, surface, this.#readName(mention.type, surface, year));
      this.#cache.set(key, reading);
    }
    return this.#here.read(mention, surface, reading);
  }

  /** What words that point to names need to know of them. */
  known(): Known {
    return {
      home: this.#home,
      read: (mention) => this.read(mention),
      body: (name) => this.#organization(name),
      place: (code) => {
        const { name = code, level, parent } = divisionOf(code) ?? {};
        return { name, code, rule: "place.division", sure: true, key: [code], ...(level && { level }), parent: parent ?? null };
      },
    };
  }

  #surface(mention: NameMention): string {
    const surface = surfaceOf(this.#text, mention);
    // 远山•某某 is 远山·某某.
    return mention.type === "Person" ? surface.replace(/[•・‧]/gu, "·") : surface;
  }

  #overridden(type: EntityType, surface: string, reading: Keyed): Keyed {
    const other = this.#overrides.same.get(`${type}\t${surface}`) ?? this.#overrides.same.get(`${type}\t${reading.name}`);
    if (other !== undefined && other !== surface) return { ...this.#readName(type, other, ""), rule: "override.same" };
    if (reading.name !== surface && this.#overrides.different.has(pairKey(type, surface, reading.name)))
      return { name: surface, code: null, rule: "override.different", sure: true, key: [surface, "apart"] };
    return reading;
  }

  #readName(type: EntityType, surface: string, year: string): Keyed {
    const full = this.#glosses.get(`${type}\t${surface}`);
    if (full !== undefined && full !== surface)
      return { ...this.#readName(type, full, year), rule: `${type.toLowerCase()}.gloss` };
    if (type === "Organization") return this.#passing(surface) ?? this.#organization(surface);
    if (type === "Event" || type === "Programme" || type === "Work") {
      const local = localOf(surface, type, this.#home);
      if (local === null)
        return { name: surface, code: null, rule: "local.unplaced", sure: false, key: [surface, this.#text.textHash] };
      if (local !== surface) return { ...this.#readName(type, local, year), rule: `${type.toLowerCase()}.home-place` };
    }
    if (surface === "两会" && this.#editions.areNational(this.#home.codes.length > 0))
      return { ...this.#readName(type, `全国${surface}`, year), rule: "event.national" };
    if (type === "Person") return this.#people.get(surface) ?? this.#person(surface, null);
    if (type === "Place") return this.#places.read(surface);
    if (type === "Event") return readOccasion(surface, year, this.#text, this.#editions);
    if (type === "Work") return this.#work(surface);
    const plain = unquoted(surface);
    const name = aliasOf(type, plain);
    const rule = `${type.toLowerCase()}.${name === plain ? "name" : "alias"}`;
    // “三北”工程 is 三北工程.
    return { name, code: null, rule, sure: true, key: [name.replace(/[“”"]/gu, "")] };
  }

  /** A body of a time (中央宣讲团): one in a year. */
  #passing(surface: string): Keyed | null {
    const year = this.#text.fields.publishedAt?.slice(0, 4);
    return isPassing(surface) && year !== undefined
      ? { name: surface, code: null, rule: "org.of-year", sure: true, key: [surface, year] }
      : null;
  }

  #organization(surface: string): Keyed {
    const region = /^特区(?:政府|立法会|终审法院|行政会)$/u.test(surface) ? this.#regions() : null;
    if (region !== null) {
      const [one] = region;
      // 深圳经济特区|政府 is none of theirs.
      const whose =
        region.length === 1 && !this.#text.text.includes("经济特区") && one !== undefined
          ? `${divisionOf(one)?.name}${surface.slice(2)}`
          : null;
      if (whose !== null) return { ...this.#sure(readOrganization(whose, this.#home)), rule: "org.region" };
      return this.#apart({ name: surface, code: null, rule: "org.common", sure: false });
    }
    const reading = readOrganization(surface, this.#home);
    if (reading.rule === "org.known-short") {
      const foreign = this.#foreignBody(surface, reading.name);
      if (foreign !== undefined)
        return foreign === null
          ? this.#apart({ ...reading, name: surface, rule: "org.whose" })
          : { ...this.#sure(readOrganization(foreign, this.#home)), rule: "org.foreign-short" };
    }
    if (/^org\.(?:name|common|unplaced|any-state)$/u.test(reading.rule)) {
      const longer = this.#longer("Organization", surface, (full) => {
        const other = readOrganization(full, this.#home);
        // 两国都是|共产党执政: where other states are named, China's is not the only one.
        if (reading.rule === "org.any-state" && full.startsWith("中国") && this.#states.some((state) => state !== "中国"))
          return false;
        return reading.code === null || other.code === null || reading.code === other.code;
      });
      if (longer !== null) {
        const other = readOrganization(longer, this.#home);
        return { ...this.#sure(other), rule: "org.short-form" };
      }
    }
    const organ = organOf(surface, this.#states);
    if (organ !== null) return { name: organ, code: null, sure: true, rule: "org.state-letter", key: [organ, null] };
    if (reading.rule === "org.name" && reading.code === null && ambiguousStart(surface, this.#near, true))
      return this.#apart({ ...reading, rule: "org.ambiguous-place" });
    return this.#sure(reading);
  }

  /**
   * A ministry's short name in a text about another country's (俄罗斯国防部 … 国防部): that one's full name, null where several may be
   * meant, undefined where the text names no other.
   */
  #foreignBody(surface: string, national: string): string | null | undefined {
    const bodies = this.#surfaces.get("Organization") ?? [];
    const holders = bodies.filter(
      (full) =>
        full.endsWith(surface) &&
        full.length > surface.length &&
        full.length <= surface.length + 9 &&
        readOrganization(full, this.#home).name !== national,
    );
    const kinds = new Map(holders.map((full) => [full, holderOf(full.slice(0, -surface.length), surface)]));
    const states = holders.filter((full) => kinds.get(full) === "state");
    if (states.length > 0) return states.length === 1 && !bodies.includes(national) ? (states[0] ?? null) : null;
    return [...kinds.values()].includes("other") && !bodies.includes(national) ? null : undefined;
  }

  /** The special regions that the document names. */
  #regions(): string[] {
    return [...new Set(this.#near.filter((code) => /^8[12]0000$/u.test(code)))];
  }

  /** The one longer name of the document that a short one may stand for; null if there is none or more than one. */
  #longer(type: EntityType, surface: string, fits: (full: string) => boolean): string | null {
    const last = surface[surface.length - 1];
    let found: string | null = null;
    let name: string | null = null;
    for (const full of this.#surfaces.get(type) ?? []) {
      if (full.length <= surface.length || full[full.length - 1] !== last) continue;
      if (
        !abbreviates(surface, full) &&
        !(type === "Organization" && isSection(surface, full)) &&
        !(full.endsWith(surface) && prefixOf(full, this.#home.codes)?.length === full.length - surface.length) &&
        !(type === "Organization" && isWithin(surface, full))
      )
        continue;
      if (!fits(full)) continue;
      const canonical = type === "Organization" ? readOrganization(full, this.#home).name : full;
      if (name !== null && name !== canonical) return null;
      name = canonical;
      found ??= full;
    }
    return found;
  }

  #sure(reading: Reading): Keyed {
    if (!reading.sure) return this.#apart(reading);
    return keyed(reading, [reading.name, reading.code]);
  }

  /** A name that does not say which one is meant: its home tells it apart, else its document. */
  #apart(reading: Reading): Keyed {
    const home = reading.rule === "org.any-state" ? undefined : this.#home.codes[0];
    return keyed(reading, [reading.name, home ?? this.#text.textHash], false);
  }

  #meet(mention: NameMention): void {
    const surface = this.#surface(mention);
    if (this.#people.get(surface)?.sure) {
      if (isGiven(surface)) this.#bearers.next(surface, mention, this.#person(surface, mention));
      return;
    }
    const reading = this.#person(surface, mention);
    this.#people.set(surface, reading);
    if (isGiven(surface)) this.#bearers.first(surface, mention, reading);
  }

  #person(surface: string, mention: NameMention | null): Keyed {
    const plain = (rule: string, key: Keyed["key"], sure = true): Keyed => ({ name: surface, code: null, rule, sure, key });
    const body = mention === null ? null : affiliation(this.#text.text, mention, this.#holders);
    if (mention && leads(surface) && isNamesake(this.#text.text, mention)) this.#namesakes.add(surface);
    if (standsAlone(surface) && !this.#namesakes.has(surface)) return plain("person.known", [surface]);
    const parts = (this.#surfaces.get("Person") ?? []).filter(
      (full) => full.endsWith(`·${surface}`) || full.startsWith(`${surface}·`),
    );
    const [whole] = parts;
    if (parts.length === 1 && whole !== undefined && !(mention && isAnother(this.#text.text, mention, whole)))
      return { ...this.#person(whole, null), rule: "person.last-name" };
    // 习主席, 马总: a family name alone is the one person of the text who bears it.
    if (surface.length === 1) {
      const bearers = (this.#surfaces.get("Person") ?? []).filter(
        (full) => full.startsWith(surface) && full.length > 1 && full.length < 4,
      );
      if (bearers.length === 1 && bearers[0] !== undefined)
        return { ...(this.#people.get(bearers[0]) ?? this.#person(bearers[0], null)), rule: "person.family-name" };
    }
    const { authors, editor, publisher, source } = this.#text.fields;
    const desk = source ?? publisher;
    if ((authors.includes(surface) || editor === surface) && desk !== null)
      return plain("person.desk", [surface, readOrganization(desk, this.#home).name]);
    const headed = headedBy(surface);
    if (headed !== undefined && this.#text.text.includes(headed) && !isElsewhere(this.#text.text, mention, this.#holders, headed))
      return plain("person.head", [surface, ...this.#places.read(headed).key]);
    const partner = mention === null ? undefined : spouseOf(this.#text.text, mention, this.#persons);
    if (partner !== undefined) {
      const whose = this.read(partner);
      if (whose.sure) return plain("person.spouse", [surface, "夫人", ...whose.key]);
    }
    if (body) {
      const holder = this.read(body);
      // 北澜副总统|穆罕默德 is not 北澜总统|穆罕默德.
      const deputy = mention && isGiven(surface) && this.#text.text.startsWith("副总统", body.end) ? ["副"] : [];
      if (holder.sure) return plain("person.post", [surface, ...holder.key, ...deputy]);
    }
    const state = mention === null ? null : stateOf(this.#text.text, mention, this.#states);
    if (state !== null) {
      const { key } = this.#places.read(state);
      return plain("person.head", [surface, ...key]);
    }
    if (foreign(surface)) return plain("person.foreign", [surface]);
    return plain("person.apart", [surface, this.#text.textHash], false);
  }

  #work(surface: string): Keyed {
    const reading = readWork(surface);
    const full = `中华人民共和国${surface}`;
    if ((this.#surfaces.get("Work") ?? []).includes(full))
      return { name: full, code: null, rule: "work.full-in-text", sure: true, key: [full] };
    return keyed(reading, reading.sure ? [reading.name] : [reading.name, this.#text.textHash]);
  }
}
