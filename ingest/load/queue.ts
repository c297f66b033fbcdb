import { type Job, Queue, QueueEvents, Worker } from "bullmq";
import { Redis } from "ioredis";
import { Fault } from "../../src/model/fault.ts";
import { type Chunk, type Done, type Hands, merge, nothing } from "./hand.ts";

/*
 * Chunks behind a queue (BullMQ on Redis or Valkey). A chunk is given to one worker process at a time; where that dies, its lock runs out
 * and another gets it. So a chunk may be worked on twice, which writes it once. What fails too often stays in the queue as a dead letter.
 */
const NAME = "shutu";
/** How often a chunk is tried, with pauses that grow from the first. */
const ATTEMPTS = 5;
const PAUSE_MS = 2_000;
// A worker that dies loses its lock after this long; it is looked for as often.
const LOCK_MS = 15_000;
// Chunks that wait or are worked on, from one ingest at a time: enough to keep many workers busy, and bounded.
const WIDTH = 64;
const CONNECT_MS = 10_000;

/** A chunk that no worker could do, with why. */
export interface DeadLetter {
  readonly id: string;
  readonly reason: string;
  readonly attempts: number;
  readonly refs: readonly string[];
}

/** What is in the queue: chunks by state. */
export interface QueueStatus {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
  readonly workers: number;
}

export interface Post {
  /** Hands that put chunks into the queue and wait for what became of them. `priority` from 1, the first, to 2,097,151; 0: before all others. */
  hands(priority?: number): Hands;
  status(): Promise<QueueStatus>;
  /** Chunks that failed for good, oldest first, at most `most`. */
  dead(most: number): Promise<DeadLetter[]>;
  /** Puts dead letters back and waits until they are done or dead again. Returns what became of them. */
  retry(): Promise<Done>;
  /** Takes all dead letters out; returns how many. */
  discard(): Promise<number>;
  /** Counts of the queue for Prometheus. */
  metrics(): Promise<string>;
  close(): Promise<void>;
}

/** Connects to the queue at redis:// or rediss://. Throws QUEUE_UNREACHABLE. */
export async function openPost(url: string): Promise<Post> {
  const connection = await connect(url);
  const queue = new Queue<Chunk, Done>(NAME, { connection });
  const events = new QueueEvents(NAME, { connection: connection.duplicate() });
  await events.waitUntilReady();
  const outcome = async (job: Job<Chunk, Done>): Promise<Done> => {
    try {
      return await job.waitUntilFinished(events);
    } catch (error) {
      const reason = `no worker could do it: ${error instanceof Error ? error.message : String(error)} (dead letter ${job.id})`;
      return { ...nothing(), failed: job.data.items.map(({ raw }) => ({ ref: raw.ref, reason })) };
    }
  };
  return {
    hands: (priority = 0) => ({
      width: WIDTH,
      async work(chunk) {
        const kept = { age: 3_600 };
        const backoff = { type: "exponential", delay: PAUSE_MS };
        return await outcome(await queue.add("chunk", chunk, { priority, attempts: ATTEMPTS, backoff, removeOnComplete: kept }));
      },
      close: async () => {},
    }),
    async status() {
      const counts = await queue.getJobCounts("wait", "prioritized", "active", "delayed", "failed");
      const waiting = (counts["wait"] ?? 0) + (counts["prioritized"] ?? 0);
      const { active = 0, delayed = 0, failed = 0 } = counts;
      return { waiting, active, delayed, failed, workers: (await queue.getWorkers()).length };
    },
    async dead(most) {
      const jobs = await queue.getJobs(["failed"], 0, most - 1, true);
      return jobs.map((job) => ({
        id: job.id ?? "",
        reason: job.failedReason ?? "",
        attempts: job.attemptsMade,
        refs: job.data.items.map(({ raw }) => raw.ref),
      }));
    },
    async retry() {
      const all = nothing();
      const jobs = await queue.getJobs(["failed"], 0, -1, true);
      await Promise.all(
        jobs.map(async (job) => {
          await job.retry("failed", { resetAttemptsMade: true });
          const done = await outcome(job);
          merge(all, done);
        }),
      );
      return all;
    },
    discard: async () => (await queue.clean(0, 0, "failed")).length,
    metrics: () => queue.exportPrometheusMetrics(),
    async close() {
      await events.close();
      await queue.close();
      connection.disconnect();
    },
  };
}

export interface WorkerOptions {
  /** The hands that do the work, by the overrides that they read under. */
  readonly hands: (overrides: string) => Hands;
  /** Version of this program's extractor under overrides: a chunk for another one is left to others. */
  readonly extractor: (overrides: string) => Promise<string>;
  /** Chunks at a time. */
  readonly concurrency: number;
  /** Chunks a second over all workers; 0: no limit. */
  readonly rate: number;
  readonly on: (event: { readonly type: "done" | "failed"; readonly sources: number; readonly reason?: string }) => void;
}

/** Works on chunks of the queue until `close`, which lets running chunks end. Throws QUEUE_UNREACHABLE. */
export async function startWorker(url: string, options: WorkerOptions): Promise<{ close(): Promise<void> }> {
  const connection = await connect(url);
  const worker = new Worker<Chunk, Done>(
    NAME,
    async ({ data }) => {
      const own = await options.extractor(data.overrides);
      if (own !== data.extractor)
        throw new Error(
          `it is for extractor ${data.extractor}, this worker is ${own}: run workers of the same version as the ingest`,
        );
      return await options.hands(data.overrides).work(data);
    },
    {
      connection,
      concurrency: options.concurrency,
      lockDuration: LOCK_MS,
      stalledInterval: LOCK_MS,
      maxStalledCount: ATTEMPTS,
      ...(options.rate > 0 ? { limiter: { max: options.rate, duration: 1000 } } : {}),
    },
  );
  worker.on("completed", (job) => options.on({ type: "done", sources: job.data.items.length }));
  worker.on("failed", (job, error) =>
    options.on({ type: "failed", sources: job?.data.items.length ?? 0, reason: error.message }),
  );
  // Lost connections are mended by the client; without a listener they would end the process.
  worker.on("error", () => {});
  await worker.waitUntilReady();
  return {
    async close() {
      await worker.close();
      connection.disconnect();
    },
  };
}

/** A client of the queue's server. Commands wait for a lost connection to come back; the first connection must be there. */
async function connect(url: string): Promise<Redis> {
  if (!/^rediss?:\/\//.test(url))
    throw new Fault("USAGE", `${url} is no address of a queue (expected redis://host:port or rediss://…)`);
  const redis = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true, connectTimeout: CONNECT_MS });
  redis.on("error", () => {});
  const late = new Promise<never>((_, fail) => setTimeout(() => fail(new Error("no answer")), CONNECT_MS).unref());
  try {
    await Promise.race([redis.connect().then(() => redis.ping()), late]);
  } catch (error) {
    redis.disconnect();
    const where = url.replace(/\/\/[^@/]*@/, "//");
    throw new Fault(
      "QUEUE_UNREACHABLE",
      `no Redis or Valkey answers at ${where} (${error instanceof Error ? error.message : String(error)}); start it, or check --queue`,
      {
        cause: error,
      },
    );
  }
  return redis;
}
