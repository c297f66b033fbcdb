/*
 * Where a pattern can begin in a text, read from its source: which characters a match can begin with, and which can stand before it.
 * One walk over a text finds such places for many patterns; a class of many characters alone costs each pattern as much.
 */

/** Characters; null where nothing can be told. */
type Chars = ReadonlySet<string> | null;

/** What a piece of a pattern begins and ends with, and whether that may be left out. `behind`, `ahead`: what must stand there. */
interface Piece {
  readonly first: Chars;
  readonly last: Chars;
  /** True if what comes after may be the first of all, what comes before the last. */
  readonly open: boolean;
  readonly behind?: Chars;
  readonly ahead?: Chars;
}

const NONE: ReadonlySet<string> = new Set();
/** A class of more characters is not worth a place. */
const MOST = 300;
const both = (a: Chars, b: Chars): Chars => (a && b ? new Set([...a, ...b]) : null);
const LINE_ENDS = new Set("\n\r\u2028\u2029");

/** Reads a source; what it does not know it takes for any character. */
class Reader {
  readonly #chars: readonly string[];
  #at = 0;

  constructor(source: string) {
    this.#chars = [...source];
  }

  /** Alternatives up to a closing bracket or the end, each as its pieces. */
  rows(): Piece[][] {
    const rows = [this.#row()];
    while (this.#chars[this.#at] === "|") {
      this.#at++;
      rows.push(this.#row());
    }
    return rows;
  }

  #row(): Piece[] {
    const pieces: Piece[] = [];
    while (this.#at < this.#chars.length && this.#chars[this.#at] !== "|" && this.#chars[this.#at] !== ")") {
      const piece = this.#piece();
      const optional = this.#optional();
      pieces.push(optional ? { ...piece, open: true } : piece);
    }
    return pieces;
  }

  #piece(): Piece {
    const char = this.#chars[this.#at++] ?? "";
    if (char === "(") return this.#group();
    // A line's end stands before its beginning, and is no part of a match.
    if (char === "^") return { first: NONE, last: LINE_ENDS, open: true };
    if (char === "$") return { first: NONE, last: NONE, open: true };
    const chars = char === "[" ? this.#class() : char === "\\" ? this.#escape() : char === "." ? null : new Set([char]);
    return { first: chars, last: chars, open: false };
  }

  #group(): Piece {
    const head = /^\?(?:<?[=!]|:|<[^>]+>)/u.exec(this.#chars.slice(this.#at, this.#at + 40).join(""))?.[0] ?? "";
    this.#at += [...head].length;
    const rows = this.rows();
    this.#at++;
    const nothing = { first: NONE, last: NONE, open: true };
    if (head.endsWith("!")) return nothing;
    const first = rows.map(firstOf).reduce(both, NONE);
    if (head === "?=") return { ...nothing, ahead: first };
    const last = rows.map(lastOf).reduce(both, NONE);
    if (head === "?<=") return { ...nothing, behind: last };
    return { first, last, open: rows.some((row) => row.every(({ open }) => open)) };
  }

  #class(): Chars {
    let told = this.#chars[this.#at] !== "^";
    const chars = new Set<string>();
    while (this.#chars[this.#at] !== "]") {
      const char = this.#chars[this.#at++] ?? "";
      const one: Chars = char === "\\" ? this.#escape() : new Set([char]);
      const ranged = this.#chars[this.#at] === "-" && this.#chars[this.#at + 1] !== "]";
      if (!one || ranged) told = false;
      else for (const each of one) chars.add(each);
    }
    this.#at++;
    return told ? chars : null;
  }

  #escape(): Chars {
    const char = this.#chars[this.#at++] ?? "";
    if (char === "d") return new Set("0123456789");
    if (char === "n") return new Set("\n");
    if (char === "p" || char === "P") while (this.#chars[this.#at - 1] !== "}") this.#at++;
    return /[A-Za-z0-9]/u.test(char) ? null : new Set([char]);
  }

  /** Steps over a quantifier; true if the piece before it may be left out. */
  #optional(): boolean {
    const quantifier = /^(?:[?*+]|\{(\d+)[^}]*\})\??/u.exec(this.#chars.slice(this.#at, this.#at + 12).join(""));
    if (!quantifier) return false;
    this.#at += quantifier[0].length;
    return quantifier[1] === undefined ? !quantifier[0].startsWith("+") : Number(quantifier[1]) === 0;
  }
}

