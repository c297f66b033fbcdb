import type { Figure } from "../../src/model/figure.ts";
import { idOf } from "../../src/model/id.ts";
import type { LinkedText } from "../../src/model/text.ts";
import { actionOf } from "./figure/action.ts";
import { baseOf, changeOf, type Told } from "./figure/change.ts";
import { contextOf, entityIndex, placeOf, referenceIndex } from "./figure/entity.ts";
import { WHOLES } from "./figure/holder.ts";
import { indicatorOf } from "./figure/indicator.ts";
import { type Total, totalOf } from "./figure/part.ts";
import { perOf } from "./figure/per.ts";
import { clauseBefore } from "./figure/phrase.ts";
import { statTypeOf } from "./figure/stat.ts";
import { isStreak, streakOf } from "./figure/streak.ts";
import { walk } from "./figure/walk.ts";
import { wholeOf } from "./figure/whole.ts";
import { periodsOf } from "./period.ts";
import { tableFigures } from "./table.ts";

/** Totals that a 其中 may look back to. */
const LOOK_BACK = 12;
const UNIT_ALONE = /^[十百千万亿]+[^\d一二两三四五六七八九十]+$/u;

/** The figures of a document: its quantities with what they measure, whose they are and when they hold. */
export function figures(text: LinkedText, documentId: string): Figure[] {
  const cells = tableFigures(text, documentId);
  if (cells.length === 0) return proseFigures(text, documentId);
  // Both lists are in order of place: one walk over the two.
  let next = 0;
  let table = 0;
  const apart = text.quantities.filter((quantity) => {
    while ((cells[next]?.end ?? Infinity) <= quantity.start) next++;
    while ((text.tables[table]?.end ?? Infinity) <= quantity.start) table++;
    // A unit in a table's unit column is no figure: 万人.
    if ((text.tables[table]?.start ?? Infinity) <= quantity.start && UNIT_ALONE.test(quantity.quote)) return false;
    return (cells[next]?.start ?? Infinity) >= quantity.end;
  });
  const prose = { ...text, quantities: apart };
  return [...cells, ...proseFigures(prose, documentId)].sort((a, b) => a.start - b.start);
}

function proseFigures(text: LinkedText, documentId: string): Figure[] {
  if (text.quantities.length === 0) return [];
  const periods = periodsOf(text);
  const entities = entityIndex(text);
  const home = placeOf(text);
  const refers = referenceIndex(text);
  const holds = (name: string, at: number): string | null =>
    entities.get(name) ?? refers(name, at) ?? (WHOLES.get(name) === "place" ? home(name, at) : null);
  const ids = text.quantities.map((quantity) => idOf("fig", documentId, quantity.start, quantity.end));
  const totals: Total[] = [];
  const actions: (string | null)[] = [];
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
    const streak = isStreak(frame, place, quantity);
    const said = streak ? null : (measure?.text ?? null);
    const statType = statTypeOf(quantity, said, streak ? "" : clauseBefore(frame, place), per, change.change);
    const total = totalOf(frame, place, quantity, totals.slice(-LOOK_BACK).reverse());
    // 共培训职工9人，其中甲省4人: what was done to the total was done to its parts.
    const parted = total !== null && measure !== null && measure.start < 0;
    const action = streak
      ? streakOf(frame, place)
      : (actionOf(frame, place, measure) ?? (parted ? (actions[total] ?? null) : null));
    actions[index] = action;
    totals.push({
      index,
      sentence: frame.sentence,
      unit: quantity.unit,
      amount: Number(quantity.amount ?? quantity.lower),
      rate: change.change !== null,
    });
    const { rawStart, rawEnd } = text.toRaw(quantity);
    // Field by field: a spread of so many grows the object several times over.
    return [
      {
        start: quantity.start,
        end: quantity.end,
        quote: quantity.quote,
        amount: quantity.amount,
        lower: quantity.lower,
        upper: quantity.upper,
        lowerInclusive: quantity.lowerInclusive,
        upperInclusive: quantity.upperInclusive,
        approximation: quantity.approximation,
        hedge: quantity.hedge,
        unit: quantity.unit,
        unitCode: quantity.unitCode,
        unitMultiplier: quantity.unitMultiplier,
        rule: quantity.rule,
        confidence: Math.round(quantity.confidence * (0.5 + reading.share / 2) * 1000) / 1000,
        id: ids[index] ?? "",
        rawStart,
        rawEnd,
        sentence: frame.sentence,
        measure: measure?.text ?? null,
        action,
        about: about ? { name: about.text, entity: holds(about.text, quantity.start) } : null,
        per,
        whole: wholeOf(frame, place, quantity, measure),
        partOf: total === null ? null : (ids[total] ?? null),
        context: contextOf(text, frame, place, about?.text ?? null),
        statType,
        change: change.change,
        comparison,
        period: time.period,
        modality: time.modality,
        cumulative: time.cumulative,
        indicator: indicatorOf(measure?.text ?? null, statType, streak),
      },
    ];
  });
}
