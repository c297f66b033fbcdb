import { unsupported } from "./limit.ts";

export type Format = "text" | "markdown" | "html" | "json" | "jsonl" | "csv" | "xlsx" | "docx" | "doc" | "pdf" | "ofd";

const BY_NAME: Readonly<Record<string, Format>> = {
  txt: "text",
  text: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  xhtml: "html",
  shtml: "html",
  jsp: "html",
  asp: "html",
  aspx: "html",
  php: "html",
  json: "json",
  jsonl: "jsonl",
  ndjson: "jsonl",
  csv: "csv",
  tsv: "csv",
  xlsx: "xlsx",
  docx: "docx",
  doc: "doc",
  wps: "doc",
  pdf: "pdf",
  ofd: "ofd",
};

/** First bytes of files that hold no text we read, and what to do about them. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly name: string; readonly way: string }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: "a picture (png)", way: "run text recognition over it first" },
  { bytes: [0xff, 0xd8, 0xff], name: "a picture (jpeg)", way: "run text recognition over it first" },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: "a picture (gif)", way: "run text recognition over it first" },
  { bytes: [0x49, 0x49, 0x2a, 0x00], name: "a picture (tiff)", way: "run text recognition over it first" },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], name: "a picture (tiff)", way: "run text recognition over it first" },
  { bytes: [0x52, 0x61, 0x72, 0x21], name: "an archive (rar)", way: "unpack it" },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: "an archive (7z)", way: "unpack it" },
  { bytes: [0x42, 0x5a, 0x68], name: "an archive (bzip2)", way: "unpack it" },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], name: "an archive (xz)", way: "unpack it" },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], name: "an archive (zstd)", way: "unpack it" },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], name: "a program", way: "give texts only" },
  { bytes: [0x4d, 0x5a, 0x90], name: "a program", way: "give texts only" },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], name: "a database (SQLite)", way: "export it as JSON Lines" },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: "rich text (rtf)", way: "save it as docx" },
  { bytes: [0x1f, 0x8b], name: "a gzip file in a gzip file", way: "unpack it once" },
];

const starts = (head: Uint8Array, bytes: readonly number[]): boolean => bytes.every((byte, i) => head[i] === byte);

/** The format of a file, by its first bytes and its name; `content` is the input whole again. A Fault for what is not read. */
export async function formatOf(
  path: string,
  input: AsyncIterable<Uint8Array>,
): Promise<{ format: Format; content: AsyncIterable<Uint8Array> }> {
  const iterator = input[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let length = 0;
  while (length < 4096) {
    const next = await iterator.next();
    if (next.done) break;
    held.push(next.value);
    length += next.value.length;
  }
  const head = Buffer.concat(held);
  const content = (async function* () {
    try {
      if (head.length > 0) yield head as Uint8Array;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  })();
  try {
    return { format: told(path, head), content };
  } catch (error) {
    await iterator.return?.();
    throw error;
  }
}

function told(path: string, head: Buffer): Format {
  const name = path.replace(/\.gz$/i, "");
  const extension = /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const named = BY_NAME[extension];
  if (starts(head, [0x25, 0x50, 0x44, 0x46])) return "pdf";
  if (starts(head, [0x50, 0x4b])) {
    if (named === "docx" || named === "xlsx" || named === "ofd") return named;
    const listing = head.toString("latin1");
    if (/OFD\.xml/.test(listing)) return "ofd";
    if (/\bxl\//.test(listing)) return "xlsx";
    if (/word\/|\[Content_Types\]/.test(listing)) return "docx";
    throw unsupported(`${path} is a zip archive that is no docx, xlsx or ofd`, "unpack it and give its files");
  }
  if (starts(head, [0xd0, 0xcf, 0x11, 0xe0])) {
    if (extension === "xls" || extension === "ppt" || extension === "et" || extension === "dps")
      throw unsupported(`${path} is an old Office file (${extension})`, "save it as xlsx, docx or pdf");
    return "doc";
  }
  for (const { bytes, name: what, way } of SIGNATURES)
    if (starts(head, bytes)) throw unsupported(`${path} is ${what}, expected a text`, way);
  if (head.length === 0) throw unsupported(`${path} is empty`, "nothing to read in it");
  if (named === "docx" || named === "xlsx" || named === "ofd")
    throw unsupported(`${path} is called ${extension} but is no zip file`, "it may be cut off or encrypted; save it again");
  if (named === "pdf")
    throw unsupported(`${path} is called pdf but does not begin with %PDF`, "it may be cut off; fetch it again");
  if (isBinary(head))
    throw unsupported(
      `${path} is binary data, no text in any encoding we know`,
      "give txt, md, html, jsonl, docx, doc, pdf, ofd, csv or xlsx",
    );
  const start = head
    .subarray(0, 512)
    .toString("latin1")
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .replaceAll("\u0000", "")
    .trimStart();
  if (named && named !== "text" && named !== "doc") return named;
  if (/^<(?:!doctype html|html|head|body|meta)\b/i.test(start)) return "html";
  if (path === "-" && /^\{\s{0,9}"/.test(start)) return "jsonl";
  return "text";
}

/** True if the bytes are no text: many controls that no encoding of texts uses. UTF-16 is recognised by its zero bytes on one side. */
function isBinary(head: Uint8Array): boolean {
  let controls = 0;
  const zero = [0, 0];
  for (let i = 0; i < head.length; i++) {
    const byte = head[i] ?? 0;
    if (byte === 0) zero[i & 1] = (zero[i & 1] ?? 0) + 1;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) controls++;
  }
  const [even = 0, odd = 0] = zero;
  if (head[0] === 0xff && head[1] === 0xfe) return false;
  if (head[0] === 0xfe && head[1] === 0xff) return false;
  const oneSided = Math.max(even, odd) > 8 * Math.min(even, odd);
  const zeros = even + odd;
  if (zeros * 10 > head.length && !oneSided) return true;
  return controls * 20 > head.length && !(oneSided && zeros > 0);
}
