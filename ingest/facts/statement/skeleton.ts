import type { Sentence } from "../../../src/model/extract.ts";
import type { LinkedText, NameMention, TimeMention } from "../../../src/model/text.ts";

/**
 * What a unit of a skeleton stands for: an Organization, Person, Place (Location), Event, proGramme, Work, proDuct; a Time that dates
 * and one that does not (t: 近日); a Representative of bodies (教育部负责人); a mixed list of Actors.
 */
export type Kind = "O" | "P" | "L" | "E" | "G" | "W" | "D" | "T" | "t" | "R" | "A";

export const KINDS = "OPLEGWDTtRA";
const BASE = 0xe000;
const KIND_OF = {
  Organization: "O",
  Person: "P",
  Place: "L",
  Event: "E",
  Programme: "G",
  Work: "W",
  Product: "D",
} as const;

/** The private-use character that stands for a unit of this kind. */
export const charOf = (kind: Kind): string => String.fromCharCode(BASE + KINDS.indexOf(kind));

/** The kinds of units that a skeleton's text has, one bit each. */
export function kindsIn(text: string): number {
  let kinds = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = text.charCodeAt(i) - BASE;
    if (kind >= 0 && kind < KINDS.length) kinds |= 1 << kind;
  }
  return kinds;
}

/** A name, a time, or several that stand together, as one character of a skeleton. Offsets are of the clean text. */
export interface Unit {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  readonly names: readonly NameMention[];
  readonly times: readonly TimeMention[];
}

