import { describe, expect, it } from "vitest";
import { clean } from "../../ingest/clean.ts";
import { source } from "../../ingest/read/source.ts";
import { split } from "../../ingest/split.ts";
import { hashOf } from "../../src/model/id.ts";

const read = (raw: string, media = "text/plain", more = {}) => clean(source("a", media, raw, hashOf(raw), more));
const one = (raw: string, media = "text/plain", more = {}) => {
  const [first] = read(raw, media, more);
  if (!first) throw new Error("no document");
  return first;
};

const PAGE = `東嶺網

東嶺縣(xiàn)召開(kāi)春耕(gēng)工作會(huì)議(yì)

來(lái)源：東嶺日?qǐng)?bào)
2021-03-05 08:30

本報(bào)訊（記者 周明 何小雨）3月4日，全縣(xiàn)春耕工作會(huì)議在縣(xiàn)城召開(kāi)，部署當(dāng)前的農(nóng)業(yè)生產(chǎn)。會(huì)議指出，今年計(jì)劃播種3.2萬(wàn)畝。

責(zé)任編輯：王芳

相關(guān)閱讀
東嶺縣(xiàn)下了一場(chǎng)春雨
掃碼關(guān)注
版權(quán)所有 Copyright © 2010-2021 東嶺網(wǎng) 電話：0990-1234567`;

describe("a glossed traditional page", () => {
  const page = one(PAGE);
  it("keeps the text and the lines of its head and tail", () => {
    expect(page.fields.title).toBe("东岭县召开春耕工作会议");
    expect(page.fields.publishedAt).toBe("2021-03-05");
    expect(page.fields.authors).toEqual(["周明", "何小雨"]);
    expect(page.fields.editor).toBe("王芳");
    expect(page.fields.kind).toBe("news");
    expect(page.blocks.map((block) => block.part)).toEqual(["title", "header", "header", "body", "tail"]);
  });
  it("leaves menus, glosses and the footer out", () => {
    expect(page.text).not.toMatch(/[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔù]+[)）]/);
    expect(page.text).not.toMatch(/0990|相关阅读|扫码|春雨|东岭网/);
  });
  it("leads every unchanged character back", () => {
    const at = page.text.indexOf("3.2万亩");
    const { rawStart, rawEnd } = page.toRaw({ start: at, end: at + 5 });
    expect(PAGE.slice(rawStart, rawEnd)).toBe("3.2萬(wàn)畝");
  });
});

const NOTICE = `云工字〔2021〕12号

云岭大学工会关于转发《关于做好2021年职工
读书活动的通知》的通知
各分工会：
    现将《关于做好2021年职工读书活动的通知》（岭教工〔2021〕7号）转发给你们，请认真执行。

                    云岭大学工会委员会
                       2021年4月2日

云岭大学工会办公室                2021年4月2日印发
关于做好2021年职工读书活动的通知
各市教育工会：

    为了做好职工读书活动，现将有关事项通知如下。
一、时间安排
    活动从4月开始。

                    岭东省教育工会
                       二〇二一年三月二十日`;

describe("a notice that forwards another", () => {
  const [outer, inner] = read(NOTICE);
  it("is two documents", () => {
    expect(outer?.fields).toMatchObject({
      number: "云工字〔2021〕12号",
      title: "云岭大学工会关于转发《关于做好2021年职工读书活动的通知》的通知",
      publishedAt: "2021-04-02",
      issuers: ["云岭大学工会委员会"],
      recipients: ["各分工会"],
      printer: "云岭大学工会办公室",
      printedAt: "2021-04-02",
      kind: "notice",
    });
    expect(inner?.ref).toBe("a#2");
    expect(inner?.inside).toEqual({ ref: "a", as: "forwarded" });
    expect(inner?.fields).toMatchObject({
      number: "岭教工〔2021〕7号",
      title: "关于做好2021年职工读书活动的通知",
      publishedAt: "2021-03-20",
      issuers: ["岭东省教育工会"],
      recipients: ["各市教育工会"],
    });
  });
  it("leaves headings as they stand", () => {
    expect(inner?.text).toContain("一、时间安排\n活动从4月开始。");
  });
});

describe("a record", () => {
  it("keeps its text as it is", () => {
    const raw = "　　标题行\n\n正文第一句。 第二句  有空格；\n记者 某某";
    const record = one(raw, "text/plain", { record: true, given: { title: "给定的题目", date: "2020年1月2日" } });
    expect(record.text).toBe(raw);
    expect(record.fields).toMatchObject({ title: "给定的题目", publishedAt: "2020-01-02" });
    expect(split(record).sentences.map((s) => record.text.slice(s.start, s.end))).toEqual([
      "标题行",
      "正文第一句。",
      "第二句  有空格；",
      "记者 某某",
    ]);
  });
});
