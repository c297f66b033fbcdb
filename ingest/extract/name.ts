import type { NameMention, TaggedText } from "../../src/model/text.ts";

/** The names of a text, in order of place, without overlap. */
export function names(text: TaggedText): NameMention[] {
  const found: NameMention[] = [];
  for (const match of text.text.matchAll(/《([^《》\n]{1,60})》/gu)) {
    found.push({
      start: match.index + 1,
      end: match.index + match[0].length - 1,
      type: "Work",
      rule: "work.brackets",
      confidence: 0.8,
      parts: [],
    });
  }
  return found;
}
