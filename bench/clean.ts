/**
 * Speed of clean and split on one core: npx tsx bench/clean.ts CORPUS.jsonl[.gz]
 * Prints processor time, not the clock's, so that other work on the machine does not count; nodejieba.cut over the same text in the
 * same run is the yardstick.
 */
import nodejieba from "nodejieba";
import { clean } from "../ingest/clean.ts";
import { source } from "../ingest/read/source.ts";
import { isFailure, readAll } from "../ingest/read.ts";
import { split } from "../ingest/split.ts";
import { DESIGNS } from "../scripts/skeleton.ts";
import type { RawText } from "../src/model/text.ts";

const records: RawText[] = [];
for await (const one of readAll(process.argv.slice(2))) {
  if (!isFailure(one)) records.push(one);
  if (records.length === 3000) break;
}
const plain = records.map((one) => source(one.ref, "text/plain", `${one.given.title ?? ""}\n\n${one.raw}\n`, ""));
const pages = records.slice(0, 600).map((one, i) => {
  const designs = Object.values(DESIGNS);
  const others = records.slice(i, i + 6).map((other) => ({ title: other.given.title ?? "", lead: other.raw.slice(0, 70) }));
  const shown = {
    title: one.given.title ?? "",
    date: one.given.date ?? "",
    source: "东岭日报",
    author: "何小雨",
    editor: "周明",
    paragraphs: one.raw.split("\n"),
    others,
  };
  return source(one.ref, "text/html", designs[i % designs.length]?.(shown) ?? "", "");
});
const characters = plain.reduce((sum, one) => sum + one.raw.length, 0);
const bytes = plain.reduce((sum, one) => sum + Buffer.byteLength(one.raw), 0);

const seconds = (work: () => void): number => {
  const { user, system } = process.cpuUsage();
  work();
  const after = process.cpuUsage();
  return (after.user + after.system - user - system) / 1e6;
};

nodejieba.load();
const best = {
  cut: Number.POSITIVE_INFINITY,
  clean: Number.POSITIVE_INFINITY,
  both: Number.POSITIVE_INFINITY,
  html: Number.POSITIVE_INFINITY,
};
for (let round = 0; round < 4; round++) {
  best.cut = Math.min(
    best.cut,
    seconds(() => plain.forEach((one) => void nodejieba.cut(one.raw))),
  );
  best.clean = Math.min(
    best.clean,
    seconds(() => plain.forEach((one) => void clean(one))),
  );
  best.both = Math.min(
    best.both,
    seconds(() => plain.forEach((one) => void clean(one).map(split))),
  );
  best.html = Math.min(
    best.html,
    seconds(() => pages.forEach((one) => void clean(one).map(split))),
  );
}
console.log(`${plain.length} texts, ${characters} characters, ${(bytes / 1e6).toFixed(1)} MB; ${pages.length} pages`);
console.log(`clean + split, plain text  ${(bytes / best.both / 1e6).toFixed(1)} MB/s`);
console.log(`clean + split, HTML        ${Math.round(pages.length / best.html)} pages/s`);
console.log(`nodejieba.cut              ${(characters / best.cut / 1e6).toFixed(2)} M characters/s`);
console.log(
  `clean                      ${(characters / best.clean / 1e6).toFixed(2)} M characters/s, ${(best.cut / best.clean).toFixed(2)} of nodejieba.cut`,
);