/** What a row of pieces begins with; null also where it may be empty. */
function firstOf(row: readonly Piece[]): Chars {
  const till = row.findIndex(({ open }) => !open);
  return till < 0 ? null : row.slice(0, till + 1).reduce<Chars>((all, { first }) => both(all, first), NONE);
}

/** What a row ends with. */
function lastOf(row: readonly Piece[]): Chars {
  const from = row.findLastIndex(({ open, last }) => !open || last === LINE_ENDS);
  return from < 0 ? null : row.slice(from).reduce<Chars>((all, { last }) => both(all, last), NONE);
}

/** What a match of a pattern begins with, and what stands before it. */
export function edgesOf(pattern: RegExp): { readonly first: Chars; readonly behind: Chars } {
  const rows = new Reader(pattern.source).rows();
  const [row] = rows;
  if (!row || rows.length > 1 || pattern.ignoreCase) return { first: null, behind: null };
  // What must stand around a place says so of the match's first only before all that takes characters.
  const takes = row.findIndex(({ first }) => first === null || first.size > 0);
  const lead = takes < 0 ? row : row.slice(0, takes);
  const told = (all: readonly Chars[]): Chars =>
    all
      .filter((chars) => chars !== null && chars.size > 0 && chars.size <= MOST)
      .sort((a, b) => (a?.size ?? 0) - (b?.size ?? 0))[0] ?? null;
  return {
    first: told([firstOf(row), ...lead.map(({ ahead }) => ahead ?? null)]),
    behind: told(lead.map(({ behind }) => behind ?? null)),
  };
}

/** Places of the tables: two characters that share one only let a pattern be tried in vain. */
const PLACES = 4096;

/** Finds the matches of up to 31 patterns in one walk over a text. */
export class Starts {
  /** By the place of a character, one bit for each pattern that can begin with it, and before which it can stand. */
  readonly #first = new Int32Array(PLACES);
  readonly #behind = new Int32Array(PLACES);
  readonly #forms: readonly RegExp[];
  readonly #next: Int32Array;
  /** Which patterns are told by their beginnings; the others are to be tried all over a text. */
  readonly told: readonly boolean[];

  constructor(forms: readonly RegExp[]) {
    this.#forms = forms.map((form) => new RegExp(form.source, form.flags.replace("g", "y")));
    this.#next = new Int32Array(forms.length);
    const edges = forms.map(edgesOf);
    this.told = edges.map(({ first, behind }) => first !== null || behind !== null);
    for (const [bit, { first, behind }] of edges.entries()) {
      put(this.#first, first, bit);
      put(this.#behind, behind, bit);
    }
  }

  /** The matches of those patterns whose bits are set, in order of place, by pattern. */
  matches(text: string, which: number): RegExpExecArray[][] {
    const found: RegExpExecArray[][] = this.#forms.map(() => []);
    const next = this.#next.fill(0);
    // A text begins like a line.
    let before = 10;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at) & (PLACES - 1);
      let some = (this.#first[unit] as number) & (this.#behind[before] as number) & which;
      before = unit;
      for (; some !== 0; some &= some - 1) {
        const k = 31 - Math.clz32(some & -some);
        if (at < (next[k] as number)) continue;
        const form = this.#forms[k] as RegExp;
        form.lastIndex = at;
        const match = form.exec(text);
        if (!match) continue;
        found[k]?.push(match);
        next[k] = form.lastIndex;
      }
    }
    return found;
  }
}

function put(table: Int32Array, chars: Chars, bit: number): void {
  const places = chars ? [...chars].map((char) => char.charCodeAt(0) & (PLACES - 1)) : table.keys();
  for (const place of places) table[place] = (table[place] as number) | (1 << bit);
}
