/**
 * Shows corpus items on pages of several designs and measures what `clean` makes of them: npm run pages -- CORPUS.jsonl[.gz] [COUNT] [--verbose]
 * Precision and recall are over characters of body lines (exact lines count; a line changed in any way counts as missed).
 */
import { clean } from "../ingest/clean.ts";
import { source } from "../ingest/read/source.ts";
import { isFailure, readAll } from "../ingest/read.ts";
import { hashOf } from "../src/model/id.ts";
import { DESIGNS, dumped, type Shown } from "./skeleton.ts";

const [path = "", count = "300"] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const verbose = process.argv.includes("--verbose");
const items: { title: string; text: string; id: string; date: string }[] = [];
for await (const one of readAll([path]))
  if (!isFailure(one))
    items.push({ id: one.ref, text: one.raw, title: one.given.title ?? "", date: one.given.date ?? "2023-01-01" });
items.sort((a, b) => (hashOf(`p${a.id}`) < hashOf(`p${b.id}`) ? -1 : 1));

const tight = (text: string): string => text.replace(/\s+/g, "");
const designs: [string, string, (shown: Shown) => string][] = [
  ...Object.entries(DESIGNS).map(([name, design]): [string, string, (shown: Shown) => string] => [name, "text/html", design]),
  ["dumped", "text/plain", dumped],
];
for (const [name, media, design] of designs) {
  let right = 0;
  let got = 0;
  let wanted = 0;
  let titles = 0;
  let dates = 0;
  let sources = 0;
  let whole = 0;
  let pages = 0;
  let milliseconds = 0;
  for (let i = 0; i < Number(count); i++) {
    const item = items[i];
    if (!item) break;
    const shown: Shown = {
      title: item.title.trim(),
      date: item.date,
      source: "东岭日报",
      author: "何小雨",
      editor: "周明",
      paragraphs: item.text
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
      others: [1, 2, 3, 4, 5, 6].map((k) => {
        const other = items[(i * 7 + k * 31 + 400) % items.length];
        return { title: other?.title ?? "", lead: `${tight(other?.text ?? "").slice(0, 70)}……` };
      }),
    };
    const raw = design(shown);
    const before = performance.now();
    const [document] = clean(source(item.id, media, raw, ""));
    milliseconds += performance.now() - before;
    pages++;
    if (!document) continue;
    const lines = document.blocks
      .filter((block) => block.part === "body" || block.part === "row")
      .map((block) => tight(document.text.slice(block.start, block.end)));
    const truth = shown.paragraphs.map(tight);
    const left = new Map<string, number>();
    for (const line of truth) left.set(line, (left.get(line) ?? 0) + 1);
    const extra: string[] = [];
    for (const line of lines) {
      got += line.length;
      const more = left.get(line) ?? 0;
      if (more > 0) {
        right += line.length;
        left.set(line, more - 1);
      } else extra.push(line);
    }
    for (const line of truth) wanted += line.length;
    const missed = [...left].filter(([, n]) => n > 0).map(([line]) => line);
    if (extra.length + missed.length === 0) whole++;
    else if (verbose)
      console.log(
        name,
        item.id,
        "| extra",
        extra.map((line) => line.slice(0, 50)),
        "| missed",
        missed.map((line) => line.slice(0, 50)),
      );
    if (tight(document.fields.title) === tight(shown.title)) titles++;
    else if (verbose) console.log(name, item.id, "| title", document.fields.title, "| true", shown.title);
    if (document.fields.publishedAt === shown.date) dates++;
    if (document.fields.source === shown.source) sources++;
  }
  const percent = (a: number, b: number): string => ((100 * a) / Math.max(1, b)).toFixed(1);
  console.log(
    `${name.padEnd(12)} precision ${percent(right, got)} recall ${percent(right, wanted)} whole ${percent(whole, pages)} title ${percent(titles, pages)} date ${percent(dates, pages)} source ${percent(sources, pages)} | ${Math.round((pages / milliseconds) * 1000)} pages/s`,
  );
}
