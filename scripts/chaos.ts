import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { paper, randomOf } from "../bench/paper.ts";
import { packageRoot } from "../src/resource.ts";

/*
 * Kills the load, or Neo4j under it, at random moments, resumes it, and compares the graph's hash with that of an undisturbed load.
 *
 *   npm run chaos -- [--rounds 20] [--documents 600] [--seed 1] [--corpus FILE.jsonl]
 *
 * Needs a build (npm run build). Uses an embedded server of its own, in a temporary folder. Workers are threads of the process: one
 * that is killed takes the process with it, so "worker" kills the process as soon as its workers are busy.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "20" },
    documents: { type: "string", default: "600" },
    seed: { type: "string", default: "1" },
    corpus: { type: "string" },
  },
});
const rounds = Number(values.rounds);
const documents = Number(values.documents);

const home = mkdtempSync(join(tmpdir(), "shutu-chaos-"));
const corpus = join(home, "corpus.jsonl");
const main = join(packageRoot, "dist/src/main.js");
if (!existsSync(main)) throw new Error("no build found: run npm run build first");

/** Papers made of patterns, where no corpus is given: they share bodies, persons and slots. */
const papers = (random: () => number): string => `${Array.from({ length: documents }, (_, i) => paper(i, random)).join("\n")}\n`;

const env = { ...process.env, SHUTU_HOME: home };
delete (env as Record<string, string | undefined>)["NEO4J_URI"];
delete (env as Record<string, string | undefined>)["NEO4J_PASSWORD"];

const start = (words: readonly string[]): ChildProcess =>
  spawn(process.execPath, [main, ...words], { env, stdio: ["ignore", "pipe", "pipe"] });

/** Runs a command to its end; its output and exit code (null: killed). */
async function run(words: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = start(words);
  let [out, err] = ["", ""];
  child.stdout?.on("data", (data: Buffer) => {
    out += data.toString();
  });
  child.stderr?.on("data", (data: Buffer) => {
    err += data.toString();
  });
  return new Promise((done) => child.on("close", (code) => done({ code, out, err })));
}

async function hash(): Promise<string> {
  const found = await run(["verify", "--hash"]);
  if (found.code !== 0) throw new Error(`verify --hash ended with ${found.code}: ${found.err}`);
  return found.out.trim();
}

/** The server's process id; null if it does not run. */
async function serverPid(): Promise<number | null> {
  const found = await run(["neo4j", "status", "--json"]);
  const status = JSON.parse(found.out || "{}") as { running?: boolean; pid?: number };
  return status.running && status.pid ? status.pid : null;
}

/** Everything out of the graph: the sources one after another would take long, so the store goes. */
async function empty(): Promise<void> {
  await run(["neo4j", "stop", "--force"]);
  rmSync(join(home, "neo4j"), { recursive: true, force: true });
  await run(["neo4j", "start"]);
}

const LOAD = ["ingest", "--workers", "2", corpus];
const KINDS = ["process", "worker", "neo4j"] as const;

/** One load with a kill at `after` milliseconds. True if it was still running then. */
async function strike(kind: (typeof KINDS)[number], after: number): Promise<boolean> {
  const pid = kind === "neo4j" ? await serverPid() : null;
  const child = start(LOAD);
  child.stdout?.resume();
  child.stderr?.resume();
  const ended = new Promise<number | null>((done) => child.on("close", done));
  await Promise.race([ended, new Promise((done) => setTimeout(done, after))]);
  const alive = child.exitCode === null;
  try {
    if (pid) process.kill(pid, "SIGKILL");
    else if (alive && child.pid) process.kill(child.pid, "SIGKILL");
  } catch {
    // It ended by itself just before.
  }
  await ended;
  return alive;
}

const random = randomOf(Number(values.seed));
mkdirSync(home, { recursive: true });
writeFileSync(
  corpus,
  values.corpus ? `${readFileSync(values.corpus, "utf8").split("\n").slice(0, documents).join("\n")}\n` : papers(random),
);
let failures = 0;
try {
  await empty();
  const began = performance.now();
  const undisturbed = await run(LOAD);
  const duration = performance.now() - began;
  if (undisturbed.code !== 0) throw new Error(`the undisturbed load ended with ${undisturbed.code}: ${undisturbed.err}`);
  const wanted = await hash();
  console.log(`undisturbed: ${documents} documents in ${(duration / 1000).toFixed(1)} s, hash ${wanted}`);
  for (let round = 1; round <= rounds; round++) {
    await empty();
    const kind = KINDS[round % KINDS.length] ?? "process";
    const after = (kind === "worker" ? 0.35 : 0.05) * duration + random() * 0.6 * duration;
    const struck = await strike(kind, after);
    const resumed = await run(LOAD);
    const found = await hash();
    const good = found === wanted && resumed.code === 0;
    if (!good) failures++;
    const when = `${(after / 1000).toFixed(1)} s${struck ? "" : " (it had ended)"}`;
    console.log(
      `round ${round}: ${kind} killed after ${when}; ${good ? "same hash" : `DIFFERENT: ${found}, exit ${resumed.code} ${resumed.err}`}`,
    );
  }
} finally {
  await run(["neo4j", "stop", "--force"]);
  rmSync(home, { recursive: true, force: true });
}
console.log(failures === 0 ? `${rounds} rounds, always the same hash` : `${failures} of ${rounds} rounds failed`);
process.exitCode = failures === 0 ? 0 : 1;
