import { readFileSync } from "node:fs";
import { resource } from "../../src/resource.ts";

/** The lines of a lexicon file, without comments (`#` at the start of a line) and blank ones. */
export const lexiconLines = (name: string): string[] =>
  readFileSync(resource(`ingest/lexicon/${name}`), "utf8")
    .split("\n")
    .filter((line) => line.trim() && !line.startsWith("#"));

/** The words of a lexicon file, parted by white space. */
export const lexiconWords = (name: string): Set<string> =>
  new Set(lexiconLines(name).flatMap((line) => line.trim().split(/\s+/)));

/** One pattern that matches any of a file's lines, each of them a pattern itself. */
export const lexiconPattern = (name: string, flags = "u"): RegExp => new RegExp(lexiconLines(name).join("|"), flags);
