import { startedBy } from "../../src/model/span.ts";
import type { MarkedText, NameMention } from "../../src/model/text.ts";
import { isShortOf, needsYear, readEvent } from "./event.ts";
import { gamesOn, isGames } from "./games.ts";
import { statedYear, yearOn } from "./habit.ts";
import { surfaceOf } from "./whose.ts";

// 历届|奥运会, 三届|奥运会冠军, 最冷的一届|冬奥会, 境外|世博会: all of them.
const ALL =
  /(?:历[届次]|往届|[各每多数]届|前[一两几]届|(?<![第百十本这此该一二三四五六七八九\d])[两几二三四五六七八九十\d]{1,2}[届次]|(?<![这那本此该新上下前近后])一[届次]|境外)$/u;
// 五次报名|渔业论坛, 首枚|奥运会冲浪奖牌, 再次走进|亚运会, 举办过|世博会; but what is held or won for the first time is the one at hand: 首次举办|音乐节.
const TIMES =
  /(?:(?:多|数|(?<!第[一二三四五六七八九十\d]{0,3})[两几三四五六七八九十\d])[次枚]|(?:首|再|第[一二三四五六七八九十\d]+)[次枚](?!\p{Script=Han}{0,4}(?:举办|举行|承办|主办|召开|夺得)))(?![^，。；]*(?:[本这此该][届次]$|访|来华|并))[^，。；、！？\n]{0,8}$|(?:举办|举行|承办|主办|办)过[^，。；、！？\n]{0,4}$|曾(?:举办|承办|主办|申办)[^，。；、！？\n]{0,4}$/u;
// 亚运会|纪录, 奥运会|历史上; but not 博览会|历史悠久, nor 农博会规模|创历史新高.
const RECORDS =
  /^(?:历史(?!性|新高|新低|之最|悠久)|(?:参赛|开赛|举办)?(?:以来)?(?:历史(?=上|最[好佳])|史上)|[^，。；、！？\n]{0,4}[纪记]录|的?(?:\d+|[两三四五六七八九十]+)连冠|[金奖]牌得主)/u;
// 奥运会|上获得的第300枚金牌: more than one of them has.
const COUNTED =
  /^(?:\p{Script=Han}{0,4}奥运会上?[^，。；、！？\n]{0,7}第\d{3,}枚|\p{Script=Han}{2,6}会上?[^，。；、！？\n]{0,7}第(?:[3-9]\d\d|\d{4,})枚)/u;
// 本届|奥运会
const AT_HAND = /[本这此该][届次]$/u;
// 下一届|奥运会, 上届|亚运会
const OTHER = /[上下]一?届$/u;

// 全国人大代表带着建议上|两会, 走上|两会“代表通道”; not 省两会, nor the 两会 of 海协会 and 海基会.
const NATIONAL = /全国两会|全国人大|全国政协|全国人民代表大会|(?:代表|委员|部长)通道/u;
const NOT_NATIONAL = /(?:[省市县区州]|自治区|地方|各地)两会|海协会|海基会/u;

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

  /** True where 两会 are those of the whole country; `local` of a text that a province, a city or a county issues. */
  areNational(local: boolean): boolean {
    const { text, names } = this.#text;
    return (
      (local ? text.includes("全国两会") : NATIONAL.test(text)) &&
      !NOT_NATIONAL.test(text) &&
      !names.some(({ type, start, end }) => type === "Place" && text.startsWith("两会", end) && text.slice(start, end) !== "中国")
    );
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

  /** What the words around an event without a number say of it: all that ever were, another than the one at hand, or nothing. */
  meant({ start, end }: NameMention): "all" | "other" | "one" {
    const before = this.#text.text.slice(Math.max(0, start - 16), start);
    if (OTHER.test(before)) return "other";
    if (AT_HAND.test(before)) return "one";
    return ALL.test(before) ||
      TIMES.test(before) ||
      RECORDS.test(this.#text.text.slice(end, end + 8)) ||
      COUNTED.test(this.#text.text.slice(start, end + 16))
      ? "all"
      : "one";
  }

  /** The games that are on when the text is published, for their name without a place; null where none are. */
  atHand(name: string): string | null {
    const day = this.#text.fields.publishedAt;
    return day == null ? null : gamesOn(name, day);
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
    const day = this.#text.fields.publishedAt ?? "";
    if (stated !== undefined) return statedYear(surface, stated, day);
    if (day === "") return "";
    const published = day.slice(0, 4);
    const shift = /(去年|上年|明年|今年)[^，。；\n]{0,8}$/u.exec(before)?.[1];
    if (shift === undefined) return yearOn(surface, day);
    return shift === "今年" ? statedYear(surface, published, day) : String(Number(published) + (shift === "明年" ? 1 : -1));
  }
}
