import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Clusters, lexisOf } from "../ingest/extract/name/lexis.ts";
import { unpackModel } from "../ingest/extract/name/model.ts";
import { Tagger } from "../ingest/extract/name/tagger.ts";
import { tokens } from "../ingest/tag.ts";
import { resource } from "../src/resource.ts";
import { agreed } from "./train/agreed.ts";
import { CLOSED_BIT, clusterWords, hashWord } from "./train/cluster.ts";
import { marked } from "./train/marked.ts";
import { type Lesson, tableOf } from "./train/table.ts";
import { packMean, trainTagger } from "./train/tagger.ts";

// npm run train -- TRAIN_DIR [--corpus DIR] [--agreed] [--without GOLD.jsonl] [--out FILE] [--every N]
// Makes models/names.bin from TRAIN_DIR/names.jsonl (texts with every name marked). With --corpus (JSON Lines with id and text, also
// .gz) words are clustered; with --agreed sentences of it on which several taggers agree are added (three times as long);
// --without leaves a gold file's items out of all of it; --every N takes each N-th text only, to try it out. One thread, fixed
// seeds: same input, same bytes. About 5 GB of memory with a corpus of 6 million characters.
const args = process.argv.slice(2);
const option = (name: string): string | null => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? null) : null);
const [folder] = args;
if (!folder || folder.startsWith("--")) {
  process.stderr.write(
    "usage: npm run train -- TRAIN_DIR [--corpus DIR] [--agreed] [--without GOLD.jsonl] [--out FILE] [--every N]\n",
  );
  process.exit(2);
}
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const every = Number(option("--every") ?? 1);

const records = (file: string): { id: string; text: string }[] =>
  (file.endsWith(".gz") ? gunzipSync(readFileSync(file)).toString("utf8") : readFileSync(file, "utf8"))
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { id: string; text: string });

const without = new Set(option("--without") === null ? [] : records(option("--without") ?? "").map(({ id }) => id));
const lessons: Lesson[] = marked(join(folder, "names.jsonl")).filter(({ id }, k) => !without.has(id) && k % every === 0);
const taught = new Set(lessons.map(({ id }) => id));
const corpusFolder = option("--corpus");
const corpus = (
  corpusFolder === null
    ? []
    : readdirSync(corpusFolder)
        .sort()
        .flatMap((file) => records(join(corpusFolder, file)))
).filter(({ id, text }, k) => !without.has(id) && text !== "" && k % every === 0);
say(`${lessons.length} marked texts, ${corpus.length} others`);

const words = corpus.flatMap(({ text }) =>
  text.split("\n").map((line) => tokens(line).map(({ start, end }) => line.slice(start, end))),
);
let clusters = corpus.length > 0 ? clusterWords(words, say) : [];
const lexis = () =>
  lexisOf(
    new Clusters(
      Int32Array.from(clusters, ([hash]) => hash),
      Int32Array.from(clusters, ([, value]) => value),
    ),
  );

const base = { alpha: 0.15, l2: 0, say };
const onMarked = { ...base, epochs: 5, meanFrom: 3, dropout: 0.5, l1: 1.5 };
const onBoth = { ...base, epochs: 5, meanFrom: 4, dropout: 0.4, l1: 1.5 };

const plain = trainTagger(tableOf(lessons, tokens, lexis(), { cutoff: 2 }), onMarked);
const finals = [plain];
let texts = lessons;
if (args.includes("--agreed")) {
  // Three taggers that see different features; where all agree on a sentence of a text that nobody marked, it is taken as marked.
  const voters = [plain];
  for (const seed of [1, 2])
    voters.push(
      trainTagger(tableOf(lessons, tokens, lexis(), { cutoff: 2, share: 0.6, seed }), {
        ...base,
        epochs: 4,
        meanFrom: 3,
        dropout: 0.3,
        l1: 1.2,
      }),
    );
  const taggers = voters.map((voter) => new Tagger(unpackModel(packMean([voter], clusters, 0))));
  const others = corpus.filter(({ id }, k) => !taught.has(id) && k % 3 === 0);
  texts = [...lessons, ...agreed(others, taggers, tokens, 3)];
  say(`${texts.length} texts with those agreed on`);
  finals.push(trainTagger(tableOf(texts, tokens, lexis(), { cutoff: 3 }), onBoth));
}
clusters = closed(texts);
const file = packMean(finals, clusters, 0.045);
const out = option("--out") ?? resource("models/names.bin");
writeFileSync(out, file);
say(`${out}: ${file.length} bytes`);

/** The clusters, with the words marked that hardly ever stand in a name: between such words the tagger does not look. */
function closed(all: readonly Lesson[]): [number, number][] {
  const seen = new Map<number, number>();
  const named = new Map<number, number>();
  for (const { text, labels, skip } of all) {
    let silent = false;
    for (const { start, end } of tokens(text)) {
      if (start === 0 || "。！？；\n".includes(text[start - 1] ?? "")) silent = skip?.has(start) ?? false;
      if (silent) continue;
      const hash = hashWord(text.slice(start, end));
      seen.set(hash, (seen.get(hash) ?? 0) + 1);
      if (labels.subarray(start, end).some((label) => label > 0)) named.set(hash, (named.get(hash) ?? 0) + 1);
    }
  }
  return clusters.map(([hash, value]) => {
    const count = seen.get(hash) ?? 0;
    return [hash, count >= 8 && (named.get(hash) ?? 0) <= 0.04 * count ? value | CLOSED_BIT : value];
  });
}
