import { readFileSync } from "node:fs";
import type { NameMention, TaggedText } from "../../src/model/text.ts";
import { resource } from "../../src/resource.ts";
import { TYPES } from "./name/label.ts";
import { unpackModel } from "./name/model.ts";
import { Tagger } from "./name/tagger.ts";

let tagger: Tagger | undefined;

/** The names of a text, in order of place, without overlap. */
export function names(text: TaggedText): NameMention[] {
  tagger ??= new Tagger(unpackModel(readFileSync(resource("models/names.bin"))));
  return tagger.names(text.text, text.tokens).map(({ start, end, type, confidence }) => ({
    start,
    end,
    type: TYPES[type] ?? "Organization",
    rule: "name.tagger",
    confidence,
    parts: [],
  }));
}
