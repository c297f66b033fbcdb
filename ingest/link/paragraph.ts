import { endedBy, type Span, startedBy } from "../../src/model/span.ts";
import type { MarkedText, NameMention } from "../../src/model/text.ts";
import { prefixOf } from "./place.ts";
import { statesIn } from "./state.ts";
import { isOtherParty, OWN } from "./whose.ts";

/** How far back from a name its state, its party and the words that lead on to it are looked for. */
const BACK = 160;

// 针对某国加税, 面对涨价, 对此回应, 某国外长来访, 应某国邀请, 同某国相比: what another state does, and China's body answers.
const ANSWERS = /针对|面对|对此|回应|反对|抗议|慰问|来访|到访|访华|应[^，。；\n]{1,20}邀请|[同与和][^，。；\n]{1,20}相比/u;
// 智利更换部长, 新内阁名单: a government abroad is formed, and its ministries may be named bare.
const CABINET = /内阁|组阁|[更撤]换|改组|新任|留任|继任|新一?届?政府|部长人选|政府组成/u;
// 智利众议院…建议|司法部, 表决|商务部和|国务院的预算: what lawmakers abroad decide on is their own state's.
const LAWMAKERS = /国会|众议院|参议院|议会|杜马|联邦委员会|白宫/u;
// 议会代表团访问期间，同|司法部交流: lawmakers as guests decide nothing.
const GUESTS = /代表团|访问|来访|到访|访华|会见|会晤|[同与和][^，。；\n]{2,16}(?:交流|会谈)/u;
// 国务院|、水利部、教育部: between two of one list; 国务院|参事室和 is none.
const LIST_BEHIND = /^[、和与及][^，。；：！？\n]{0,24}$/u;
const LIST_BEFORE = /^[^，。；：！？\n]{0,24}[、和与及]$/u;
const CLAUSE = /(?:^|[，。；：！？\n”）)\s])$/u;

interface Paragraph extends Span {
  /** Where its words say that China's own is meant. */
  readonly own: readonly Span[];
  readonly answers: boolean;
  readonly cabinet: boolean;
  /** The one state that it names, if it names one alone and that is not China. */
  readonly only: string | null;
}

interface Named extends Span {
  readonly name: string;
}

/** What stands around the names of a text: each paragraph and name is read once, since a paragraph may have thousands of names. */
export class Paragraphs {
  readonly #text: MarkedText;
  readonly #states: Named[] = [];
  readonly #parties: Named[] = [];
  #last: Paragraph | undefined;

  constructor(text: MarkedText) {
    this.#text = text;
    for (const { start, end, type } of text.names) {
      if (type !== "Place" && type !== "Organization") continue;
      const name = text.text.slice(start, end);
      const prefix = prefixOf(name, []);
      if (prefix) {
        const foreign = prefix.place.level === "country" && prefix.place.code !== "CN";
        if (foreign) this.#states.push({ start, end: start + prefix.length, name: prefix.place.name });
      }
      if (type === "Organization" && isOtherParty(name)) this.#parties.push({ start, end, name });
    }
    // Names may lie within others: what ends first stands first.
    this.#states.sort((a, b) => a.end - b.end);
    this.#parties.sort((a, b) => a.end - b.end);
  }

  /** The words of a name's paragraph before it, as far as they count. */
  before({ start }: NameMention): string {
    const words = this.#text.text.slice(Math.max(0, start - BACK), start);
    return words.slice(words.lastIndexOf("\n") + 1);
  }

  /** The few words of its paragraph behind a name. */
  behind({ end }: NameMention): string {
    return this.#text.text.slice(end, end + 20).split("\n", 1)[0] as string;
  }

  /** The last foreign state named in the words before a mention: what it is called, and where in them its name ends; -1 if none is. */
  lastState(mention: NameMention): { readonly name: string; readonly end: number } {
    return this.#lastOf(this.#states, mention);
  }

  /** The last other party named in the words before a mention: what it is called, and where in them its name ends; -1 if none is. */
  lastParty = (mention: NameMention): { readonly name: string; readonly end: number } => this.#lastOf(this.#parties, mention);

  #lastOf(list: readonly Named[], mention: NameMention): { readonly name: string; readonly end: number } {
    const found = list[endedBy(list, mention.start) - 1];
    const from = mention.start - this.before(mention).length;
    return found && found.start >= from ? { name: found.name, end: found.end - from } : { name: "", end: -1 };
  }

  /** The one state that a mention's paragraph names, if it names one alone and that is not China; null otherwise. */
  onlyState = (mention: NameMention): string | null => this.#of(mention).only;

  /** True where the paragraph of a mention has nothing of China but the mention, and nothing that China answers. */
  isAbroad(mention: NameMention): boolean {
    const { own, answers } = this.#of(mention);
    return !answers && !own.some(({ start, end }) => end <= mention.start || start >= mention.end);
  }

  /** True where a paragraph that is abroad tells of a state's government being formed. */
  isCabinet = (mention: NameMention): boolean => this.#of(mention).cabinet && this.isAbroad(mention);

  /** True of a name within a clause of a sentence that tells of lawmakers abroad, where nothing of China is told but by the names of its list. */
  isDecidedOn(mention: NameMention): boolean {
    const before = this.before(mention);
    const sentence = before.slice(Math.max(...["。", "！", "？"].map((mark) => before.lastIndexOf(mark))) + 1);
    if (CLAUSE.test(before) || !LAWMAKERS.test(sentence)) return false;
    if (GUESTS.test(sentence + this.behind(mention).split(/[。！？]/u, 1)[0])) return false;
    const { own, answers } = this.#of(mention);
    return !answers && own.every((span) => this.#isListed(mention, span));
  }

  /** True where what says China is the mention itself, or the 国务院 of a list that the mention stands in. */
  #isListed({ start, end }: NameMention, own: Span): boolean {
    if (own.end > start && own.start < end) return true;
    const { text } = this.#text;
    if (text.slice(own.start, own.end) !== "国务院") return false;
    return own.end <= start ? LIST_BEHIND.test(text.slice(own.end, start)) : LIST_BEFORE.test(text.slice(end, own.start));
  }

  #of({ start }: NameMention): Paragraph {
    if (this.#last && this.#last.start <= start && start <= this.#last.end) return this.#last;
    const { text } = this.#text;
    const from = start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1;
    const close = text.indexOf("\n", start);
    const to = close < 0 ? text.length : close;
    const words = text.slice(from, to);
    this.#last = {
      start: from,
      end: to,
      own: [...words.matchAll(OWN)].map(({ index, 0: own }) => ({ start: from + index, end: from + index + own.length })),
      answers: ANSWERS.test(words),
      cabinet: CABINET.test(words),
      only: this.#only(from, to, words),
    };
    return this.#last;
  }

  #only(from: number, to: number, words: string): string | null {
    const found = new Set<string>();
    const { names, text } = this.#text;
    for (let at = startedBy(names, from - 1); at < names.length; at++) {
      const name = names[at] as NameMention;
      if (name.start >= to) break;
      if (name.type !== "Place" && name.type !== "Organization") continue;
      const state = prefixOf(text.slice(name.start, name.end), []);
      if (state?.place.level === "country") found.add(state.place.name);
      else if (state) return null;
    }
    const [state] = found;
    if (state === undefined || found.size > 1 || state === "中国") return null;
    return statesIn(words).every((letter) => state.startsWith(letter)) ? state : null;
  }
}
