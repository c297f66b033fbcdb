import { fork } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { clustersIn, unpackModel } from "../ingest/extract/name/model.ts";
import { Tagger } from "../ingest/extract/name/tagger.ts";
import { tokens } from "../ingest/tag.ts";
import { resource } from "../src/resource.ts";
import { agreed } from "./train/agreed.ts";
import { clusterWords } from "./train/cluster.ts";
import { folderRecords, foldOf, marked, markedSentences, records } from "./train/marked.ts";
import { type ClusterList, closed, PRUNE, PUPIL, type Recipe, taught, VOTERS } from "./train/recipe.ts";
import type { Lesson } from "./train/table.ts";
import { packMean, trainedIn } from "./train/tagger.ts";

// npm run train -- TRAIN_DIR [--corpus DIR] [--agreed] [--without GOLD.jsonl] [--out FILE] [--clusters MODEL] [--fold K/N] [--keep DIR]
// Makes models/names.bin from TRAIN_DIR/names.jsonl (texts with every name marked) and, with --corpus (JSON Lines with id and text, also
// .gz), from the corpus's sentences that scripts/train/marks/name.tsv marks; its words are clustered, unless --clusters takes the
// clusters of a model made before. Three taggers are trained side by side and their mean is packed; with --agreed a fourth learns from
// sentences of the corpus on which they agree. --without leaves a gold file's items out of all of it, --fold those of the K-th of N
// folds. --keep holds each tagger in a folder, for a run that was broken off to go on with. Fixed seeds, each tagger in one thread: same
// input, same bytes. About 8 GB of memory. `npm run train:gate` comes after it.
const args = process.argv.slice(2);
const option = (name: string): string | null => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? null) : null);
const [folder] = args;
if (!folder || folder.startsWith("--")) {
  process.stderr.write(
    "usage: npm run train -- TRAIN_DIR [--corpus DIR] [--agreed] [--without GOLD.jsonl] [--out FILE] [--clusters MODEL] [--fold K/N]\n",
  );
  process.exit(2);
}
/** Of the corpus, each so many-th text is marked by the taggers: more would only take longer. */
const STEP = 4;
const voter = option("--voter");
const say = (line: string): void => void process.stdout.write(`${voter ? `voter ${voter}: ` : ""}${line}\n`);

const gold = option("--without");
const without = new Set(gold === null ? [] : records(gold).map(({ id }) => id));
const [fold, folds] = (option("--fold") ?? "0/0").split("/").map(Number);
const taughtIds = new Set(marked(join(folder, "names.jsonl")).map(({ id }) => id));
const corpusFolder = option("--corpus");
const corpus = (corpusFolder === null ? [] : folderRecords(corpusFolder)).filter(
  ({ id, text }) => !without.has(id) && text !== "",
);
const lessons: Lesson[] = [
  ...marked(join(folder, "names.jsonl")).filter(({ id }) => !without.has(id) && (!folds || foldOf(id, folds) !== fold)),
  ...markedSentences(
    resource("scripts/train/marks/name.tsv"),
    corpus.filter(({ id }) => !taughtIds.has(id)),
  ),
];
say(`${lessons.length} marked texts, ${corpus.length} others`);
if (corpusFolder === null) say("without --corpus the marked sentences of scripts/train/marks/name.tsv are left out");

const given = option("--clusters");
const clusters: ClusterList = given !== null ? clustersIn(readFileSync(given)) : clustered();
const out = option("--out") ?? resource("models/names.bin");
if (voter !== null) {
  writeFileSync(out, packMean([taught(lessons, tokens, clusters, VOTERS[Number(voter)] as Recipe, say)], clusters, 0));
  process.exit(0);
}

// Each voter trains in a process of its own; what they give does not hang on which is done first.
const kept = option("--keep");
const scratch = kept ?? mkdtempSync(join(tmpdir(), "shutu-train-"));
const models = await Promise.all(VOTERS.map((_, k) => voting(k)));
const finals = models.map((model) => trainedIn(model));
let texts: readonly Lesson[] = lessons;
if (args.includes("--agreed")) {
  const taggers = models.map((model) => new Tagger(unpackModel(model)));
  const others = corpus.filter(({ id }, k) => !taughtIds.has(id) && k % STEP === 0);
  texts = [...lessons, ...agreed(others, taggers, tokens, taggers.length)];
  say(`${texts.length} texts with those agreed on`);
  finals.push(taught(texts, tokens, clusters, PUPIL, say));
}
if (kept === null) rmSync(scratch, { recursive: true });
const file = packMean(finals, closed(texts, tokens, clusters), PRUNE);
writeFileSync(out, file);
say(`${out}: ${file.length} bytes`);

function clustered(): ClusterList {
  const words = corpus.flatMap(({ text }) =>
    text.split("\n").map((line) => tokens(line).map(({ start, end }) => line.slice(start, end))),
  );
  return corpus.length > 0 ? clusterWords(words, say) : [];
}

/** Trains a voter in a process of its own: the model it gives. */
function voting(which: number): Promise<Buffer> {
  const model = join(scratch, `voter-${which}.bin`);
  if (existsSync(model)) return Promise.resolve(readFileSync(model));
  const words = join(scratch, "clusters.bin");
  writeFileSync(words, packMean([], clusters, 0));
  // The first of two options counts.
  const child = fork(fileURLToPath(import.meta.url), [
    folder as string,
    "--voter",
    `${which}`,
    "--clusters",
    words,
    "--out",
    model,
    ...args.slice(1),
  ]);
  return new Promise((done, fail) =>
    child.on("exit", (code) => (code === 0 ? done(readFileSync(model)) : fail(new Error(`voter ${which} ended with ${code}`)))),
  );
}
