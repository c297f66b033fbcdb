import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clean } from "../ingest/clean.ts";
import { BEGIN, placeOf, SINGLE, TYPES, typeOf } from "../ingest/extract/name/label.ts";
import { unpackModel } from "../ingest/extract/name/model.ts";
import { Tagger } from "../ingest/extract/name/tagger.ts";
import { namesBy } from "../ingest/extract/name.ts";
import { split } from "../ingest/split.ts";
import { tag } from "../ingest/tag.ts";
import { resource } from "../src/resource.ts";
import { foldOf, type MarkedItem, marked, records } from "./train/marked.ts";

// npm run cross -- TRAIN_DIR [--corpus DIR] [--folds N] [--fold K] [--only GOLD.jsonl] [--models DIR] [--errors FILE]
// Cross-validates the names of marked texts, rules and all: for each of N folds (4, or the K-th alone) `npm run train` makes a model
// without it, with the clusters of models/names.bin, and the fold's texts are read with that. Precision, recall and F1 by type over
// distinct names per text, exact borders; --only counts the items of a gold file alone; --models keeps the models for a next time;
// with --corpus they learn from the marked sentences of its texts, too, as the model that is shipped.
const args = process.argv.slice(2);
const option = (name: string): string | null => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? null) : null);
const [folder] = args;
if (!folder || folder.startsWith("--")) {
  process.stderr.write(
    "usage: npm run cross -- TRAIN_DIR [--corpus DIR] [--folds N] [--fold K] [--only GOLD.jsonl] [--models DIR] [--errors FILE]\n",
  );
  process.exit(2);
}
const folds = Number(option("--folds") ?? 4);
const wanted = option("--fold");
const kept = option("--models") ?? mkdtempSync(join(tmpdir(), "shutu-cross-"));
const corpus = option("--corpus");
const gold = option("--only");
const only = gold === null ? null : new Set(records(gold).map(({ id }) => id));

const bare = (name: string): string => name.replace(/[《》“”"'‘’\s的、，,（）()]/gu, "");
const tally = new Map<string, { hits: number; gold: number; found: number }>();
const errors: string[] = [];
const items = marked(join(folder, "names.jsonl"));
for (let fold = 0; fold < folds; fold++) {
  if (wanted !== null && Number(wanted) !== fold) continue;
  const tagger = taggerWithout(fold);
  for (const item of items)
    if (foldOf(item.id, folds) === fold && (only === null || only.has(item.id)))
      compare(item.id, goldOf(item), foundIn(item, tagger));
}
for (const [type, { hits, gold: all, found }] of [...tally].sort((a, b) => b[1].gold - a[1].gold)) {
  const [p, r] = [hits / Math.max(found, 1), hits / Math.max(all, 1)];
  const f = p + r > 0 ? (2 * p * r) / (p + r) : 0;
  process.stdout.write(`${type.padEnd(14)} P ${p.toFixed(3)}  R ${r.toFixed(3)}  F ${f.toFixed(3)}  n=${all}\n`);
}
const errorFile = option("--errors");
if (errorFile !== null) writeFileSync(errorFile, `${errors.sort().join("\n")}\n`);

function taggerWithout(fold: number): Tagger {
  const model = join(kept, `fold-${fold}-${folds}.bin`);
  if (!existsSync(model)) {
    const train = ["--import", "tsx", "scripts/train.ts", folder as string];
    const marks = corpus === null ? [] : ["--corpus", corpus];
    const how = [...marks, "--clusters", resource("models/names.bin"), "--fold", `${fold}/${folds}`, "--out", model];
    const { status } = spawnSync(process.execPath, [...train, ...how], { stdio: "inherit", cwd: resource(".") });
    if (status !== 0) process.exit(1);
  }
  return new Tagger(unpackModel(readFileSync(model)));
}

function goldOf({ text, labels }: MarkedItem): Set<string> {
  const names = new Set<string>();
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const label = labels[i] as number;
    const place = placeOf(label);
    if (place === BEGIN || place === SINGLE) start = i;
    const next = placeOf(labels[i + 1] ?? 0);
    if (place !== 0 && (next === 0 || next === BEGIN || next === SINGLE))
      names.add(`${TYPES[typeOf(label)]} ${bare(text.slice(start, i + 1))}`);
  }
  return names;
}

function foundIn({ id, text }: MarkedItem, tagger: Tagger): Set<string> {
  const raw = { ref: id, media: "text/plain", raw: text, bytesHash: "", encoding: null, given: {}, record: true };
  const names = clean({ ...raw, tables: [], problems: [] }).flatMap((cleaned) =>
    namesBy(tagger, tag(split(cleaned))).map(({ start, end, type }) => `${type} ${bare(cleaned.text.slice(start, end))}`),
  );
  return new Set(names);
}

function compare(id: string, right: ReadonlySet<string>, found: ReadonlySet<string>): void {
  const add = (name: string, hits: number, all: number, seen: number): void => {
    for (const type of [name.slice(0, name.indexOf(" ")), "ALL"]) {
      const row = tally.get(type) ?? { hits: 0, gold: 0, found: 0 };
      tally.set(type, { hits: row.hits + hits, gold: row.gold + all, found: row.found + seen });
    }
  };
  for (const name of right) {
    add(name, found.has(name) ? 1 : 0, 1, 0);
    if (!found.has(name)) errors.push(`missed ${name} ${id}`);
  }
  for (const name of found) {
    add(name, 0, 0, 1);
    if (!right.has(name)) errors.push(`extra ${name} ${id}`);
  }
}
