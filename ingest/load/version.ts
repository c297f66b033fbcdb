import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { resource } from "../../src/resource.ts";

// The code beside this file (source or built), and what it reads: lexicons and models.
const CODE = new Set([".ts", ".js"]);
const DATA = new Set([".txt", ".tsv", ".json", ".csv", ".gz", ".bin"]);

/**
 * The extractor's version: a hash over everything that decides what a text states (the code of ingest/ and src/model, lexicons,
 * models, and how the graph's rows are made of it). A source read at one version is read again at another.
 */
export async function extractorVersion(overrides = ""): Promise<string> {
  const hash = createHash("sha256").update(overrides);
  const ingest = fileURLToPath(new URL("../", import.meta.url));
  const model = fileURLToPath(new URL("../../src/model/", import.meta.url));
  for (const [folder, kinds] of [
    [ingest, CODE],
    [model, CODE],
    [resource("ingest/lexicon"), DATA],
    [resource("models"), DATA],
  ] as const) {
    for (const name of await namesIn(folder, kinds)) hash.update(`${name}\n`).update(await readFile(join(folder, name)));
  }
  for (const name of ["content", "key", "passage"]) {
    const path = fileURLToPath(new URL(`../../src/graph/${name}${extname(import.meta.url)}`, import.meta.url));
    hash.update(`${name}\n`).update(await readFile(path));
  }
  return hash.digest("hex").slice(0, 16);
}

async function namesIn(folder: string, kinds: ReadonlySet<string>): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names.filter((name) => kinds.has(extname(name)) && !/\.d\.ts$/.test(name) && !name.startsWith("load")).sort();
}
