import nodejieba from "nodejieba";
import type { SplitText, TaggedText, Token } from "../src/model/text.ts";

let loaded = false;

/** Loads the dictionary once per process (about 0.8 s); called by `tag` itself. */
export function loadDictionary(): void {
  if (loaded) return;
  nodejieba.load();
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
export const tag = (split: SplitText): TaggedText => ({ ...split, tokens: tokens(split.text) });
