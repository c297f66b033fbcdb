import { codeOf, gbk } from "./gbk.ts";
import { readings, toneless } from "./gloss.ts";
import { type CharModel, charModel } from "./model.ts";
import { simplifiedAlone } from "./traditional.ts";

/*
 * Undoes the loss of bytes in GBK text (two kinds, by how converters of pages cause them):
 * B: a pinyin in brackets was put between the two bytes of a character: 能夠?qū)崿F(xiàn) for 能夠實現. The pinyin names the pair [second byte
 *    before][first byte after] that was taken for a character.
 * A: a text was cut at the bytes of a mark that were halves of two characters: 大學?！弊饔 for 大學校”作用. The first byte is gone.
 * Behind the place the text is read one byte off, until an ASCII byte or the end of the piece puts it right.
 */

/** What a damaged stretch reads as. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: "A" | "B";
  /** How sure, 0 to 1: the best reading's share of the likelihood of all. */
  readonly confidence: number;
}

interface State {
  readonly score: number;
  /** Classes of the last two characters. */
  readonly a: number;
  readonly b: number;
  /** First byte of the character that is being read; -1 where it is not known. */
  readonly pending: number;
  readonly out: string;
}

interface Done {
  readonly score: number;
  readonly out: string;
  readonly end: number;
}

interface Candidate {
  readonly char: string;
  readonly class: number;
  readonly lead: number;
  readonly trail: number;
}

const BEAM = 48;
const LONGEST = 60;
/** Above 1: the model is surer of itself than its record allows. */
const TEMPERATURE = 1.4;
/** Costs of what happens rarely, in natural logarithms. */
const COST = { hidden: 1, dropped: 5, open: 2.5, unglossed: 6 };
const SYLLABLE_END = /^ ?([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}) ?[)）]/u;
const GLOSS_NEXT = /^[(（] ?[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6} ?[)）]/u;

const MARKS: Readonly<Record<string, number>> = {
  "！": 0xa3a1,
  "？": 0xa3bf,
  "；": 0xa3bb,
  "，": 0xa3ac,
  "。": 0xa1a3,
  "、": 0xa1a2,
  "!": 0xa3a1,
  "?": 0xa3bf,
  ";": 0xa3bb,
  ",": 0xa3ac,
};

interface Tables {
  readonly model: CharModel;
  readonly byLead: readonly (readonly Candidate[])[];
  readonly byTrail: readonly (readonly Candidate[])[];
  readonly classes: ReadonlyMap<string, number>;
  /** 1 for a byte that can begin a pair that shows nothing. */
  readonly hides: Uint8Array;
}

let tables: Tables | null = null;

function load(): Tables {
  if (tables) return tables;
  const model = charModel();
  const byLead: Candidate[][] = Array.from({ length: 256 }, () => []);
  const byTrail: Candidate[][] = Array.from({ length: 256 }, () => []);
  const classes = new Map<string, number>();
  for (const [char, code] of gbk().codes) {
    const of = model.of(simplifiedAlone(char));
    classes.set(char, of);
    if (of === 0) continue;
    const candidate = { char, class: of, lead: code >> 8, trail: code & 255 };
    byLead[candidate.lead]?.push(candidate);
    byTrail[candidate.trail]?.push(candidate);
  }
  const hides = new Uint8Array(256);
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x81; trail <= 0xfe; trail++) if (hidden(lead, trail)) hides[lead] = 1;
  tables = { model, byLead, byTrail, classes, hides };
  return tables;
}

const classOf = (char: string): number => {
  const { classes, model } = load();
  return classes.get(char) ?? model.of(simplifiedAlone(char));
};

/** True for a pair that shows nothing: user-defined, or in no use. */
const hidden = (lead: number, trail: number): boolean => !gbk().chars[lead * 256 + trail];

interface Token {
  readonly kind: "pair" | "ascii" | "lone" | "end";
  /** Code of a pair, byte of an ASCII character. */
  readonly value: number;
  /** The pinyin that tells a lone byte's character. */
  readonly reading: string | null;
  readonly next: number;
}