/** A sentence in which every name and every time phrase is one character, so that patterns read its frame alone. */
export interface Skeleton {
  /** The clean text of the document. */
  readonly source: string;
  readonly text: string;
  /** Start and end in the clean text of each character. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly units: readonly (Unit | null)[];
}

const codes = (pairs: string): ReadonlyMap<number, number> =>
  new Map(pairs.split(" | ").map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]));
const PLAIN = codes(",， | :： | ;； | (（ | )） | \u3000 ");
/** Quotes by what closes them. */
const QUOTES = codes('”“ | ’‘ | 》《 | 」「 | "" | 〉〈');
const [OPEN, CLOSE] = ["（".charCodeAt(0), "）".charCodeAt(0)];
/** No character between these two is a mark or has another form. */
const [HAN, HAN_END] = [0x4e00, 0x9fff];
/** The longest aside in brackets that is left out. */
const ASIDE = 30;
const DEFINES = /^（(?:以下|下文)?(?:统称|简称|称)/u;

/** Reads skeletons sentence by sentence in order of place; names and times are walked once. */
export function skeletons(text: LinkedText): (sentence: Sentence) => Skeleton {
  let name = 0;
  let time = 0;
  return (sentence) => {
    const skeleton = new Builder(text.text);
    while ((text.names[name]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) name++;
    while ((text.times[time]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) time++;
    let at = sentence.start;
    while (at < sentence.end) {
      const named = text.names[name];
      const timed = text.times[time];
      if (named && named.start <= at) {
        if (named.start === at) {
          skeleton.put({ kind: KIND_OF[named.type], start: at, end: named.end, names: [named], times: [] });
          at = named.end;
        }
        name++;
      } else if (timed && timed.start <= at) {
        if (timed.start === at && timed.end <= (named?.start ?? Number.POSITIVE_INFINITY)) {
          const { start, end } = timed.period;
          skeleton.put({ kind: start || end ? "T" : "t", start: at, end: timed.end, names: [], times: [timed] });
          at = timed.end;
        }
        time++;
      } else {
        skeleton.char(at);
        at++;
      }
    }
    return skeleton.done();
  };
}

/** Codes as a text; as many at once as one call takes. */
function written(text: readonly number[]): string {
  if (text.length <= MOST) return String.fromCharCode(...text);
  let found = "";
  for (let at = 0; at < text.length; at += MOST) found += String.fromCharCode(...text.slice(at, at + MOST));
  return found;
}
const MOST = 4096;

class Builder {
  readonly #source: string;
  #text: number[] = [];
  #starts: number[] = [];
  #ends: number[] = [];
  #units: (Unit | null)[] = [];
  /** Index of the open bracket of an aside, or -1. */
  #open = -1;

  constructor(source: string) {
    this.#source = source;
  }

  put(unit: Unit): void {
    this.#push(BASE + KINDS.indexOf(unit.kind), unit.start, unit.end, unit);
  }

  char(at: number): void {
    const code = this.#source.charCodeAt(at);
    if (code >= HAN && code <= HAN_END) {
      this.#push(code, at, at + 1, null);
      return;
    }
    const char = code < 0x80 || code === 0x3000 ? (PLAIN.get(code) ?? code) : code;
    const last = this.#text.length - 1;
    // “清朗”: quotes that hold one name alone are dropped.
    const unit = last > 0 ? this.#units[last] : null;
    if (unit && QUOTES.get(char) === this.#text[last - 1]) {
      this.#cut(last - 1);
      this.put(unit);
      return;
    }
    this.#push(char, at, at + 1, null);
    if (char === OPEN) this.#open = this.#text.length - 1;
    else if (char === CLOSE && this.#open >= 0) this.#aside();
  }

  done(): Skeleton {
    return { source: this.#source, text: written(this.#text), starts: this.#starts, ends: this.#ends, units: this.#units };
  }

  /** Leaves out a short aside that gives a short form (以下简称“全总”), or one without names: 今天（5月27日） is the one day, the aside's. */
  #aside(): void {
    const from = this.#open;
    this.#open = -1;
    const inside = this.#units.slice(from).filter((unit) => unit !== null);
    const defines = DEFINES.test(written(this.#text.slice(from, from + 8)));
    if (this.#text.length - from > ASIDE || (!defines && inside.some((unit) => unit.names.length > 0))) return;
    const before = from > 0 ? this.#units[from - 1] : null;
    const end = this.#ends[this.#ends.length - 1] ?? 0;
    this.#cut(from);
    const only = defines ? undefined : inside[0];
    if (!only || !before || before.times.length === 0) return;
    this.#cut(from - 1);
    const better = only.kind === "T" ? only : before;
    this.put({ ...better, start: before.start, end });
  }

  #push(char: number, start: number, end: number, unit: Unit | null): void {
    this.#text.push(char);
    this.#starts.push(start);
    this.#ends.push(end);
    this.#units.push(unit);
  }

  #cut(length: number): void {
    this.#text.length = length;
    this.#starts.length = length;
    this.#ends.length = length;
    this.#units.length = length;
  }
}

/** A stretch `[from, to)` of a skeleton's characters that becomes one unit. */
export interface Fold {
  readonly from: number;
  readonly to: number;
  readonly kind: Kind;
  readonly names: readonly NameMention[];
  readonly times: readonly TimeMention[];
}

/** The skeleton with each stretch as one unit; the stretches are in order and do not overlap. */
export function fold(skeleton: Skeleton, folds: readonly Fold[]): Skeleton {
  if (folds.length === 0) return skeleton;
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  const units: (Unit | null)[] = [];
  let at = 0;
  const copy = (to: number): void => {
    text += skeleton.text.slice(at, to);
    for (; at < to; at++) {
      starts.push(skeleton.starts[at] ?? 0);
      ends.push(skeleton.ends[at] ?? 0);
      units.push(skeleton.units[at] ?? null);
    }
  };
  for (const { from, to, kind, names, times } of folds) {
    copy(from);
    const start = skeleton.starts[from] ?? 0;
    const end = skeleton.ends[to - 1] ?? start;
    text += charOf(kind);
    starts.push(start);
    ends.push(end);
    units.push({ kind, start, end, names, times });
    at = to;
  }
  copy(skeleton.text.length);
  return { source: skeleton.source, text, starts, ends, units };
}
