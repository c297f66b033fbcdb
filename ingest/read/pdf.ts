import { getDocumentProxy } from "unpdf";
import { Fault } from "../../src/model/fault.ts";
import { hashOf } from "../../src/model/id.ts";
import type { Problem } from "../../src/model/problem.ts";
import type { RawText } from "../../src/model/text.ts";
import { mapServer } from "./cmap.ts";
import { type Glyphs, paragraphs } from "./flow.ts";
import { type Limits, unsupported } from "./limit.ts";
import { type FieldMap, source } from "./source.ts";
import { RawWriter } from "./writer.ts";

/** The text layer of a pdf. A scanned one (pages without text) is named as such. */
export async function* pdf(path: string, bytes: Uint8Array, _map: FieldMap, limits: Limits): AsyncGenerator<RawText> {
  const bytesHash = hashOf(bytes);
  const document = await opened(path, bytes);
  const problems: Problem[] = [];
  try {
    const pages: Glyphs[][] = [];
    const count = Math.min(document.numPages, limits.pages);
    if (count < document.numPages)
      problems.push({
        code: "read.pages",
        start: 0,
        end: 0,
        message: `${document.numPages} pages, of which the first ${count} were read; split the file to read all`,
      });
    let empty = 0;
    for (let number = 1; number <= count; number++) {
      const glyphs = await pageGlyphs(document, number);
      if (glyphs === null)
        problems.push({
          code: "read.damaged-page",
          start: 0,
          end: 0,
          message: `Page ${number} cannot be read and is left out; the others are here`,
        });
      if (!glyphs?.some((piece) => piece.text.trim())) empty++;
      pages.push(glyphs ?? []);
    }
    if (empty === count)
      throw unsupported(
        `${path} is scanned: its ${count} pages hold pictures and no text`,
        "run text recognition (OCR) over it first",
      );
    if (empty > 0)
      problems.push({
        code: "read.scanned-page",
        start: 0,
        end: 0,
        message: `${empty} of ${count} pages hold no text (scanned?); run text recognition over them`,
      });
    const writer = new RawWriter();
    paragraphs(pages, writer);
    yield source(path, "application/pdf", writer.text, bytesHash, { problems });
  } finally {
    await document.destroy();
  }
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

async function opened(path: string, bytes: Uint8Array): Promise<PdfDocument> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      useWorkerFetch: false,
      cMapPacked: false,
      BinaryDataFactory: mapServer(),
    });
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    if (name === "PasswordException")
      throw new Fault("INPUT_UNREADABLE", `${path} is encrypted; save it without a password`, { cause: error });
    throw new Fault(
      "INPUT_UNREADABLE",
      `${path} is no whole pdf (${error instanceof Error ? error.message : String(error)}); it may be cut off, fetch it again`,
      {
        cause: error,
      },
    );
  }
}

async function pageGlyphs(document: PdfDocument, number: number): Promise<Glyphs[] | null> {
  try {
    const page = await document.getPage(number);
    const height = page.getViewport({ scale: 1 }).height;
    const content = await page.getTextContent();
    const glyphs: Glyphs[] = [];
    for (const item of content.items) {
      if (!("str" in item) || !item.str) continue;
      const [, b = 0, , d = 0, x = 0, y = 0] = item.transform as number[];
      const size = Math.hypot(b, d) || item.height || 10;
      glyphs.push({ text: item.str, x, y: height - y, width: item.width, size });
    }
    page.cleanup();
    return glyphs;
  } catch {
    // A page whose content stream is broken: the caller names it and goes on.
    return null;
  }
}
