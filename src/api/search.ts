import { Converter } from "opencc-js/t2cn";
import { fold, LONGEST_TEXT, search as statement } from "../graph/read/reader.ts";
import { connection } from "./field.ts";
import { badInput, type Resolver } from "./resolver.ts";
import { value } from "./run.ts";
import type { QuerySearchArgs } from "./types.gen.ts";

// Taiwan, Hong Kong and plain traditional forms share their single characters: "t" covers what names are made of.
const simplify = Converter({ from: "t", to: "cn" });

/** How much text is shown on each side of a match. */
const AROUND = 30;

export const search: Resolver<QuerySearchArgs> = async (_source, args, context, info) => {
  const { text } = args;
  if ([...text].length > LONGEST_TEXT) throw badInput(`\`text\` is longer than ${LONGEST_TEXT} characters`);
  const wanted = simplify(fold(text));
  if (wanted === "") throw badInput("`text` is empty: give at least one character to look for");
  const raw = await value(info, context, (field, deep) =>
    statement(field, deep("SearchResult"), (given) => ({ text: simplify(fold(String(given["text"]))) })),
  );
  const found = connection(raw, { ...args }, info);
  const nodes = Array.isArray(found["nodes"]) ? found["nodes"] : [];
  for (const hit of nodes)
    if (typeof hit === "object" && hit !== null) hit.highlight = highlight(String(hit.words ?? ""), wanted);
  return found;
};

/** Where the words stand in the text that matched, cut to what lies around; null where it was found by other letters. */
export function highlight(text: string, wanted: string): { text: string; start: number; end: number } | null {
  const at = text.toLowerCase().indexOf(wanted);
  // Lower case can be longer than the letter itself (İ): offsets hold only where it is not.
  if (at < 0 || text.toLowerCase().length !== text.length) return null;
  const from = Math.max(0, at - AROUND);
  return { text: text.slice(from, at + wanted.length + AROUND).toWellFormed(), start: at - from, end: at - from + wanted.length };
}
