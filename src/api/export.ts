import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { formatOf } from "../export/format.ts";
import { graphml } from "../export/graphml.ts";
import { structure } from "../export/sdmx.ts";
import { BadSelection, SELECTORS, type Selector, selectionOf, TEXT_FORMATS } from "../export/selection.ts";
import { networkEdges, networkNodes } from "../graph/export/network.ts";
import { observations, type Readable as ReadableGraph, type Selection } from "../graph/export/observation.ts";
import type { Caller } from "./context.ts";
import { Refused } from "./refused.ts";

/** How much may go out. */
export interface ExportLimits {
  /** Milliseconds for one export. */
  readonly time: number;
  /** Exports that run at a time, over all callers. */
  readonly atOnce: number;
  /** Exports of one caller in a minute. */
  readonly perMinute: number;
}

export const EXPORT_LIMITS: ExportLimits = { time: 600_000, atOnce: 2, perMinute: 10 };

export type Exports = (request: IncomingMessage, response: ServerResponse, caller: Caller, signal: AbortSignal) => Promise<void>;

interface Outgoing {
  readonly media: string;
  readonly extension: string;
  readonly pieces: AsyncIterable<string>;
}

/**
 * GET /export?format=csv&indicator=…&place=…&from=…&to=…&document=…&as-of=…: the selected figures as a stream, for whom the API's own access rules
 * let in. A stream that ends early ends the connection, so that half an answer is never taken for a whole one. Throws Refused.
 */
export function makeExports(graph: () => ReadableGraph, limits: ExportLimits = EXPORT_LIMITS): Exports {
  const bucket = new RateLimiterMemory({ points: limits.perMinute, duration: 60 });
  let running = 0;
  return async (request, response, caller, signal) => {
    if (request.method !== "GET") throw new Refused(405, "METHOD", "an export is asked for by GET");
    const outgoing = outgoingOf(graph, new URL(request.url ?? "/", "http://localhost").searchParams, limits);
    await bucket.consume(caller.name).catch((error: unknown) => {
      if (!(error instanceof RateLimiterRes)) throw error;
      const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      throw new Refused(
        429,
        "RATE_LIMITED",
        `${limits.perMinute} exports a minute are allowed: try again in ${seconds} s`,
        seconds,
      );
    });
    if (running >= limits.atOnce) throw new Refused(503, "BUSY", "other exports are running: try again in a while", 10);
    running++;
    try {
      // The first piece comes before the head of the answer: a graph that does not answer is then told as one.
      const pieces = outgoing.pieces[Symbol.asyncIterator]();
      const first = await pieces.next();
      response.writeHead(200, {
        "content-type": outgoing.media,
        "content-disposition": `attachment; filename="shutu.${outgoing.extension}"`,
        "cache-control": "no-store",
      });
      await pipeline(Readable.from(resumed(first, pieces), { objectMode: false }), response, { signal });
    } finally {
      running--;
    }
  };
}

async function* resumed(first: IteratorResult<string>, rest: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    for (let next = first; !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

function outgoingOf(graph: () => ReadableGraph, query: URLSearchParams, limits: ExportLimits): Outgoing {
  const known = ["format", ...SELECTORS];
  for (const name of query.keys())
    if (!known.includes(name))
      throw new Refused(
        400,
        "BAD_REQUEST",
        `${JSON.stringify(name.slice(0, 40))} says nothing here: expected ${known.join(", ")}`,
      );
  const name = query.get("format") ?? "csv";
  const names = TEXT_FORMATS.map((one) => one.name);
  if (!names.includes(name))
    throw new Refused(400, "BAD_REQUEST", `format is ${JSON.stringify(name.slice(0, 40))}: expected ${names.join(", ")}`);
  let selection: Selection;
  try {
    selection = selectionOf((selector: Selector) => query.getAll(selector));
  } catch (error) {
    if (error instanceof BadSelection) throw new Refused(400, "BAD_REQUEST", error.message);
    throw error;
  }
  if (name === "sdmx-structure")
    return {
      media: "application/vnd.sdmx.structure+json; version=2.0.0",
      extension: "json",
      pieces: one(structure(new Date().toISOString())),
    };
  const source = timed(graph(), limits.time);
  if (name === "graphml")
    return {
      media: "application/graphml+xml",
      extension: "graphml",
      pieces: graphml(networkNodes(source, selection), networkEdges(source, selection)),
    };
  const format = formatOf(name);
  if (!format) throw new Error(`no writer for ${name}`);
  return { ...format, pieces: format.write(observations(source, selection)) };
}

async function* one(text: string): AsyncGenerator<string> {
  yield text;
}

/** The same graph, its statements ended by the server after `timeout` milliseconds. */
const timed = (graph: ReadableGraph, timeout: number): ReadableGraph => ({
  read: (cypher, params) => graph.read(cypher, params, { timeout }),
  stream: (cypher, params) => graph.stream(cypher, params, { timeout }),
});
