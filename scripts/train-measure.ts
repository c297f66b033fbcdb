import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clean } from "../ingest/clean.ts";
import { extract } from "../ingest/extract.ts";
import { best, Weights } from "../ingest/facts/figure/rank.ts";
import { type Chooser, walk } from "../ingest/facts/figure/walk.ts";
import { link } from "../ingest/link.ts";
import { split } from "../ingest/split.ts";
import { tag } from "../ingest/tag.ts";
import type { Quantity } from "../src/model/figure.ts";
import { hashOf } from "../src/model/id.ts";
import type { Block, CleanText, LinkedText } from "../src/model/text.ts";
import { resource } from "../src/resource.ts";

// npm run train:measure -- GOLD_DIR [--check] [--quick] [-v]: trains the two rankings of ingest/facts/figure on figures195.jsonl, cross-validates
// them, measures them on news40.jsonl (never trained on), and writes models/measure.json with its card. Deterministic.

interface GoldFigure {
  readonly text: string;
  readonly start: number;
  readonly value: number | null;
  readonly unit?: string;
  readonly of: string | null;
  readonly subject: string | null;
}
interface GoldText {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly text: string;
  readonly figures: readonly GoldFigure[];
}
type Task = "measure" | "about";
interface Example {
  readonly bundles: readonly (readonly number[])[];
  readonly good: readonly number[];
}
interface Item {
  readonly text: LinkedText;
  readonly gold: readonly GoldFigure[];
}

const FOLDS = 5;
const EPOCHS = 12;
const WARM = 4;
const RATE = 0.05;
const START = 0.01;
const DECAY = 0.05;
/** One mention in eight is hidden in training: names of new texts are found less well than those of the training texts. */
const HIDDEN = 8;

const norm = (words: string | null): string => (words ?? "").replace(/[《》“”"'‘’\s的、，,（）()]/gu, "");
const agree = (a: string | null, b: string | null): boolean => {
  const [x, y] = [norm(a), norm(b)];
  if (!x || !y) return x === y;
  return (x.includes(y) || y.includes(x)) && (Math.min(x.length, y.length) >= 2 || x === y);
};
/** 2 for the same words, below 1 the closer the longer the shared part; 0 for a disagreement. */
const closeness = (a: string | null, b: string | null): number => {
  const [x, y] = [norm(a), norm(b)];
  if (x === y) return 2;
  return agree(a, b) ? Math.min(x.length, y.length) / Math.max(x.length, y.length) : 0;
};

function itemsOf(path: string, hide: boolean): Item[] {
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
      if (!cleaned) throw new Error(`${gold.id}: nothing is left of the text`);
      const marked = extract(tag(split(cleaned.text === gold.text ? cleaned : asGiven(cleaned, gold.text))));
      const figures = [...gold.figures].sort((a, b) => a.start - b.start);
      const quantities = figures.map((figure): Quantity => quantityOf(figure));
      const names = marked.names.filter(
        (name) =>
          !quantities.some((q) => q.start < name.end && name.start < q.end) &&
          !(hide && Number.parseInt(hashOf(`${gold.id}|${name.start}`).slice(0, 4), 16) % HIDDEN === 0),
      );
      return { text: link({ ...marked, names, quantities }), gold: figures };
    });
}

/** Gold points into the record's own text: where cleaning changes it, the lines are taken as they stand. */
function asGiven(cleaned: CleanText, text: string): CleanText {
  const blocks = [...text.matchAll(/[^\n]+/gu)].map(
    (line): Block => ({ start: line.index, end: line.index + line[0].length, part: "body", kind: "paragraph", level: 0 }),
  );
  return { ...cleaned, text, blocks, tables: [], damaged: [], toRaw: (span) => ({ rawStart: span.start, rawEnd: span.end }) };
}

/** 五部门 has its unit in the quote alone. */
const unitOf = (quote: string): string =>
  /^[一二三四五六七八九十两\d]+(\p{Script=Han}{1,2}(?:（.*）)?)$/u.exec(quote)?.[1]?.replace(/^[十百千万亿大多余几半].*$/u, "") ??
  "";

const quantityOf = (figure: GoldFigure): Quantity => ({
  start: figure.start,
  end: figure.start + figure.text.length,
  quote: figure.text,
  amount: figure.value === null ? null : String(figure.value),
  lower: null,
  upper: null,
  lowerInclusive: true,
  upperInclusive: true,
  approximation: "EXACT",
  hedge: [],
  unit: figure.unit || unitOf(figure.text),
  unitCode: null,
  unitMultiplier: 0,
  rule: "gold",
  confidence: 1,
});

