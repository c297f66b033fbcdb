import { describe, expect, it } from "vitest";
import { clean } from "../../ingest/clean.ts";
import { source } from "../../ingest/read/source.ts";
import { GLOSSED, garble, spun } from "../../scripts/garble.ts";
import { DESIGNS, dumped } from "../../scripts/skeleton.ts";

const read = (raw: string, media = "text/plain", record = true) => {
  const [document] = clean(source("a", media, raw, "", { record }));
  if (!document) throw new Error("no document");
  return document;
};

// Each has a place where a mark or a glossed character stands between the halves of two characters.
const SENTENCES = [
  "会议强调，要充分发挥“大学校”作用，努力提高职工队伍的整体素质。",
  "活动已经在全国各省（区、市）全面展开，参加的职工超过三万人。",
  "要进一步完善有关制度，切实保障群众的基本生活。基本公共服务的水平不断提高。",
  "专家认为，我们能够实现今年的发展目标。",
  "据《人民日报》报道，这个项目储备了大量的人才。",
];

describe("bytes lost between two encodings", () => {
  it.each(SENTENCES)("%s", (sentence) => {
    const text = `东岭县的农业经济和工业生产都有了新的发展，全国各地的学习经验会议将继续召开。${sentence}`;
    const damaged = garble(spun(text), GLOSSED, true);
    expect(damaged.spots.length).toBeGreaterThan(0);
    const document = read(damaged.text);
    expect(document.text).toBe(read(spun(text)).text);
    const notes = document.problems.filter((problem) => problem.code === "clean.lost-byte");
    expect(notes.length).toBeGreaterThan(0);
    for (const note of notes) expect(document.text.slice(note.start, note.end)).not.toBe("");
  });
  it("a digit that is gone is not made up", () => {
    const damaged = garble(spun("全国各地的学习会议召开。据了解，当地7个乡镇参加了活动。"), GLOSSED, false);
    const document = read(damaged.text);
    expect(document.text).toContain("当地□个乡镇");
    expect(document.damaged.length).toBe(1);
  });
  it.each(["真的吗?！我们不信。", "价格是多少?、产量呢?。", "你好?wù)", "他问：“去哪儿?”。"])("%s is left alone", (text) => {
    expect(read(text).text).toBe(text);
  });
});

describe("pages of several designs", () => {
  const shown = {
    title: "东岭县召开春耕工作会议",
    date: "2021-03-05",
    source: "东岭日报",
    author: "何小雨",
    editor: "周明",
    paragraphs: [
      "3月4日，东岭县召开春耕工作会议，部署当前的农业生产。",
      "农时不等人",
      "会议指出，今年全县计划播种3.2万亩，比上年增加1500亩，各乡镇要抓紧备足种子和肥料。",
      "与会代表还参观了两家合作社。",
    ],
    others: [
      "西山镇修通了一条新路",
      "北河村办起了图书室",
      "南岗的苹果熟了",
      "东岭中学举行运动会",
      "城关镇开展义诊",
      "水库大坝通过验收",
    ].map((title) => ({ title, lead: `${title}，记者在现场看到，群众纷纷前来，大家都说这是一件好事，盼了很多年……` })),
  };
  it.each([
    ...Object.entries(DESIGNS).map(([name, design]) => [name, "text/html", design] as const),
    ["dumped", "text/plain", dumped] as const,
  ])("%s: the text, the whole text and nothing but the text", (_, media, design) => {
    const document = read(design(shown), media, false);
    const body = document.blocks
      .filter((block) => block.part === "body")
      .map((block) => document.text.slice(block.start, block.end));
    expect(body).toEqual(shown.paragraphs);
    expect(document.fields.title).toBe(shown.title);
  });
});
