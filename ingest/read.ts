import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { hashOf } from "../src/model/id.ts";
import type { RawText } from "../src/model/text.ts";
import { decode } from "./read/charset.ts";
import { fieldsOf, source } from "./read/source.ts";

/** Reads one file into the sources it holds. */
export async function* read(path: string): AsyncGenerator<RawText> {
  const file = await readFile(path);
  const bytes = path.endsWith(".gz") ? gunzipSync(file) : file;
  const name = path.replace(/\.gz$/, "");
  const { text, encoding, bom } = decode(bytes);
  if (/\.(jsonl|ndjson)$/i.test(name)) {
    let number = 0;
    for (const line of text.split("\n")) {
      number++;
      if (!line.trim()) continue;
      const { id, given, text: body, html } = fieldsOf(JSON.parse(line) as Record<string, unknown>, {});
      yield source(id ?? `${path}:${number}`, html !== undefined ? "text/html" : "text/plain", html ?? body ?? "", hashOf(line), {
        encoding,
        given,
        record: true,
      });
    }
    return;
  }
  const media = /\.(html?|xhtml|shtml)$/i.test(name)
    ? "text/html"
    : /\.(md|markdown)$/i.test(name)
      ? "text/markdown"
      : "text/plain";
  yield source(path, media, text, hashOf(bytes), { encoding, bom });
}
