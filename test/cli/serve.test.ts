import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSchema } from "graphql";
import { afterAll, expect, test } from "vitest";
import { MAIN, run, userEnv } from "../kit/shutu.ts";

const home = mkdtempSync(join(tmpdir(), "shutu-serve-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const NOWHERE = { NEO4J_URI: "bolt://127.0.0.1:9", NEO4J_PASSWORD: "x" };
const shutu = (...args: string[]) => run(process.execPath, [MAIN, ...args], userEnv(home, NOWHERE));

test("schema prints what can be asked", async () => {
  const { code, out } = await shutu("schema").ended;
  expect(code).toBe(0);
  expect(Object.keys(buildSchema(out).getQueryType()?.getFields() ?? {})).toContain("series");
});

test("another address needs a key, a token or a word", async () => {
  const { code, err } = await shutu("serve", "--host", "0.0.0.0").ended;
  expect(code).toBe(2);
  expect(err).toMatch(/--public-read/);
});

test("a key is made once and kept as its hash", async () => {
  const { code, out } = await shutu("serve", "--new-key", "desk").ended;
  expect(code).toBe(0);
  const [key = "", line = ""] = out.split("\n");
  expect(line).toMatch(/^desk [0-9a-f]{64}$/);
  const path = join(home, "keys.txt");
  writeFileSync(path, "# keys\nnonsense\n");
  const { code: wrong, err } = await shutu("serve", "--keys", path).ended;
  expect(wrong).toBe(2);
  expect(err).toMatch(/line 2/);
  expect(err).not.toContain(key);
});

test("texts are taken in only where a key has leave for it", async () => {
  const { out, code } = await shutu("serve", "--new-key", "desk", "--allow-ingest").ended;
  expect(code).toBe(0);
  const line = out.split("\n")[1] ?? "";
  expect(line).toMatch(/^desk [0-9a-f]{64} ingest$/);
  const path = join(home, "readers.txt");
  writeFileSync(path, line.replace(" ingest", ""));
  const { code: wrong, err } = await shutu("serve", "--keys", path, "--allow-ingest").ended;
  expect(wrong).toBe(2);
  expect(err).toMatch(/--allow-ingest needs a key/);
});

test("it starts without the graph, says so, and stops in order", async () => {
  const serving = shutu("serve", "--port", "0");
  let told = "";
  const address = await new Promise<string>((done) => {
    serving.child.stderr.on("data", (text: string) => {
      told += text;
      const found = /listening at (http:[^\s,]+)/.exec(told);
      if (found?.[1]) done(found[1]);
    });
  });
  expect((await fetch(`${address}/health`)).status).toBe(200);
  expect((await fetch(`${address}/ready`)).status).toBe(503);
  const body = JSON.stringify({ query: "{ overview { counts { count } } }" });
  const answer = await fetch(`${address}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body });
  expect(JSON.stringify(await answer.json())).toContain("GRAPH_UNREACHABLE");
  // Nobody is told to ask before there is an answer.
  expect(told).not.toContain("API at");
  serving.child.kill("SIGTERM");
  const { code } = await serving.ended;
  expect(code === 143 || code === 0).toBe(true);
});
