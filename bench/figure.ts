import { readFileSync } from "node:fs";
import nodejieba from "nodejieba";
import { quantities } from "../ingest/extract/quantity.ts";
import { times } from "../ingest/extract/time.ts";
import type { TaggedText } from "../src/model/text.ts";

// tsx bench/figure.ts TEXT…: characters per second of figures and time beside nodejieba.tag on the same clean text, in one process.
const files = process.argv.slice(2);
if (files.length === 0) {
  process.stderr.write("usage: tsx bench/figure.ts TEXT…\n");
  process.exit(2);
}
const text = files.map((file) => readFileSync(file, "utf8")).join("\n");
nodejieba.load();

function speed(run: () => void): number {
  run();
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    const from = performance.now();
    run();
    best = Math.min(best, performance.now() - from);
  }
  return (text.length / best) * 1000;
}

const bare = { text, tokens: [], blocks: [], sentences: [], damaged: [] } as unknown as TaggedText;
const tag = speed(() => nodejieba.tag(text));
const figure = speed(() => quantities(bare));
const time = speed(() => times(bare, "2024-06-01"));
const both = 1 / (1 / figure + 1 / time);
const print = (name: string, value: number): void => {
  process.stdout.write(
    `${name.padEnd(16)} ${Math.round(value).toLocaleString("en-US").padStart(12)} characters/s  ${(value / tag).toFixed(2)} of tag\n`,
  );
};
print("nodejieba.tag", tag);
print("quantities", figure);
print("times", time);
print("figures and time", both);
