import type { MarkedText } from "../../src/model/text.ts";
import { aliasOf } from "./alias.ts";
import type { Editions } from "./edition.ts";
import { needsYear, readEvent } from "./event.ts";
import { numberedGames } from "./games.ts";
import { isOften } from "./habit.ts";
import { keyed } from "./keyed.ts";
import type { Keyed } from "./organization.ts";

/** The event that a name means in a document, with the year that tells it from its like. */
export function readOccasion(surface: string, year: string, { fields, textHash }: MarkedText, editions: Editions): Keyed {
  const name = aliasOf("Event", surface);
  const published = fields.publishedAt?.slice(0, 4);
  // The games at hand go before those that the text names by their number: 2018年亚运会 … 亚运会|今晚开幕.
  const games = year === "" ? null : year === published ? editions.atHand(surface) : numberedGames(`${year}年${surface}`);
  if (games !== null) return { name: games, code: null, rule: "event.games", sure: true, key: [games] };
  if (needsYear(surface)) {
    const longer = editions.of(surface, name);
    if (longer !== null) {
      const { name: full, code, sure } = readEvent(longer, null);
      return { name: full, code, rule: "event.numbered", sure, key: [full] };
    }
  }
  const reading = readEvent(name, year === "" || isOften(name) ? null : year);
  if (!reading.sure) return keyed(reading, [reading.name, textHash]);
  return keyed(reading, reading.rule === "event.of-year" ? [reading.name, year] : [reading.name]);
}

/** An event by the name that all its editions bear: all of them, or one that the text is not about. */
export function apartOccasion(surface: string, meant: "all" | "other", textHash: string): Keyed {
  const name = aliasOf("Event", surface);
  const key = meant === "all" ? [name, "all"] : [name, textHash, "other"];
  return { name, code: null, rule: `event.${meant}`, sure: meant === "all", key };
}
