import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Piscina } from "piscina";
import type { RawText } from "../../src/model/text.ts";
import type { Worked } from "./worker.ts";

/** Worker threads that read texts. */
export interface Pool {
  /** Reads sources; one that kills its worker or takes too long is among the failed, with its reason. */
  run(raws: readonly RawText[]): Promise<Worked>;
  close(): Promise<void>;
}

export interface PoolOptions {
  /** Threads at most; they start as work comes. */
  readonly workers: number;
  /** Milliseconds for one source before its worker is given up; grows with its length. Default 60,000. */
  readonly patience?: number;
  /** The text of a file of overrides. Default none. */
  readonly overrides?: string;
}

// Heap of one worker in megabytes, besides nodejieba's dictionary, which lies outside of it; and of that, what is new.
const HEAP_MB = 256;
const YOUNG_MB = 16;
// A source that is slow for its length may take this many milliseconds a character on top of the patience.
const MS_PER_CHARACTER = 0.5;

/** Opens the pool. From source (tests, tsx) the workers load tsx, from dist/ they are plain JavaScript. */
export function openPool({ workers, patience = 60_000, overrides = "" }: PoolOptions): Pool {
  const source = import.meta.url.endsWith(".ts");
  const loader = source ? pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href : "";
  const pool = new Piscina<readonly RawText[], Worked>({
    filename: fileURLToPath(new URL(source ? "./worker.ts" : "./worker.js", import.meta.url)),
    name: "work",
    workerData: overrides,
    minThreads: 0,
    maxThreads: workers,
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
    execArgv: source ? ["--import", loader] : [],
  });
  const attempt = async (raws: readonly RawText[]): Promise<Worked> => {
    const limit = patience + MS_PER_CHARACTER * raws.reduce((sum, raw) => sum + raw.raw.length, 0);
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), limit);
    try {
      return await pool.run(raws, { signal: late.signal });
    } catch (error) {
      if (late.signal.aborted) throw new Error(`reading took over ${Math.round(limit / 1000)} seconds and was given up`);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    async run(raws) {
      try {
        return await attempt(raws);
      } catch (error) {
        // A worker died with all that it had: each of them alone, twice, so that only the culprit is named.
        const [only] = raws;
        if (!only) return { prepared: [], failed: [] };
        if (raws.length === 1)
          return await attempt(raws).catch(() => ({
            prepared: [],
            failed: [{ ref: only.ref, reason: `its worker ended: ${messageOf(error)}` }],
          }));
        const all: Worked = { prepared: [], failed: [] };
        for (const raw of raws) {
          const one = await this.run([raw]);
          all.prepared.push(...one.prepared);
          all.failed.push(...one.failed);
        }
        return all;
      }
    },
    close: () => pool.destroy(),
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
