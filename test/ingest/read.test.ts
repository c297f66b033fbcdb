import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import iconv from "iconv-lite";
import { afterAll, describe, expect, it } from "vitest";
import { clean } from "../../ingest/clean.ts";
import { byteSpan } from "../../ingest/read/byte.ts";
import { isFailure, type ReadOptions, readAll } from "../../ingest/read.ts";
import type { RawText } from "../../src/model/text.ts";

const folder = mkdtempSync(join(tmpdir(), "shutu-read-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
};
async function all(paths: readonly string[], options: ReadOptions = {}) {
  const read: RawText[] = [];
  const failed: string[] = [];
  for await (const one of readAll(paths, options)) {
    if (isFailure(one)) failed.push(one.fault.message);
    else read.push(one);
  }
  return { read, failed };
}
async function only(path: string, options: ReadOptions = {}): Promise<RawText> {
  const { read, failed } = await all([path], options);
  const [one] = read;
  if (!one || read.length > 1) throw new Error(`${read.length} sources; ${failed.join()}`);
  return one;
}
const texts = (raw: RawText) =>
  clean(raw).flatMap((document) => document.blocks.map((block) => document.text.slice(block.start, block.end)));

/** A pdf of one page whose font names a map of characters that the file does not hold. */
function chinesePdf(lines: readonly string[], map: string, encode: (text: string) => Uint8Array): Buffer {
  const content = `BT /F1 12 Tf 14 TL 50 700 Td ${lines.map((line) => `<${Buffer.from(encode(line)).toString("hex")}> Tj T* `).join("")}ET`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>",
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${map}/DescendantFonts[6 0 R]>>`,
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/FontDescriptor 7 0 R>>",
    "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>",
  ];
  let out = "%PDF-1.4\n";
  const offsets: number[] = [];
  objects.forEach((object, i) => {
    offsets.push(out.length);
    out += `${i + 1} 0 obj${object}endobj\n`;
  });
  const rows = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  return Buffer.from(
    `${out}xref\n0 8\n0000000000 65535 f \n${rows}trailer<</Size 8/Root 1 0 R>>\nstartxref\n${out.length}\n%%EOF`,
    "latin1",
  );
}

describe("formats", () => {
  const lines = [
    "东岭县召开春耕工作会议",
    "　　3月4日，东岭县召开春耕工作会议，部署当前的农业生产工",
    "作。会议指出，今年计划播种3.2万亩。",
  ];
  it.each([
    ["UniGB-UCS2-H", (text: string) => iconv.encode(text, "utf-16be")],
    ["GBK-EUC-H", (text: string) => iconv.encode(text, "gbk")],
  ])("a pdf by the map %s: lines that go on are joined", async (map, encode) => {
    const raw = await only(put(`${map}.pdf`, chinesePdf(lines, map, encode)));
    expect(texts(raw)).toEqual([
      "东岭县召开春耕工作会议",
      "3月4日，东岭县召开春耕工作会议，部署当前的农业生产工作。会议指出，今年计划播种3.2万亩。",
    ]);
  });
  it("a docx: headings, numbers of lists, tables with merged cells, deletions left out", async () => {
    const paragraph = (text: string, style = "") =>
      `<w:p>${style ? `<w:pPr>${style}</w:pPr>` : ""}<w:r><w:t>${text}</w:t></w:r></w:p>`;
    const cell = (text: string, more = "") => `<w:tc><w:tcPr>${more}</w:tcPr>${paragraph(text)}</w:tc>`;
    const body = [
      paragraph("东岭县工作情况", '<w:pStyle w:val="1"/>'),
      paragraph("基本情况", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
      paragraph("主要做法", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
      "<w:p><w:r><w:t>全县有</w:t></w:r><w:del><w:r><w:delText>九</w:delText></w:r></w:del><w:r><w:t>十二个乡镇。</w:t></w:r></w:p>",
      `<w:tbl><w:tr>${cell("年份")}${cell("产量", '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell("2020")}${cell("12")}${cell("吨")}</w:tr></w:tbl>`,
    ].join("");
    const numbering =
      '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
    const styles = '<w:styles><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>';
    const raw = await only(
      put(
        "report.docx",
        zipSync({
          "word/document.xml": strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
          "word/numbering.xml": strToU8(numbering),
          "word/styles.xml": strToU8(styles),
        }),
      ),
    );
    const [document] = clean(raw);
    expect(texts(raw)).toEqual([
      "东岭县工作情况",
      "一、基本情况",
      "二、主要做法",
      "全县有十二个乡镇。",
      "年份\t产量",
      "2020\t12\t吨",
    ]);
    const table = document?.tables[0];
    expect(
      table?.cells.map((one) => [document?.text.slice(one.start, one.end), one.row, one.column, one.columnSpan, one.header]),
    ).toEqual([
      ["年份", 0, 0, 1, true],
      ["产量", 0, 1, 2, true],
      ["2020", 1, 0, 1, false],
      ["12", 1, 1, 1, false],
      ["吨", 1, 2, 1, false],
    ]);
  });
  it("an xlsx: title and unit above the table, dates and shares as they are shown", async () => {
    const sheet =
      '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>东岭县财政收入统计表</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>单位：万元</t></is></c></row><row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="s"><v>2</v></c></row><row r="4"><c r="A4" s="1"><v>44561</v></c><c r="B4"><v>0.30000000000000004</v></c><c r="C4" s="2"><v>0.051</v></c></row></sheetData></worksheet>';
    const raw = await only(
      put(
        "money.xlsx",
        zipSync({
          "xl/workbook.xml": strToU8('<workbook><sheets><sheet name="Sheet1" r:id="rId1"/></sheets></workbook>'),
          "xl/_rels/workbook.xml.rels": strToU8(
            '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
          ),
          "xl/sharedStrings.xml": strToU8("<sst><si><t>日期</t></si><si><t>收入</t></si><si><t>增速</t></si></sst>"),
          "xl/styles.xml": strToU8(
            '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs></styleSheet>',
          ),
          "xl/worksheets/sheet1.xml": strToU8(sheet),
        }),
      ),
    );
    expect(texts(raw)).toEqual(["东岭县财政收入统计表", "单位：万元", "日期\t收入\t增速", "2021-12-31\t0.3\t5.1%"]);
    const [document] = clean(raw);
    const caption = document?.tables[0]?.caption;
    expect(caption && document.text.slice(caption.start, caption.end)).toContain("单位：万元");
  });
  it("a csv without texts is a table, with texts records", async () => {
    const table = await only(put("table.csv", '年份,产量\n2020,12\n2021,"1,300"\n'));
    const [document] = clean(table);
    expect(document?.tables[0]?.cells.map((one) => document.text.slice(one.start, one.end))).toEqual([
      "年份",
      "产量",
      "2020",
      "12",
      "2021",
      "1,300",
    ]);
    const { read } = await all([put("news.csv", "题目,文章\n甲,正文甲。\n乙,正文乙。\n")], {
      map: { title: "题目", text: "文章" },
    });
    expect(read.map((one) => [one.given.title, one.raw, one.record])).toEqual([
      ["甲", "正文甲。", true],
      ["乙", "正文乙。", true],
    ]);
  });
  it("JSON Lines by other names of fields", async () => {
    const { read, failed } = await all([put("other.jsonl", '{"headline":"题","content":"正文。"}\n{"headline":"无正文"}\n')], {
      map: { title: "headline", text: "content" },
    });
    expect(read.map((one) => [one.given.title, one.raw])).toEqual([["题", "正文。"]]);
    expect(failed[0]).toMatch(/found the fields headline.*--map text=FIELD/);
  });
});

