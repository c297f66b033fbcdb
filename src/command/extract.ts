import { extractSource } from "../../ingest/pipeline.ts";
import { read } from "../../ingest/read.ts";
import type { Command } from "./command.ts";
import { reasonOf } from "./reason.ts";

export const command: Command = {
  usage: "FILE…",
  takes: [1, Number.POSITIVE_INFINITY],
  options: {},
  examples: ["shutu extract notice.txt | jq .figures", "cat page.html | shutu extract -"],
  async run(call) {
    let failed = 0;
    for (const path of call.args) {
      try {
        for await (const raw of read(path)) {
          for (const extract of extractSource(raw).extracts) await call.print(JSON.stringify(extract));
          call.signal.throwIfAborted();
        }
      } catch (error) {
        call.signal.throwIfAborted();
        failed++;
        call.tell(reasonOf(path, error));
      }
    }
    if (failed > 0) call.tell(`${failed} of ${call.args.length} inputs failed`);
    return failed > 0 ? 1 : 0;
  },
};
