import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
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

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Papers of our own making, where no corpus is given: they share bodies, persons and slots. */
function papers(random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const bodies = ["浙江省总工会", "江苏省总工会", "中华全国总工会", "杭州市总工会", "云南省教育厅", "湖北省文化和旅游厅"];
  const measures = ["职工书屋", "劳模创新工作室", "户外劳动者服务站点", "技能培训基地"];
  const lines = Array.from({ length: documents }, (_, i) => {
    const body = pick(bodies);
    const year = 2015 + Math.floor(random() * 9);
    const count = 100 + Math.floor(random() * 9000);
    const text = [
      `${body}${year + 1}年1月12日召开新闻发布会，介绍有关情况。`,
      `截至${year}年底，${body}累计建成${pick(measures)}${count}家，服务职工${Math.floor(count / 7)}万余人次。`,
      `${body}副主席王建华表示，下一步将新建${pick(measures)}${Math.floor(count / 10)}家。`,
    ].join("");
    return JSON.stringify({ id: `chaos-${i}`, title: `${body}发布会`, date: `${year + 1}-01-12`, publisher: pick(bodies), text });
  });
  return `${lines.join("\n")}\n`;
}

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
