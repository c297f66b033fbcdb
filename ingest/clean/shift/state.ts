import { isUserPair } from "../gbk.ts";
import { type Candidate, candidates, classOf, hidden, load } from "./candidate.ts";
import type { Page } from "./memory.ts";
import { glossFrom, MARKS } from "./piece.ts";

/** A way in which a damaged stretch may read, as far as it was followed. */
export interface State {
  readonly score: number;
  /** Classes of the last two characters. */
  readonly a: number;
  readonly b: number;
  /** First byte of the character that is being read; -1 where it is not known; -1 - byte where that byte went with the first of the next. */
  readonly pending: number;
  readonly out: string;
}

export interface Done {
  readonly score: number;
  readonly out: string;
  readonly end: number;
}

/** Costs of what happens rarely, in natural logarithms. */
export const COST = { hidden: 1, again: 2, kept: 9, dropped: 5, open: 2.5, unglossed: 6, ungiven: 3, unknown: 2 };
/** Pairs that show nothing may follow each other: 政府稱 keeps two bytes of six. */
const CHAIN = 3;
/** Ways that far behind the best (in natural logarithms) are given up. */
const BEHIND = 18;
/** Ways that are followed behind the first of them. */
const CHAINED = 8;
/** Ways that are kept of each length of such a row. */
const MOST = 150;
/** A digit or another sign that a lone byte took with it and that nothing tells. */
export const LOST = "□";

export function step(page: Page, state: State, one: Candidate, pending: number, cost: number): State {
  return {
    score: state.score + page.log(state.a, state.b, one.class) - cost - (one.class === 0 ? COST.unknown : 0),
    a: state.b,
    b: one.class,
    pending,
    out: state.out + one.char,
  };
}

/** The `count` likeliest, each text and pending byte once. */
export function best(states: readonly State[], count: number): State[] {
  let top = Number.NEGATIVE_INFINITY;
  for (const { score } of states) if (score > top) top = score;
  const near = states.filter(({ score }) => score > top - BEHIND).sort((x, y) => y.score - x.score);
  const seen = new Set<string>();
  const kept: State[] = [];
  for (const state of near) {
    const key = `${state.out}\u0000${state.pending}`;
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(state);
    if (kept.length === count) break;
  }
  return kept;
}

const unglossed = (page: Page, char: string): number => (page.glossed.has(char) ? COST.unglossed : 0);

/** A pair that shows nothing costs more on a page that kept its private-use characters. */
export const concealing = (page: Page, lead: number, trail: number): number =>
  lead > 0 && page.keeps && isUserPair(lead, trail) ? COST.kept : 0;

/** The characters that may stand behind a byte `gone` that went with their first byte: those that are known behind the last one. */
export function behindGone(state: State, gone: number): Candidate[] {
  const { model, byClass } = load();
  const found: Candidate[] = [];
  for (const c of model.followers(state.b)) for (const one of byClass[c] ?? []) if (hidden(gone, one.lead)) found.push(one);
  return found;
}

/** The states of a beam behind pairs that show nothing and may have stood before the next piece. */
export function concealed(page: Page, beam: readonly State[]): State[] {
  const { hides } = load();
  const all: State[] = [];
  let from = beam;
  for (let k = 0; k < CHAIN && from.length > 0; k++) {
    const next: State[] = [];
    for (const state of from) {
      const gone = state.pending < -1 ? -1 - state.pending : 0;
      const list = gone > 0 ? behindGone(state, gone) : state.pending >= 0 ? candidates(state.pending, -1, null) : [];
      for (const one of list)
        if (hides[one.trail] === 1) {
          const shown = concealing(page, gone, one.lead);
          next.push(
            step(page, state, one, -1 - one.trail, (gone > 0 ? COST.again : COST.hidden) + shown + unglossed(page, one.char)),
          );
        }
    }
    const likely = best(next, MOST);
    all.push(...likely);
    from = likely.slice(0, CHAINED);
  }
  return all;
}

/**
 * A lone byte takes the ASCII character behind it along, unless its piece ends there: a line end or space, which what stands around
 * tells, or a digit, which nothing does.
 */
export function swallowed(page: Page, state: State, text: string, next: number, done: Done[]): void {
  const { model } = load();
  const char = text[next];
  if (char === undefined || char === "\n" || MARKS[char] !== undefined) {
    done.push(finished(page, state, text, next));
    return;
  }
  const ends = /[。！？”…）]$/u.test(state.out);
  for (const [class_, sign] of [
    [model.of("\n"), ends ? "\n" : " "],
    [model.of("0"), LOST],
  ] as const)
    done.push(
      finished(
        page,
        { ...state, score: state.score + page.log(state.a, state.b, class_), a: state.b, b: class_, out: state.out + sign },
        text,
        next,
      ),
    );
}

/** Weighs a finished reading by what follows it, two characters on, past a gloss. */
export function finished(page: Page, state: State, text: string, at: number): Done {
  let { score, a, b } = state;
  let i = at;
  for (let seen = 0; seen < 2; seen++) {
    i += glossFrom(text, i);
    const char = text[i];
    if (char === undefined || char === "?" || char === "\ufffd") break;
    const c = classOf(char);
    score += page.log(a, b, c);
    a = b;
    b = c;
    i++;
  }
  return { score, out: state.out, end: at };
}
