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
/** So many sources are read by each in turn: when the machine is slower for a while, it is so for all three. */
const TURN = 25;
const raws: RawText[] = [];
for await (const raw of read(file)) raws.push(raw);
const turns: { readonly raws: RawText[]; readonly texts: SplitText[] }[] = [];
for (let from = 0; from < raws.length; from += TURN) {
  const some = raws.slice(from, from + TURN);
  turns.push({ raws: some, texts: some.flatMap((raw) => clean(raw).map(split)) });
}
const chars = turns.flatMap(({ texts }) => texts).reduce((sum, { text }) => sum + text.length, 0);
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const timed = <T>(what: () => T): [T, number] => {
  const began = spent();
  const result = what();
  return [result, spent() - began];
};
const first = turns[0]?.texts[0];
if (first) process.stdout.write(`loading the model and first text: ${timed(() => names(tag(first)))[1].toFixed(2)} s\n`);
const kinds: [number, number, number][] = [];
for (let round = 0; round < 6; round++) {
  const seconds: [number, number, number] = [0, 0, 0];
  let count = 0;
  for (const { raws: some, texts } of turns) {
    const [tagged, tagging] = timed(() => texts.map(tag));
    const [found, naming] = timed(() => tagged.map(names));
    const [, reading] = timed(() => some.map((raw) => extractSource(raw)).length);
    seconds[0] += tagging;
    seconds[1] += naming;
    seconds[2] += reading;
    count += found.flat().length;
  }
  const rate = (which: 0 | 1 | 2): string =>
    `${Math.round(chars / seconds[which]).toLocaleString("en")} char/s (1/${(seconds[which] / seconds[0]).toFixed(1)})`;
  process.stdout.write(
    `${round === 0 ? "warming: " : ""}${chars} characters: nodejieba.tag ${rate(0)}, names ${rate(1)}, extract ${rate(2)}, ${count} names\n`,
  );
  if (round > 0) kinds.push(seconds);
}
const ratio = (which: 1 | 2): string =>
  (kinds.map((s) => s[which] / s[0]).sort((a, b) => a - b)[kinds.length >> 1] ?? 0).toFixed(1);
process.stdout.write(`medians: names 1/${ratio(1)} and extract 1/${ratio(2)} of nodejieba.tag\n`);
