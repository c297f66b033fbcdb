import { availableParallelism } from "node:os";
import { openPost } from "../../ingest/load/queue.ts";
import { type LoadEvent, load, type Report } from "../../ingest/load.ts";
import type { Change } from "../graph/diff.ts";
import type { Command } from "./command.ts";
import { withGraph } from "./graph.ts";
import { Progress } from "./progress.ts";
import { DECIDED, mapOf, overridesText, QUEUE, queueOf, READING } from "./source.ts";

// More changes than this are counted, not listed; --json lists all.
const LISTED = 100;

export const command: Command = {
  usage: "PATH…",
  takes: [1, Number.POSITIVE_INFINITY],
  options: {
    ...READING,
    ...DECIDED,
    "dry-run": { type: "boolean", help: "print what would change, write nothing" },
    prune: { type: "boolean", help: "drop what came from these paths before and is no longer there" },
    again: { type: "boolean", help: "read also what the ledger has as done" },
    workers: { type: "string", value: "N", help: "threads that read texts (default: processors - 1)" },
    writers: { type: "string", value: "N", help: "transactions at a time (default 3)" },
    ...QUEUE,
    priority: { type: "string", value: "N", help: "with a queue: from 1, the first, to 2097151; default 0, before all others" },
    json: { type: "boolean", help: "print events as JSON, one a line" },
  },
  examples: ["shutu ingest samples", "shutu ingest --dry-run notices/", "cat records.jsonl | shutu ingest -"],
  run: (call) =>
    withGraph(call, async (graph) => {
      const json = call.flag("json");
      const dry = call.flag("dry-run");
      const progress = new Progress(call.tell, json);
      let listed = 0;
      let printed = Promise.resolve();
      const print = (line: string): void => {
        printed = printed.then(() => call.print(line));
        printed.catch(() => {});
      };
      const on = (event: LoadEvent): void => {
        if (json) {
          if (event.type !== "progress" || progress.isDue()) print(JSON.stringify(event));
        } else if (event.type === "progress") progress.show(event);
        else if (event.type === "failed") progress.line(`failed: ${event.ref}: ${event.reason}`);
        else if (++listed <= LISTED) print(lineOf(event.change));
      };
      const url = queueOf(call);
      const post = url && !dry ? await openPost(url) : null;
      const report = await load({
        graph,
        ...(post ? { hands: post.hands(call.number("priority", 0, 2_097_151)) } : {}),
        paths: call.args,
        overrides: await overridesText(call),
        reading: { map: mapOf(call.text("map")) },
        now: () => new Date().toISOString(),
        on,
        signal: call.signal,
        workers: call.number("workers", 1, 64) ?? Math.max(1, availableParallelism() - 1),
        writers: call.number("writers", 1, 16) ?? 3,
        dry,
        detail: dry || json,
        prune: call.flag("prune"),
        again: call.flag("again"),
      }).finally(() => post?.close());
      progress.end();
      if (listed > LISTED) print(`… and ${listed - LISTED} more changes (--json lists all)`);
      print(
        json ? JSON.stringify({ type: "end", report, seconds: progress.seconds() }) : summaryOf(report, dry, progress.seconds()),
      );
      await printed;
      return report.sources.failed > 0 ? 1 : 0;
    }),
};

const SIGN = { added: "+", removed: "-", changed: "~" } as const;

export const lineOf = ({ kind, ref, what, before, after }: Change): string =>
  `${SIGN[kind]} ${what}: ${[before, after].filter((v) => v !== null).join(" → ")}  (${ref})`;

function summaryOf(report: Report, dry: boolean, seconds: number): string {
  const { sources, documents, figures, rows } = report;
  const parts = Object.entries(sources).filter(([key, n]) => n > 0 || key === "written");
  const counted = (of: Record<string, number>) =>
    Object.entries(of)
      .map(([key, n]) => `${n} ${key}`)
      .join(", ");
  return [
    `${dry ? "would be done (nothing was written)" : report.stopped ? "stopped" : "done"} in ${seconds.toFixed(1)} s`,
    `sources: ${parts.map(([key, n]) => `${n} ${key}`).join(", ")}`,
    `documents: ${counted(documents)}`,
    `figures: ${counted(figures)}`,
    `read anew: ${counted(rows)}`,
    ...(report.stopped ? ["the next ingest of the same paths goes on from here"] : []),
  ].join("\n");
}
