import { readFileSync } from "node:fs";
import { resource } from "../../../src/resource.ts";

/** The rows of a lexicon table, cells split at tabs; empty lines and lines that begin with # are notes. */
export function rowsOf(file: string): string[][] {
  return readFileSync(resource(`ingest/lexicon/${file}`), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
}

/** Words of a two-column table (class, words with blanks between) as word → class. */
export const classesOf = (file: string): ReadonlyMap<string, string> =>
  new Map(rowsOf(file).flatMap(([name, words]) => (words ?? "").split(" ").map((word) => [word, name ?? ""] as const)));
