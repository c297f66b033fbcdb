import { startedBy } from "../../src/model/span.ts";
import type { MarkedText, NameMention } from "../../src/model/text.ts";
import { isGames, isShortOf, needsYear, readEvent } from "./event.ts";
import { surfaceOf } from "./whose.ts";

/** Tells which of the events that come again a document means. */
export class Editions {
  readonly #text: MarkedText;
  readonly #events: readonly string[];

  /** `events` are the names of events that the text has. */
  constructor(text: MarkedText, events: readonly string[]) {
    this.#text = text;
    this.#events = events;
  }

  /** The numbered event of the document that a name without a number (by its canonical name `name`) stands for; null if none is told. */
  of(surface: string, name: string): string | null {
    return this.#numbered(surface) ?? (name === surface ? null : this.#numbered(name)) ?? this.#edition(surface);
  }

  /** The one numbered event of the document whose name ends in this one: 第六届进博会 for 进博会. */
  #numbered(surface: string): string | null {
    const longer = this.#events.filter((full) => full.length > surface.length && full.endsWith(surface) && !needsYear(full));
    // 青岚第二十九届亚运会 and 青岚亚运会 are one; 历届|亚运会 are not, so that games need 本届.
    const names = new Set(longer.map((full) => readEvent(full, null).name));
    return names.size === 1 && (!longer.some(isGames) || this.#isAtHand(surface)) ? (longer[0] ?? null) : null;
  }

  #isAtHand(surface: string): boolean {
    return ["本届", "此次", "本次", "这届"].some((word) => this.#text.text.includes(word + surface));
  }

  /** The one numbered event of the document that 本届农博会 means: 第二十届国际农业博览会, which holds its characters in their order. */
  #edition(surface: string): string | null {
    if (!this.#isAtHand(surface)) return null;
    const longer = this.#events.filter((full) => !needsYear(full) && isShortOf(surface, full));
    return longer.length === 1 ? (longer[0] ?? null) : null;
  }

  /** Games by the place whose name stands just before them (青岚|亚运会 of ⟦青岚⟧⟦亚运会⟧), else as written. */
  hosted(mention: NameMention): string {
    const surface = surfaceOf(this.#text, mention);
    const before = this.#text.names[startedBy(this.#text.names, mention.start - 1) - 1];
    if (
      before?.type !== "Place" ||
      !/^(?:\d{4}年|第[\d一二三四五六七八九十]+届)?(?:夏季)?$/u.test(this.#text.text.slice(before.end, mention.start))
    )
      return surface;
    const hosted = surfaceOf(this.#text, before) + surface;
    return isGames(hosted) ? hosted : surface;
  }

  /** The year of an event without a number: one written just before it, else that of the publication. */
  yearOf(mention: NameMention): string {
    const surface = surfaceOf(this.#text, mention);
    if (!needsYear(surface)) return "";
    const before = this.#text.text.slice(Math.max(0, mention.start - 14), mention.start);
    const stated = /(\d{4})年[^，。；\n]{0,8}$/u.exec(before)?.[1];
    if (stated !== undefined) return stated;
    const published = this.#text.fields.publishedAt?.slice(0, 4);
    if (published === undefined) return "";
    const shift = /(去年|上年|明年)[^，。；\n]{0,8}$/u.exec(before)?.[1];
    return String(Number(published) + (shift === "明年" ? 1 : shift === undefined ? 0 : -1));
  }
}
