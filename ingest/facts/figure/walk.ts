import type { LinkedText } from "../../../src/model/text.ts";
import { aboutCandidates, type CarriedHolder, type Chosen } from "./about.ts";
import { type Holders, holdersOf } from "./holder.ts";
import { measureCandidates } from "./measure.ts";
import { best, type Candidate, rankModel } from "./rank.ts";
import type { Carried } from "./trait.ts";
import { type Frame, framesOf } from "./word.ts";

/** What the walk finds for one quantity. Texts as written; starts are -1 where the words are carried over from elsewhere. */
export interface Reading {
  readonly quantity: number;
  readonly frame: Frame;
  readonly place: number;
  readonly measure: Chosen | null;
  readonly about: Chosen | null;
  /** The share of the chosen phrase among its rivals, 0 to 1. */
  readonly share: number;
}

/** Chooses among candidates; the trainer puts the gold answer here. */
export type Chooser = (
  task: "measure" | "about",
  quantity: number,
  candidates: readonly Candidate[],
) => { readonly candidate: Candidate; readonly share: number } | null;

const byModel: Chooser = (task, _quantity, candidates) => best(candidates, rankModel()[task]);
const CARRIED = 6;
const REACH = 3;

/** Reads measure and holder of every quantity from left to right; one walk, each figure sees at most the six before it. */
export function walk(text: LinkedText, choose: Chooser = byModel): Reading[] {
  const holders: Holders = holdersOf(text);
  const readings: Reading[] = [];
  for (const frame of framesOf(text)) {
    for (const place of frame.places) {
      const index = frame.words[place]?.quantity ?? -1;
      const quantity = text.quantities[index];
      if (!quantity) continue;
      const earlier = readings.slice(-CARRIED).reverse();
      const near = earlier.filter((reading) => frame.sentence - reading.frame.sentence <= REACH);
      const carried = near.flatMap((reading): Carried[] =>
        reading.measure && frame.sentence - reading.frame.sentence < REACH
          ? [
              {
                measure: reading.measure.text,
                unit: text.quantities[reading.quantity]?.unit ?? "",
                sentences: frame.sentence - reading.frame.sentence,
                place: reading.place,
              },
            ]
          : [],
      );
      const chosen = choose("measure", index, measureCandidates(frame, place, quantity, carried));
      const measure = chosenOf(chosen?.candidate);
      const held = near.map(
        (reading): CarriedHolder => ({
          about: reading.about?.text ?? null,
          measure: reading.measure?.text ?? null,
          sentences: frame.sentence - reading.frame.sentence,
          place: reading.place,
        }),
      );
      const holder = choose("about", index, aboutCandidates(frame, place, quantity, measure, holders, held));
      readings.push({ quantity: index, frame, place, measure, about: chosenOf(holder?.candidate), share: chosen?.share ?? 0 });
    }
  }
  return readings;
}

const chosenOf = (candidate: Candidate | undefined): Chosen | null =>
  candidate?.text ? { text: candidate.text, start: candidate.start, end: candidate.end } : null;
