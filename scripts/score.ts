import { spawnSync } from "node:child_process";
import { createWriteStream, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extractSource } from "../ingest/pipeline.ts";
import { read } from "../ingest/read.ts";

// npm run score -- GOLD SCORER [more arguments for the scorer]: extracts the texts of a gold file and calls the scorer on the two.
const [gold, scorer, ...more] = process.argv.slice(2);
if (!gold || !scorer) {
  process.stderr.write("usage: npm run score -- GOLD.jsonl SCORER.py [-v]\n");
  process.exit(2);
}
const out = join(mkdtempSync(join(tmpdir(), "shutu-score-")), "extract.jsonl");
const file = createWriteStream(out);
for await (const raw of read(gold)) for (const extract of extractSource(raw).extracts) file.write(`${JSON.stringify(extract)}\n`);
await new Promise((done) => file.end(done));
process.exit(spawnSync("python3", [scorer, gold, out, ...more], { stdio: "inherit" }).status ?? 1);
