import { readSource } from "../../ingest/pipeline.ts";
import { explain } from "../../ingest/print.ts";
import { read } from "../../ingest/read.ts";
import type { Command } from "./command.ts";
import { reasonOf } from "./reason.ts";

export const command: Command = {
  usage: "FILE…",
  takes: [1, Number.POSITIVE_INFINITY],
  options: { find: { type: "string", value: "WORDS", help: "only the sentences that hold these words" } },
  examples: ["shutu explain notice.txt", "shutu explain news.jsonl --find 职工书屋"],
  async run(call) {
    const words = call.text("find") ?? null;
    let failed = 0;
    for (const path of call.args) {
      try {
        for await (const raw of read(path)) {
          for (const { linked, extract } of readSource(raw)) {
            if (words !== null && !linked.text.includes(words)) continue;
            await call.print(explain(linked, extract, words).trimEnd());
          }
          call.signal.throwIfAborted();
        }
      } catch (error) {
        call.signal.throwIfAborted();
        failed++;
        call.tell(reasonOf(path, error));
      }
    }
    return failed > 0 ? 1 : 0;
  },
};
