import { rowsOf } from "../figure/lexicon.ts";
import { either } from "./title.ts";

const EVENT = new Map(rowsOf("event-verbs.tsv").map(([name = "", words = ""]) => [name, words.split(" ")]));

/** An alternation of the verbs of a class, the longest first. */
export const verbs = (name: string): string => either(EVENT.get(name) ?? []);

/** 京 → 北京: cities that go by one character behind 在. */
export const SHORT_PLACES: ReadonlyMap<string, string> = new Map(
  rowsOf("place-short.tsv").map(([short = "", name = ""]) => [short, name] as const),
);
