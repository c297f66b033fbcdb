/**
 * Damages 500 held-out items of a corpus in the two ways of scripts/garble.ts and reports how many of the spots `clean` restores:
 * npm run damage -- CORPUS.jsonl[.gz] [--verbose] [--baseline]
 *   --verbose   each spot that is not exact: what it was, what it became
 *   --baseline  with pairs of characters alone, and without what the page itself says: the model that this one is to beat
 *   --undamaged no damage: all items as they are, each that `clean` changes in more than white space, with its problems
 */

import { useOrder } from "../ingest/clean/model.ts";
import { clean } from "../ingest/clean.ts";
import { source } from "../ingest/read/source.ts";
import { isFailure, readAll } from "../ingest/read.ts";
import { hashOf } from "../src/model/id.ts";
import { GLOSSED, garble, spun } from "./garble.ts";
import { heldOut } from "./heldout.ts";

const words = process.argv.slice(2);
const paths = words.filter((word) => !word.startsWith("--"));
const verbose = words.includes("--verbose");
const undamaged = words.includes("--undamaged");
if (paths.length === 0 || words.some((word) => /^--(?!verbose$|undamaged$|baseline$)/.test(word))) {
  console.error("usage: npm run damage -- CORPUS.jsonl[.gz] [--verbose] [--baseline] | --undamaged");
  process.exit(2);
}
if (words.includes("--baseline")) useOrder(2);

const items: { id: string; text: string }[] = [];
for await (const one of readAll(paths))
  if (!isFailure(one) && (undamaged || heldOut(one.ref))) items.push({ id: one.ref, text: one.raw });

const cleaned = (text: string) => {
  const [document] = clean(source("x", "text/plain", text, "", { record: true }));
  if (!document) throw new Error("no document");
  return document;
};

if (undamaged) {
  let changed = 0;
  const bare = (text: string): string => text.replace(/\s+/gu, "");
  for (const { id, text } of items) {
    const document = cleaned(text);
    if (bare(document.text) === bare(text)) continue;
    changed++;
    console.log(`${id} ${document.problems.map(({ message }) => message).join("; ") || "changed without a problem"}`);
  }
  console.log(
    `${items.length} items, ${items.length - changed} changed in nothing but white space (${((100 * (items.length - changed)) / Math.max(1, items.length)).toFixed(2)} %)`,
  );
  process.exit(0);
}
items.sort((a, b) => (hashOf(a.id) < hashOf(b.id) ? -1 : 1)).splice(500);

/** Exact, wrong but said to be unsure, wrong and said to be sure, left as damaged. */
const count = () => ({ spots: 0, digits: 0, exact: 0, unsure: 0, wrong: 0, left: 0 });
const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

for (const { name, table, keep } of [
  { name: "111 characters glossed, private-use characters dropped", table: GLOSSED, keep: false },
  { name: "111 characters glossed, private-use characters kept", table: GLOSSED, keep: true },
  { name: "no glosses, private-use characters dropped", table: new Map<string, string>(), keep: false },
  { name: "no glosses, private-use characters kept", table: new Map<string, string>(), keep: true },
]) {
  const kinds = { A: count(), B: count() };
  let hit = 0;
  let whole = 0;
  let characters = 0;
  const started = performance.now();
  for (const { id, text } of items) {
    const original = spun(text);
    characters += original.length;
    const truth = cleaned(original).text;
    const damaged = garble(original, table, keep);
    const result = cleaned(damaged.text);
    if (damaged.spots.length > 0) hit++;
    if (damaged.spots.length > 0 && result.text === truth) whole++;
    for (const spot of damaged.spots) {
      const tally = kinds[spot.kind];
      tally.spots++;
      // The stretch of the clean text that the spot became, as far as its units lead.
      let start = 0;
      while (start < result.text.length && result.toRaw({ start, end: start + 1 }).rawEnd <= spot.start) start++;
      let end = start;
      while (end < result.text.length && result.toRaw({ start: end, end: end + 1 }).rawStart < spot.end) end++;
      const raw = result.toRaw({ start, end });
      const origin = damaged.origin(Math.min(raw.rawStart, spot.start), Math.max(raw.rawEnd, spot.end));
      const expected = origin ? truth.slice(origin[0], origin[1]) : "";
      const got = result.text.slice(start, end);
      const note = result.problems.find(
        (problem) =>
          problem.code.startsWith("clean.") &&
          problem.start < end + 1 &&
          problem.end + 1 > start &&
          (problem.code === "clean.lost-byte" || problem.code === "clean.damaged"),
      );
      // A digit that a lone byte took along is gone: no reader of Chinese can tell it.
      if (/\d$/.test(expected) && got !== expected) tally.digits++;
      if (got === expected) tally.exact++;
      else if (note?.code === "clean.damaged") tally.left++;
      else if (note && (note.confidence ?? 0) < 0.9) tally.unsure++;
      else tally.wrong++;
      if (verbose && got !== expected)
        console.log(
          `${spot.kind} ${id} ${damaged.text.slice(Math.max(0, spot.start - 8), spot.end + 6).replaceAll("\n", "⏎")} | true ${expected} | got ${got} | ${note?.confidence ?? "no note"}`,
        );
    }
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${name}: ${items.length} items, ${characters} characters, ${hit} hit, ${whole} of these restored whole, ${seconds.toFixed(1)} s`,
  );
  for (const kind of ["A", "B"] as const) {
    const { spots, digits, exact, unsure, wrong, left } = kinds[kind];
    if (spots > 0)
      console.log(
        `  type ${kind}: ${spots} spots, exact ${percent(exact, spots)}, said unsure ${percent(unsure, spots)}, left and marked ${percent(left, spots)}, wrong without a word ${percent(wrong, spots)}; ${digits} lost a digit for good, of the others exact ${percent(exact, spots - digits)}`,
      );
  }
}
