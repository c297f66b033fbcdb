import type { LinkedText } from "../../../src/model/text.ts";
import type { End } from "./draft.ts";
import { ANAPHOR, EDITION, pattern } from "./pattern.ts";
import { charOf, type Skeleton } from "./skeleton.ts";

/** The event that the text is about at a place: what 会议, 大会, 本届论坛 refer to. */
export class Focus {
  readonly #title: End | null;
  #event: End | null;
  #strong = false;
  #told = false;

  constructor(title: End | null) {
    this.#title = title;
    this.#event = title;
  }

  get event(): End | null {
    return this.#event;
  }

  /** The event, if it is one that is said to be held or that a heading names; else null. */
  get strong(): End | null {
    return this.#strong ? this.#event : null;
  }

  /** True while the text is about a meeting without a name. */
  get nameless(): boolean {
    return this.#strong && this.#event === null;
  }

  /** True if nothing but the title names an event so far. */
  get open(): boolean {
    return !this.#strong && !this.#told && this.#event === this.#title;
  }

  /** A heading opens an item of its own. */
  heading(event: End | null, strong: boolean): void {
    this.#event = event ?? this.#title;
    this.#strong = event !== null && strong;
  }

  /** A meeting without a name is called: what 会议 refers to from here on is none that the text names. */
  unnamed(): void {
    this.#event = null;
    this.#strong = true;
  }

  /** An event that is said to be held, or chaired, or merely named first. */
  told(event: End, strong: boolean): void {
    this.#told = true;
    if (!strong && (this.#strong || this.#event !== null)) return;
    this.#event = event;
    this.#strong ||= strong;
  }
}

/** 党的十八大以来, 二十届三中全会精神: events that place something else and are not what a text is about. */
export const isPlacing = (text: LinkedText, start: number, end: number): boolean =>
  /^(?:以来|精神|报告|召开以来|闭幕以来|主席团|筹委会|组委会|提案)/u.test(text.text.slice(end, end + 4)) ||
  /^(?:中国共产党|党的|党)?(?:第?[一二三四五六七八九十]+)(?:大|届[一二三四五六七八九十]+中全会)$/u.test(
    text.text.slice(start, end),
  );

/** The event that a document's title names, by the longest name, or null. */
export function titleEvent(text: LinkedText): string | null {
  const title = text.fields.title;
  if (title === "") return null;
  let best: { id: string; length: number } | null = null;
  for (const entity of text.entities) {
    if (entity.type !== "Event") continue;
    for (const name of [entity.name, ...entity.aliases])
      if (name.length > (best?.length ?? 1) && title.includes(name)) best = { id: entity.id, length: name.length };
  }
  return best?.id ?? null;
}

const E = charOf("E");
const CALLED = pattern(
  "(?:召开|举行)(?:了)?{O}?[^，。；：！？{=OPLEGWD}]{0,10}(?:会议|座谈会|汇报会|发布会|吹风会|通气会|全会|例会|讲座|宴会|晚宴|招待会)(?=[，。；]|$)",
  "u",
);

/** True where a sentence calls a meeting without a name: 中央政治局27日召开会议，…. */
export const callsUnnamed = (skeleton: Skeleton): boolean => CALLED.test(skeleton.text);

/** The first event of a sentence that does not merely place something else. */
export function firstEvent(text: LinkedText, skeleton: Skeleton): End | null {
  for (let at = skeleton.text.indexOf(E); at >= 0; at = skeleton.text.indexOf(E, at + 1)) {
    const name = skeleton.units[at]?.names[0];
    if (name && !isPlacing(text, name.start, name.end)) return name;
  }
  return null;
}

/** The nearest event that stands before a place of the sentence. */
export function eventBefore(text: LinkedText, skeleton: Skeleton, place: number): End | null {
  for (
    let at = skeleton.text.lastIndexOf(E, place - 1);
    at >= 0 && place > 0;
    at = at > 0 ? skeleton.text.lastIndexOf(E, at - 1) : -1
  ) {
    const name = skeleton.units[at]?.names[0];
    if (name && !isPlacing(text, name.start, name.end)) return name;
  }
  return null;
}

/** Indexes of the sentences that are headings: a block of one sentence without a full stop, shorter than 60 characters. */
export function headingsOf(text: LinkedText): ReadonlySet<number> {
  const found = new Set<number>();
  let index = 0;
  for (const block of text.blocks) {
    while ((text.sentences[index]?.start ?? Number.POSITIVE_INFINITY) < block.start) index++;
    const sentence = text.sentences[index];
    if (!sentence || sentence.end > block.end || block.kind === "row") continue;
    const next = text.sentences[index + 1];
    if (next && next.start < block.end) continue;
    const words = text.text.slice(sentence.start, sentence.end);
    if (words.length < 60 && !/[。！？；：:，,]$/u.test(words)) found.add(index);
  }
  return found;
}

/** True for a heading that begins with its event: 第七届年会在京举行; not 中国队获奥运会参赛资格. */
export const opens = (skeleton: Skeleton): boolean => skeleton.text.slice(0, 2).includes(E);

const EDITION_HERE = new RegExp(`^${EDITION}`, "u");
const KIND_HERE = new RegExp(`^${ANAPHOR.replace(`|${EDITION}`, "")}`, "u");

/**
 * The one event of the text whose name ends in what 本届文化节 calls at a place; null where none or
 * several fit; undefined where no such words stand there.
 */
export function edition(text: LinkedText, skeleton: Skeleton, at: number): string | null | undefined {
  const words = skeleton.text.slice(at, at + 12);
  if (KIND_HERE.test(words)) return undefined;
  const called = EDITION_HERE.exec(words)?.[0].slice(2);
  if (called === undefined) return undefined;
  const fits = text.entities.filter(({ type, name }) => type === "Event" && name.endsWith(called));
  return fits.length === 1 ? (fits[0]?.id ?? null) : null;
}

const ANAPHOR_ALONE = new RegExp(`^${ANAPHOR}$`, "u");
const HEADED = /^[^，。；]{0,6}?(?<words>[\u4e00-\u9fff]{2,10}(?:会议|大会|全会|座谈会|论坛))(?:上|期间)，/u;

/** The one event of the text whose name ends in the words that a sentence begins with (委员长会议上，…); null where none does. */
export function headed(text: LinkedText, skeleton: Skeleton): string | null | undefined {
  const words = HEADED.exec(skeleton.text)?.groups?.["words"];
  if (words === undefined || ANAPHOR_ALONE.test(words)) return undefined;
  const fits = text.entities.filter(({ type, name }) => type === "Event" && name.endsWith(words));
  return fits.length === 1 ? (fits[0]?.id ?? null) : null;
}

/** 参加活动: words for anything that goes on. */
export const isVague = (skeleton: Skeleton, at: number): boolean => /^(?:有关|相关)?活动/u.test(skeleton.text.slice(at, at + 4));
