import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { connect } from "../src/graph/client.ts";
import { packageRoot } from "../src/resource.ts";
import { paper, randomOf } from "./paper.ts";

/*
 * How loading and answering change with the size of the corpus: documents made of patterns are loaded up to each size in turn, by the
 * command line into an embedded Neo4j of its own; at each, the canonical queries are timed (bench/api.ts).
 *
 *   npx tsx bench/scale.ts [--workers 3] [--writers 3] [--seed 1] [SIZE…]      (sizes rise; 10000 30000 100000 if none is given)
 *
 * Needs a build, some 10 GB of disk for 100,000 documents, and a machine with nothing else to do. SHUTU_NEO4J_HEAP and
 * SHUTU_NEO4J_PAGE_CACHE size the database.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    workers: { type: "string", default: "3" },
    writers: { type: "string", default: "3" },
    seed: { type: "string", default: "1" },
  },
});
const sizes = (positionals.length > 0 ? positionals : ["10000", "30000", "100000"]).map(Number);
if (sizes.some((size, i) => !(size > (sizes[i - 1] ?? 0))))
  throw new Error(`sizes must be numbers that rise, found ${sizes.join(", ")}`);
const main = join(packageRoot, "dist/src/main.js");
if (!existsSync(main)) throw new Error("no build found: run npm run build first");
const home = mkdtempSync(join(tmpdir(), "shutu-scale-"));
const env: NodeJS.ProcessEnv = { ...process.env, SHUTU_HOME: home };
for (const key of ["NEO4J_URI", "NEO4J_PASSWORD", "SHUTU_QUEUE"]) delete env[key];

/** What a child prints, and the most memory it held at once, in MiB (0 where the system does not tell). */
async function run(program: string, ...words: string[]): Promise<{ out: string; peak: number }> {
  const child: ChildProcess = spawn(program, words, { env, stdio: ["ignore", "pipe", "inherit"] });
  let out = "";
  child.stdout?.on("data", (data: Buffer) => {
    out += data;
  });
  let peak = 0;
  const watch = setInterval(() => {
    const status = `/proc/${child.pid}/status`;
    if (existsSync(status)) peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1] ?? 0) / 1024);
  }, 1000);
  const [code] = await once(child, "close").finally(() => clearInterval(watch));
  if (code !== 0) throw new Error(`${words.join(" ")} ended with ${code}`);
  return { out, peak };
}
const shutu = (...words: string[]): Promise<{ out: string; peak: number }> => run(process.execPath, main, ...words);

/** Bytes of the files in a folder and below. */
const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

try {
  const { uri, user, password } = JSON.parse((await shutu("neo4j", "start", "--json")).out);
  const secret = password ?? readFileSync(join(home, "neo4j/password"), "utf8").trim();
  const random = randomOf(Number(values.seed));
  let loaded = 0;
  for (const size of sizes) {
    const file = join(home, `papers-${size}.jsonl`);
    const stream = createWriteStream(file);
    const more = size - loaded;
    for (; loaded < size; loaded++) if (!stream.write(`${paper(loaded, random)}\n`)) await once(stream, "drain");
    stream.end();
    await once(stream, "finish");
    const began = performance.now();
    const { peak } = await shutu("ingest", file, "--workers", values.workers, "--writers", values.writers);
    const seconds = (performance.now() - began) / 1000;
    const graph = await connect({ uri, user: user ?? "neo4j", password: secret });
    const [row] = await graph.read(
      "RETURN COUNT { MATCH (:Document) } AS documents, COUNT { MATCH (:Figure) } AS figures, COUNT { MATCH (:Sentence) } AS sentences, COUNT { MATCH (n) } AS nodes, COUNT { MATCH ()-[r]->() } AS ties",
    );
    await graph.close();
    const data = join(home, "neo4j/data");
    console.log(
      `${size} documents: ${more} more in ${seconds.toFixed(1)} s, ${(more / seconds).toFixed(1)} a second; Node at most ${Math.round(peak)} MiB; ` +
        `store ${Math.round(bytesIn(join(data, "databases")) / 1e6)} MB, log ${Math.round(bytesIn(join(data, "transactions")) / 1e6)} MB; ${JSON.stringify(row)}`,
    );
    const { out } = await run(
      process.execPath,
      "--import",
      "tsx",
      join(packageRoot, "bench/api.ts"),
      uri,
      user ?? "neo4j",
      secret,
      "20",
      "10",
    );
    console.log(out);
    rmSync(file);
  }
} finally {
  await shutu("neo4j", "stop", "--force").catch((error: unknown) => console.error(error));
  rmSync(home, { recursive: true, force: true });
}
