import { graphHash } from "../graph/hash.ts";
import { verify } from "../graph/verify.ts";
import type { Command } from "./command.ts";
import { withGraph } from "./graph.ts";

export const command: Command = {
  usage: "",
  takes: [0, 0],
  options: {
    hash: { type: "boolean", help: "print the canonical hash of all facts, and check nothing" },
    json: { type: "boolean", help: "print one JSON object" },
  },
  examples: ["shutu verify", "shutu verify --hash"],
  run: (call) =>
    withGraph(call, async (graph) => {
      const json = call.flag("json");
      if (call.flag("hash")) {
        const found = await graphHash(graph);
        await call.print(json ? JSON.stringify(found) : found.hash);
        return 0;
      }
      const findings = await verify(graph);
      const broken = findings.filter((finding) => finding.broken > 0);
      if (json) await call.print(JSON.stringify({ ok: broken.length === 0, findings }));
      else
        for (const { check, promise, broken: n, samples } of findings)
          await call.print(
            n === 0 ? `ok      ${check}: ${promise}` : `BROKEN  ${check}: ${promise}; ${n} times: ${samples.join(", ")}`,
          );
      return broken.length > 0 ? 1 : 0;
    }),
};
