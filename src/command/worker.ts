import { createServer, type Server } from "node:http";
import { availableParallelism } from "node:os";
import { type Hands, localHands } from "../../ingest/load/hand.ts";
import { openPost, startWorker } from "../../ingest/load/queue.ts";
import { extractorVersion } from "../../ingest/load/version.ts";
import { derive } from "../graph/derive.ts";
import { awaitFulltext } from "../graph/schema.ts";
import { Fault } from "../model/fault.ts";
import type { Call, Command } from "./command.ts";
import { withGraph } from "./graph.ts";
import { QUEUE, queueOf } from "./source.ts";

// Dead letters that are listed.
const LISTED = 50;

export const command: Command = {
  usage: "",
  takes: [0, 0],
  options: {
    ...QUEUE,
    workers: { type: "string", value: "N", help: "threads that read texts (default: processors)" },
    writers: { type: "string", value: "N", help: "transactions at a time (default 2)" },
    rate: { type: "string", value: "N", help: "chunks (up to 48 texts) a second over all workers (default: no limit)" },
    "admin-port": { type: "string", value: "N", help: "serve Prometheus metrics of the queue on 127.0.0.1 at this port" },
    dead: { type: "boolean", help: "list the chunks that failed for good, and end" },
    retry: { type: "boolean", help: "put the chunks that failed for good back, wait for them, and end; workers must be running" },
    discard: { type: "boolean", help: "forget the chunks that failed for good, and end" },
    json: { type: "boolean", help: "print events as JSON, one a line" },
  },
  examples: ["shutu worker --queue redis://127.0.0.1:6379", "shutu worker --dead", "shutu worker --retry"],
  async run(call) {
    const url = queueOf(call);
    if (!url) throw new Fault("USAGE", "no queue is named: give --queue redis://host:port, or set SHUTU_QUEUE");
    if (call.flag("dead") || call.flag("discard") || call.flag("retry")) return await letters(call, url);
    return await withGraph(call, async (graph) => {
      const workers = call.number("workers", 1, 64) ?? availableParallelism();
      const writers = call.number("writers", 1, 16) ?? 2;
      const hands = new Map<string, Hands>();
      const versions = new Map<string, Promise<string>>();
      const kept = <T>(map: Map<string, T>, key: string, make: () => T): T => {
        const value = map.get(key) ?? make();
        map.set(key, value);
        return value;
      };
      let done = 0;
      const worker = await startWorker(url, {
        hands: (overrides) => kept(hands, overrides, () => localHands(graph, { workers, writers, overrides })),
        extractor: (overrides) => kept(versions, overrides, () => extractorVersion(overrides)),
        concurrency: workers + writers,
        rate: call.number("rate", 0, 1_000_000) ?? 0,
        on: (event) => {
          if (event.type === "done") done += event.sources;
          if (call.flag("json")) void call.print(JSON.stringify(event)).catch(() => {});
          else if (event.type === "failed")
            call.tell(`a chunk of ${event.sources} sources failed and is tried again, or kept as a dead letter: ${event.reason}`);
        },
      });
      const admin = await metricsServer(call, url);
      call.tell("working on the queue; Ctrl-C lets what runs end first");
      try {
        await new Promise<void>((ended) => {
          if (call.signal.aborted) ended();
          call.signal.addEventListener("abort", () => ended(), { once: true });
        });
      } finally {
        await worker.close();
        for (const one of hands.values()) await one.close();
        await admin?.close();
      }
      call.tell(`worked on ${done} sources`);
      return 0;
    });
  },
};

async function letters(call: Call, url: string): Promise<number> {
  const post = await openPost(url);
  try {
    if (call.flag("discard")) {
      await call.print(`${await post.discard()} chunks forgotten`);
      return 0;
    }
    if (call.flag("dead")) {
      for (const letter of await post.dead(LISTED)) {
        const { id, reason, attempts, refs } = letter;
        await call.print(
          call.flag("json")
            ? JSON.stringify(letter)
            : `${id}: ${reason} (tried ${attempts} times): ${refs.slice(0, 5).join(", ")}${refs.length > 5 ? ` and ${refs.length - 5} more` : ""}`,
        );
      }
      return 0;
    }
    return await withGraph(call, async (graph) => {
      const done = await post.retry();
      await derive(graph);
      await awaitFulltext(graph);
      await call.print(`${done.sources.written + done.sources.unchanged} sources done, ${done.failed.length} failed again`);
      return done.failed.length > 0 ? 1 : 0;
    });
  } finally {
    await post.close();
  }
}

async function metricsServer(call: Call, url: string): Promise<{ close(): Promise<void> } | null> {
  const port = call.number("admin-port", 1, 65_535);
  if (port === undefined) return null;
  const post = await openPost(url);
  const server: Server = createServer((request, response) => {
    if (request.url !== "/metrics") return void response.writeHead(404).end();
    post.metrics().then(
      (text) => response.writeHead(200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(port, "127.0.0.1", done);
  });
  call.tell(`metrics at http://127.0.0.1:${port}/metrics`);
  return {
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await post.close();
    },
  };
}
