import type { Quantity } from "../../../src/model/figure.ts";
import type { LinkedText } from "../../../src/model/text.ts";
import { aboutCandidates, type CarriedHolder, type Chosen } from "./about.ts";
import { isVerb, withoutAction } from "./action.ts";
import { BODIES, type Holders, holdersOf, WHOLES } from "./holder.ts";
import { measureCandidates } from "./measure.ts";
import { best, type Candidate, rankModel } from "./rank.ts";
import { headed, settled } from "./settle.ts";
import type { Carried } from "./trait.ts";
import { type Frame, framesOf } from "./word.ts";

/** What the walk finds for one quantity. Texts as written; starts are -1 where the words are carried over from elsewhere. */
export interface Reading {
  readonly quantity: number;
  readonly frame: Frame;
  readonly place: number;
  readonly measure: Chosen | null;
  readonly about: Chosen | null;
  /** One of the parts that a total before it is made of: 其中，甲省3人，乙省4人. */
  readonly member: boolean;
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
const BEFORE = 12;
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
      const near = withoutParts(
        earlier.filter((reading) => frame.sentence - reading.frame.sentence <= REACH),
        frame,
      );
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
      const whole = chosenOf(chosen?.candidate);
      const measure = plain(withoutAction(frame, whole), quantity);
      const held = near.map(
        (reading): CarriedHolder => ({
          about: reading.about?.text ?? null,
          measure: reading.measure?.text ?? null,
          sentences: frame.sentence - reading.frame.sentence,
          place: reading.place,
        }),
      );
      const holder = choose("about", index, aboutCandidates(frame, place, quantity, measure, holders, held));
      const ranked = headed(
        frame,
        place,
        extended(frame, withoutVerb(frame, chosenOf(holder?.candidate)), measure) ?? collectiveOf(frame, place, measure),
      );
      const before = readings
        .slice(-BEFORE)
        .reverse()
        .map((reading) => ({ ...reading, unit: text.quantities[reading.quantity]?.unit ?? "" }));
      const { about, member, ...rest } = settled(frame, place, quantity, withoutHolder(measure, ranked), ranked, before);
      readings.push({
        quantity: index,
        frame,
        place,
        measure: withoutHolder(rest.measure, about),
        about,
        member,
        share: chosen?.share ?? 0,
      });
    }
  }
  return readings;
}

/** Behind the parts of a total (its sentence over) the total speaks again: 其中，甲省3人，乙省4人。人均…. */
function withoutParts(near: readonly Reading[], frame: Frame): readonly Reading[] {
  const whole = near.filter((reading) => !reading.member || reading.frame === frame);
  return whole.length > 0 ? whole : near;
}

const chosenOf = (candidate: Candidate | undefined): Chosen | null =>
  candidate?.text ? { text: candidate.text, start: candidate.start, end: candidate.end } : null;

/** 四|大展区: the word of size belongs to the number. */
const plain = (measure: Chosen | null, quantity: Quantity): Chosen | null =>
  measure && measure.start === quantity.end && quantity.unit === "" && /^大./u.test(measure.text) && measure.text.length > 2
    ? { text: measure.text.slice(1), start: measure.start + 1, end: measure.end }
    : measure;

/** The measure without the holder that stands in front of it: 大桥|全长. */
function withoutHolder(measure: Chosen | null, about: Chosen | null): Chosen | null {
  if (!measure || !about || measure.start < 0 || about.start !== measure.start || about.end >= measure.end) return measure;
  const cut = measure.text.startsWith(`${about.text}的`) ? about.text.length + 1 : about.text.length;
  const text = measure.text.slice(cut);
  return text.length >= 2 && measure.text.startsWith(about.text)
    ? { text, start: measure.start + cut, end: measure.end }
    : measure;
}

/** 全省, 全市 and the like that open the number's own sentence hold it where nobody else was found. */
function collectiveOf(frame: Frame, place: number, measure: Chosen | null): Chosen | null {
  for (let index = 0; index < place; index++) {
    const word = frame.words[index];
    if (!word || word.kind === "Q" || word.kind === "v" || word.kind === "p") return null;
    const sort = WHOLES.get(word.text);
    if ((sort === "place" || sort === "country") && word.text !== measure?.text)
      return { text: word.text, start: word.start, end: word.end };
  }
  return null;
}

/** The holder without the verb that follows it: 浙江省|新建. */
function withoutVerb(frame: Frame, about: Chosen | null): Chosen | null {
  if (!about || about.start < 0) return about;
  const last = frame.words.find((word) => word.end === about.end);
  if (!last || !isVerb(last)) return about;
  if (last.start <= about.start + 1) return null;
  return { text: about.text.slice(0, last.start - about.start), start: about.start, end: last.start };
}

/** A collective word with the bodies that follow it, up to the verb or the measure. */
function extended(frame: Frame, about: Chosen | null, measure: Chosen | null): Chosen | null {
  const sort = about ? WHOLES.get(about.text) : undefined;
  if (!about || about.start < 0 || (sort !== "country" && sort !== "place")) return about;
  const from = frame.words.findIndex((word) => word.start === about.start);
  for (let index = from + 1; index > 0 && index < Math.min(frame.words.length, from + 6); index++) {
    const word = frame.words[index];
    if (!word || (measure && word.start < measure.end && measure.start < word.end)) break;
    if (word.kind !== "n" && word.kind !== "a" && word.kind !== "r" && word.text !== "各" && word.text !== "各级") break;
    const next = frame.words[index + 1];
    if (BODIES.test(word.text) && next?.kind !== "n" && next?.kind !== "N" && next?.kind !== "u")
      return {
        text: frame.words
          .slice(from, index + 1)
          .map((each) => each.text)
          .join(""),
        start: about.start,
        end: word.end,
      };
  }
  return about;
}
