import type { Unzipped } from "fflate";
import { Fault } from "../../src/model/fault.ts";
import { hashOf } from "../../src/model/id.ts";
import type { Problem } from "../../src/model/problem.ts";
import type { RawText } from "../../src/model/text.ts";
import { type Glyphs, paragraphs } from "./flow.ts";
import { type Limits, unsupported } from "./limit.ts";
import { type FieldMap, source } from "./source.ts";
import { RawWriter } from "./writer.ts";
import { attribute, xml } from "./xml.ts";
import { part, unzip } from "./zip.ts";

const numbers = (text: string | undefined): number[] => (text ?? "").trim().split(/\s+/).map(Number);

/** Widths from a DeltaX list, in which `g 3 4.2` stands for three times 4.2. */
function deltas(text: string | undefined): number {
  const words = (text ?? "").trim().split(/\s+/);
  let sum = 0;
  for (let i = 0; i < words.length; i++) {
    if (words[i] === "g") {
      sum += Number(words[i + 1] ?? 0) * Number(words[i + 2] ?? 0);
      i += 2;
    } else sum += Number(words[i]) || 0;
  }
  return Number.isFinite(sum) ? sum : 0;
}

/** An OFD file (GB/T 33190-2016): the text layer of its pages. */
export function* ofd(path: string, bytes: Uint8Array, _map: FieldMap, limits: Limits): Generator<RawText> {
  const files = unzip(path, bytes, (name) => name.endsWith(".xml"), limits);
  const root = Object.keys(files).find((name) => /(?:^|\/)OFD\.xml$/i.test(name));
  if (!root) throw new Fault("INPUT_UNREADABLE", `${path} holds no OFD.xml; it is no ofd, or damaged: fetch it again`);
  const pages = pageFiles(files, root);
  const problems: Problem[] = [];
  if (pages.length > limits.pages)
    problems.push({
      code: "read.pages",
      start: 0,
      end: 0,
      message: `${pages.length} pages, of which the first ${limits.pages} were read; split the file to read all`,
    });
  const layers = pages.slice(0, limits.pages).map((name) => pageText(part(files, name) ?? ""));
  if (!layers.some((layer) => layer.length > 0))
    throw unsupported(`${path} holds no text layer (scanned pages?)`, "run text recognition (OCR) over it first");
  const writer = new RawWriter();
  paragraphs(layers, writer);
  yield source(path, "application/ofd", writer.text, hashOf(bytes), { problems });
}

/** The content files of the pages in the order of the document; by their names where the document does not list them. */
function pageFiles(files: Unzipped, root: string): string[] {
  const base = root.slice(0, root.lastIndexOf("/") + 1);
  const documents: string[] = [];
  let inRoot = false;
  xml(part(files, root) ?? "", {
    open: (name) => {
      inRoot = name === "DocRoot";
    },
    text: (text) => {
      if (inRoot && text.trim()) documents.push(resolved(base, text.trim()));
    },
    close: () => {
      inRoot = false;
    },
  });
  const found: string[] = [];
  for (const document of documents) {
    const folder = document.slice(0, document.lastIndexOf("/") + 1);
    xml(part(files, document) ?? "", {
      open: (name, attributes) => {
        const at = name === "Page" ? attribute(attributes, "BaseLoc") : undefined;
        if (at) found.push(resolved(folder, at));
      },
    });
  }
  const listed = found.filter((name) => name in files);
  if (listed.length > 0) return listed;
  const order = (name: string): number => Number(/Page_(\d+)/.exec(name)?.[1] ?? 0);
  return Object.keys(files)
    .filter((name) => /Pages\/.*Content\.xml$/.test(name))
    .sort((a, b) => order(a) - order(b));
}

const resolved = (folder: string, path: string): string => (path.startsWith("/") ? path.slice(1) : folder + path);

function pageText(content: string): Glyphs[] {
  const glyphs: Glyphs[] = [];
  let box: number[] = [];
  let size = 4;
  let code: { x: number; y: number; width: number } | null = null;
  let text = "";
  xml(content, {
    open(name, attributes) {
      if (name === "TextObject") {
        box = numbers(attribute(attributes, "Boundary"));
        size = Number(attribute(attributes, "Size")) || 4;
      } else if (name === "TextCode") {
        const x = (box[0] ?? 0) + (Number(attribute(attributes, "X")) || 0);
        const y = (box[1] ?? 0) + (Number(attribute(attributes, "Y")) || 0);
        code = { x, y, width: deltas(attribute(attributes, "DeltaX")) };
        text = "";
      }
    },
    text(piece) {
      if (code) text += piece;
    },
    close(name) {
      if (name !== "TextCode" || !code) return;
      const width = code.width > 0 ? code.width + size : Math.max(box[2] ?? 0, text.length * size * 0.5);
      if (text.trim()) glyphs.push({ text, x: code.x, y: code.y, width, size });
      code = null;
    },
  });
  return glyphs;
}
