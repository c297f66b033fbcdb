import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { packageRoot } from "../src/resource.ts";
import { paper, randomOf } from "./paper.ts";

/*
 * Worker processes behind a queue: documents a second of 1, 2 and 4 of them, each with one thread, beside one process without a queue; then four of
 * which two are killed (kill -9) at random moments. The graph's hash must be the same every time.
 *
 *   npx tsx bench/worker.ts [--queue redis://127.0.0.1:6379] [--documents 1000] [--seed 1]
 *
 * Needs a build and a Redis or Valkey whose keys it may use; brings an embedded Neo4j of its own.
 */
const { values } = parseArgs({
  options: {
    queue: { type: "string", default: "redis://127.0.0.1:6379" },
    documents: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
  },
});
const documents = Number(values.documents);
const random = randomOf(Number(values.seed));
const main = join(packageRoot, "dist/src/main.js");
if (!existsSync(main)) throw new Error("no build found: run npm run build first");
const home = mkdtempSync(join(tmpdir(), "shutu-workers-"));
const corpus = join(home, "corpus.jsonl");
const env: NodeJS.ProcessEnv = { ...process.env, SHUTU_HOME: home };
for (const key of ["NEO4J_URI", "NEO4J_PASSWORD", "SHUTU_QUEUE"]) delete env[key];

const start = (...words: string[]): ChildProcess =>
  spawn(process.execPath, [main, ...words], { env, stdio: ["ignore", "pipe", "pipe"] });
const ended = (child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> => {
  let [out, err] = ["", ""];
  child.stdout?.on("data", (data: Buffer) => {
    out += data;
  });
  child.stderr?.on("data", (data: Buffer) => {
    err += data;
  });
  return new Promise((done) => child.on("close", (code) => done({ code, out, err })));
};
const run = async (...words: string[]): Promise<string> => {
  const { code, out, err } = await ended(start(...words));
  if (code !== 0) throw new Error(`shutu ${words.join(" ")} ended with ${code}: ${err}`);
  return out.trim();
};

async function empty(): Promise<void> {
  await run("neo4j", "stop", "--force");
  rmSync(join(home, "neo4j"), { recursive: true, force: true });
  await run("neo4j", "start");
}

/** Loads the corpus with so many workers, killing some; prints the rate and returns the hash. */
async function round(workers: number, killed = 0): Promise<string> {
  await empty();
  const all = await Promise.all(
    Array.from({ length: workers }, async () => {
      const child = start("worker", "--queue", values.queue, "--workers", "1", "--writers", "1");
      await new Promise<void>((ready, fail) => {
        let said = "";
        child.stderr?.on("data", (data: Buffer) => {
          said += data;
          if (/working on/.test(said)) ready();
        });
        child.on("close", (code) => fail(new Error(`a worker ended with ${code} before it worked: ${said}`)));
      });
      return child;
    }),
  );
  const began = performance.now();
  const ingest =
    workers > 0 ? ["ingest", "--queue", values.queue, corpus] : ["ingest", "--workers", "1", "--writers", "1", corpus];
  const loading = run(...ingest);
  const kills = all.slice(0, killed).map((child) => setTimeout(() => child.kill("SIGKILL"), 2_000 + random() * 10_000));
  await loading;
  const seconds = (performance.now() - began) / 1000;
  for (const timer of kills) clearTimeout(timer);
  const gone = all.filter((child) => child.signalCode === "SIGKILL").length;
  const hash = await run("verify", "--hash");
  const who = workers === 0 ? "one process, no queue" : `${workers} workers${killed > 0 ? `, ${gone} killed on the way` : ""}`;
  console.log(
    `${who}: ${documents} documents in ${seconds.toFixed(1)} s, ${(documents / seconds).toFixed(1)} a second, hash ${hash.slice(0, 16)}`,
  );
  await Promise.all(all.map((child) => (child.kill("SIGTERM") ? ended(child) : null)));
  return hash;
}

try {
  mkdirSync(home, { recursive: true });
  writeFileSync(corpus, Array.from({ length: documents }, (_, i) => `${paper(i, random)}\n`).join(""));
  const hashes = new Set([await round(0), await round(1), await round(2), await round(4), await round(4, 2)]);
  console.log(hashes.size === 1 ? "always the same hash" : "DIFFERENT hashes");
  process.exitCode = hashes.size === 1 ? 0 : 1;
} finally {
  await ended(start("neo4j", "stop", "--force"));
  rmSync(home, { recursive: true, force: true });
}
