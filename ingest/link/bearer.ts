import { startedBy } from "../../src/model/span.ts";
import type { NameMention } from "../../src/model/text.ts";
import type { Keyed } from "./organization.ts";
import { titleBehind } from "./person.ts";

interface Bearer {
  readonly start: number;
  readonly reading: Keyed;
  /** The words before the name that a post may be in. */
  readonly post: string;
}

/** 北澜总统|哈马德、西澜国王|哈马德: of a given name alone there may be several in a text; each stands till the next is named. */
export class Bearers {
  readonly #text: string;
  readonly #byName = new Map<string, Bearer[]>();

  constructor(text: string) {
    this.#text = text;
  }

  first(name: string, mention: NameMention, reading: Keyed): void {
    this.#byName.set(name, [this.#bearer(mention, reading)]);
  }

  next(name: string, mention: NameMention, reading: Keyed): void {
    if (reading.sure && /^person\.(?:post|head)$/u.test(reading.rule))
      this.#byName.get(name)?.push(this.#bearer(mention, reading));
  }

  areSeveral(name: string): boolean {
    return (this.#byName.get(name)?.length ?? 0) > 1;
  }

  /** Who is meant by a name at its place; undefined where a title behind it is of none of them. */
  of(name: string, mention: NameMention): Keyed | undefined {
    const bearers = this.#byName.get(name) ?? [];
    const last = bearers[Math.max(0, startedBy(bearers, mention.start) - 1)];
    // 同|哈马德|国王会见: not the 首相 who was named last.
    const title = titleBehind(this.#text, mention);
    if (last === undefined || title === null || last.start === mention.start) return last?.reading;
    return bearers.find(({ post }) => post.includes(title))?.reading;
  }

  #bearer({ start }: NameMention, reading: Keyed): Bearer {
    // A 副总统 is no 总统.
    return { start, reading, post: this.#text.slice(Math.max(0, start - 8), start).replace("副总统", "副") };
  }
}