/** The pieces of the observed text from `at` on, until the reading is in step again for certain. */
function tokens(text: string, at: number): Token[] {
  const found: Token[] = [];
  let i = at;
  while (i < text.length && found.length < LONGEST) {
    const char = text[i] ?? "";
    const code = text.charCodeAt(i);
    if (char === "?" || char === "\ufffd") {
      const gloss = SYLLABLE_END.exec(text.slice(i + 1, i + 12));
      found.push({ kind: "lone", value: 0, reading: gloss?.[1] ?? null, next: i + 1 + (gloss?.[0].length ?? 0) });
      return found;
    }
    if (char === "€" || (code >= 0x40 && code <= 0x7e)) {
      found.push({ kind: "ascii", value: char === "€" ? 0x80 : code, reading: null, next: i + 1 });
      return found;
    }
    const pair = code < 0x80 ? -1 : codeOf(char);
    if (pair < 0) break;
    found.push({ kind: "pair", value: pair, reading: null, next: i + 1 });
    i++;
  }
  found.push({ kind: "end", value: 0, reading: null, next: i });
  return found;
}

/** What is known of the page: the characters that it glosses. */
export interface PageGlosses {
  readonly glossed: ReadonlySet<string>;
}

function candidates(lead: number, trail: number, reading: string | null): readonly Candidate[] {
  const { byLead, byTrail } = load();
  let list: readonly Candidate[];
  if (lead >= 0 && trail >= 0) list = (byLead[lead] ?? []).filter((one) => one.trail === trail);
  else if (lead >= 0) list = byLead[lead] ?? [];
  else if (trail >= 0) list = byTrail[trail] ?? [];
  else return [];
  return reading === null ? list : list.filter((one) => readings(one.char).has(toneless(reading)));
}

function step(state: State, one: Candidate, pending: number, cost: number): State {
  const { model } = load();
  return {
    score: state.score + model.log(state.a, state.b, one.class) - cost,
    a: state.b,
    b: one.class,
    pending,
    out: state.out + one.char,
  };
}

const best = (states: State[], count: number): State[] => {
  states.sort((x, y) => y.score - x.score);
  const seen = new Set<string>();
  const kept: State[] = [];
  for (const state of states) {
    const key = `${state.out}\u0000${state.pending}`;
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(state);
    if (kept.length === count) break;
  }
  return kept;
};

/** Follows the shifted text from `at`, beginning with `states`; all ways in which it can come into step again. */
function follow(text: string, at: number, states: readonly State[], page: PageGlosses): Done[] {
  const done: Done[] = [];
  let beam = [...states];
  const unglossed = (char: string): number => (page.glossed.has(char) ? COST.unglossed : 0);
  for (const token of tokens(text, at)) {
    const from = [...beam];
    // A pair that became invisible may have stood before this piece.
    for (const state of beam)
      for (const one of candidates(state.pending, -1, null))
        if (state.pending >= 0 && load().hides[one.trail] === 1)
          from.push(step(state, one, -1 - one.trail, COST.hidden + unglossed(one.char)));
    const next: State[] = [];
    for (const state of best(from, BEAM * 3)) {
      const gone = state.pending < -1 ? -1 - state.pending : 0;
      const lead = state.pending < 0 ? -1 : state.pending;
      const fits = (one: Candidate): boolean => gone === 0 || hidden(gone, one.lead);
      if (token.kind === "pair") {
        for (const one of candidates(lead, token.value >> 8, null))
          if (fits(one)) next.push(step(state, one, token.value & 255, unglossed(one.char)));
      } else if (token.kind === "ascii") {
        for (const one of candidates(lead, token.value, null))
          if (fits(one)) done.push(finished(step(state, one, -1, glossCost(page, one.char, text, token.next)), text, token.next));
      } else if (token.kind === "lone" && token.reading !== null) {
        const list = lead >= 0 ? candidates(lead, -1, token.reading) : glossedAs(page, token.reading).filter(fits);
        for (const one of list) done.push(finished(step(state, one, -1, 0), text, token.next));
      } else if (token.kind === "lone") {
        if (lead >= 0)
          for (const one of candidates(lead, -1, null))
            swallowed(step(state, one, -1, unglossed(one.char)), text, token.next, done);
      } else if (lead >= 0) {
        done.push(finished({ ...state, score: state.score - COST.dropped }, text, token.next));
        for (const one of candidates(lead, -1, null))
          done.push(finished(step(state, one, -1, COST.open + unglossed(one.char)), text, token.next));
      }
    }
    beam = best(next, BEAM);
    if (beam.length === 0) break;
  }
  return done;
}

