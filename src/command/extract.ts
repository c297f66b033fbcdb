import { parseOverrides } from "../../ingest/link/override.ts";
import { extractSource } from "../../ingest/pipeline.ts";
import type { Command } from "./command.ts";
import { DECIDED, eachSource, overridesText, PATHS, READING } from "./source.ts";

export const command: Command = {
  usage: PATHS,
  takes: [1, Number.POSITIVE_INFINITY],
  options: { ...READING, ...DECIDED },
  examples: [
    "shutu extract notice.txt | jq .figures",
    "shutu extract notices/ > extract.jsonl",
    "cat page.html | shutu extract -",
  ],
  run: async (call) => {
    const overrides = parseOverrides(await overridesText(call));
    return eachSource(call, async (raw) => {
      for (const extract of extractSource(raw, overrides).extracts) await call.print(JSON.stringify(extract));
    });
  },
};
