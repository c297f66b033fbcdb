import type { Observation } from "../graph/export/observation.ts";

/** JSON Lines: an Observation as it is, one a line. */
export async function* jsonl(items: AsyncIterable<Observation>): AsyncGenerator<string> {
  for await (const item of items) yield `${JSON.stringify(item)}\n`;
}
