import type { Figure } from "../../src/model/figure.ts";
import { idOf } from "../../src/model/id.ts";
import type { LinkedText } from "../../src/model/text.ts";
import { actionOf } from "./figure/action.ts";
import { baseOf, changeOf, type Told } from "./figure/change.ts";
import { contextOf, entityIndex } from "./figure/entity.ts";
import { indicatorOf } from "./figure/indicator.ts";
import { type Total, totalOf } from "./figure/part.ts";
import { perOf } from "./figure/per.ts";
import { clauseBefore } from "./figure/phrase.ts";
import { statTypeOf } from "./figure/stat.ts";
import { walk } from "./figure/walk.ts";
import { wholeOf } from "./figure/whole.ts";
import { periodsOf } from "./period.ts";

/** Totals that a 其中 may look back to. */
const LOOK_BACK = 12;

/** The figures of a document: its quantities with what they measure, whose they are and when they hold. */
export function figures(text: LinkedText, documentId: string): Figure[] {
  const periods = periodsOf(text);
  const entities = entityIndex(text);
  const ids = text.quantities.map((quantity) => idOf("fig", documentId, quantity.start, quantity.end));
  const totals: Total[] = [];
  let told = new Map<number, Told>();
  let sentence = -1;
  return walk(text).flatMap((reading): Figure[] => {
    const { frame, place, quantity: index, measure, about } = reading;
    const quantity = text.quantities[index];
    if (!quantity) return [];
    if (frame.sentence !== sentence) told = new Map();
    sentence = frame.sentence;
    const time = periods[index] ?? { period: null, modality: "ACTUAL" as const, cumulative: false };
    const change = changeOf(frame, place, quantity, told);
    const comparison = change.change ? (change.comparison ?? baseOf(frame, place, time.period)) : null;
    told.set(place, { change: change.change, comparison });
    const per = perOf(frame, place, quantity, measure);
    const statType = statTypeOf(quantity, measure?.text ?? null, clauseBefore(frame, place), per, change.change);
    const total = totalOf(frame, place, quantity, totals.slice(-LOOK_BACK).reverse());
    totals.push({
      index,
      sentence: frame.sentence,
      unit: quantity.unit,
      amount: Number(quantity.amount ?? quantity.lower),
      rate: change.change !== null,
    });
    return [
      {
        ...quantity,
        id: ids[index] ?? "",
        ...text.toRaw(quantity),
        sentence: frame.sentence,
        measure: measure?.text ?? null,
        action: actionOf(frame, place, measure),
        about: about ? { name: about.text, entity: entities.get(about.text) ?? null } : null,
        per,
        whole: wholeOf(frame, place, quantity, measure),
        partOf: total === null ? null : (ids[total] ?? null),
        context: contextOf(text, frame, place, about?.text ?? null),
        statType,
        change: change.change,
        comparison,
        ...time,
        indicator: indicatorOf(measure?.text ?? null, statType),
        confidence: Math.round(quantity.confidence * (0.5 + reading.share / 2) * 1000) / 1000,
      },
    ];
  });
}
