import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { extractSource } from "../../ingest/pipeline.ts";
import { isFailure, readAll } from "../../ingest/read.ts";
import type { Figure } from "../../src/model/figure.ts";

const folder = mkdtempSync(join(tmpdir(), "shutu-table-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function figuresOf(name: string, content: string | Uint8Array): Promise<readonly Figure[]> {
  const path = join(folder, name);
  writeFileSync(path, content);
  for await (const raw of readAll([path])) if (!isFailure(raw)) return extractSource(raw).extracts[0]?.figures ?? [];
  return [];
}

const print = (figure: Figure, _: number, all: readonly Figure[]): string =>
  [
    figure.quote,
    figure.amount ?? "–",
    figure.unit,
    figure.measure ?? "–",
    figure.about?.name ?? "–",
    figure.period?.end ?? "–",
    all.find((other) => other.id === figure.partOf)?.quote ?? "–",
  ].join(" ");

const cell = (at: string, value: string): string =>
  /^-?[\d.]+$/u.test(value) ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** A workbook of one sheet. */
function workbook(rows: readonly (readonly string[])[], merged: readonly string[]): Uint8Array {
  const body = rows.map((row, r) => {
    const cells = row.map((value, c) => (value === "" ? "" : cell(`${String.fromCharCode(65 + c)}${r + 1}`, value)));
    return `<row r="${r + 1}">${cells.join("")}</row>`;
  });
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  return zipSync({
    "xl/workbook.xml": strToU8('<workbook><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    "xl/_rels/workbook.xml.rels": strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    "xl/worksheets/sheet1.xml": strToU8(
      `<worksheet><sheetData>${body.join("")}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`,
    ),
  });
}

describe("tables of files", () => {
  test("csv: quoted numbers, a total", async () => {
    const figures = await figuresOf("a.csv", '地区,会员数（人）\n甲县,"1,200"\n乙县,980\n合计,"2,180"\n');
    expect(figures.map(print)).toEqual([
      "1,200 1200 人 会员数 甲县 – 2,180",
      "980 980 人 会员数 乙县 – 2,180",
      "2,180 2180 人 会员数 – – –",
    ]);
  });

  test("csv: title and unit in rows of their own", async () => {
    const figures = await figuresOf(
      "b.csv",
      "2023年各县会员情况,,\n单位：人,,\n县区,2022年,2023年\n甲县,900,1300\n乙县,980,1010\n",
    );
    expect(figures.map(print)).toEqual([
      "900 900 人 会员 甲县 2022 –",
      "1300 1300 人 会员 甲县 2023 –",
      "980 980 人 会员 乙县 2022 –",
      "1010 1010 人 会员 乙县 2023 –",
    ]);
  });

  test("xlsx: merged title, two header rows, a unit at the right", async () => {
    const rows = [
      ["2023年各区县工会经费情况表", "", "", "", ""],
      ["", "", "", "", "单位：万元"],
      ["区县", "2022年", "", "2023年", ""],
      ["", "收入", "支出", "收入", "支出"],
      ["甲区", "120.5", "100", "130", "110"],
      ["乙区", "80", "75.5", "90", "88"],
      ["合计", "200.5", "175.5", "220", "198"],
    ];
    const figures = await figuresOf("c.xlsx", workbook(rows, ["A1:E1", "A3:A4", "B3:C3", "D3:E3"]));
    expect(figures.map(print)).toEqual([
      "120.5 1205000 元 收入 甲区 2022 200.5",
      "100 1000000 元 支出 甲区 2022 175.5",
      "130 1300000 元 收入 甲区 2023 220",
      "110 1100000 元 支出 甲区 2023 198",
      "80 800000 元 收入 乙区 2022 200.5",
      "75.5 755000 元 支出 乙区 2022 175.5",
      "90 900000 元 收入 乙区 2023 220",
      "88 880000 元 支出 乙区 2023 198",
      "200.5 2005000 元 收入 – 2022 –",
      "175.5 1755000 元 支出 – 2022 –",
      "220 2200000 元 收入 – 2023 –",
      "198 1980000 元 支出 – 2023 –",
    ]);
  });

  test("docx: the subject in the line above the unit", async () => {
    const row = (cells: readonly string[]): string =>
      `<w:tr>${cells.map((words) => `<w:tc><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`).join("")}</w:tr>`;
    const line = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
    const table = [
      ["工会", "2022年末", "2023年末"],
      ["甲市总工会", "30", "35"],
      ["乙市总工会", "20", "24"],
    ]
      .map(row)
      .join("");
    const xml = `<w:document><w:body>${line("附件 职工之家建设情况")}${line("单位：个")}<w:tbl>${table}</w:tbl></w:body></w:document>`;
    const figures = await figuresOf("d.docx", zipSync({ "word/document.xml": strToU8(xml) }));
    expect(figures.map(print)).toEqual([
      "30 30 个 职工之家 甲市总工会 2022-12-31 –",
      "35 35 个 职工之家 甲市总工会 2023-12-31 –",
      "20 20 个 职工之家 乙市总工会 2022-12-31 –",
      "24 24 个 职工之家 乙市总工会 2023-12-31 –",
    ]);
  });

  test("what is planned and aimed at", async () => {
    const figures = await figuresOf(
      "e.csv",
      "指标,计划数（万元）,完成数（万元）,2025年目标（万元）,预计完成（万元）\n税收,100,98,120,99\n",
    );
    expect(figures.map((figure) => `${figure.quote} ${figure.modality}`)).toEqual([
      "100 PLAN",
      "98 ACTUAL",
      "120 TARGET",
      "99 FORECAST",
    ]);
  });
});
