import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  BASE,
  FIRST_BITS,
  firstLook,
  Gate,
  levelsOf,
  packGate,
  SECOND_BITS,
  type Seen,
  secondLook,
  UNIT,
} from "../ingest/extract/name/gate.ts";
import { lexisOf } from "../ingest/extract/name/lexis.ts";
import { Look } from "../ingest/extract/name/look.ts";
import { unpackModel } from "../ingest/extract/name/model.ts";
import { type Page, pageOf, WORDS_PAD } from "../ingest/extract/name/page.ts";
import { type TaggedName, Tagger } from "../ingest/extract/name/tagger.ts";
import { tokens } from "../ingest/tag.ts";
import { hashOf } from "../src/model/id.ts";
import type { Token } from "../src/model/text.ts";
import { resource } from "../src/resource.ts";
import { learn, namedOf, type Rows, rowsOf, sumsOf, tokensOf } from "./train/gate.ts";
import { foldOf, marked, records } from "./train/marked.ts";

// npm run train:gate -- TRAIN_DIR --corpus CORPUS_DIR [--without GOLD.jsonl] [--check]: trains the gate in front of the name tagger on
// what the tagger of models/names.bin finds in the texts of TRAIN_DIR/names.jsonl, which that learned from, and of a corpus (JSON Lines
// with id and text, also .gz); measures it on a tenth of the corpus, which it does not learn from, and writes models/gate.bin with its
// card. Deterministic. --check writes nothing. About 2 GB of memory.

/** Of the names that the tagger finds, so many may be shut out. */
const LOST = 0.001;
const EPOCHS = 3;
/** Marked texts count as much as so many others: what the tagger finds in them is right. */
const WEIGHT = 3;
const HELD = 10;

const [folder, ...flags] = process.argv.slice(2);
const option = (name: string): string | undefined => (flags.includes(name) ? flags[flags.indexOf(name) + 1] : undefined);
const corpus = option("--corpus");
if (!folder || folder.startsWith("--") || !corpus) {
  process.stderr.write("usage: npm run train:gate -- TRAIN_DIR --corpus CORPUS_DIR [--without GOLD.jsonl] [--check]\n");
  process.exit(2);
}
const gold = option("--without");
const without = new Set(gold === undefined ? [] : records(gold).map(({ id }) => id));
const model = unpackModel(readFileSync(resource("models/names.bin")));
const lexis = lexisOf(model.clusters);
const tagger = new Tagger(model);

/** A text as the tagger reads it. */
interface Read {
  readonly page: Page;
  readonly tokens: readonly Token[];
  readonly names: readonly TaggedName[];
}

function readingOf(text: string): Read {
  const words = tokens(text);
  return { page: pageOf(text, words, lexis), tokens: words, names: tagger.names(text, words) };
}

const known = marked(join(folder, "names.jsonl")).filter(({ id }) => !without.has(id));
const knownIds = new Set(known.map(({ id }) => id));
const others = readdirSync(corpus)
  .sort()
  .flatMap((file) => records(join(corpus, file)))
  .filter(({ id, text }) => !without.has(id) && !knownIds.has(id) && text !== "");
const taught = [...known, ...others.filter(({ id }) => foldOf(id, HELD) !== 0)];
const held = others.filter(({ id }) => foldOf(id, HELD) === 0);

/** What is kept of a text that is learned from: whole pages would fill the memory. */
interface Kept {
  readonly first: Rows;
  readonly seen: Seen;
  readonly weight: number;
}

const [looked, again] = [new Look(FIRST_BITS), new Look(SECOND_BITS)];
/** The places of the weights of a look whose contents were written. */
function placesOf(look: Look, count: number): Int32Array {
  look.sum(count);
  return look.places.slice(0, count);
}
const kept: Kept[] = taught.map(({ id, text }) => {
  const { page, tokens: words, names } = readingOf(text);
  const rows = words.map(({ start, end }, k) => placesOf(looked, firstLook(page, k + WORDS_PAD, start, end, looked.contents)));
  return {
    first: rowsOf(rows, namedOf(words, names), () => BASE / UNIT),
    seen: { hash: page.words.hash, pos: page.words.pos },
    weight: knownIds.has(id) ? WEIGHT : 1,
  };
});

