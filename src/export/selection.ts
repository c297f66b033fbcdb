import type { Selection } from "../graph/export/observation.ts";
import { FORMATS } from "./format.ts";

/** The names by which a selection is asked for, on the command line and over HTTP. */
export const SELECTORS = ["indicator", "place", "from", "to", "document", "as-of"] as const;
export type Selector = (typeof SELECTORS)[number];

/** Formats that go out as text, by name, with what they are. */
export const TEXT_FORMATS: readonly { readonly name: string; readonly summary: string }[] = [
  ...FORMATS,
  { name: "graphml", summary: "documents, entities, indicators and figures with their edges, for graph tools" },
  { name: "sdmx-structure", summary: "the data structure definition of sdmx-csv (SDMX-JSON); needs no database" },
];

/** A selection that says nothing: which of its values, and what was expected. */
export class BadSelection extends Error {}

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const LONGEST = 200;
const MOST = 100;

/** A selection from the values given under each name. Throws BadSelection. */
export function selectionOf(given: (name: Selector) => readonly string[]): Selection {
  const many = (name: Selector): readonly string[] | undefined => {
    const values = given(name);
    if (values.length > MOST) throw new BadSelection(`${name} is given ${values.length} times: at most ${MOST}`);
    for (const value of values)
      if (value === "" || value.length > LONGEST)
        throw new BadSelection(`${name} is ${JSON.stringify(value.slice(0, 40))}: expected a name or an id`);
    return values.length > 0 ? values : undefined;
  };
  const one = (name: Selector): string | undefined => {
    const values = many(name);
    if (values && values.length > 1) throw new BadSelection(`${name} is given more than once`);
    return values?.[0];
  };
  const date = (name: Selector): string | undefined => {
    const value = one(name);
    if (value !== undefined && !DATE.test(value))
      throw new BadSelection(`${name} is ${JSON.stringify(value)}: expected 2022, 2022-06 or 2022-06-15`);
    return value;
  };
  const all = {
    indicators: many("indicator"),
    place: one("place"),
    from: date("from"),
    to: date("to"),
    documents: many("document"),
    asOf: date("as-of"),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Selection;
}
