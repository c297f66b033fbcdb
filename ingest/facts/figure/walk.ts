import type { Quantity } from "../../../src/model/figure.ts";
import type { LinkedText } from "../../../src/model/text.ts";
import { withoutAction } from "./action.ts";
import type { Carried } from "./carry.ts";
import { likeliest } from "./chain.ts";
import { holdersOf, WHOLES } from "./holder.ts";
import { latticeOf } from "./lattice.ts";
import { measureCandidates } from "./measure.ts";
import { startOfChange } from "./pair.ts";
import type { Chosen } from "./phrase.ts";
import { best, type Candidate, type RankModel, rankModel } from "./rank.ts";
import { type Before, listed, opens, parted } from "./settle.ts";
import type { Step } from "./state.ts";
import { isStreak, ofStreak } from "./streak.ts";
import { completed } from "./term.ts";
import { type Frame, framesOf } from "./word.ts";

/** What the walk finds for one quantity. Texts as written; starts are -1 where the words are carried over from elsewhere. */
export interface Reading {
  readonly quantity: number;
  readonly frame: Frame;
  readonly place: number;
  readonly measure: Chosen | null;
  readonly about: Chosen | null;
  /** The share of the chosen measure among its rivals, 0 to 1. */
  readonly share: number;
}

/** A quantity with its measure, before the holders are sought. */
export interface Measured extends Before {
  readonly index: number;
  readonly quantity: Quantity;
  readonly share: number;
}

/** Chooses among candidates; the trainer puts the gold answer here. */
export type Chooser = (
  quantity: number,
  candidates: readonly Candidate[],
) => { readonly candidate: Candidate; readonly share: number } | null;

const CARRIED = 6;
const BEFORE = 12;
const REACH = 3;
/** Sentences before a figure's own that its holder may stand in. */
export const AHEAD = 5;

/** Measure and holder of every quantity: the measures from left to right, then the holders of all figures together. */
export function walk(text: LinkedText, model: RankModel = rankModel()): Reading[] {
  const frames = framesOf(text, AHEAD);
  const measured = measuresOf(text, frames, (_quantity, candidates) => best(candidates, model.measure));
  const abouts = likeliest(stepsOf(text, frames, measured), model.about);
  const found: (Chosen | null)[] = [];
  const bare: (Chosen | null)[] = [];
  return measured.map((site, index) => {
    const copied = site.earlier === null ? undefined : found[site.earlier];
    const { frame, place, share } = site;
    const own = abouts[index] ?? localSubject(frame, place);
    const about = copied === undefined ? own : copied && { ...copied, start: -1, end: -1 };
    found.push(about);
    const measure = cutLike(measured, bare, index) ?? parted(frame, site.quantity, site.measure, about);
    bare.push(measure);
    return { quantity: site.index, frame, place, share, about, measure };
  });
}

/** 全县|新建|幼儿园32所: the word for a place that opens the number's clause, which holds where nobody else is found. */
function localSubject(frame: Frame, place: number): Chosen | null {
  for (let index = place - 1; index >= 0; index--) {
    const word = frame.words[index];
    if (!word || word.kind === "," || word.kind === ":" || word.kind === "Q") return null;
    if (WHOLES.get(word.text) === "place" && opens(frame, index)) return { text: word.text, start: word.start, end: word.end };
  }
  return null;
}

/** 全省赤字率由2.1%提高到2.3%: a measure that is carried over stands without the holder too, where the first did. */
function cutLike(measured: readonly Measured[], bare: readonly (Chosen | null)[], index: number): Chosen | null {
  const own = measured[index]?.measure;
  if (!own || own.start >= 0) return null;
  for (let at = index - 1; at >= Math.max(0, index - CARRIED); at--)
    if (measured[at]?.measure?.text === own.text) return bare[at] ? { ...(bare[at] as Chosen), start: -1, end: -1 } : null;
  return null;
}

/** The candidates of every figure's holder; where a list or a bare name before the number settles it, that one alone. */
export function stepsOf(text: LinkedText, frames: readonly Frame[], measured: readonly Measured[]): Step[] {
  return latticeOf(measured, new Map(frames.map((frame) => [frame.sentence, frame])), holdersOf(text));
}

/** The measure of every quantity from left to right; each sees at most the six before it. */
export function measuresOf(text: LinkedText, frames: readonly Frame[], choose: Chooser): Measured[] {
  const readings: Measured[] = [];
  const firstPlace = text.names.find((name) => name.type === "Place")?.start ?? Number.POSITIVE_INFINITY;
  for (const frame of frames) {
    for (const place of frame.places) {
      const index = frame.words[place]?.quantity ?? -1;
      const quantity = text.quantities[index];
      if (!quantity) continue;
      const earlier = readings.slice(-CARRIED).reverse();
      const near = withoutParts(
        earlier.filter((reading) => frame.sentence - reading.frame.sentence <= REACH),
        frame,
      );
      const carried = near.flatMap((reading): Carried[] =>
        reading.measure && frame.sentence - reading.frame.sentence < REACH
          ? [
              {
                measure: reading.measure.text,
                unit: reading.quantity.unit,
                sentences: frame.sentence - reading.frame.sentence,
                place: reading.place,
              },
            ]
          : [],
      );
      const chosen = choose(index, measureCandidates(frame, place, quantity, carried));
      const whole = chosen?.candidate.text ? { ...chosen.candidate, text: chosen.candidate.text } : null;
      const own = withoutAction(frame, whole && { text: whole.text, start: whole.start, end: whole.end });
      const bare = completed(frame, plain(own, quantity));
      const measure = isStreak(frame, place, quantity) ? ofStreak(bare, near) : bare;
      const unplaced = firstPlace > quantity.start;
      const risen = startOfChange(frame, place, readings);
      const settled = listed(frame, place, quantity, risen ?? measure, readings, readings.length - BEFORE, unplaced);
      readings.push({ index, quantity, frame, place, share: chosen?.share ?? 0, ...settled });
    }
  }
  return readings;
}

/** Behind the parts of a total (its sentence over) the total speaks again: 其中，甲省3人，乙省4人。人均…. */
function withoutParts(near: readonly Measured[], frame: Frame): readonly Measured[] {
  const whole = near.filter((reading) => !reading.member || reading.frame === frame);
  return whole.length > 0 ? whole : near;
}

/** 煤炭价格|每吨: what a number stands once for is no part of what it measures. */
const EACH = /(?<=[价率额量费格准])的?每\p{Script=Han}{1,3}$/u;

/** 四|大展区, 主体约|长, 价格|每吨: the word of size belongs to the number, the hedge to nobody. */
function plain(measure: Chosen | null, quantity: Quantity): Chosen | null {
  if (!measure || measure.start < 0) return measure;
  const each = measure.start < quantity.start ? (EACH.exec(measure.text)?.[0].length ?? 0) : 0;
  if (each) return { text: measure.text.slice(0, -each), start: measure.start, end: measure.end - each };
  const size = measure.start === quantity.end && quantity.unit === "" && /^大./u.test(measure.text) && measure.text.length > 2;
  const hedged = /约[长宽高深重]$/u.test(measure.text);
  const cut = size ? 1 : hedged ? measure.text.length - 1 : 0;
  return cut ? { text: measure.text.slice(cut), start: measure.start + cut, end: measure.end } : measure;
}
