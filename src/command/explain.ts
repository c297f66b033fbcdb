import { parseOverrides } from "../../ingest/link/override.ts";
import { readSource } from "../../ingest/pipeline.ts";
import { decisions, explain } from "../../ingest/print.ts";
import type { Command } from "./command.ts";
import { DECIDED, eachSource, overridesText, PATHS, READING } from "./source.ts";

export const command: Command = {
  usage: PATHS,
  takes: [1, Number.POSITIVE_INFINITY],
  options: {
    find: { type: "string", value: "WORDS", help: "only the sentences that hold these words" },
    names: { type: "boolean", help: "who is who alone: ref, type, name as written, entity, rule, times; cells between tabs" },
    ...READING,
    ...DECIDED,
  },
  examples: ["shutu explain notice.txt", "shutu explain news.jsonl --find 职工书屋", "shutu explain notices/ --names"],
  run: async (call) => {
    const overrides = parseOverrides(await overridesText(call));
    const words = call.text("find") ?? null;
    return eachSource(call, async (raw) => {
      for (const { linked, extract } of readSource(raw, overrides)) {
        if (words !== null && !linked.text.includes(words)) continue;
        if (call.flag("names")) {
          for (const line of decisions(linked)) await call.print(line);
          continue;
        }
        await call.print(explain(linked, extract, words).trimEnd());
      }
    });
  },
};
