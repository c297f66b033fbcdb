import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Chunk, type Hands, localHands } from "../../ingest/load/hand.ts";
import { openPost, type Post, startWorker } from "../../ingest/load/queue.ts";
import { extractorVersion } from "../../ingest/load/version.ts";
import type { Graph } from "../../src/graph/client.ts";
import { derive } from "../../src/graph/derive.ts";
import { hashOf } from "../../src/model/id.ts";
import type { RawText } from "../../src/model/text.ts";
import { redisProgram, startRedis } from "../kit/redis.ts";
import { hash, openGraph, wipe } from "./kit.ts";

let graph: Graph;
let extractor: string;
beforeAll(async () => {
  graph = await openGraph();
  extractor = await extractorVersion();
});
beforeEach(() => wipe(graph));
afterAll(() => graph.close());

const rawOf = (ref: string, text: string): RawText => ({
  ref,
  media: "text/plain",
  raw: text,
  bytesHash: hashOf(text),
  encoding: "utf-8",
  given: { date: "2023-01-12", publisher: "南川日报" },
  record: true,
  tables: [],
  problems: [],
});
const paper = (i: number): RawText =>
  rawOf(`hands-${i}`, `截至2022年底，南川省总工会建成职工书屋${500 + i}家，服务职工${i + 3}万余人次。`);
const chunk = (raws: readonly RawText[], more: Partial<Chunk> = {}): Chunk => ({
  items: raws.map((raw) => ({ raw, origin: raw.ref })),
  extractor,
  overrides: "",
  run: "r",
  now: "2026-01-01T00:00:00Z",
  dry: false,
  detail: false,
  ...more,
});
const chunks = (): Chunk[] => [0, 1, 2, 3].map((n) => chunk([0, 1, 2].map((i) => paper(3 * n + i))));

/** What both kinds of hands promise. */
function contract(open: () => Promise<{ hands: Hands; close(): Promise<void> }>): void {
  let hands: Hands;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ hands, close } = await open());
  }, 120_000);
  afterAll(() => close());

  test("chunks are read and written, several at a time, and counted", async () => {
    const done = await Promise.all(chunks().map((one) => hands.work(one)));
    expect(done.map((one) => one.sources)).toEqual(Array(4).fill({ written: 3, unchanged: 0 }));
    expect(done.flatMap((one) => one.failed)).toEqual([]);
    expect(done.reduce((sum, one) => sum + one.figures.added, 0)).toBe(24);
    const [row] = await graph.read("MATCH (s:Source) RETURN count(s) AS n");
    expect(row?.["n"]).toBe(12);
  });

  test("a chunk worked on twice is written once", async () => {
    for (const one of chunks()) await hands.work(one);
    await derive(graph);
    const once = await hash(graph);
    const again = await Promise.all(chunks().map((one) => hands.work(one)));
    expect(again.map((one) => one.sources.unchanged)).toEqual([3, 3, 3, 3]);
    await derive(graph);
    expect(await hash(graph)).toBe(once);
  });

  test("an input that cannot be read is named, and the rest of its chunk is written", async () => {
    const bad = { ...paper(99), raw: null as unknown as string };
    const done = await hands.work(chunk([paper(0), bad, paper(1)]));
    expect(done.sources.written).toBe(2);
    expect(done.failed.map((one) => one.ref)).toEqual(["hands-99"]);
  });

  test("what changed comes back by slot", async () => {
    await hands.work(chunk([paper(0)]));
    const changed = rawOf("hands-0", paper(0).raw.replace("500", "512"));
    const done = await hands.work(chunk([changed]));
    expect(done.changes.map(({ before, after }) => [before, after])).toContainEqual(["500家", "512家"]);
  });
}

describe("threads of the process", () => {
  contract(async () => {
    const hands = localHands(graph, { workers: 2, writers: 2 });
    return { hands, close: () => hands.close() };
  });
});

describe.skipIf(!redisProgram)("worker processes behind a queue", () => {
  let redis: Awaited<ReturnType<typeof startRedis>>;
  let post: Post;
  const worker = (version = extractor) => {
    const hands = localHands(graph, { workers: 2, writers: 2 });
    return startWorker(redis.url, {
      hands: () => hands,
      extractor: async () => version,
      concurrency: 4,
      rate: 0,
      on: () => {},
    }).then((one) => ({ close: () => one.close().then(() => hands.close()) }));
  };
  beforeAll(async () => {
    redis = await startRedis();
    post = await openPost(redis.url);
  });
  afterAll(async () => {
    await post?.close();
    await redis?.stop();
  });

  describe("the contract", () => {
    contract(async () => {
      const one = await worker();
      return { hands: post.hands(), close: () => one.close() };
    });
  });

  test("a chunk for another extractor is tried, kept as a dead letter with its reason, and can be retried", async () => {
    const other = await worker("another");
    const done = await post.hands(1).work(chunk([paper(0)]));
    expect(done.failed).toEqual([{ ref: "hands-0", reason: expect.stringContaining("run workers of the same version") }]);
    const dead = await post.dead(10);
    expect(dead).toEqual([
      { id: expect.any(String), reason: expect.stringContaining("another"), attempts: 5, refs: ["hands-0"] },
    ]);
    expect((await post.status()).failed).toBe(1);
    expect(await post.metrics()).toMatch(/failed.* 1\b/);
    await other.close();
    const right = await worker();
    const retried = await post.retry();
    expect([retried.sources.written, retried.failed]).toEqual([1, []]);
    expect(await post.dead(10)).toEqual([]);
    await right.close();
  }, 120_000);
});

test("a queue that does not answer is named, without its password", async () => {
  await expect(openPost("redis://user:secret@127.0.0.1:1")).rejects.toMatchObject({
    code: "QUEUE_UNREACHABLE",
    message: expect.not.stringContaining("secret"),
  });
  await expect(openPost("http://127.0.0.1")).rejects.toMatchObject({ code: "USAGE" });
});
