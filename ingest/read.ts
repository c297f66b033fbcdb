import { readFile } from "node:fs/promises";
import { hashOf } from "../src/model/id.ts";
import type { RawText } from "../src/model/text.ts";

/** Reads one file into the sources it holds. */
export async function* read(path: string): AsyncGenerator<RawText> {
  const bytes = await readFile(path);
  const raw = new TextDecoder("utf-8").decode(bytes).toWellFormed();
  if (path.endsWith(".jsonl")) {
    for (const line of raw.split("\n")) {
      if (!line.trim()) continue;
      const record = JSON.parse(line) as Record<string, string | null>;
      const given: Record<string, string> = {};
      for (const key of ["title", "date", "publisher", "url"]) {
        const value = record[key];
        if (value) given[key] = value;
      }
      yield {
        ref: record["id"] ?? path,
        media: "text/plain",
        raw: (record["text"] ?? "").toWellFormed(),
        bytesHash: hashOf(line),
        encoding: "utf-8",
        given,
        record: true,
        tables: [],
        problems: [],
      };
    }
    return;
  }
  yield {
    ref: path,
    media: "text/plain",
    raw,
    bytesHash: hashOf(bytes),
    encoding: "utf-8",
    given: {},
    record: false,
    tables: [],
    problems: [],
  };
}
