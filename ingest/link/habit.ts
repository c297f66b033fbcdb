import { lexiconRows } from "../place.ts";

interface Habits {
  readonly often: RegExp;
  readonly december: ReadonlySet<string>;
  readonly twice: ReadonlySet<string>;
}

let habits: Habits | undefined;
function habitsTable(): Habits {
  if (habits) return habits;
  const rows = lexiconRows("event-habits.tsv");
  const words = (kind: string): string[] => rows.flatMap(([row, list = ""]) => (row === kind ? list.split(" ") : []));
  habits = {
    often: new RegExp(`(?:${words("often").join("|")})$`, "u"),
    december: new Set(words("december")),
    twice: new Set(words("twice")),
  };
  return habits;
}

/** True for what is held many times a year, so that its year does not tell which one: 国务院常务会议. */
export const isOften = (name: string): boolean => habitsTable().often.test(name);

/** The year, with its half where that tells, of an event without a number in a text of a day (ISO 8601). */
export function yearOn(name: string, day: string): string {
  const [year = "", month = ""] = day.split("-");
  if (habitsTable().december.has(name)) return month !== "" && month < "11" ? String(Number(year) - 1) : year;
  return habitsTable().twice.has(name) && month !== "" ? `${year}-${month < "08" ? 1 : 2}` : year;
}

/** A year stated of an event, with the half that a text of the same year tells: 今年|广交会 of October is the one of the autumn. */
export const statedYear = (name: string, year: string, day: string): string =>
  habitsTable().twice.has(name) && day.startsWith(year) ? yearOn(name, day) : year;
