import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clean } from "../ingest/clean.ts";
import { times } from "../ingest/extract/time.ts";
import { type Candidate, candidateReader, type Previous } from "../ingest/facts/period/candidate.ts";
import { best } from "../ingest/facts/period/model.ts";
import { split } from "../ingest/split.ts";
import type { Period, Quantity } from "../src/model/figure.ts";
import { hashOf } from "../src/model/id.ts";
import type { LinkedText } from "../src/model/text.ts";
import { resource } from "../src/resource.ts";

// npm run train:period -- GOLD_DIR [--check]: trains the choice of the time phrase that governs a figure on
// figures195.jsonl, cross-validates it, measures it on news40.jsonl (never trained on), and writes models/period.json with
// its card. Deterministic.

interface GoldFigure {
  readonly text: string;
  readonly start: number;
  readonly unit?: string;
  readonly time: string | null;
  readonly time_kind: "asOf" | "during" | null;
}
interface GoldText {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly text: string;
  readonly figures: readonly GoldFigure[];
}
interface Item {
  readonly text: LinkedText;
  readonly gold: readonly GoldFigure[];
}
/** Candidates as lists of feature numbers, and which of them gold agrees with. */
interface Example {
  readonly candidates: readonly (readonly number[])[];
  readonly good: readonly boolean[];
}

const FOLDS = 5;
const EPOCHS = 14;
const RATE = 0.12;
const DECAY = 0.03;
/** Runs in different orders whose weights are averaged. */
const RUNS = 4;
/** Examples that must have a feature for it to count. */
const RARE = 2;
/** Weights below this change nothing and are not kept. */
const LEAST = 0.02;

function itemsOf(path: string): Item[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const gold = JSON.parse(line) as GoldText;
      const [cleaned] = clean({
        ref: gold.id,
        media: "text/plain",
        raw: gold.text,
        bytesHash: "",
        encoding: null,
        given: { title: gold.title, date: gold.date },
        record: true,
        tables: [],
        problems: [],
      });
      if (!cleaned) throw new Error(`${gold.id}: no document in the text`);
      const text = split(cleaned);
      const figures = [...gold.figures].sort((a, b) => a.start - b.start);
      return {
        gold: figures,
        text: {
          ...text,
          tokens: [],
          names: [],
          times: times(text, text.fields.publishedAt),
          latent: [],
          entities: [],
          entityOf: new Map(),
          quantities: figures.map(quantityOf),
        },
      };
    });
}

const quantityOf = (figure: GoldFigure): Quantity => ({
  start: figure.start,
  end: figure.start + figure.text.length,
  quote: figure.text,
  amount: null,
  lower: null,
  upper: null,
  lowerInclusive: false,
  upperInclusive: false,
  approximation: "EXACT",
  hedge: [],
  unit: figure.unit ?? "",
  unitCode: null,
  unitMultiplier: 0,
  rule: "gold",
  confidence: 1,
});

const written = (period: Period | undefined): string =>
  !period || (period.start === null && period.end === null)
    ? ""
    : period.start === period.end
      ? (period.start ?? "")
      : `${period.start ?? ""}/${period.end ?? ""}`;
const kindOf = (period: Period | undefined): string | null =>
  written(period) === "" ? null : period?.kind === "INSTANT" ? "asOf" : "during";

/** Which candidates say what gold says; where one has the kind right too, only those. */
function agreeing(candidates: readonly Candidate[], gold: GoldFigure): boolean[] {
  const time = candidates.map((candidate) => written(candidate.time?.period) === (gold.time ?? ""));
  const kind = candidates.map((candidate, i) => time[i] === true && kindOf(candidate.time?.period) === gold.time_kind);
  return kind.some(Boolean) ? kind : time;
}

const numbers = new Map<string, number>();
function number(feature: string): number {
  const known = numbers.get(feature);
  if (known !== undefined) return known;
  numbers.set(feature, numbers.size);
  return numbers.size - 1;
}

function examplesOf(item: Item): Example[] {
  const read = candidateReader(item.text);
  let previous: Previous | null = null;
  const examples: Example[] = [];
  item.gold.forEach((gold, i) => {
    const candidates = read(i, previous);
    const good = agreeing(candidates, gold);
    const quantity = item.text.quantities[i];
    if (quantity) previous = { time: candidates[good.indexOf(true)]?.time ?? null, quantity };
    if (good.some(Boolean))
      examples.push({ candidates: candidates.map((c) => c.bundles.flatMap((shared) => shared.features.map(number))), good });
  });
  return examples;
}

