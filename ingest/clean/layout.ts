import type { RawText } from "../../src/model/text.ts";
import { html } from "./html.ts";
import type { Page } from "./page.ts";
import { body, markdown, plain } from "./plain.ts";
import { structured } from "./structured.ts";

/** The source's text as lines, by what it is written in. */
export function layout(raw: RawText): Page {
  if (raw.media === "text/html" || raw.media === "application/xhtml+xml") return html(raw.raw);
  if (raw.record) return body(raw.raw);
  if (raw.media === "text/markdown") return markdown(raw.raw);
  if (raw.tables.length > 0 || (raw.blocks?.length ?? 0) > 0) return structured(raw);
  return plain(raw.raw);
}
