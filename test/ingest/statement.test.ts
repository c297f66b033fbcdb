import { expect, test } from "vitest";
import { extract } from "../../ingest/pipeline.ts";
import { printStatement } from "../../ingest/print.ts";
import { readCases } from "../kit/cases.ts";
import { growth, LINEAR } from "../kit/growth.ts";
import { printedStatements, readMarked } from "../kit/statement.ts";

const TABLES = [
  "tenure",
  "appoint",
  "remove",
  "event",
  "attend",
  "launch",
  "issue",
  "joint",
  "belong",
  "located",
  "award",
  "meet",
  "sign",
  "stance",
  "visit",
  "refer",
  "rare",
  "rare2",
  "rare3",
];

for (const table of TABLES)
  test.each(readCases(`${table}.txt`))("$name", ({ text, expected, given }) => {
    expect(printedStatements(readMarked(text, given["date"] ?? ""))).toEqual(expected);
  });

for (const table of ["paper", "report", "rarepaper", "rarepaper2"])
  test.each(readCases(`${table}.txt`))("$name", ({ text, expected }) => {
    const [read] = extract(text);
    const nameOf = (id: string): string =>
      id === read?.document.entity ? "本文" : (read?.entities.find((entity) => entity.id === id)?.name ?? id);
    const own = read?.statements.filter((each) => ["FORWARDS", "RECIPIENT", "REPORTED_BY"].includes(each.type));
    expect(own?.map((each) => printStatement(each, nameOf)).sort()).toEqual([...expected].sort());
  });

test("a forwarded notice is issued, forwards and is received, and the Work that stands for it has its number", () => {
  const text = `临教工〔2022〕3号

关于转发《关于做好教师节慰问工作的通知》的通知
各分工会：
现将《关于做好教师节慰问工作的通知》（省教工〔2022〕21号）转发给你们，请认真贯彻执行。
临江学院工会委员会
2022年9月1日`;
  const [read] = extract(text);
  const work = read?.entities.find((entity) => entity.id === read.document.entity);
  expect(work).toMatchObject({
    type: "Work",
    name: "关于转发《关于做好教师节慰问工作的通知》的通知",
    aliases: ["临教工〔2022〕3号"],
  });
  const named = (id: string | null): string | undefined => read?.entities.find((entity) => entity.id === id)?.name;
  const own = read?.statements.filter((statement) => statement.rule.startsWith("document."));
  expect(own?.map((each) => [each.type, named(each.subject), named(each.object), each.detail])).toEqual([
    ["FORWARDS", work?.name, "关于做好教师节慰问工作的通知", null],
    ["RECIPIENT", work?.name, undefined, "各分工会"],
    ["ISSUED", "临江学院工会委员会", work?.name, null],
  ]);
});

test("an article has its reporters and its editor, each as what they are", () => {
  const text = `全市劳模座谈会在清江召开

来源：清江日报
2023-04-28 09:12

本报讯（记者李明远 王建平）4月27日，全市劳模座谈会在清江召开，部署今年的劳模服务工作。会议强调，要关心劳模的生活。

责任编辑：赵德胜`;
  const [read] = extract(text);
  const named = (id: string | null): string | undefined => read?.entities.find((entity) => entity.id === id)?.name;
  const reported = read?.statements.filter((statement) => statement.type === "REPORTED_BY");
  expect(reported?.map((each) => [named(each.object), each.detail])).toEqual([
    ["李明远", "记者"],
    ["王建平", "记者"],
    ["赵德胜", "编辑"],
  ]);
  expect(new Set(reported?.map((each) => each.subject))).toEqual(new Set([read?.document.entity]));
});

test("what is quoted has its source, what is planned or denied is no plain fact", () => {
  const [said, planned, denied] = [
    "据{O甲通讯社}报道，{P章程}会见{P云飞}。",
    "{P张帆}将出席{E青年论坛}。",
    "{P吕梁}没有出席{E青年论坛}。",
  ].map((text) => readMarked(text, "2024-06-16"));
  expect(said?.statements[0]).toMatchObject({
    source: said?.entities.find((entity) => entity.name === "甲通讯社")?.id,
    negated: false,
  });
  expect(planned?.statements[0]).toMatchObject({ modality: "PLAN", negated: false });
  expect(denied?.statements[0]).toMatchObject({ modality: "ACTUAL", negated: true });
});

test("every statement quotes its words, lies in its sentence and names entities of the document", () => {
  const read = readMarked("6月15日，{E工作会议}在{L杭州}召开。{O省总工会}副主席{P李明远}出席会议并讲话。", "2024-06-16");
  const ids = new Set(read.entities.map((entity) => entity.id));
  expect(read.statements.length).toBeGreaterThan(3);
  for (const { subject, object, sentence, start, end, quote } of read.statements) {
    expect(read.document.text.slice(start, end)).toBe(quote);
    expect(start).toBeGreaterThanOrEqual(read.sentences[sentence]?.start ?? -1);
    expect(end).toBeLessThanOrEqual(read.sentences[sentence]?.end ?? -1);
    expect(ids.has(subject) && (object === null || ids.has(object))).toBe(true);
  }
});

test.each(["{O甲局}、", "{P王某}和", "主持", "{E大会}在", "任命{P王某}为", "授予{P王某}", "6月1日，"])(
  "a long run of %j costs no more than its length",
  (unit) => {
    expect(growth((text) => readMarked(text, "2024-06-16"), unit.repeat(500), unit.repeat(2000))).toBeLessThan(LINEAR);
  },
);
