import { openPost, type QueueStatus } from "../../ingest/load/queue.ts";
import { extractorVersion } from "../../ingest/load/version.ts";
import { type GraphStatus, graphStatus } from "../graph/status.ts";
import type { Call, Command } from "./command.ts";
import { withGraph } from "./graph.ts";
import { QUEUE, queueOf } from "./source.ts";

export const command: Command = {
  usage: "",
  takes: [0, 0],
  options: { ...QUEUE, json: { type: "boolean", help: "print one JSON object" } },
  run: (call) =>
    withGraph(call, async (graph) => {
      const status = await graphStatus(graph);
      const extractor = await extractorVersion();
      const queue = await queueStatus(call);
      if (call.flag("json")) {
        await call.print(JSON.stringify({ ...status, extractor, ...(queue ? { queue } : {}) }));
        return;
      }
      for (const line of linesOf(status, extractor)) await call.print(line);
      if (!queue) return;
      const { waiting, active, delayed, failed, workers } = queue;
      await call.print(
        `queue: ${workers} workers; chunks: ${waiting} waiting, ${active} being read, ${delayed} to be tried again, ${failed} failed for good (shutu worker --dead lists them)`,
      );
    }),
};

async function queueStatus(call: Call): Promise<QueueStatus | null> {
  const url = queueOf(call);
  if (!url) return null;
  const post = await openPost(url);
  try {
    return await post.status();
  } finally {
    await post.close();
  }
}

function linesOf(status: GraphStatus, extractor: string): string[] {
  const counted = (of: Readonly<Record<string, number>>) =>
    Object.entries(of)
      .filter(([, n]) => n > 0)
      .map(([name, n]) => `${n} ${name}`)
      .join(", ") || "nothing";
  const lines = [status.server, `nodes: ${counted(status.nodes)}`, `relationships: ${counted(status.relationships)}`];
  lines.push(`slots with rivals: ${counted(status.verdicts)}`);
  for (const { extractor: version, state, sources } of status.ledger) {
    const at = version === extractor ? "this extractor" : `extractor ${version}, not this one: they will be read again`;
    lines.push(`ledger: ${sources} sources ${state} by ${at}`);
  }
  for (const { ref, reason, attempts } of status.failed) lines.push(`  failed ${attempts} times: ${ref}: ${reason}`);
  for (const run of status.runs) {
    const ended = run["finishedAt"] ? `to ${run["finishedAt"]}` : "not ended (running, or broken off)";
    lines.push(
      `run ${run["command"]} from ${run["startedAt"]} ${ended}: ${run["state"]}, ${run["written"] ?? 0} written, ${run["failed"] ?? 0} failed`,
    );
  }
  for (const { code, count, samples } of status.problems) lines.push(`problem ${code}: ${count}, such as ${samples.join("; ")}`);
  for (const { kind, count, samples } of status.lint) lines.push(`lint ${kind}: ${count}, such as ${samples.join("; ")}`);
  if (status.pending > 0) lines.push(`${status.pending} writes wait to be brought together: run shutu ingest again`);
  return lines;
}
