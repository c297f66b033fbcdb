import { remembering } from "../../known.ts";
import { classesOf } from "./lexicon.ts";

/** What sort of thing a unit counts or measures, as far as the choice of a phrase depends on it. */
const CLASSES = classesOf("measure-units.tsv");

/** The class of a unit as written; "thing" for a classifier that the table does not know, "bare" where none stands. */
export const unitClass = remembering(2000, (unit) =>
  unit === ""
    ? "bare"
    : (CLASSES.get(unit) ?? CLASSES.get(unit.replace(/^个/u, "")) ?? (/[元币镑盾]$/u.test(unit) ? "money" : "thing")),
);