class Vocabulary {
  readonly ids = new Map<number, number>();
  readonly seen: number[] = [];
  id(feature: number): number {
    const known = this.ids.get(feature);
    if (known !== undefined) {
      this.seen[known] = (this.seen[known] ?? 0) + 1;
      return known;
    }
    const id = this.ids.size;
    this.ids.set(feature, id);
    this.seen.push(1);
    return id;
  }
}

const wanted = (task: Task, gold: GoldFigure | undefined): string | null =>
  task === "measure" ? (gold?.of ?? null) : (gold?.subject ?? null);

/** The examples of one text for one task; earlier figures carry their gold answers, or those of `models` where given. */
function examplesOf(item: Item, task: Task, vocabulary: Vocabulary, models: Models | null): Example[] {
  const examples: Example[] = [];
  const tables = models ? { measure: new Weights(models.measure), about: new Weights(models.about) } : null;
  const choose: Chooser = (kind, quantity, candidates) => {
    const want = wanted(kind, item.gold[quantity]);
    const close = candidates.map((candidate) => closeness(candidate.text, want));
    const top = Math.max(0, ...close);
    if (kind === task && top > 0)
      examples.push({
        bundles: candidates.map((candidate) =>
          candidate.bundles.flatMap((shared) => shared.features.map((f) => vocabulary.id(f))),
        ),
        good: close.flatMap((value, index) => (value === top ? [index] : [])),
      });
    if (tables) return best(candidates, tables[kind]);
    const pick = top > 0 ? candidates[close.indexOf(top)] : undefined;
    return { candidate: pick ?? { text: want, start: -1, end: -1, bundles: [] }, share: 1 };
  };
  walk(item.text, choose);
  return examples;
}

/** Log-linear ranking by AdaGrad: the probability of all good candidates together is raised. */
function train(examples: readonly Example[], vocabulary: Vocabulary): Map<number, number> {
  const size = vocabulary.ids.size;
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(START);
  const sums = new Float64Array(size);
  const order = examples.map((_, index) => index);
  let seed = 20240501;
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 4294967296;
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(random() * (index + 1));
      [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
    }
    for (const index of order) {
      const example = examples[index];
      if (!example) continue;
      const scores = example.bundles.map((ids) => ids.reduce((sum, id) => sum + (weights[id] ?? 0), 0));
      const high = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - high));
      const total = shares.reduce((a, b) => a + b, 0);
      const good = new Set(example.good);
      const held = example.good.reduce((sum, g) => sum + (shares[g] ?? 0), 0);
      const gradient = new Map<number, number>();
      for (const [c, ids] of example.bundles.entries()) {
        const share = shares[c] ?? 0;
        const push = (good.has(c) ? share / held : 0) - share / total;
        if (Math.abs(push) < 1e-4) continue;
        for (const id of ids) gradient.set(id, (gradient.get(id) ?? 0) + push);
      }
      for (const [id, push] of gradient) {
        const step = push - DECAY * (weights[id] ?? 0);
        squares[id] = (squares[id] ?? 0) + step * step;
        weights[id] = (weights[id] ?? 0) + (RATE * step) / Math.sqrt(squares[id] ?? 1);
      }
    }
    if (epoch >= WARM) for (let id = 0; id < size; id++) sums[id] = (sums[id] ?? 0) + (weights[id] ?? 0);
  }
  // The mean over the later epochs: single examples of the last one weigh less.
  const kept = new Map<number, number>();
  for (const [feature, id] of vocabulary.ids) {
    const weight = Math.round(((sums[id] ?? 0) / (EPOCHS - WARM)) * 100) / 100;
    if (Math.abs(weight) >= 0.1 && (vocabulary.seen[id] ?? 0) > 3) kept.set(feature, weight);
  }
  return new Map([...kept].sort(([a], [b]) => a - b));
}

interface Models {
  readonly measure: ReadonlyMap<number, number>;
  readonly about: ReadonlyMap<number, number>;
}

type Guides = (index: number) => readonly (Models | null)[];

/**
 * Twice: first with the gold answers as what earlier figures carry; then also with what models of the other half of the texts
 * find there, so that the rankings learn how far a carried answer can be trusted.
 */
function trainBoth(items: readonly Item[]): Models {
  const pass = (chosen: readonly Item[], guides: Guides): Models => {
    const one = (task: Task): Map<number, number> => {
      const vocabulary = new Vocabulary();
      const examples = chosen.flatMap((item, index) =>
        guides(index).flatMap((models) => examplesOf(item, task, vocabulary, models)),
      );
      return train(examples, vocabulary);
    };
    return { measure: one("measure"), about: one("about") };
  };
  const halves = [0, 1].map((half) =>
    pass(
      items.filter((_, index) => index % 2 !== half),
      () => [null],
    ),
  );
  return pass(items, (index) => [null, halves[index % 2] ?? null]);
}

