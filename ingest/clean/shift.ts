import { codeOf } from "./gbk.ts";
import { type Candidate, candidates, classOf, glossedAs, glossPairs, hidden, load } from "./shift/candidate.ts";
import type { Page } from "./shift/memory.ts";
import { glossFrom, glossTo, MARKS, SYLLABLE_END, tokens } from "./shift/piece.ts";
import {
  behindGone,
  best,
  COST,
  concealed,
  concealing,
  type Done,
  finished,
  LOST,
  type State,
  step,
  swallowed,
} from "./shift/state.ts";
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

const BEAM = 48;
/** Ways of which neither byte of the last character is known that are followed to a lone byte. */
const GUESSED = 6;
/** A way that is this much less likely than another (in natural logarithms) is no rival. */
const FAR = 12;
/** Above 1: the model is surer of itself than its record allows. */
const TEMPERATURE = 1.4;

/** Follows the shifted text from `at`, beginning with `states`; all ways in which it can come into step again. */
function follow(text: string, at: number, states: readonly State[], page: Page): Done[] {
  const done: Done[] = [];
  let beam = [...states];
  const unglossed = (char: string): number => (page.glossed.has(char) ? COST.unglossed : 0);
  for (const token of tokens(text, at)) {
    const next: State[] = [];
    let guessed = 0;
    let top = Number.NEGATIVE_INFINITY;
    for (const state of best([...beam, ...concealed(page, beam)], BEAM * 3)) {
      const gone = state.pending < -1 ? -1 - state.pending : 0;
      const lead = state.pending < 0 ? -1 : state.pending;
      const shown = (one: Candidate): number => concealing(page, gone, one.lead);
      const fits = (one: Candidate): boolean => gone === 0 || hidden(gone, one.lead);
      if (token.kind === "pair") {
        for (const one of candidates(lead, token.value >> 8, null))
          if (fits(one)) next.push(step(page, state, one, token.value & 255, shown(one) + unglossed(one.char)));
      } else if (token.kind === "ascii") {
        for (const one of candidates(lead, token.value, null))
          if (fits(one))
            done.push(
              finished(
                page,
                step(page, state, one, -1, shown(one) + glossCost(page, one.char, text, token.next)),
                text,
                token.next,
              ),
            );
      } else if (token.kind === "lone" && token.reading !== null) {
        const list = lead >= 0 ? candidates(lead, -1, token.reading) : glossedAs(page.glossed, token.reading).filter(fits);
        // The pinyin is this character's own gloss: a page glosses the characters of its list, others hardly ever.
        for (const one of list) {
          const cost = page.glossed.size === 0 || page.glossed.has(one.char) ? 0 : COST.ungiven;
          done.push(finished(page, step(page, state, one, -1, shown(one) + cost), text, token.next));
        }
      } else if (token.kind === "lone") {
        if (lead < 0 && guessed++ >= GUESSED) continue;
        for (const one of lead >= 0 ? candidates(lead, -1, null) : behindGone(state, gone)) {
          const way = step(page, state, one, -1, shown(one) + unglossed(one.char));
          if (way.score > top) top = way.score;
          if (way.score > top - FAR) swallowed(page, way, text, token.next, done);
        }
      } else if (lead >= 0) {
        done.push(finished(page, { ...state, score: state.score - COST.dropped }, text, token.next));
        for (const one of candidates(lead, -1, null))
          done.push(finished(page, step(page, state, one, -1, COST.open + unglossed(one.char)), text, token.next));
      }
    }
    beam = best(next, BEAM);
    if (beam.length === 0) break;
  }
  return done;
}

/** A glossed page glosses a character of its list each time: one without its gloss is unlikely. */
function glossCost(page: Page, char: string, text: string, next: number): number {
  if (!page.glossed.has(char)) return 0;
  return glossFrom(text, next) > 0 ? 0 : COST.unglossed;
}

/** The last two characters before `at`, past glosses, as classes; and the last one itself. */
function before(text: string, at: number): { readonly a: number; readonly b: number; readonly char: string } {
  let i = at;
  const found: string[] = [];
  while (i > 0 && found.length < 2) {
    const gloss = glossTo(text, i);
    if (gloss > 0 && gloss < i) {
      i -= gloss;
      continue;
    }
    i--;
    found.push(text[i] ?? "");
  }
  const [last = "\n", earlier = "\n"] = found;
  return { a: classOf(earlier), b: classOf(last), char: last };
}

/** Reads a damaged stretch at `at`, where a lone byte stands (`?`, U+FFFD) or was dropped; null if it is no damage of the two kinds. `prefix` is the text before it, as far as it is restored. */
export function reading(text: string, at: number, page: Page, prefix: string): Reading | null {
  const lone = text[at] === "?" || text[at] === "\ufffd";
  const behind = at + (lone ? 1 : 0);
  const context = before(prefix, prefix.length);
  const gloss = SYLLABLE_END.exec(text.slice(behind, behind + 12));
  if (gloss) {
    const trail = codeOf(context.char) & 255;
    if (codeOf(context.char) < 0) return null;
    const pairs = glossPairs(trail, gloss[1] ?? "", page.glossed);
    const states = pairs.map(({ trail: pending, cost }) => ({ score: -cost, a: context.a, b: context.b, pending, out: "" }));
    return decide(follow(text, behind + gloss[0].length, states, page), at, "B", text, context);
  }
  const mark = MARKS[text[behind] ?? ""];
  if (mark === undefined) return null;
  const start: State = { score: 0, a: context.a, b: context.b, pending: -1, out: "" };
  const states = candidates(-1, mark >> 8, null).map((one) =>
    step(page, start, one, mark & 255, page.glossed.has(one.char) ? COST.unglossed : 0),
  );
  return decide(follow(text, behind + 1, best(states, BEAM * 2), page), at, "A", text, context);
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