/** Log-linear choice by AdaGrad with decay; several answers may be right, and share the credit. */
function run(examples: readonly Example[], seed: number): Float64Array {
  const weights = new Float64Array(numbers.size);
  const squares = new Float64Array(numbers.size).fill(0.5);
  let state = 7 + seed * 101;
  const random = (): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const order = [...examples];
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const [a, b] = [order[i], order[j]];
      if (a && b) [order[i], order[j]] = [b, a];
    }
    for (const { candidates, good } of order) {
      const scores = candidates.map((features) => features.reduce((sum, f) => sum + (weights[f] ?? 0), 0));
      const high = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - high));
      const all = shares.reduce((a, b) => a + b, 0);
      const right = shares.reduce((sum, share, i) => sum + (good[i] ? share : 0), 0);
      candidates.forEach((features, i) => {
        const share = shares[i] ?? 0;
        const slope = share / all - (good[i] ? share / right : 0);
        if (Math.abs(slope) < 1e-4) return;
        for (const f of features) {
          const gradient = slope + DECAY * (weights[f] ?? 0);
          const square = (squares[f] ?? 0) + gradient * gradient;
          squares[f] = square;
          weights[f] = (weights[f] ?? 0) - (RATE * gradient) / Math.sqrt(square);
        }
      });
    }
  }
  return weights;
}

/** The examples without the features that fewer than RARE of them have: what was seen once or twice proves nothing. */
function common(examples: readonly Example[]): Example[] {
  const seen = new Uint32Array(numbers.size);
  for (const { candidates } of examples) for (const f of new Set(candidates.flat())) seen[f] = (seen[f] ?? 0) + 1;
  return examples.map(({ candidates, good }) => ({
    good,
    candidates: candidates.map((features) => features.filter((f) => (seen[f] ?? 0) >= RARE)),
  }));
}

function train(all: readonly Example[]): Map<string, number> {
  const examples = common(all);
  const sum = new Float64Array(numbers.size);
  for (let seed = 0; seed < RUNS; seed++)
    run(examples, seed).forEach((weight, f) => {
      sum[f] = (sum[f] ?? 0) + weight / RUNS;
    });
  const weights = new Map<string, number>();
  for (const [feature, f] of numbers) {
    const weight = Math.round((sum[f] ?? 0) * 100) / 100;
    if (Math.abs(weight) >= LEAST) weights.set(feature, weight);
  }
  return weights;
}

function measure(
  items: readonly Item[],
  weights: ReadonlyMap<string, number>,
): { figures: number; time: number; dated: number; kind: number } {
  const tally = { figures: 0, time: 0, dated: 0, kind: 0 };
  for (const item of items) {
    const read = candidateReader(item.text);
    let previous: Previous | null = null;
    item.gold.forEach((gold, i) => {
      const chosen = best(read(i, previous), weights);
      const quantity = item.text.quantities[i];
      if (quantity) previous = { time: chosen?.time ?? null, quantity };
      const period = chosen?.time?.period;
      tally.figures++;
      if (written(period) === (gold.time ?? "")) tally.time++;
      if (gold.time_kind) tally.dated++;
      if (gold.time_kind && kindOf(period) === gold.time_kind) tally.kind++;
    });
  }
  return tally;
}

const [folder, flag] = process.argv.slice(2);
if (!folder) {
  process.stderr.write("usage: npm run train:period -- GOLD_DIR [--check]\n");
  process.exit(2);
}
const items = itemsOf(join(folder, "figures195.jsonl"));
const held = itemsOf(join(folder, "news40.jsonl"));
const examples = items.map(examplesOf);
const cross = { figures: 0, time: 0, dated: 0, kind: 0 };
for (let fold = 0; fold < FOLDS; fold++) {
  const tally = measure(
    items.filter((_, i) => i % FOLDS === fold),
    train(examples.filter((_, i) => i % FOLDS !== fold).flat()),
  );
  for (const key of ["figures", "time", "dated", "kind"] as const) cross[key] += tally[key];
}
const weights = train(examples.flat());
const line = (tally: typeof cross): string =>
  `figures ${tally.figures} · time ${(tally.time / tally.figures).toFixed(3)} · kind ${(tally.kind / tally.dated).toFixed(3)} of ${tally.dated}`;
const report = [
  `  - cross-validated in ${FOLDS} folds: ${line(cross)}`,
  `  - held out (news40): ${line(measure(held, weights))}`,
].join("\n");
process.stdout.write(`${report}\n  weights ${weights.size}\n`);
if (flag !== "--check") {
  const sorted = [...weights].sort(([a], [b]) => (a < b ? -1 : 1));
  const json = `${JSON.stringify(Object.fromEntries(sorted))}\n`;
  writeFileSync(resource("models/period.json"), json);
  writeFileSync(
    resource("models/period.md"),
    `# period.json

A log-linear choice: which time phrase of the text, if any, a figure holds for. Features are named in
ingest/facts/period/candidate.ts; the weight of a candidate is the sum of its features' weights.

- Made from: figures195.jsonl (195 news items and reports with 1976 figures marked by hand); no text of it is kept here
  beyond single words of features.
- Command: \`npm run train:period -- GOLD_DIR\` (deterministic: same gold, same weights).
- How good, given the numbers' places (agreement of the period as written, and of instant against duration):
${report}
- ${weights.size} weights; SHA-256 ${hashOf(json).slice(0, 16)}.
`,
  );
}