/** The page's glossed characters of a reading; if it has none, all traditional ones. */
function glossedAs(page: PageGlosses, reading: string): readonly Candidate[] {
  const syllable = toneless(reading);
  const known = [...page.glossed].filter((char) => readings(char).has(syllable));
  return (known.length > 0 ? known : (traditionalBySyllable().get(syllable) ?? [])).map((char) => {
    const code = codeOf(char);
    return { char, class: classOf(char), lead: code >> 8, trail: code & 255 };
  });
}

let bySyllable: Map<string, string[]> | null = null;

function traditionalBySyllable(): ReadonlyMap<string, readonly string[]> {
  if (bySyllable) return bySyllable;
  bySyllable = new Map();
  for (const char of load().classes.keys()) {
    if (simplifiedAlone(char) === char) continue;
    for (const syllable of readings(char)) {
      const list = bySyllable.get(syllable) ?? [];
      bySyllable.set(syllable, list);
      list.push(char);
    }
  }
  return bySyllable;
}

/** A digit or another sign that a lone byte took with it and that nothing tells. */
export const LOST = "□";

/**
 * A lone byte takes the ASCII character behind it along, unless its piece ends there: a line end or space, which what stands around
 * tells, or a digit, which nothing does.
 */
function swallowed(state: State, text: string, next: number, done: Done[]): void {
  const { model } = load();
  const char = text[next];
  if (char === undefined || char === "\n" || MARKS[char] !== undefined) {
    done.push(finished(state, text, next));
    return;
  }
  const ends = /[。！？”…）]$/u.test(state.out);
  for (const [class_, sign] of [
    [model.of("\n"), ends ? "\n" : " "],
    [model.of("0"), LOST],
  ] as const)
    done.push(
      finished(
        { ...state, score: state.score + model.log(state.a, state.b, class_), a: state.b, b: class_, out: state.out + sign },
        text,
        next,
      ),
    );
}

/** A glossed page glosses a character of its list each time: one without its gloss is unlikely. */
function glossCost(page: PageGlosses, char: string, text: string, next: number): number {
  if (!page.glossed.has(char)) return 0;
  return GLOSS_NEXT.test(text.slice(next, next + 10)) ? 0 : COST.unglossed;
}

/** Weighs a finished reading by what follows it, two characters on, past a gloss. */
function finished(state: State, text: string, at: number): Done {
  const { model } = load();
  let { score, a, b } = state;
  let i = at;
  for (let seen = 0; seen < 2; seen++) {
    const gloss = GLOSS_NEXT.exec(text.slice(i, i + 10));
    if (gloss) i += gloss[0].length;
    const char = text[i];
    if (char === undefined || char === "?" || char === "\ufffd") break;
    const c = classOf(char);
    score += model.log(a, b, c);
    a = b;
    b = c;
    i++;
  }
  return { score, out: state.out, end: at };
}

