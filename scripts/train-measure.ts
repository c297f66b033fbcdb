import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { h } from "../ingest/facts/figure/hash.ts";
import { best, packed, type RankModel, Weights } from "../ingest/facts/figure/rank.ts";
import { AHEAD, type Chooser, type Measured, measuresOf, stepsOf, walk } from "../ingest/facts/figure/walk.ts";
import { framesOf } from "../ingest/facts/figure/word.ts";
import { resource } from "../src/resource.ts";
import { trainChain } from "./train/chain.ts";
import { agree, closeness, type GoldFigure, HIDDEN, type Item, itemsOf, markedItems, norm } from "./train/figures.ts";
import { type Example, trainRanking } from "./train/rank.ts";
import { type Sequence, sequenceOf } from "./train/sequence.ts";
import { Vocabulary } from "./train/vocabulary.ts";

// npm run train:measure -- GOLD_DIR [--corpus DIR] [--check] [--quick] [-v]: trains the ranking of measures and the chain of holders of
// ingest/facts/figure on figures195.jsonl, cross-validates them, measures them on news40.jsonl (never trained on), and writes
// models/measure.json with its card. With --corpus (JSON Lines with id, title, date and text, also .gz) both also learn from the texts
// of that folder in which train/marks/holder.tsv marks the holders and train/marks/measure.tsv the measures. Deterministic.

const FOLDS = 5;

/** What is chosen for a text: by a ranking, or (null) the candidate closest to gold. */
function measuredBy(item: Item, measure: Weights | null, see?: (example: Example) => void, vocabulary?: Vocabulary): Measured[] {
  const choose: Chooser = (quantity, candidates) => {
    const want = item.gold[quantity]?.of;
    const close = candidates.map((candidate) => (want === undefined ? 0 : closeness(candidate.text, want)));
    const top = Math.max(0, ...close);
    if (see && vocabulary && top > 0)
      see({
        bundles: candidates.map((candidate) =>
          candidate.bundles.flatMap((shared) => shared.features.map((f) => vocabulary.id(f))),
        ),
        good: close.flatMap((value, index) => (value === top ? [index] : [])),
      });
    if (measure) return best(candidates, measure);
    const pick = top > 0 ? candidates[close.indexOf(top)] : undefined;
    return { candidate: pick ?? { text: want ?? null, start: -1, end: -1, bundles: [] }, share: 1 };
  };
  return measuresOf(item.text, framesOf(item.text, AHEAD), choose);
}

/** For each text the rankings that find what earlier figures carry; null stands for the gold answers. */
type Guides = (index: number) => readonly (Weights | null)[];

function trainMeasure(items: readonly Item[], guides: Guides): Map<number, number> {
  const vocabulary = new Vocabulary();
  const examples: Example[] = [];
  for (const [index, item] of items.entries())
    for (const guide of guides(index)) measuredBy(item, guide, (example) => examples.push(example), vocabulary);
  return trainRanking(examples, vocabulary);
}

function trainAbout(gold: readonly Item[], guides: Guides): Map<number, number> {
  const vocabulary = new Vocabulary();
  const texts = [...gold, ...marked].map((item, index): Sequence[] => {
    const habit = index < gold.length ? [] : [h`0|marked`];
    const frames = framesOf(item.text, AHEAD);
    return guides(index).map((guide) => {
      const measured = measuredBy(item, guide);
      const close = (step: number, text: string | null): number => {
        const mark = item.gold[measured[step]?.index ?? -1];
        return mark?.subject === undefined ? 0 : closeness(text, mark.subject);
      };
      return sequenceOf(stepsOf(item.text, frames, measured), close, vocabulary, habit);
    });
  });
  return trainChain(texts, vocabulary);
}

interface Trained {
  readonly measure: ReadonlyMap<number, number>;
  readonly about: ReadonlyMap<number, number>;
}

/**
 * Twice: first with the gold answers as what earlier figures carry; then also with what a ranking of the other half of the texts
 * finds there, so that both models learn how far a measure that was found can be trusted.
 */
function trainBoth(items: readonly Item[]): Trained {
  const every = [...items, ...marked];
  const halves = [0, 1].map(
    (half) =>
      new Weights(
        trainMeasure(
          every.filter((_, index) => index % 2 !== half),
          () => [null],
        ),
      ),
  );
  // Of the marked texts not every measure is known: the measures are those that are found.
  const guides: Guides = (index) => (index < items.length ? [null, halves[index % 2] ?? null] : [halves[index % 2] ?? null]);
  return { measure: trainMeasure(every, guides), about: trainAbout(items, guides) };
}

interface Tally {
  figures: number;
  measure: number;
  exact: number;
  about: number;
  sameAbout: number;
  reachable: number;
}

