import { readFileSync } from "node:fs";
import suite from "@microsoft/recognizers-text-suite";
import nodejieba from "nodejieba";
import { quantities } from "../ingest/extract/quantity.ts";
import { times } from "../ingest/extract/time.ts";
import { extract } from "../src/index.ts";
import type { TaggedText } from "../src/model/text.ts";

// tsx bench/figure.ts TEXT…: figures and time on clean text beside nodejieba.tag and Recognizers-Text (all kinds for zh-cn) in one process,
// then the cost per character from 10 KB to 10 MB, as one text and as many. --extract adds the whole pipeline to the second table.
// Time is the process's own CPU time, so that a busy machine does not show.
const files = process.argv.slice(2).filter((word) => !word.startsWith("--"));
if (files.length === 0) {
  process.stderr.write("usage: tsx bench/figure.ts TEXT… [--extract]\n");
  process.exit(2);
}
const text = files.map((file) => readFileSync(file, "utf8")).join("\n");
nodejieba.load();

const say = (words: string): void => void process.stdout.write(`${words}\n`);
const bare = (own: string): TaggedText =>
  ({ text: own, tokens: [], blocks: [], sentences: [], damaged: [] }) as unknown as TaggedText;

const KINDS = [
  suite.recognizeNumber,
  suite.recognizeOrdinal,
  suite.recognizePercentage,
  suite.recognizeAge,
  suite.recognizeCurrency,
  suite.recognizeDimension,
  suite.recognizeTemperature,
  suite.recognizeDateTime,
] as const;

function peers(line: string): void {
  for (const kind of KINDS) kind(line, "zh-cn");
}

/** CPU seconds of one run. */
function cost(run: () => void): number {
  const from = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}

/** The least CPU seconds of several runs, after one to warm up. */
function best(run: () => void, rounds = 5): number {
  run();
  return Math.min(...Array.from({ length: rounds }, () => cost(run)));
}

const ours = (own: string): void => {
  quantities(bare(own));
  times(bare(own), "2024-06-01");
};

function beside(): void {
  const tag = text.length / best(() => nodejieba.tag(text));
  const rows: [string, number][] = [
    ["nodejieba.tag", tag],
    ["quantities", text.length / best(() => quantities(bare(text)))],
    ["times", text.length / best(() => times(bare(text), "2024-06-01"))],
  ];
  const both = text.length / best(() => ours(text));
  rows.push(["figures and time", both]);
  for (const [name, speed] of rows) print(name, speed, `${(speed / tag).toFixed(2)} of tag`);
  // Line by line, which suits the peer: its cost grows faster than a text's length.
  const sample = text.slice(0, 100_000);
  const lines = sample.split("\n").filter((line) => line !== "");
  const peer = sample.length / best(() => lines.forEach(peers), 1);
  const same = sample.length / best(() => lines.forEach(ours));
  print("Recognizers-Text", peer, "all kinds, by lines");
  print("figures and time", same, `by lines, ${(same / peer).toFixed(0)} times Recognizers-Text`);
}

const print = (name: string, speed: number, words: string): void =>
  say(`${name.padEnd(18)} ${Math.round(speed).toLocaleString("en-US").padStart(12)} characters/s  ${words}`);

/** 10 KB of the text over and over, up to `bytes` of UTF-8: the same words at every size. */
function grown(bytes: number): string {
  const share = 1e4 / Math.max(1e4, Buffer.byteLength(text));
  return text
    .slice(0, Math.ceil(text.length * share))
    .toWellFormed()
    .repeat(Math.ceil(bytes / 1e4));
}

function growth(name: string, run: (own: string) => void): void {
  for (const bytes of [1e4, 1e5, 1e6, 1e7]) {
    const own = grown(bytes);
    const many = Array.from({ length: Math.ceil(own.length / 1500) }, (_, i) =>
      own.slice(i * 1500, (i + 1) * 1500).toWellFormed(),
    );
    const rounds = bytes < 1e6 ? 20 : 1;
    const nano = (seconds: number): string => ((seconds / own.length) * 1e9).toFixed(0).padStart(8);
    const one = best(() => run(own), rounds);
    const apart = best(() => many.forEach(run), rounds);
    say(
      `${name.padEnd(18)} ${(bytes / 1e3).toLocaleString("en-US").padStart(6)} KB  one text ${nano(one)} ns/character  many ${nano(apart)}`,
    );
  }
}

beside();
growth("figures and time", ours);
if (process.argv.includes("--extract")) growth("extract", (own) => void extract(own));