/** The last two characters before `at`, past glosses, as classes; and the last one itself. */
function before(text: string, at: number): { readonly a: number; readonly b: number; readonly char: string } {
  let i = at;
  const found: string[] = [];
  while (i > 0 && found.length < 2) {
    const gloss = /[(（] ?[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6} ?[)）]$/u.exec(text.slice(Math.max(0, i - 10), i));
    if (gloss && i - gloss[0].length > 0 && found.length < 2 && /[(（]/.test(gloss[0])) {
      i -= gloss[0].length;
      continue;
    }
    i--;
    found.push(text[i] ?? "");
  }
  const [last = "\n", earlier = "\n"] = found;
  return { a: classOf(earlier), b: classOf(last), char: last };
}

/** Reads a damaged stretch at `at`, where a lone byte stands (`?`, U+FFFD) or was dropped; null if it is no damage of the two kinds. `prefix` is the text before it, as far as it is restored. */
export function reading(text: string, at: number, page: PageGlosses, prefix: string): Reading | null {
  const lone = text[at] === "?" || text[at] === "\ufffd";
  const behind = at + (lone ? 1 : 0);
  const context = before(prefix, prefix.length);
  const gloss = SYLLABLE_END.exec(text.slice(behind, behind + 12));
  if (gloss) {
    const trail = codeOf(context.char) & 255;
    if (codeOf(context.char) < 0) return null;
    const pairs = glossPairs(trail, gloss[1] ?? "", page);
    const states = pairs.map(({ trail: pending, cost }) => ({ score: -cost, a: context.a, b: context.b, pending, out: "" }));
    return decide(follow(text, behind + gloss[0].length, states, page), at, "B", text, context);
  }
  const mark = MARKS[text[behind] ?? ""];
  if (mark === undefined) return null;
  const start: State = { score: 0, a: context.a, b: context.b, pending: -1, out: "" };
  const states = candidates(-1, mark >> 8, null).map((one) =>
    step(start, one, mark & 255, page.glossed.has(one.char) ? COST.unglossed : 0),
  );
  return decide(follow(text, behind + 1, best(states, BEAM * 2), page), at, "A", text, context);
}

/** Characters with this first byte that the pinyin reads; those that the page glosses elsewhere are likelier. */
function glossPairs(lead: number, pinyin: string, page: PageGlosses): { readonly trail: number; readonly cost: number }[] {
  const syllable = toneless(pinyin);
  const found: { trail: number; cost: number }[] = [];
  for (const [char, code] of gbk().codes)
    if (code >> 8 === lead && readings(char).has(syllable))
      found.push({ trail: code & 255, cost: page.glossed.has(char) ? 0 : simplifiedAlone(char) === char ? 3 : 1 });
  return found;
}

function decide(
  done: Done[],
  at: number,
  kind: Reading["kind"],
  text: string,
  context: { readonly a: number; readonly b: number },
): Reading | null {
  const byOut = new Map<string, Done>();
  for (const one of done) {
    const key = `${one.out}\u0000${one.end}`;
    const known = byOut.get(key);
    if (!known || known.score < one.score) byOut.set(key, one);
  }
  const ranked = [...byOut.values()].sort((x, y) => y.score - x.score);
  const first = ranked[0];
  if (!first || first.out.length === 0) return null;
  let sum = 0;
  // What differs only in a form of a character that is one in simplified text is no rival.
  const simple = (out: string): string => [...out].map(simplifiedAlone).join("");
  const own = simple(first.out);
  for (const one of ranked.slice(0, 200))
    if (one === first || simple(one.out) !== own || one.end !== first.end)
      sum += Math.exp((one.score - first.score) / TEMPERATURE);
  const confidence = (1 / sum) * plausible(first, text, at, context);
  return {
    start: at,
    end: first.end,
    text: first.out,
    kind,
    confidence: first.out.includes(LOST) ? Math.min(0.5, confidence) : / $/.test(first.out) ? confidence * 0.8 : confidence,
  };
}

/** Less than 1 where the reading is hardly likelier than what stands there. */
function plausible(first: Done, text: string, at: number, context: { readonly a: number; readonly b: number }): number {
  const { model } = load();
  let { a, b } = context;
  let asIs = 0;
  for (let i = at; i < Math.min(first.end + 2, text.length); i++) {
    const c = classOf(text[i] ?? "");
    asIs += model.log(a, b, c);
    a = b;
    b = c;
  }
  const gain = first.score - asIs;
  return gain <= 0 ? 0 : 1 - Math.exp(-gain / 2);
}
