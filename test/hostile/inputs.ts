import { chmodSync, createWriteStream, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip, gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";

/** One hostile input: what it is called, how it is made, and what is to be said of it (null: it is read, with nothing to say). */
export interface Hostile {
  readonly name: string;
  readonly make: (path: string) => void | Promise<void>;
  /** Found in the message of the failure, or in a problem of what was read. */
  readonly says: RegExp | null;
}

const NOTICE = "关于做好春耕工作的通知\n各乡镇：\n请认真做好春耕工作。\n东岭县人民政府\n2021年3月5日\n";
const file = (content: string | Uint8Array) => (path: string) => writeFileSync(path, content);
const docx = (body: string): Uint8Array => zipSync({ "word/document.xml": strToU8(`<w:document><w:body>${body}</w:body></w:document>`) });
const PDF_HEAD = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n";
const scanned = (): string => {
  const offsets = [9, PDF_HEAD.indexOf("2 0 obj"), PDF_HEAD.indexOf("3 0 obj")];
  const rows = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  return `${PDF_HEAD}xref\n0 4\n0000000000 65535 f \n${rows}trailer<</Size 4/Root 1 0 R>>\nstartxref\n${PDF_HEAD.length}\n%%EOF`;
};

async function gzipped(path: string, chunk: Buffer, times: number): Promise<void> {
  await pipeline(
    Readable.from(
      (function* () {
        for (let i = 0; i < times; i++) yield chunk;
      })(),
    ),
    createGzip({ level: 1 }),
    createWriteStream(path),
  );
}

/** A zip whose directory says that an entry is small while it unpacks to much. */
function lyingZip(): Uint8Array {
  const zip = docx("<w:p><w:r><w:t>x</w:t></w:r></w:p>".repeat(20_000));
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let i = 0; i + 46 < zip.length; i++) if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 10, true);
  return zip;
}

