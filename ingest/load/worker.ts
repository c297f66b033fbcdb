import { workerData } from "piscina";
import { type PreparedSource, prepare } from "../../src/graph/form.ts";
import type { RawText } from "../../src/model/text.ts";
import { parseOverrides } from "../link/override.ts";
import { extractSource } from "../pipeline.ts";

/** What a worker gives back: sources ready to be written, and those it failed on. */
export interface Worked {
  readonly prepared: PreparedSource[];
  readonly failed: { readonly ref: string; readonly reason: string }[];
}

const overrides = parseOverrides(typeof workerData === "string" ? workerData : "");

/** Reads sources and makes them ready for the graph; a worker thread's one task. */
export function work(raws: readonly RawText[]): Worked {
  const prepared: PreparedSource[] = [];
  const failed: Worked["failed"] = [];
  for (const raw of raws) {
    try {
      prepared.push(prepare(extractSource(raw, overrides)));
    } catch (error) {
      failed.push({ ref: raw.ref, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { prepared, failed };
}
