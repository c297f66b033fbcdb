import { readFileSync } from "node:fs";
import { clean } from "../ingest/clean.ts";
import { names } from "../ingest/extract/name.ts";
import { read } from "../ingest/read.ts";
import { split } from "../ingest/split.ts";
import { loadDictionary, tag } from "../ingest/tag.ts";
import type { SplitText } from "../src/model/text.ts";

// npx tsx bench/names.ts TEXTS.jsonl: characters a second of nodejieba.tag and of the name tagger, one thread, the same run.
const [file] = process.argv.slice(2);
if (!file) {
  process.stderr.write("usage: npx tsx bench/names.ts TEXTS (a file that `shutu extract` reads)\n");
  process.exit(2);
}
readFileSync(file);
loadDictionary();
const texts: SplitText[] = [];
for await (const raw of read(file)) texts.push(...clean(raw).map(split));
const chars = texts.reduce((sum, text) => sum + text.text.length, 0);
const timed = <T>(what: () => T): [T, number] => {
  const began = performance.now();
  const result = what();
  return [result, (performance.now() - began) / 1000];
};
const first = texts[0];
if (first) process.stdout.write(`loading the model and first text: ${timed(() => names(tag(first)))[1].toFixed(2)} s\n`);
for (let round = 0; round < 3; round++) {
  const [tagged, tagging] = timed(() => texts.map(tag));
  const [found, naming] = timed(() => tagged.map(names));
  const rate = (seconds: number): string => Math.round(chars / seconds).toLocaleString("en");
  process.stdout.write(
    `${chars} characters: nodejieba.tag ${rate(tagging)} char/s, names ${rate(naming)} char/s (1/${(naming / tagging).toFixed(1)}), ${found.flat().length} names\n`,
  );
}
