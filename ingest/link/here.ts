import type { MarkedText, NameMention } from "../../src/model/text.ts";
import type { Home } from "./home.ts";
import { type Keyed, type Reading, readOrganization } from "./organization.ts";
import { Paragraphs } from "./paragraph.ts";
import { isBrought, isOfAnyState, isOfChina, lastLetter } from "./state.ts";
import {
  isOtherParty,
  isOthersOrgan,
  isOwnCentre,
  isPart,
  knownLaw,
  leadsOn,
  letteredState,
  ownerOf,
  stateOfLaw,
  surfaceOf,
} from "./whose.ts";

// Readings that the words around a name may change.
const BY_PLACE = /^(?:org\.(?:known|known-short|foreign-short|whose|term|any-state)|work\.(?:alias|law))$/u;
// 第十四届中央委员会, 中央书记处: what other parties have, too.
const PARTY_ORGAN =
  /^(?:第?[一二三四五六七八九十]{1,3}届)?中央(?:委员会|政治局|书记处|纪委|纪律检查委员会|军委|军事委员会|组织部|宣传部|办公厅)$/u;

/** How far back a state is looked for. */
const BACK = 80;

/** What a document says of its names as a whole. */
export interface Setting {
  readonly text: MarkedText;
  readonly home: Home;
  readonly states: readonly string[];
  /** The bodies that it names. */
  readonly bodies: readonly string[];
  /** What a body's name is taken as wherever it stands. */
  readonly body: (surface: string) => Keyed;
}

/** Tells what a name is taken as at its place from what it is taken as elsewhere in the document. */
export class Here {
  readonly #setting: Setting;
  readonly #paragraphs: Paragraphs;
  #otherParty: boolean | undefined;

  constructor(setting: Setting) {
    this.#setting = setting;
    this.#paragraphs = new Paragraphs(setting.text);
  }

  /** What a name is taken as at its place: a ministry, a party's organ or a law by its short name may be another state's or party's. */
  read(mention: NameMention, surface: string, reading: Keyed): Keyed {
    if (!BY_PLACE.test(reading.rule)) return reading;
    const before = this.#paragraphs.before(mention);
    const behind = this.#paragraphs.behind(mention);
    if (mention.type === "Work") return this.#law(mention, surface, reading, before, behind);
    const national = readOrganization(surface, this.#setting.home);
    if (surface === "党中央") {
      const party = this.#paragraphs.lastParty(mention);
      return isOwnCentre(before, party.end, party.name) ? this.#whose(surface) : reading;
    }
    if (PARTY_ORGAN.test(surface)) {
      const others =
        isOthersOrgan(before, this.#paragraphs.lastParty(mention).end) ||
        (surface.endsWith("中央委员会") &&
          !behind.startsWith("总书记") &&
          this.#namesOtherParty() &&
          !/(?:中国共产党|中共)第?$/u.test(before));
      return others ? this.#whose(surface) : reading;
    }
    // 国务院总理 is China's.
    if (isOfAnyState(surface, national.name) && !(surface === "国务院" && /^(?:副?总理|秘书长|常务)/u.test(behind))) {
      const found = this.#ofState(mention, surface, reading, national, before);
      if (found !== null) return found;
    }
    const whose =
      (reading.rule === "org.foreign-short" && this.#stateBefore(mention) === false) ||
      (reading.rule === "org.known-short" && isBrought(surface, this.#clauseBefore(mention)));
    return whose ? this.#whose(surface) : reading;
  }

  /** Whose a body is that every state may have one of, as far as the words around it say so; null where they do not. */
  #ofState(mention: NameMention, surface: string, reading: Keyed, national: Reading, before: string): Keyed | null {
    const state = this.#paragraphs.lastState(mention);
    // 海关总署: no other state's, unless its name stands right before.
    if (isOfChina(surface) && state.end !== before.length) return null;
    if (isPart(before)) return this.#whose(surface);
    const letter = letteredState(before, this.#setting.states);
    const said = letter === undefined ? ownerOf(before, state.end) : "other";
    const decided = state.end >= 0 && this.#paragraphs.isDecidedOn(mention);
    // 众议院要求国务院、|司法部: the 国务院 is that state's, too.
    const owner = said === "own" && decided ? null : said;
    if (owner === "own" && national.sure) return { ...national, key: [national.name, national.code] };
    if (reading.rule === "org.foreign-short") return null;
    if (owner === "other" || !national.sure) {
      const of = letter ?? (leadsOn(before, state.end) ? state.name : this.#paragraphs.onlyState(mention));
      if (of !== null)
        return { name: `${of}${surface}`, code: null, sure: true, rule: "org.of-state", key: [`${of}${surface}`, null] };
    }
    const abroad = decided || (state.end >= 0 && this.#paragraphs.isCabinet(mention));
    return owner === "other" || abroad ? this.#whose(surface) : null;
  }

  #whose(surface: string): Keyed {
    const home = this.#setting.home.codes[0];
    return { name: surface, code: null, rule: "org.whose", sure: false, key: [surface, home ?? this.#setting.text.textHash] };
  }

  /** A law by its short name: China's own, or that of the state it is said of. */
  #law(mention: NameMention, surface: string, reading: Keyed, before: string, behind: string): Keyed {
    if (!surface.endsWith("法") || surface.startsWith("中")) return reading;
    // 宪法|广场, 宪法|法律委: a name of its own.
    if (/^(?:广场|大街|法律委|法院)/u.test(behind)) return this.#unlike(surface, reading);
    const known = knownLaw(before, surface);
    if (known !== null && !this.#setting.states.includes(known)) return this.#unlike(surface, reading);
    const of = known ?? stateOfLaw(before);
    if (of !== null && of !== "中国")
      return { name: `${of}${surface}`, code: null, sure: true, rule: "work.of-state", key: [`${of}${surface}`] };
    const state = this.#paragraphs.lastState(mention).end;
    const owner = ownerOf(before, state);
    return owner === "other" || (owner === null && state >= 0 && this.#paragraphs.isAbroad(mention))
      ? this.#unlike(surface, reading)
      : reading;
  }

  #unlike(surface: string, reading: Keyed): Keyed {
    return { ...reading, name: surface, rule: "work.whose", key: [surface, this.#setting.text.textHash] };
  }

  #namesOtherParty(): boolean {
    this.#otherParty ??= this.#setting.bodies.some(isOtherParty);
    return this.#otherParty;
  }

  /** What stands before a name in its sentence. */
  #clauseBefore({ start }: NameMention): string {
    const before = this.#setting.text.text.slice(Math.max(0, start - BACK), start);
    return before.slice(Math.max(...["。", "！", "？", "；", "\n"].map((mark) => before.lastIndexOf(mark))) + 1);
  }

  /** False if the last state that the paragraph names before a ministry's short name is not the one whose ministry the text names in full. */
  #stateBefore(mention: NameMention): boolean | null {
    const holder = this.#setting.body(surfaceOf(this.#setting.text, mention)).name;
    const from = Math.max(mention.start - BACK, this.#setting.text.text.lastIndexOf("\n", mention.start) + 1);
    const before = this.#setting.text.text.slice(from, mention.start);
    const last = lastLetter(before);
    return last === undefined ? null : holder.startsWith(last);
  }
}