/** The second look of a text, by sums that the first one gave without having learned from it. */
function second({ first, seen }: Kept, sums: Int32Array): Rows {
  const levels = levelsOf(sums);
  const rows = Array.from(sums, (_, k) => placesOf(again, secondLook(seen, levels, k + WORDS_PAD, again.contents)));
  return rowsOf(rows, first.named, (k) => (sums[k] as number) / UNIT);
}

const firsts = (texts: readonly Kept[]): Int8Array =>
  learn(
    texts.flatMap(({ first, weight }) => Array.from({ length: weight }, () => first)),
    1 << FIRST_BITS,
    EPOCHS,
    UNIT,
  );

const say = (line: string): void => void process.stdout.write(`${line}\n`);
say(`${taught.length} texts, ${kept.reduce((sum, { first }) => sum + first.named.length, 0)} words`);
// Each half is looked at by weights of the other one: of what weights learned from they are surer than of anything else.
const halves = [0, 1].map((half) => kept.filter((_, k) => k % 2 === half));
const seconds = halves.flatMap((mine, half) => {
  const weights = firsts(halves[1 - half] as Kept[]);
  return mine.flatMap((text) => {
    const rows = second(text, sumsOf(text.first, weights, UNIT));
    return Array.from({ length: text.weight }, () => rows);
  });
});
const secondWeights = learn(seconds, 1 << SECOND_BITS, EPOCHS, UNIT);
const firstWeights = firsts(kept);

// The least of the sums of a name's words decides whether it is found whole.
const gate = new Gate(packGate(firstWeights, secondWeights, 0));
const least: number[] = [];
const words: [sum: number, length: number][] = [];
let possible = 0;
let inNames = 0;
for (const { text } of held) {
  const { page, tokens: pieces, names } = readingOf(text);
  const sums = gate.sums(page, pieces);
  for (const { start, end } of names) inNames += end - start;
  for (const [from, to] of tokensOf(pieces, names)) least.push(Math.min(...sums.subarray(from, to)));
  for (const [k, { start, end }] of pieces.entries()) {
    let open = 0;
    for (let i = start; i < end; i++) open += page.possible[i] as number;
    possible += open;
    words.push([sums[k] as number, open]);
  }
}
least.sort((a, b) => a - b);
const chars = held.reduce((sum, { text }) => sum + text.length, 0);
const percent = (part: number): string => `${((100 * part) / chars).toFixed(1)} %`;
const thresholdFor = (lost: number): number => least[Math.floor(lost * least.length)] as number;
const openAt = (threshold: number): number => words.reduce((sum, [s, open]) => (s >= threshold ? sum + open : sum), 0);
for (const lost of [0.01, 0.005, 0.003, 0.002, 0.001])
  say(`of ${least.length} names ${lost} shut out: ${percent(openAt(thresholdFor(lost)))} open`);
const threshold = thresholdFor(LOST);
const file = packGate(firstWeights, secondWeights, threshold);
const line = `${percent(openAt(threshold))} of ${chars.toLocaleString("en")} characters stay open (${percent(possible)}
  without the gate, ${percent(inNames)} stand in names); ${least.filter((low) => low < threshold).length} of ${least.length.toLocaleString("en")} names are shut out in part or whole`;
say(line);
if (!flags.includes("--check")) {
  writeFileSync(resource("models/gate.bin"), file);
  writeFileSync(resource("models/gate.md"), card());
}

function card(): string {
  return `# gate.bin

The gate in front of the name tagger: two looks at each word (logistic regression over hashed features, 8 bits a weight) that tell
where a name may stand; the tagger reads nowhere else. What it sees of a word, and the file's form, stand in
ingest/extract/name/gate.ts.

- Made from: ${taught.length.toLocaleString("en")} news items and official texts, those that the tagger learned from among them, with the names that the tagger of
  models/names.bin finds there. No item of the measuring set is in it.
- Command: \`npm run train:gate -- TRAIN_DIR --corpus CORPUS_DIR --without GOLD.jsonl\` (deterministic: same texts and tagger, same
  weights; some three minutes). It is run again after a new training of the tagger; an older gate goes on to work, as it knows words and
  no clusters.
- How good, on ${held.length.toLocaleString("en")} texts that it did not learn from, but where its thresholds were set (to lose a thousandth of the names): ${line}.
- SHA-256 ${hashOf(file).slice(0, 16)}.
`;
}