function test(items: readonly Item[], trained: Trained, tally: Tally, say: boolean): void {
  const model: RankModel = { measure: new Weights(trained.measure), about: new Weights(trained.about) };
  for (const item of items) {
    const steps = stepsOf(item.text, framesOf(item.text, AHEAD), measuredBy(item, model.measure));
    for (const [index, reading] of walk(item.text, model).entries()) {
      const gold = item.gold[reading.quantity];
      if (!gold) continue;
      tally.figures++;
      const [measure, about] = [reading.measure?.text ?? null, reading.about?.text ?? null];
      const [m, a] = [agree(measure, gold.of), agree(about, gold.subject)];
      const reach = steps[index]?.states.some((state) => agree(state.text, gold.subject)) ?? false;
      tally.measure += Number(m);
      tally.exact += Number(norm(measure) === norm(gold.of));
      tally.about += Number(a);
      tally.sameAbout += Number(norm(about) === norm(gold.subject));
      tally.reachable += Number(reach);
      if (!say) continue;
      const words = reading.frame.words;
      const sentence = words.map((word, at) => (at === reading.place ? `【${word.text}】` : word.text)).join("");
      if (!m) process.stdout.write(`M ${gold.of} ≠ ${measure}\t${sentence}\n`);
      if (!a) process.stdout.write(`A ${reach ? "" : "(no candidate) "}${gold.subject} ≠ ${about}\t${measure}\t${sentence}\n`);
    }
  }
}

const sum = (list: readonly Item[], some: (gold: GoldFigure) => boolean = () => true): number =>
  list.reduce((total, item) => total + item.gold.filter((gold) => gold && some(gold)).length, 0);
const share = (part: number, of: number): string => (of ? (part / of).toFixed(3) : "-");
const row = (name: string, t: Tally): string =>
  `${name}: figures ${t.figures} · measure ${share(t.measure, t.figures)} (same words ${share(t.exact, t.figures)}) · about ${share(t.about, t.figures)} (same words ${share(t.sameAbout, t.figures)}, reachable ${share(t.reachable, t.figures)})`;
const empty = (): Tally => ({ figures: 0, measure: 0, exact: 0, about: 0, sameAbout: 0, reachable: 0 });

const [folder, ...options] = process.argv.slice(2);
if (!folder) {
  process.stderr.write("usage: npm run train:measure -- GOLD_DIR [--corpus DIR] [--check] [--quick] [-v]\n");
  process.exit(2);
}
const say = options.includes("-v");
const items = itemsOf(join(folder, "figures195.jsonl"), true);
const corpus = options[options.indexOf("--corpus") + 1];
const table = (name: string): string => fileURLToPath(new URL(`./train/marks/${name}.tsv`, import.meta.url));
const marked =
  options.includes("--corpus") && corpus ? markedItems({ holder: table("holder"), measure: table("measure") }, corpus) : [];
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
const trained = trainBoth(items);
const fresh = empty();
if (say) process.stdout.write("--- news40\n");
test(held, trained, fresh, say);
const lines = [
  ...(crossed.figures > 0 ? [row(`cross-validated in ${FOLDS} folds`, crossed)] : []),
  row("held out (news40)", fresh),
];
process.stdout.write(`${lines.join("\n")}\nfeatures: measure ${trained.measure.size}, about ${trained.about.size}\n`);
if (!options.includes("--check")) {
  writeFileSync(
    resource("models/measure.json"),
    `${JSON.stringify({ measure: packed(trained.measure), about: packed(trained.about) })}\n`,
  );
  writeFileSync(resource("models/measure.md"), card(lines));
}

function card(rows: readonly string[]): string {
  return `# measure.json

A log-linear ranking, which phrase a number measures (\`measure\`), and a linear-chain conditional random field, whose the figures
of a document are (\`about\`). Features are written in ingest/facts/figure/trait.ts (measure), draft.ts, earlier.ts, lattice.ts, link.ts, standing.ts and told.ts (about) and kept by their hashes (hash.ts);
the weight of a candidate is the sum of its features' weights.

- Made from: figures195.jsonl (195 news items and reports with ${sum(items)} figures marked by hand); no text of it is kept here.
${
  marked.length > 0
    ? `- Also from ${marked.length} more news items and official texts, ${sum(marked, (gold) => gold.subject !== undefined)} figures whose holder and ${sum(marked, (gold) => gold.of !== undefined)} whose measure was
  marked by reading: the tables of scripts/train/marks hold record ids and positions, no text. A reader of the holders' guideline who
  did not see the gold agrees with it on 0.86 of 114 figures of figures195.jsonl and on 0.77 of the 288 of news40.jsonl.\n`
    : ""
}- Command: \`npm run train:measure -- GOLD_DIR${marked.length > 0 ? " --corpus CORPUS_DIR" : ""}\` (deterministic: same gold, same corpus and same names model, same weights).
- How good, given the numbers' places and units (agreement as the scorer counts it: one phrase holds the other):
${rows.map((line) => `  - ${line}`).join("\n")}
- The holders of all figures of a document are decoded together: features of each candidate at each figure, and of the step from
  one figure's holder to the next (the same again, one that holds the other, nobody, another). The answer is the candidate with the
  most probability over all paths, together with the candidates that hold it or that it holds.
- Each text is learned from twice, with the gold measures and with measures that a ranking of the other texts found.
- A feature counts that two texts have: what one text alone has, its names above all, explains nothing in another.
- One name in ${HIDDEN} is hidden in training, so that the models do not rely on names more than new texts allow.
`;
}