/** Forty inputs that break readers. */
export const HOSTILE: readonly Hostile[] = [
  { name: "empty.txt", make: file(""), says: /is empty/ },
  { name: "spaces.txt", make: file(" \n\t　\n".repeat(1000)), says: /white space alone/ },
  { name: "bomb.docx", make: (path) => writeFileSync(path, zipSync({ "word/document.xml": [new Uint8Array(300 * 2 ** 20), { level: 9 }] })), says: /larger than can be read.*zip bomb/ },
  { name: "lying.docx", make: file(lyingZip()), says: /damaged|no text/ },
  { name: "gigabyte.txt.gz", make: (path) => gzipped(path, Buffer.alloc(2 ** 20, 0x20), 1024), says: /larger than can be read/ },
  { name: "gigabyte.jsonl.gz", make: (path) => gzipped(path, Buffer.alloc(2 ** 20, 0x20), 1024), says: /line 1 .*larger than can be read/ },
  { name: "longline.jsonl", make: (path) => writeFileSync(path, `{"text":"${"长".repeat(67 * 2 ** 20)}"}\n{"id":"after","text":"后面的一条仍然读到。"}\n`), says: /larger than can be read.*split it/ },
  { name: "truncated.pdf", make: file(scanned().slice(0, 60)), says: /no whole pdf|cannot be read/ },
  { name: "scanned.pdf", make: file(scanned()), says: /is scanned/ },
  { name: "encrypted.pdf", make: file(encryptedPdf()), says: /encrypted|no whole pdf/ },
  { name: "fake.pdf", make: file(NOTICE), says: /does not begin with %PDF/ },
  { name: "head-only.pdf", make: file("%PDF-1.7\n"), says: /no whole pdf/ },
  { name: "nul.txt", make: file(`关于做好\u0000春耕工作的通知\n\u0000各乡镇：请认真做好。\u0000\n`), says: /without a shape/ },
  { name: "surrogates.jsonl", make: file('{"text":"前\\ud83d后。孤立的代理项\\udc00在这里。"}\n'), says: /beyond|U\+FFFD|null|^$/ },
  { name: "binary.txt", make: file(Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3)) & 255))), says: /binary data/ },
  { name: "program.txt", make: file(Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46]), Buffer.alloc(500)])), says: /is a program/ },
  { name: "picture.txt", make: file(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])), says: /a picture \(png\)/ },
  { name: "rich.doc", make: file("{\\rtf1\\ansi hello}"), says: /rich text/ },
  { name: "cut.docx", make: file(docx("<w:p><w:r><w:t>正文</w:t></w:r></w:p>").slice(0, 80)), says: /damaged/ },
  { name: "hollow.docx", make: file(zipSync({ "word/styles.xml": strToU8("<a/>") })), says: /no word\/document\.xml/ },
  { name: "pictures.docx", make: file(docx("<w:p><w:drawing/></w:p>")), says: /no text/ },
  { name: "broken-xml.docx", make: file(docx("<w:p><w:r><w:t>未闭合的正文。")), says: null },
  { name: "nested.docx", make: file(docx("<w:tbl><w:tr><w:tc>".repeat(3000) + "<w:p><w:r><w:t>深</w:t></w:r></w:p>")), says: null },
  { name: "cut.doc", make: file(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)])), says: /cannot be read as a Word document/ },
  { name: "old.xls", make: file(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)])), says: /old Office file/ },
  { name: "fake.xlsx", make: file("甲,乙\n1,2\n"), says: /is no zip file/ },
  { name: "empty.xlsx", make: file(zipSync({ "xl/workbook.xml": strToU8("<workbook><sheets/></workbook>") })), says: /no cells/ },
  { name: "empty.ofd", make: file(zipSync({ "OFD.xml": strToU8("<ofd:OFD/>") })), says: /no text layer/ },
  { name: "archive.zip", make: file(zipSync({ "a.txt": strToU8(NOTICE) })), says: /no docx, xlsx or ofd/ },
  { name: "cut.txt.gz", make: file(gzipSync(NOTICE.repeat(500)).subarray(0, 40)), says: /unexpected end|cannot read/i },
  { name: "twice.txt.gz", make: file(gzipSync(gzipSync(NOTICE))), says: /gzip file in a gzip file/ },
  { name: "broken.jsonl", make: file('{"id":"one","text":"第一条是好的。"}\n{"id": oops\n[1,2]\n"text"\n{"id":"x","body":"没有正文"}\n{"id":"two","text":"最后一条也是好的。"}\n'), says: /is no JSON/ },
  { name: "broken.json", make: file('[{"text":"a"}'), says: /is no JSON/ },
  { name: "deep.json", make: file(`${"[".repeat(200_000)}${"]".repeat(200_000)}`), says: /is no JSON|expected an object/ },
  { name: "deep.html", make: file(`<html><body>${"<div><b>".repeat(60_000)}<p>${NOTICE}</p>`), says: null },
  { name: "angles.html", make: file(`<html><body><p>${"<".repeat(300_000)}${"&#".repeat(100_000)}</p><p>${NOTICE}</p></body></html>`), says: null },
  { name: "invalid.txt", make: file(Buffer.concat([Buffer.from(NOTICE.repeat(40)), Buffer.from([0xff, 0xc0, 0x80]), Buffer.from(NOTICE)])), says: /not valid utf-8/ },
  { name: "brackets.txt", make: file(`${"（".repeat(50_000)}${"《(".repeat(50_000)}${"记者 ".repeat(30_000)}\n${"?！".repeat(2_000)}\n${"附件：".repeat(20_000)}\n`), says: null },
  { name: "quotes.csv", make: file(`标题,正文\n"${'""'.repeat(100_000)}`), says: null },
  { name: "unreadable.txt", make: (path) => {
      writeFileSync(path, NOTICE);
      chmodSync(path, 0);
    }, says: /may not be read/ },
];

/** A pdf that asks for a password (standard handler, revision 2), with made-up keys. */
function encryptedPdf(): string {
  const pad = "<28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A>";
  const head = `${PDF_HEAD}4 0 obj<</Filter/Standard/V 1/R 2/O ${pad}/U ${pad}/P -4>>endobj\n`;
  const offsets = [9, head.indexOf("2 0 obj"), head.indexOf("3 0 obj"), head.indexOf("4 0 obj")];
  const rows = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  return `${head}xref\n0 5\n0000000000 65535 f \n${rows}trailer<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\nstartxref\n${head.length}\n%%EOF`;
}

/** Writes all of them into a folder, with a link that leads back to it and one that leads to itself. */
export async function makeHostile(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const { name, make } of HOSTILE) await make(join(folder, name));
  symlinkSync(folder, join(folder, "loop"));
  symlinkSync(join(folder, "self"), join(folder, "self"));
}
