import { describe, expect, it } from "vitest";
import { byline } from "../../ingest/clean/byline.ts";
import { clean } from "../../ingest/clean.ts";
import { source } from "../../ingest/read/source.ts";

describe("who wrote a text", () => {
  it.each([
    ["记者 何小雨 通讯员 周明远", "何小雨 周明远"],
    ["记者何小雨 周明", "何小雨 周明"],
    ["本报记者 何小雨 周明 东岭报道", "何小雨 周明"],
    ["东岭日报记者何小雨、周明 报道", "何小雨 周明"],
    ["记者何小雨报道", "何小雨"],
    ["见习记者 何小雨　通讯员 王　芳、李　明", "何小雨 王芳 李明"],
    ["文/图 何小雨 周明", "何小雨 周明"],
    ["记者 何小雨/文 周明/图", "何小雨"],
    ["作者：何小雨，周明", "何小雨 周明"],
    ["作 者：阿依古丽·买买提 周明", "阿依古丽·买买提 周明"],
    ["供稿：何小雨", "何小雨"],
    ["何小雨 周明 供稿", "何小雨 周明"],
    ["文 | 何小雨", "何小雨"],
  ])("%s", (text, expected) => {
    expect(byline(text)).toEqual(expected.split(" "));
  });
  it.each([
    "记者从东岭县总工会获悉",
    "记者2月8日从会上了解到",
    "作者系东岭大学教授",
    "供稿：东岭县总工会办公室",
    "记者手记",
    "作者单位：东岭大学",
    "会上公布了有关报道",
  ])("%s names nobody", (text) => {
    expect(byline(text)).toEqual([]);
  });
});

describe("the labels of two lines", () => {
  const HEAD = "发布单位：三县工会协作区办公室\n发布日期：2023-05-06";
  const BODY = "2022年末，三县共有职工书屋120家，比上年增加15家，参加读书活动的职工超过三万人。";
  it.each([
    ["text/markdown", `# 三县职工书屋统计报告\n\n${HEAD}\n\n${BODY}\n`],
    ["text/plain", `三县职工书屋统计报告\n${HEAD}\n\n${BODY}\n`],
    ["text/plain", `三县职工书屋统计报告\n${HEAD.replace("\n", " ")}\n\n${BODY}\n`],
  ])("do not run together in %s", (media, text) => {
    const [document] = clean(source("a", media, text, ""));
    expect(document?.fields.publisher).toBe("三县工会协作区办公室");
    expect(document?.fields.publishedAt).toBe("2023-05-06");
  });
});
