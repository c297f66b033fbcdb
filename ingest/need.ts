/** What a text must hold for a pattern to match in it: of each of these lists at least one character. */
export type Needs = readonly Uint16Array[];

/** Places of the table of letters: two characters that share one only let a pattern be tried in vain. */
const PLACES = 4096;
/** A class of more characters tells little, and so do more classes than the smallest few. */
const [MOST, CLAUSES] = [80, 4];

/** The characters of a text, so that patterns that cannot match in it are not tried. */
export class Letters {
  readonly #seen = new Uint32Array(PLACES);
  #turn = 0;

  /** Takes in a text; what was read before is forgotten. */
  read(text: string): void {
    const turn = ++this.#turn;
    for (let i = 0; i < text.length; i++) this.#seen[text.charCodeAt(i) & (PLACES - 1)] = turn;
  }

  /** False where the text lacks what a match needs. */
  allow(needs: Needs): boolean {
    for (const need of needs) {
      let held = false;
      for (let i = 0; i < need.length && !held; i++) held = this.#seen[need[i] as number] === this.#turn;
      if (!held) return false;
    }
    return true;
  }
}

type Clause = ReadonlySet<string>;

/** What every match of a pattern needs, read from its source; empty where nothing can be told. */
export function needsOf(pattern: RegExp): Needs {
  if (pattern.ignoreCase) return [];
  const clauses = new Reader(pattern.source).all().sort((a, b) => a.size - b.size);
  const different = new Map(clauses.map((clause) => [[...clause].sort().join(""), clause]));
  return [...different.values()].slice(0, CLAUSES).map((clause) => {
    const places = new Set<number>();
    for (const char of clause) for (let i = 0; i < char.length; i++) places.add(char.charCodeAt(i) & (PLACES - 1));
    return Uint16Array.from(places);
  });
}

/** Reads the source of a regular expression as lists of characters, of each of which a match has one. */
class Reader {
  readonly #chars: readonly string[];
  #at = 0;

  constructor(source: string) {
    this.#chars = [...source];
  }

  /** Alternatives up to a closing bracket or the end: what all of them need. */
  all(): Clause[] {
    const rows = [this.#row()];
    while (this.#chars[this.#at] === "|") {
      this.#at++;
      rows.push(this.#row());
    }
    if (rows.length === 1) return rows[0] as Clause[];
    if (rows.some((row) => row.length === 0)) return [];
    // One clause of what each begins with as far as it is told, one of what each ends with.
    const [first, last] = [new Set<string>(), new Set<string>()];
    for (const row of rows) {
      const least = Math.min(...row.map((clause) => clause.size));
      for (const char of row.find((clause) => clause.size === least) ?? []) first.add(char);
      for (const char of row.findLast((clause) => clause.size === least) ?? []) last.add(char);
    }
    return [first, last].filter((clause) => clause.size <= MOST);
  }

  #row(): Clause[] {
    const found: Clause[] = [];
    while (this.#at < this.#chars.length && this.#chars[this.#at] !== "|" && this.#chars[this.#at] !== ")") {
      const piece = this.#piece();
      if (!this.#optional()) found.push(...piece);
    }
    return found;
  }

  #piece(): Clause[] {
    const char = this.#chars[this.#at++] ?? "";
    if (char === "(") return this.#group();
    if (char === "[") return this.#class();
    if (char === "\\") return this.#escape();
    return char === "^" || char === "$" || char === "." ? [] : [new Set(char)];
  }

  #group(): Clause[] {
    const head = /^\?(?:<?[=!]|:|<[^>]+>)/u.exec(this.#chars.slice(this.#at, this.#at + 40).join(""))?.[0] ?? "";
    this.#at += [...head].length;
    const inner = this.all();
    this.#at++;
    // What must not stand there is no need; what must stand beside the match is in the text, too.
    return head.endsWith("!") ? [] : inner;
  }

  #class(): Clause[] {
    const negated = this.#chars[this.#at] === "^";
    const chars: string[] = [];
    let told = !negated;
    for (; this.#chars[this.#at] !== "]"; ) {
      const char = this.#chars[this.#at++] ?? "";
      const one = char === "\\" ? this.#escape() : [new Set(char)];
      const [from] = one[0]?.size === 1 ? one[0] : [];
      if (from !== undefined && this.#chars[this.#at] === "-" && this.#chars[this.#at + 1] !== "]") {
        this.#at++;
        const next = this.#chars[this.#at++] ?? "";
        const [to = ""] = (next === "\\" ? this.#escape()[0] : undefined) ?? [next];
        const [low, high] = [from.codePointAt(0) ?? 0, to.codePointAt(0) ?? 0];
        if (high - low > MOST) told = false;
        else for (let code = low; code <= high; code++) chars.push(String.fromCodePoint(code));
      } else if (one.length === 0) told = false;
      else chars.push(...(one[0] ?? []));
    }
    this.#at++;
    return told && chars.length <= MOST ? [new Set(chars)] : [];
  }

  #escape(): Clause[] {
    const char = this.#chars[this.#at++] ?? "";
    if (char === "d") return [new Set("0123456789")];
    if (char === "n") return [new Set("\n")];
    if (char === "t") return [new Set("\t")];
    if (char === "u" || char === "x") {
      const code =
        /^(?:[\da-f]{2,4}|\{[\da-f]+\})/iu.exec(this.#chars.slice(this.#at, this.#at + (char === "x" ? 2 : 8)).join(""))?.[0] ??
        "";
      const width = code.startsWith("{") ? code.length : Math.min(code.length, char === "x" ? 2 : 4);
      this.#at += width;
      return width === 0 ? [] : [new Set(String.fromCodePoint(Number.parseInt(code.slice(0, width).replace(/[{}]/gu, ""), 16)))];
    }
    if (char === "p" || char === "P" || char === "k") while (this.#chars[this.#at - 1] !== (char === "k" ? ">" : "}")) this.#at++;
    return /[A-Za-z0-9]/u.test(char) ? [] : [new Set(char)];
  }

  /** Steps over a quantifier; true if the piece before it may be left out. */
  #optional(): boolean {
    const char = this.#chars[this.#at];
    let optional = char === "?" || char === "*";
    if (optional || char === "+") this.#at++;
    else if (char === "{") {
      const end = this.#chars.indexOf("}", this.#at);
      optional = this.#chars[this.#at + 1] === "0";
      this.#at = end + 1;
    }
    if (this.#chars[this.#at] === "?" && (char === "?" || char === "*" || char === "+" || char === "{")) this.#at++;
    return optional;
  }
}