interface Tally {
  figures: number;
  measure: number;
  exact: number;
  about: number;
  reachable: number;
  reachableAbout: number;
}

function test(items: readonly Item[], models: Models, tally: Tally, say: boolean): void {
  const tables = { measure: new Weights(models.measure), about: new Weights(models.about) };
  for (const item of items) {
    const reach = new Map<number, boolean[]>();
    const choose: Chooser = (task, quantity, candidates) => {
      const hit = candidates.some((candidate) => agree(candidate.text, wanted(task, item.gold[quantity])));
      reach.set(quantity, [...(reach.get(quantity) ?? []), hit]);
      return best(candidates, tables[task]);
    };
    for (const reading of walk(item.text, choose)) {
      const gold = item.gold[reading.quantity];
      if (!gold) continue;
      tally.figures++;
      const [m, a] = [agree(reading.measure?.text ?? null, gold.of), agree(reading.about?.text ?? null, gold.subject)];
      tally.measure += Number(m);
      tally.exact += Number(norm(reading.measure?.text ?? null) === norm(gold.of));
      tally.about += Number(a);
      const [rm, ra] = reach.get(reading.quantity) ?? [];
      tally.reachable += Number(rm);
      tally.reachableAbout += Number(ra);
      if (!say) continue;
      const words = reading.frame.words;
      const sentence = words.map((word, index) => (index === reading.place ? `【${word.text}】` : word.text)).join("");
      if (!m) process.stdout.write(`M ${rm ? "" : "(no candidate) "}${gold.of} ≠ ${reading.measure?.text}\t${sentence}\n`);
      if (!a) process.stdout.write(`A ${ra ? "" : "(no candidate) "}${gold.subject} ≠ ${reading.about?.text}\t${sentence}\n`);
    }
  }
}

const percent = (part: number, of: number): string => (of ? (part / of).toFixed(3) : "-");
const row = (name: string, t: Tally): string =>
  `${name}: figures ${t.figures} · measure ${percent(t.measure, t.figures)} (same words ${percent(t.exact, t.figures)}, reachable ${percent(t.reachable, t.figures)}) · about ${percent(t.about, t.figures)} (reachable ${percent(t.reachableAbout, t.figures)})`;
const empty = (): Tally => ({ figures: 0, measure: 0, exact: 0, about: 0, reachable: 0, reachableAbout: 0 });

const [folder, ...options] = process.argv.slice(2);
if (!folder) {
  process.stderr.write("usage: npm run train:measure -- GOLD_DIR [--check] [--quick] [-v]\n");
  process.exit(2);
}
const say = options.includes("-v");
const items = itemsOf(join(folder, "figures195.jsonl"), true);
const held = itemsOf(join(folder, "news40.jsonl"), false);
const crossed = empty();
if (!options.includes("--quick"))
  for (let fold = 0; fold < FOLDS; fold++) {
    const inside = (index: number): boolean => index % FOLDS !== fold;
    test(
      items.filter((_, index) => !inside(index)),
      trainBoth(items.filter((_, index) => inside(index))),
      crossed,
      say,
    );
  }
const models = trainBoth(items);
const fresh = empty();
if (say) process.stdout.write("--- news40\n");
test(held, models, fresh, say);
const lines = [
  ...(crossed.figures > 0 ? [row(`cross-validated in ${FOLDS} folds`, crossed)] : []),
  row("held out (news40)", fresh),
];
process.stdout.write(`${lines.join("\n")}\nfeatures: measure ${models.measure.size}, about ${models.about.size}\n`);
if (!options.includes("--check")) {
  writeFileSync(
    resource("models/measure.json"),
    `${JSON.stringify({ measure: Object.fromEntries(models.measure), about: Object.fromEntries(models.about) })}\n`,
  );
  writeFileSync(resource("models/measure.md"), card(lines));
}

function card(rows: readonly string[]): string {
  return `# measure.json

Two log-linear rankings: which phrase a number measures (\`measure\`), and whose figure it is (\`about\`). Features are written in
ingest/facts/figure/trait.ts and about.ts and kept by their hashes (hash.ts); the weight of a candidate is the sum of its
features' weights.

- Made from: figures195.jsonl (195 news items and reports with ${items.reduce((sum, item) => sum + item.gold.length, 0)} figures marked by hand); no text of it is kept here.
- Command: \`npm run train:measure -- GOLD_DIR\` (deterministic: same gold and same names model, same weights).
- How good, given the numbers' places and units (agreement as the scorer counts it: one phrase holds the other):
${rows.map((line) => `  - ${line}`).join("\n")}
- One name in ${HIDDEN} is hidden in training, so that the rankings do not rely on names more than new texts allow.
`;
}
