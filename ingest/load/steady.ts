import { Fault } from "../../src/model/fault.ts";

// How often a lost connection is waited for, with growing pauses, before the work ends: about 15 s in all, on top of what the driver waits.
const RECONNECTS = 4;

/** Waits out a server that is away for a moment. Throws what `work` throws, the last time. */
export async function steady<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const away = error instanceof Fault && error.code === "GRAPH_UNREACHABLE";
      if (!away || attempt >= RECONNECTS || signal?.aborted) throw error;
      await new Promise((done) => setTimeout(done, 500 * 2 ** attempt));
    }
  }
}
