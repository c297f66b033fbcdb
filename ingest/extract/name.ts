import { readFileSync } from "node:fs";
import { overlaps } from "../../src/model/span.ts";
import type { NameMention, TaggedText } from "../../src/model/text.ts";
import { resource } from "../../src/resource.ts";
import { Gate } from "./name/gate.ts";
import { TYPES } from "./name/label.ts";
import { unpackModel } from "./name/model.ts";
import { withParts } from "./name/part.ts";
import { completed } from "./name/person.ts";
import { placed } from "./name/region.ts";
import { RULES, stated } from "./name/rule.ts";
import { Tagger } from "./name/tagger.ts";
import { whole } from "./name/whole.ts";

let tagger: Tagger | undefined;

/**
 * The names of a text, in order of place, without overlap: what the trained tagger finds, then rules for what is regular, then the
 * names inside names. No name reaches across a stretch that is damaged beyond repair.
 */
export function names(text: TaggedText): NameMention[] {
  tagger ??= new Tagger(
    unpackModel(readFileSync(resource("models/names.bin"))),
    new Gate(readFileSync(resource("models/gate.bin"))),
  );
  return namesBy(tagger, text);
}

/** The names of a text as `names` finds them, by a tagger of the caller's: what cross-validation measures. */
export function namesBy(tagger: Tagger, text: TaggedText): NameMention[] {
  let found: NameMention[] = tagger.names(text.text, text.tokens).map(({ start, end, type, confidence }) => ({
    start,
    end,
    type: TYPES[type] ?? "Organization",
    rule: "name.tagger",
    confidence,
    parts: [],
  }));
  found = whole(text, completed(text, found));
  for (const rule of RULES) found = rule(text.text, found);
  found = stated(text, found);
  found = placed(text, found);
  if (text.damaged.length > 0) found = found.filter((name) => !text.damaged.some((gap) => overlaps(gap, name)));
  return withParts(text.text, found);
}
