import { classesOf } from "./lexicon.ts";

/** What sort of thing a unit counts or measures, as far as the choice of a phrase depends on it. */
const CLASSES = classesOf("measure-units.tsv");

/** The class of a unit as written; "thing" for a classifier that the table does not know, "bare" where none stands. */
export function unitClass(unit: string): string {
  if (unit === "") return "bare";
  let sort = known.get(unit);
  if (sort === undefined) {
    if (known.size >= KNOWN_MAX) known.clear();
    sort = classify(unit);
    known.set(unit, sort);
  }
  return sort;
}

/** Units met so far with their classes: a text asks for each many times. */
const known = new Map<string, string>();
const KNOWN_MAX = 2000;

function classify(unit: string): string {
  return CLASSES.get(unit) ?? CLASSES.get(unit.replace(/^个/u, "")) ?? (/[元币镑盾]$/u.test(unit) ? "money" : "thing");
}
