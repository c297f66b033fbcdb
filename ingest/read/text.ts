import { hashOf } from "../../src/model/id.ts";
import type { Problem } from "../../src/model/problem.ts";
import type { RawText } from "../../src/model/text.ts";
import { decode } from "./charset.ts";
import { unsupported } from "./limit.ts";
import { source } from "./source.ts";

const MEDIA: Readonly<Record<string, string>> = { md: "text/markdown", markdown: "text/markdown" };

/** A file that is one text: plain, Markdown or HTML. */
export function* plainText(path: string, bytes: Uint8Array): Generator<RawText> {
  const { text, encoding, bom, invalid } = decode(bytes);
  const extension = /\.([a-z]+)(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase() ?? "";
  const page =
    /^(?:x?html?|shtml|jsp|aspx?|php)$/.test(extension) ||
    /^\s{0,200}<(?:!doctype html|html|head|body|meta)\b/i.test(text.slice(0, 400));
  if (!/\S/.test(text)) throw unsupported(`${path} holds white space alone`, "nothing to read in it");
  const problems: Problem[] =
    invalid > 0
      ? [
          {
            code: "read.invalid-bytes",
            start: 0,
            end: 0,
            message: `Bytes that are not valid ${encoding}: ${invalid} times; each stands as \ufffd in the text, re-save the file in UTF-8 if this is wrong`,
          },
        ]
      : [];
  const media = page ? "text/html" : (MEDIA[extension] ?? "text/plain");
  yield source(path, media, text, hashOf(bytes), { encoding, bom, problems });
}
