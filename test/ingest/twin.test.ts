import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import iconv from "iconv-lite";
import { Converter } from "opencc-js/cn2t";
import { afterAll, describe, expect, it } from "vitest";
import { extractSource } from "../../ingest/pipeline.ts";
import { isFailure, read, readAll } from "../../ingest/read.ts";
import type { Extract } from "../../src/model/extract.ts";

const TITLE = "东岭县召开春耕生产工作会议";
const BODY = [
  "3月4日，东岭县召开春耕生产工作会议，部署当前的农业生产。会议指出，今年全县计划播种粮食3.2万亩，比上年增加1500亩。",
  "截至2020年底，全县共建成水库12座，帮助2.1万多名农民增加收入，累计投入资金4.37亿元。",
  "会议要求，各乡镇要抓紧备足种子和肥料，确保春耕顺利进行。",
];
const HEAD = "来源：东岭日报　2021-03-05";
const TAIL = "责任编辑：王芳";
const lines = [TITLE, HEAD, ...BODY, TAIL];
const plain = `${lines.join("\n\n")}\n`;
const toTraditional = Converter({ from: "cn", to: "t" });
const glossed = toTraditional(plain)
  .replaceAll("縣", "縣(xiàn)")
  .replaceAll("會", "會(huì)")
  .replaceAll("農", "農(nóng)")
  .replaceAll("產", "產(chǎn)")
  .replaceAll("萬", "萬(wàn)");
const page = `<html><head><title>${TITLE}_东岭网</title></head><body><div class="nav"><a>首页</a><a>新闻</a></div><h1>${TITLE}</h1><div>${HEAD}</div><div class="article">${BODY.map((p) => `<p>　　${p}</p>`).join("")}</div><p>${TAIL}</p><div class="footer">版权所有 东岭网 电话 0990-1234567</div></body></html>`;
const word = zipSync({
  "word/document.xml": strToU8(
    `<w:document><w:body>${lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join("")}</w:body></w:document>`,
  ),
});
const ofdPage = (): string => {
  let y = 20;
  const rows: string[] = [];
  for (const line of lines)
    for (let at = 0; at < line.length; at += 40) {
      const text = line.slice(at, at + 40);
      const x = at === 0 && BODY.includes(line) ? 28 : 20;
      rows.push(
        `<ofd:TextObject Boundary="${x} ${y} 160 5" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g ${text.length - 1} 4">${text}</ofd:TextCode></ofd:TextObject>`,
      );
      y += 6;
    }
  return `<ofd:Page><ofd:Content><ofd:Layer>${rows.join("")}</ofd:Layer></ofd:Content></ofd:Page>`;
};
const ofd = zipSync({
  "OFD.xml": strToU8("<ofd:OFD><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"),
  "Doc_0/Document.xml": strToU8(
    '<ofd:Document><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>',
  ),
  "Doc_0/Pages/Page_0/Content.xml": strToU8(ofdPage()),
});
const record = { id: "r1", title: TITLE, date: "2021-03-05", text: BODY.join("\n") };

const TWINS: readonly (readonly [string, string | Uint8Array])[] = [
  ["utf-8.txt", plain],
  ["bom.txt", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(plain)])],
  ["gb18030.txt", iconv.encode(plain, "gb18030")],
  ["utf-16le.txt", iconv.encode(plain, "utf-16le")],
  ["utf-16be-bom.txt", iconv.encode(plain, "utf-16be", { addBOM: true })],
  ["big5.txt", iconv.encode(toTraditional(plain).replaceAll("爲", "為").replaceAll("衆", "眾"), "big5")],
  ["traditional.txt", toTraditional(plain)],
  ["glossed.txt", glossed],
  ["windows.txt", plain.replaceAll("\n", "\r\n").replaceAll("2", "２").replaceAll("水库", "水\u200b库")],
  ["page.html", page],
  ["gbk-page.html", iconv.encode(page.replace("<head>", '<head><meta charset="gb2312">'), "gbk")],
  ["text.md", `# ${TITLE}\n\n${HEAD}\n\n${BODY.join("\n\n")}\n\n${TAIL}\n`],
  ["record.jsonl", `${JSON.stringify(record)}\n`],
  ["record.csv", `id,标题,日期,正文\nr2,${TITLE},2021-03-05,"${BODY.join("\n")}"\n`],
  ["packed.txt.gz", gzipSync(plain)],
  ["word.docx", word],
  ["page.ofd", ofd],
];

const folder = mkdtempSync(join(tmpdir(), "shutu-twin-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const facts = (extract: Extract) =>
  extract.figures.map(({ amount, lower, upper, unitCode, measure, approximation }) => ({
    amount,
    lower,
    upper,
    unitCode,
    measure,
    approximation,
  }));

async function first(name: string, content: string | Uint8Array): Promise<Extract> {
  const path = join(folder, name);
  writeFileSync(path, content);
  for await (const one of readAll([path])) {
    if (isFailure(one)) throw one.fault;
    const extract = extractSource(one).extracts[0];
    if (extract) return extract;
  }
  throw new Error(`nothing in ${name}`);
}

describe("one text in many encodings and formats", () => {
  it.each(TWINS)("%s is the same document with the same figures", async (name, content) => {
    const [base, twin] = [await first("base.txt", plain), await first(name, content)];
    expect(twin.document.title).toBe(TITLE);
    expect(twin.document.textHash).toBe(base.document.textHash);
    expect(twin.document.id).toBe(base.document.id);
    expect(twin.document.publishedAt).toBe("2021-03-05");
    expect(facts(base).length).toBeGreaterThan(3);
    expect(facts(twin)).toEqual(facts(base));
  });
  it("another text is another document", async () => {
    const other = await first("other.txt", plain.replace("12座", "13座"));
    expect(other.document.id).not.toBe((await first("base.txt", plain)).document.id);
  });
  it("a record keeps its id as its ref", async () => {
    const path = join(folder, "refs.jsonl");
    writeFileSync(path, `${JSON.stringify(record)}\n${JSON.stringify({ text: "没有编号的一条。" })}\n`);
    const refs: string[] = [];
    for await (const one of read(path)) refs.push(one.ref);
    expect(refs).toEqual(["r1", `${path}:2`]);
  });
});
