import { extractSource } from "../../ingest/pipeline.ts";
import type { Command } from "./command.ts";
import { eachSource, PATHS, READING } from "./source.ts";

export const command: Command = {
  usage: PATHS,
  takes: [1, Number.POSITIVE_INFINITY],
  options: READING,
  examples: [
    "shutu extract notice.txt | jq .figures",
    "shutu extract notices/ > extract.jsonl",
    "cat page.html | shutu extract -",
  ],
  run: (call) =>
    eachSource(call, async (raw) => {
      for (const extract of extractSource(raw).extracts) await call.print(JSON.stringify(extract));
    }),
};
