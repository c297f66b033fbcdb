import { readFileSync } from "node:fs";
import { clean } from "../ingest/clean.ts";
import { names } from "../ingest/extract/name.ts";
import { extractSource } from "../ingest/pipeline.ts";
import { read } from "../ingest/read.ts";
import { split } from "../ingest/split.ts";
import { loadDictionary, tag } from "../ingest/tag.ts";
import type { RawText, SplitText } from "../src/model/text.ts";

// npx tsx bench/names.ts TEXTS.jsonl: characters a second of nodejieba.tag, of the name tagger and of the whole of reading, in seconds
// of processor time of this one process, the same run: a round to warm up (of which much is compiling), then five, and their medians.
const [file] = process.argv.slice(2);
if (!file) {
  process.stderr.write("usage: npx tsx bench/names.ts TEXTS (a file that `shutu extract` reads)\n");
  process.exit(2);
}
readFileSync(file);
loadDictionary();
const raws: RawText[] = [];
for await (const raw of read(file)) raws.push(raw);
const texts: SplitText[] = raws.flatMap((raw) => clean(raw).map(split));
const chars = texts.reduce((sum, text) => sum + text.text.length, 0);
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const timed = <T>(what: () => T): [T, number] => {
  const began = spent();
  const result = what();
  return [result, spent() - began];
};
const first = texts[0];
if (first) process.stdout.write(`loading the model and first text: ${timed(() => names(tag(first)))[1].toFixed(2)} s\n`);
const kinds: [number, number, number][] = [];
for (let round = 0; round < 6; round++) {
  const [tagged, tagging] = timed(() => texts.map(tag));
  const [found, naming] = timed(() => tagged.map(names));
  const [, reading] = timed(() => raws.map((raw) => extractSource(raw)).length);
  const rate = (seconds: number): string =>
    `${Math.round(chars / seconds).toLocaleString("en")} char/s (1/${(seconds / tagging).toFixed(1)})`;
  process.stdout.write(
    `${round === 0 ? "warming: " : ""}${chars} characters: nodejieba.tag ${Math.round(chars / tagging).toLocaleString("en")} char/s, names ${rate(naming)}, extract ${rate(reading)}, ${found.flat().length} names\n`,
  );
  if (round > 0) kinds.push([tagging, naming, reading]);
}
const median = (which: 0 | 1 | 2): number => kinds.map((round) => round[which]).sort((a, b) => a - b)[kinds.length >> 1] ?? 0;
process.stdout.write(
  `medians: names 1/${(median(1) / median(0)).toFixed(1)} and extract 1/${(median(2) / median(0)).toFixed(1)} of nodejieba.tag, ${Math.round(chars / median(0)).toLocaleString("en")} char/s\n`,
);
