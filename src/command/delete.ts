import { remove } from "../graph/delete.ts";
import type { Command } from "./command.ts";
import { withGraph } from "./graph.ts";
import { lineOf } from "./ingest.ts";

export const command: Command = {
  usage: "REF|ID…",
  takes: [1, Number.POSITIVE_INFINITY],
  options: { json: { type: "boolean", help: "print one JSON object for each" } },
  examples: ["shutu delete notices/2022-8.txt", "shutu delete doc_8354d32855e2aa45cb19ac4f"],
  run: (call) =>
    withGraph(call, async (graph) => {
      let missing = 0;
      for (const target of call.args) {
        call.signal.throwIfAborted();
        const done = await remove(graph, target, new Date().toISOString());
        if (!done) {
          missing++;
          call.tell(`${target}: no source has this ref and no document this id (shutu status shows what is in)`);
          continue;
        }
        const { removed, changed, figures } = done.written;
        if (call.flag("json")) {
          await call.print(JSON.stringify({ target, kind: done.kind, removed, changed, figures }));
          continue;
        }
        for (const change of figures) await call.print(lineOf(change));
        const kept = changed.length > 0 ? `, ${changed.length} go on from another source` : "";
        await call.print(`deleted ${done.kind} ${target}: ${removed.length} documents gone${kept}`);
      }
      return missing > 0 ? 1 : 0;
    }),
};
