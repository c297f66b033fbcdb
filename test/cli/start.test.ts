import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { stop } from "../../src/neo4j/server.ts";
import { settingsIn } from "../kit/neo4j.ts";
import { MAIN, type Running, run, temporary, userEnv } from "../kit/shutu.ts";

/** A port that is free now. */
const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });

interface Answer {
  readonly data?: Record<string, { readonly nodes?: readonly unknown[]; readonly data?: readonly unknown[] }>;
  readonly errors?: readonly { readonly message: string }[];
}

/** `shutu start` until it says that it serves: what it told, and how to ask it. */
async function started(
  env: ReturnType<typeof userEnv>,
): Promise<{ running: Running; told: string; ask(query: string): Promise<Answer> }> {
  const port = await freePort();
  const running = run(process.execPath, [MAIN, "start", "--port", String(port)], env, "");
  onTestFinished(() => void running.child.kill("SIGKILL"));
  let told = "";
  for (const stream of [running.child.stdout, running.child.stderr]) stream.on("data", (text: string) => (told += text));
  const ended = running.ended.then(({ code }) => `ended with ${code}`);
  while (!told.includes(`http://127.0.0.1:${port}/graphql`)) {
    const state = await Promise.race([ended, sleep(100)]);
    if (state) throw new Error(`shutu start ${state}:\n${told}`);
  }
  // The port is open before the graph is: a monitor asks /ready.
  while (!(await fetch(`http://127.0.0.1:${port}/ready`)).ok) await sleep(100);
  const ask = async (query: string): Promise<Answer> => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: "POST",
      headers,
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as Answer;
  };
  return { running, told, ask };
}

test("the main job: the samples are read and served, and a second start finds them there", { timeout: 300_000 }, async () => {
  const home = temporary();
  onTestFinished(async () => void (await stop(settingsIn(join(home, "neo4j")), true)));
  const env = userEnv(home);

  const first = await started(env);
  expect(first.told).toMatch(/sources: +\d+ written/);
  // Every query that is printed as worth trying is worth trying.
  const queries = [...first.told.matchAll(/^ {4}(\{ .*\})$/gm)].map((match) => match[1] ?? "");
  expect(queries).toHaveLength(3);
  for (const query of queries) {
    const { data, errors } = await first.ask(query);
    expect(errors).toBeUndefined();
    const [answer] = Object.values(data ?? {});
    expect((answer?.nodes ?? answer?.data ?? []).length).toBeGreaterThan(0);
  }
  first.running.child.kill("SIGTERM");
  await first.running.ended;

  const second = await started(env);
  expect(second.told).toMatch(/documents: 0 added, 0 changed, 0 removed/);
  const { data } = await second.ask(
    '{ figures(first: 1, where: { measure: "职工书屋" }) { nodes { amount sentence { text } } } }',
  );
  expect(data?.["figures"]?.nodes).toHaveLength(1);

  // What went in comes out again, beside the running server.
  const shutu = (...words: string[]) => run(process.execPath, [MAIN, ...words], env, "").ended;
  const csv = await shutu("export", "--format", "csv", "--indicator", "职工书屋");
  expect(csv.code).toBe(0);
  expect(csv.out.split("\n")[0]).toMatch(/^id,indicator,measure/);
  expect(csv.out.split("\n").length).toBeGreaterThan(3);
  const wrong = await shutu("export", "--format", "xls");
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("expected csv, jsonl")]);
  const file = join(home, "graph.backup");
  expect((await shutu("export", "--format", "backup", "--out", file)).code).toBe(0);
  const back = await shutu("import", file);
  expect(back.out).toMatch(/restored (\d+) sources \(\1 were there already\)/);
  expect([back.code, back.out]).toEqual([0, expect.stringContaining("as in the backup")]);
  const bad = await shutu("import", MAIN);
  expect([bad.code, bad.err]).toEqual([1, expect.stringContaining("nothing was restored")]);
  second.running.child.kill("SIGTERM");
  await second.running.ended;
});
