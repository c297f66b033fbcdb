import nodejieba from "nodejieba";
import type { SplitText, TaggedText, Token } from "../src/model/text.ts";
import { resource } from "../src/resource.ts";

let loaded = false;

/** Loads the dictionary once per thread (about 0.8 s, 240 MB outside of the heap); called by `tag` itself. */
export function loadDictionary(): void {
  if (loaded) return;
  // Its weights of keywords (20 MB a thread) are for extractions that are never asked for: one line stands in for them.
  nodejieba.load({ idfDict: resource("ingest/lexicon/idf.txt") });
  loaded = true;
}

/** nodejieba's words of a text with their parts of speech; they tile the text, which must be well-formed UTF-16. */
export function tokens(text: string): Token[] {
  loadDictionary();
  const found: Token[] = [];
  let at = 0;
  for (const { word, tag: pos } of nodejieba.tag(text)) {
    found.push({ start: at, end: at + word.length, pos });
    at += word.length;
  }
  return found;
}

/** Adds nodejieba's words and parts of speech. */
export const tag = (split: SplitText): TaggedText => ({ tokens: tokens(split.text), ...split });
