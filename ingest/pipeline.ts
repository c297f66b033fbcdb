import type { Extract, SourceExtract } from "../src/model/extract.ts";
import { idOf } from "../src/model/id.ts";
import type { RawText } from "../src/model/text.ts";
import { clean } from "./clean.ts";
import { extract } from "./extract.ts";
import { facts } from "./facts.ts";
import { link } from "./link.ts";
import { split } from "./split.ts";
import { tag } from "./tag.ts";

/** The whole order of reading, pure: a source in, what its documents state out. Same source, same result. */
export function extractSource(raw: RawText): SourceExtract {
  const ids = new Map<string, string>();
  const extracts: Extract[] = [];
  for (const cleaned of clean(raw)) {
    const linked = link(extract(tag(split(cleaned))));
    const result = facts(linked, cleaned.inside ? (ids.get(cleaned.inside.ref) ?? null) : null);
    ids.set(cleaned.ref, result.document.id);
    extracts.push(result);
  }
  const first = extracts[0]?.document;
  return {
    source: {
      id: idOf("src", raw.ref),
      ref: raw.ref,
      bytesHash: raw.bytesHash,
      raw: raw.raw,
      media: raw.media,
      encoding: raw.encoding,
      publisher: raw.given.publisher ?? first?.publisher ?? null,
      publishedAt: raw.given.date ?? first?.publishedAt ?? null,
    },
    extracts,
  };
}
