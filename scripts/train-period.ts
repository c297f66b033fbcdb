import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { candidateReader } from "../ingest/facts/period/candidate.ts";
import { chooser } from "../ingest/facts/period/choose.ts";
import type { Weights } from "../ingest/facts/period/model.ts";
import { hashOf } from "../src/model/id.ts";
import { resource } from "../src/resource.ts";
import { type Item, itemsOf, kindOf, markedItems, written } from "./period/gold.ts";
import { examplesOf, train } from "./period/learn.ts";

// npm run train:period -- GOLD_DIR [--corpus DIR] [--check] [--errors]: trains the choice of the time phrase that governs a figure on
// figures195.jsonl, cross-validates it, measures it on news40.jsonl (never trained on), and writes models/period.json with
// its card. With --corpus (JSON Lines with id, title, date and text, also .gz) it also learns from the texts of that folder in which
// train/marks/time.tsv marks the times. Deterministic. --check writes nothing; --errors prints what cross-validation got wrong.

const FOLDS = 5;

interface Tally {
  figures: number;
  time: number;
  dated: number;
  kind: number;
}

function measure(items: readonly Item[], weights: Weights, tally: Tally, errors: boolean): void {
  for (const item of items) {
    const choose = chooser(item.text, weights);
    item.gold.forEach((gold, i) => {
      const chosen = choose(i);
      const period = chosen?.period;
      const right = written(period) === (gold.time ?? "");
      tally.figures++;
      if (right) tally.time++;
      if (gold.time_kind) tally.dated++;
      if (gold.time_kind && kindOf(period) === gold.time_kind) tally.kind++;
      if (right || !errors) return;
      const there = candidateReader(item.text)(i, null).some(
        (candidate) => written(candidate.time?.period) === (gold.time ?? ""),
      );
      const body = item.text.text;
      const around = (from: number, to: number): string => body.slice(Math.max(0, from), to).replaceAll("\n", "/");
      const end = gold.start + gold.text.length;
      process.stdout.write(
        `${there ? "choice" : "absent"}\t${gold.time ?? "-"}\t${written(period) || "-"}\t${chosen?.period.text ?? ""}\t${item.id}\t` +
          `${around(gold.start - 90, gold.start)}【${gold.text}】${around(end, end + 25)}\n`,
      );
    });
  }
}

const [folder, ...flags] = process.argv.slice(2);
if (!folder) {
  process.stderr.write("usage: npm run train:period -- GOLD_DIR [--corpus DIR] [--check] [--errors]\n");
  process.exit(2);
}
const errors = flags.includes("--errors");
const items = itemsOf(join(folder, "figures195.jsonl"));
const held = itemsOf(join(folder, "news40.jsonl"));
const corpus = flags[flags.indexOf("--corpus") + 1];
const marked =
  flags.includes("--corpus") && corpus
    ? markedItems(fileURLToPath(new URL("./train/marks/time.tsv", import.meta.url)), corpus)
    : [];
const examples = items.map(examplesOf);
const more = marked.flatMap(examplesOf);
/** What some texts of gold teach, twice, beside all marks: gold's own habits weigh more. */
const learned = (inside: (index: number) => boolean): Weights => {
  const own = examples.filter((_, index) => inside(index)).flat();
  return train([...own, ...(more.length > 0 ? own : []), ...more]);
};
const nothing = (): Tally => ({ figures: 0, time: 0, dated: 0, kind: 0 });
const cross = nothing();
for (let fold = 0; fold < FOLDS; fold++)
  measure(
    items.filter((_, i) => i % FOLDS === fold),
    learned((i) => i % FOLDS !== fold),
    cross,
    errors,
  );
const weights = learned(() => true);
const apart = nothing();
measure(held, weights, apart, false);
const line = (tally: Tally): string =>
  `figures ${tally.figures} · time ${(tally.time / tally.figures).toFixed(3)} · kind ${(tally.kind / tally.dated).toFixed(3)} of ${tally.dated}`;
const report = [`  - cross-validated in ${FOLDS} folds: ${line(cross)}`, `  - held out (news40): ${line(apart)}`].join("\n");
process.stdout.write(`${report}\n  weights ${weights.size}\n`);
if (!flags.includes("--check")) {
  const sorted = [...weights].sort(([a], [b]) => (a < b ? -1 : 1));
  const json = `${JSON.stringify(Object.fromEntries(sorted))}\n`;
  writeFileSync(resource("models/period.json"), json);
  writeFileSync(
    resource("models/period.md"),
    `# period.json

A log-linear choice: which time phrase of the text, if any, a figure holds for. Features are named in
ingest/facts/period/candidate.ts; the weight of a candidate is the sum of its features' weights.

- Made from: figures195.jsonl (195 news items and reports with 1976 figures marked by hand); no text of it is kept here
  beyond single words of features.${
    marked.length > 0
      ? `\n- Also from ${marked.length} more news items and official texts, ${marked.reduce((sum, item) => sum + item.gold.length, 0)} figures whose time was marked by reading:
  scripts/train/marks/time.tsv holds record ids, positions and times, no text. A reader of the guideline who did not see the gold agrees with
  it on 0.889 of the 288 figures of news40.jsonl.`
      : ""
  }
- Command: \`npm run train:period -- GOLD_DIR${marked.length > 0 ? " --corpus CORPUS_DIR" : ""}\` (deterministic: same gold, same corpus, same weights).
- How good, given the numbers' places (agreement of the period as written, and of instant against duration):
${report}
- ${weights.size} weights; SHA-256 ${hashOf(json).slice(0, 16)}.
`,
  );
}
