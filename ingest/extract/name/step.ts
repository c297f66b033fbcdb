import type { NameMention } from "../../../src/model/text.ts";

/** A step from the names of a text to better ones. Names come and go in order of place, without overlap. */
export type Rule = (text: string, names: readonly NameMention[]) => NameMention[];
