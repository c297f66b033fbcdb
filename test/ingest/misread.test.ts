import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { clean } from "../../ingest/clean.ts";
import { source } from "../../ingest/read/source.ts";

const TEXT =
  "东岭县召开春耕工作会议，部署当前的农业生产。会议指出，今开春耕工作会议千亩，比上年增加百分之五，各乡镇要抓紧备足种子和肥料。\n与会代表参观了两家合作社，听取了技术人员关于节水灌溉的介绍。";

const read = (raw: string) => {
  const [document] = clean(source("a", "text/plain", raw, "", { record: true }));
  if (!document) throw new Error("no document");
  return document;
};

describe("a text in the wrong charset", () => {
  it.each([
    [
      "UTF-8 read as Western",
      [...Buffer.from(TEXT, "utf8")]
        .map((byte) =>
          [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)
            ? String.fromCharCode(byte)
            : iconv.decode(Buffer.from([byte]), "windows-1252"),
        )
        .join(""),
    ],
    ["UTF-8 read as Latin-1", Buffer.from(TEXT, "utf8").toString("latin1")],
    ["GBK read as Western", iconv.decode(iconv.encode(TEXT, "gbk"), "latin1")],
  ])("%s is read again", (_, garbled) => {
    const document = read(garbled);
    expect(document.text).toBe(TEXT);
    expect(document.problems.map((problem) => problem.code)).toContain("clean.misread");
  });
  it("UTF-8 read as GBK is read again but for the bytes that are gone", () => {
    const document = read(new TextDecoder("gbk").decode(Buffer.from(TEXT, "utf8")));
    const kept = [...TEXT].filter((char) => document.text.includes(char)).length / [...TEXT].length;
    expect(kept).toBeGreaterThan(0.8);
    expect(document.problems.map((problem) => problem.code)).toContain("clean.misread");
  });
  it("UTF-8 read by a table that lacks five bytes is read again but for these", () => {
    const document = read(iconv.decode(Buffer.from(TEXT, "utf8"), "windows-1252"));
    expect(document.text).toContain("开春耕工作会议");
    expect(document.text).toContain("□");
    expect(document.damaged.length).toBeGreaterThan(0);
  });
  it("锟斤拷 is said to be beyond repair", () => {
    const document = read("锟斤拷锟斤拷锟斤拷锟叫癸拷锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷");
    expect(document.problems.map((problem) => problem.code)).toContain("clean.unreadable");
  });
  it("leaves other languages and Chinese alone", () => {
    for (const raw of [
      TEXT,
      "Le général élu à l’été a été très gêné : où était-il passé ? Nœud, déjà vu, naïveté.",
      "Äpfel, Öl und Übermut: größer als müßig",
    ]) {
      expect(read(raw).text).toBe(raw);
    }
  });
});
