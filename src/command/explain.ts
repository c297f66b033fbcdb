import { readSource } from "../../ingest/pipeline.ts";
import { explain } from "../../ingest/print.ts";
import type { Command } from "./command.ts";
import { eachSource, PATHS, READING } from "./source.ts";

export const command: Command = {
  usage: PATHS,
  takes: [1, Number.POSITIVE_INFINITY],
  options: { find: { type: "string", value: "WORDS", help: "only the sentences that hold these words" }, ...READING },
  examples: ["shutu explain notice.txt", "shutu explain news.jsonl --find 职工书屋"],
  run: (call) => {
    const words = call.text("find") ?? null;
    return eachSource(call, async (raw) => {
      for (const { linked, extract } of readSource(raw)) {
        if (words !== null && !linked.text.includes(words)) continue;
        await call.print(explain(linked, extract, words).trimEnd());
      }
    });
  },
};
