import type { DocumentKind } from "../../src/model/document.ts";
import { lexiconLines } from "./lexicon.ts";

const ROWS = lexiconLines("kind.tsv").map((line) => {
  const [kind = "", pattern = ""] = line.split("\t");
  return { kind: kind as DocumentKind, pattern: new RegExp(pattern, "u") };
});

/** The kind of a document by its title; null where the title says nothing. */
export function kindOfTitle(title: string): DocumentKind | null {
  const tight = title
    .replace(/\s+/g, "")
    .replace(/[（(][^（）()]{1,12}[)）]$/u, "")
    .replace(/[”"』」》]$/u, "");
  return ROWS.find((row) => row.pattern.test(tight))?.kind ?? null;
}
