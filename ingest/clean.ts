import { NO_FIELDS } from "../src/model/document.ts";
import { hashOf } from "../src/model/id.ts";
import type { Block, CleanText, RawText } from "../src/model/text.ts";

/** Cleans a source and takes it apart into the documents it holds. */
export function clean(raw: RawText): CleanText[] {
  const text = raw.raw;
  const blocks: Block[] = [...text.matchAll(/[^\n]+/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    part: "body",
    kind: "paragraph",
    level: 0,
  }));
  const fields = {
    ...NO_FIELDS,
    title: raw.given.title ?? "",
    publisher: raw.given.publisher ?? null,
    publishedAt: raw.given.date ?? null,
    url: raw.given.url ?? null,
  };
  return [
    {
      raw,
      ref: raw.ref,
      inside: null,
      fields,
      text,
      blocks,
      tables: [],
      textHash: hashOf(text),
      problems: raw.problems,
      damaged: [],
      toRaw: (span) => ({ rawStart: span.start, rawEnd: span.end }),
    },
  ];
}