describe("paths", () => {
  it("folders in the order of names, patterns, each file once, links in a circle", async () => {
    put("tree/b.txt", "乙。");
    put("tree/a/c.txt", "丙。");
    put("tree/a/d.md", "丁。");
    put("tree/.hidden.txt", "藏。");
    put("tree/style.css", "p{}");
    symlinkSync(join(folder, "tree"), join(folder, "tree/a/back"));
    symlinkSync(join(folder, "tree/b.txt"), join(folder, "tree/same.txt"));
    const names = async (...paths: string[]) => (await all(paths)).read.map((one) => one.ref.slice(folder.length + 1));
    expect(await names(join(folder, "tree"))).toEqual(["tree/a/c.txt", "tree/a/d.md", "tree/b.txt"]);
    expect(await names(join(folder, "tree/**/*.md"))).toEqual(["tree/a/d.md"]);
    expect(await names(join(folder, "tree/?.txt"), join(folder, "tree"))).toEqual(["tree/b.txt", "tree/a/c.txt", "tree/a/d.md"]);
    expect((await all([join(folder, "tree/*.pdf"), join(folder, "none.txt")])).failed).toEqual([
      expect.stringMatching(/no file matches/),
      expect.stringMatching(/there is no such file/),
    ]);
  });
});

describe("the way back to bytes", () => {
  const text = "东岭县有𠮷村，产量3.2万亩。";
  it.each(["utf-8", "gb18030", "utf-16le"])("in %s", async (encoding) => {
    const path = put(`bytes-${encoding}.txt`, iconv.encode(`${text}\n`.repeat(8), encoding));
    const raw = await only(path);
    const at = raw.raw.indexOf("3.2万亩");
    const span = byteSpan(raw, { rawStart: at, rawEnd: at + 5 });
    expect(span && iconv.decode(readFileSync(path).subarray(span.byteStart, span.byteEnd), encoding)).toBe("3.2万亩");
  });
  it("is not given for a record", async () => {
    const raw = await only(put("bytes.jsonl", '{"text":"正文。"}\n'));
    expect(byteSpan(raw, { rawStart: 0, rawEnd: 2 })).toBeNull();
  });
});
