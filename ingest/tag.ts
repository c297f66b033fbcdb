import nodejieba from "nodejieba";
import type { SplitText, TaggedText, Token } from "../src/model/text.ts";

let loaded = false;

/** Loads the dictionary once per process (about 0.8 s); called by `tag` itself. */
export function loadDictionary(): void {
  if (loaded) return;
  nodejieba.load();
  loaded = true;
}

/** Adds nodejieba's words and parts of speech. The words tile the text, which must be well-formed UTF-16. */
export function tag(split: SplitText): TaggedText {
  loadDictionary();
  const tokens: Token[] = [];
  let at = 0;
  for (const { word, tag: pos } of nodejieba.tag(split.text)) {
    tokens.push({ start: at, end: at + word.length, pos });
    at += word.length;
  }
  return { ...split, tokens };
}
