import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Graph } from "../../src/graph/client.ts";
import { derive } from "../../src/graph/derive.ts";
import { broken, openGraph, put, take, wipe } from "./kit.ts";
import type { Paper } from "./paper.ts";

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
beforeEach(() => wipe(graph));
afterAll(() => graph.close());

const BODY = "云江省总工会";
const paper = (
  ref: string,
  quote: string,
  more: Partial<Paper> & { readonly figure?: object; readonly period?: string | null } = {},
): Paper => ({
  ref,
  sentences: [`${ref}报道：2022年${BODY}建成职工书屋${quote}，职工反响热烈。`],
  names: [{ surface: BODY }],
  figures: [
    {
      quote,
      amount: /\d+/.exec(quote)?.[0] ?? "",
      measure: "职工书屋",
      about: BODY,
      ...(more.period === undefined ? {} : { period: more.period }),
      ...(more.figure ? { more: more.figure } : {}),
    },
  ],
  ...more,
});

const slot = async () =>
  (
    await graph.read(
      "MATCH (s:Slot) RETURN s.verdict AS verdict, s.conflicts AS conflicts, s.figures AS figures, s.independent AS independent, s.reason AS reason",
    )
  )[0];
const ranks = () =>
  graph.read(
    "MATCH (f:Figure)-[i:IN_SLOT]->() RETURN f.quote AS quote, i.rank AS rank, i.verdict AS verdict, i.reprintOf IS NOT NULL AS reprint ORDER BY rank",
  );

test("two papers that disagree: both values stay, the owner of the statistic is preferred", async () => {
  await put(graph, paper("日报", "4600家"), paper("公报", "4725家", { publisher: BODY, kind: "report" }));
  expect(await slot()).toMatchObject({
    verdict: "CONFLICTS",
    conflicts: 1,
    figures: 2,
    reason: "owner of the statistic: 4725家 before 4600家",
  });
  expect(await ranks()).toEqual([
    { quote: "4725家", rank: 1, verdict: null, reprint: false },
    { quote: "4600家", rank: 2, verdict: "CONFLICTS", reprint: false },
  ]);
  expect(await graph.read("MATCH (a)-[r:RIVAL]->(b) RETURN a.quote AS a, b.quote AS b, r.verdict AS v, r.reason AS why")).toEqual(
    [{ a: "4600家", b: "4725家", v: "CONFLICTS", why: "4600家 and 4725家 cannot both be true" }],
  );
  expect(await broken(graph)).toEqual([]);
});

test("a report goes before a news item", async () => {
  await put(
    graph,
    paper("日报", "4600家", { publishedAt: "2023-09-01" }),
    paper("年报", "4725家", { kind: "report", publisher: "示例局" }),
  );
  expect(await slot()).toMatchObject({ verdict: "CONFLICTS", reason: "document class: 4725家 before 4600家" });
});

test("a later number of the same publisher is a revision, and preferred", async () => {
  await put(graph, paper("早", "4725家", { publishedAt: "2023-01" }), paper("晚", "4801家", { publishedAt: "2023-11-02" }));
  expect(await slot()).toMatchObject({ verdict: "REVISES", conflicts: 0, reason: "later vintage: 4801家 before 4725家" });
});

test("a number of another publisher at the same time is a conflict, not a revision", async () => {
  await put(graph, paper("早", "4725家", { publisher: "甲报" }), paper("晚", "4801家", { publisher: "乙报" }));
  expect(await slot()).toMatchObject({ verdict: "CONFLICTS" });
});

test("a number given while its period still ran is revised by a later one, whoever gives it", async () => {
  await put(
    graph,
    paper("早", "4725家", { publisher: "甲报", publishedAt: "2022-09-10" }),
    paper("晚", "4801家", { publisher: "乙报", publishedAt: "2022-11-02" }),
  );
  expect(await slot()).toMatchObject({ verdict: "REVISES", conflicts: 0 });
});

test("what still runs may grow much, and shrink little", async () => {
  const on = (ref: string, quote: string, publishedAt: string) => paper(ref, quote, { publisher: ref, publishedAt });
  await put(graph, on("早", "1200家", "2022-03-10"), on("晚", "4800家", "2022-11-02"));
  expect(await slot()).toMatchObject({ verdict: "REVISES" });
  await wipe(graph);
  await put(graph, on("早", "4800家", "2022-03-10"), on("晚", "1200家", "2022-11-02"));
  expect(await slot()).toMatchObject({ verdict: null, figures: 2 });
});

test("verbs tell numbers apart, but for those that only say that there is so much", async () => {
  const by = (ref: string, quote: string, action: string | null) =>
    paper(ref, quote, { publisher: ref, figure: { action, indicator: { id: "ind_one", name: "职工书屋" } } });
  await put(graph, by("甲", "4600家", "改造"), by("乙", "4725家", "新建"));
  expect(await slot()).toMatchObject({ figures: 2, verdict: null, conflicts: 0 });
  await wipe(graph);
  await put(graph, by("甲", "4600家", "建成"), by("乙", "4725家", null));
  expect(await slot()).toMatchObject({ figures: 2, verdict: "CONFLICTS", conflicts: 1 });
});

test("the nation is one by all its names", async () => {
  const of = (ref: string, quote: string, about: string): Paper => ({
    ref,
    publisher: ref,
    sentences: [`${ref}报道：2022年${about}职工书屋${quote}，职工反响热烈。`],
    figures: [{ quote, amount: /\d+/.exec(quote)?.[0] ?? "", measure: "职工书屋", about }],
  });
  await put(graph, of("甲", "4600家", "我国"), of("乙", "4725家", "全国"), of("丙", "4725家", "中国"));
  expect(await slot()).toMatchObject({ figures: 3, conflicts: 1 });
});

test("国内 in a measure says whose it is, where nothing else does", async () => {
  const of = (ref: string, sentence: string, about?: string): Paper => ({
    ref,
    publisher: ref,
    sentences: [sentence],
    names: [{ surface: "南洲", type: "Place" }],
    figures: [{ quote: "4600亿元", amount: "4600", measure: "国内生产总值", ...(about ? { about } : {}) }],
  });
  const slots = () => graph.read("MATCH (s:Slot) RETURN s.figures AS n ORDER BY n");
  await put(graph, of("甲", "2022年我国国内生产总值4600亿元。", "我国"), of("乙", "初步核算，2022年国内生产总值为4600亿元。"));
  expect(await slots()).toEqual([{ n: 2 }]);
  await put(graph, of("丙", "据南洲统计部门发布，2022年国内生产总值为4600亿元。"));
  expect(await slots()).toEqual([{ n: 1 }, { n: 2 }]);
});

test("4612 refines 4600, and 4600余 and 4600 can both be true", async () => {
  const over = { approximation: "OVER", lower: "4600", upper: "4700", hedge: ["余"] };
  await put(graph, paper("甲", "4600家"), paper("乙", "4612家"), paper("丙", "4600余家", { figure: over }));
  expect(await slot()).toMatchObject({ verdict: "REFINES", conflicts: 0, reason: "more precise: 4612家 before 4600余家" });
  const verdicts = (await ranks()).map((r) => [r["quote"], r["verdict"]]);
  expect(verdicts).toEqual([
    ["4612家", null],
    ["4600余家", "REFINES"],
    ["4600家", "REFINES"],
  ]);
});

test("a reprint counts once and has its original's vintage", async () => {
  const text = [`2022年${BODY}建成职工书屋4600家，职工反响热烈。`];
  await put(
    graph,
    paper("原", "4600家", { sentences: text, publishedAt: "2023-01-05" }),
    paper("转", "4600家", { sentences: ["本报讯，", ...text], publishedAt: "2024-03-01", publisher: "转载网" }),
    paper("丙", "4725家", { publishedAt: "2023-06-01", publisher: "丙报" }),
  );
  expect(await slot()).toMatchObject({
    figures: 3,
    independent: 2,
    verdict: "CONFLICTS",
    reason: "later vintage: 4725家 before 4600家",
  });
  expect(await graph.read("MATCH (a:Document)-[:RESTATES]->(b:Document) RETURN a.ref AS a, b.ref AS b")).toEqual([
    { a: "转", b: "原" },
  ]);
  await take(graph, "原");
  await derive(graph);
  expect(await slot()).toMatchObject({ figures: 2, independent: 2 });
  expect(await broken(graph)).toEqual([]);
});

test.each([
  ["other periods", { period: "2021" }],
  ["a target", { figure: { modality: "TARGET" } }],
  ["another unit", { figure: { unitCode: "person", unit: "人" } }],
  ["no period, published on another day", { period: null, publishedAt: "2023-07-01" }],
])("no rivalry with %s", async (_, more) => {
  await put(graph, paper("甲", "4600家"), paper("乙", "4725家", more));
  expect(await graph.read("MATCH (s:Slot) RETURN s.verdict AS verdict")).toEqual([{ verdict: null }, { verdict: null }]);
});

test("figures of different events in one slot are not rivals", async () => {
  const at = (event: string, quote: string) => ({
    ...paper(event, quote),
    names: [{ surface: BODY }, { surface: event, type: "Event" as const }],
    figures: [{ quote, amount: quote.slice(0, -1), measure: "职工书屋", about: BODY, context: event }],
  });
  await put(graph, at("读书节", "4600家"), at("文化周", "4725家"));
  expect(await slot()).toMatchObject({ verdict: null, conflicts: 0, figures: 2 });
});

test("an event that only one is stated of may be what tells them apart; its own holder's name is none", async () => {
  const at = (ref: string, quote: string, context?: string): Paper => ({
    ...paper(ref, quote, { publisher: ref }),
    names: [{ surface: BODY }, ...(context && context !== BODY ? [{ surface: context, type: "Event" as const }] : [])],
    figures: [{ quote, amount: quote.slice(0, -1), measure: "职工书屋", about: BODY, ...(context ? { context } : {}) }],
  });
  await put(graph, at("读书节", "4600家", "读书节"), at("日报", "4725家"));
  expect(await slot()).toMatchObject({ verdict: null, conflicts: 0, figures: 2 });
  await wipe(graph);
  await put(graph, at("晚报", "4600家", BODY), at("日报", "4725家"));
  expect(await slot()).toMatchObject({ verdict: "CONFLICTS", figures: 2 });
});

test("values that lie far apart are of two things; that one grew and the other fell is a contradiction", async () => {
  const by = (ref: string, quote: string, figure = {}) => paper(ref, quote, { publisher: ref, figure });
  await put(graph, by("甲", "4600家"), by("乙", "9400家"));
  expect(await slot()).toMatchObject({ verdict: null, conflicts: 0, figures: 2 });
  await wipe(graph);
  await put(graph, by("甲", "4600家"), by("乙", "9100家"));
  expect(await slot()).toMatchObject({ verdict: "CONFLICTS", figures: 2 });
  await wipe(graph);
  const share = { unit: "%", unitCode: "percent", statType: "CHANGE" };
  await put(graph, by("甲", "2%", { ...share, change: "DECREASE" }), by("乙", "9%", { ...share, change: "INCREASE" }));
  expect(await slot()).toMatchObject({ verdict: "CONFLICTS", figures: 2 });
});

test.each([
  ["a preliminary number", "快报显示，2022年云江省总工会建成职工书屋4600家。"],
  ["a count that goes on", "2022年云江省总工会职工书屋受损，洪水已造成4600家停业。"],
])("%s is revised by a later one, also where its headline does not say so", async (_, sentence) => {
  const early = paper("早", "4600家", {
    publisher: "甲报",
    publishedAt: "2023-02-01",
    sentences: [`云江省总工会职工书屋4600家`, sentence],
  });
  await put(graph, early, paper("晚", "4725家", { publisher: "乙报", publishedAt: "2023-06-01" }));
  expect(await slot()).toMatchObject({ figures: 2, verdict: "CONFLICTS" });
  await wipe(graph);
  const [one] = early.figures ?? [];
  const second = { quote: "4600家", amount: "4600", measure: "职工书屋", about: BODY, from: sentence };
  await put(
    graph,
    { ...early, figures: one ? [one, second] : [] },
    paper("晚", "4725家", { publisher: "乙报", publishedAt: "2023-06-01" }),
  );
  expect(await slot()).toMatchObject({ figures: 3, verdict: "REVISES", conflicts: 0 });
});

const slots = async (): Promise<number> => (await graph.read("MATCH (s:Slot) RETURN s.id")).length;
const stated = (ref: string, sentence: string, measure: string, period = "2022", text?: string): Paper => {
  const quote = /\d+(?:家|%|亿元)/.exec(sentence.slice(5))?.[0] ?? "";
  const more = text
    ? { period: { start: "2022", end: "2022", kind: "DURATION", precision: "YEAR", basis: "STATED", text } as const }
    : {};
  return {
    ref,
    publisher: ref,
    sentences: [sentence],
    names: [{ surface: BODY }],
    figures: [{ quote, amount: quote.replace(/\D/g, ""), measure, about: BODY, period, more }],
  };
};

test("a measure that is only a relation means another thing in each document", async () => {
  await put(
    graph,
    stated("甲", `2022年${BODY}的服务收入占比重为46%。`, "比重"),
    stated("乙", `2022年${BODY}的文化支出比重为47%。`, "比重"),
  );
  expect(await slots()).toBe(2);
  await wipe(graph);
  await put(graph, stated("甲", `2022年${BODY}入会率为46%。`, "入会率"), stated("乙", `2022年${BODY}的入会率为47%。`, "入会率"));
  expect(await slots()).toBe(1);
});

test("with whom, and which way, is part of what is measured", async () => {
  const trade = "进出口";
  await put(
    graph,
    stated("甲", `2022年${BODY}对南洲进出口46亿元。`, trade),
    stated("乙", `2022年${BODY}进出口470亿元。`, trade),
    stated("丙", `2022年${BODY}对南洲的进出口为46亿元。`, trade),
    stated("丁", `2022年${BODY}经东线通道进出口48亿元。`, trade),
  );
  expect(await slots()).toBe(3);
  await wipe(graph);
  // 同比, 对外 and 共同 are other words.
  await put(
    graph,
    stated("甲", `2022年${BODY}对外进出口46亿元。`, trade),
    stated("乙", `2022年${BODY}共同进出口47亿元。`, trade),
    stated("丙", `2022年${BODY}与去年同期相比，进出口47亿元。`, trade),
  );
  expect(await slots()).toBe(1);
});

test("a fiscal year is no calendar year", async () => {
  await put(
    graph,
    stated("甲", `2022财年${BODY}贸易逆差46亿元。`, "贸易逆差", "2022", "2022财年"),
    stated("乙", `2022年${BODY}贸易逆差47亿元。`, "贸易逆差"),
  );
  expect(await slots()).toBe(2);
});

test("全市 of two papers are two cities", async () => {
  const city = (ref: string, quote: string) => ({
    ...paper(ref, quote, { publisher: `${ref}市报` }),
    figures: [{ quote, amount: quote.slice(0, -1), measure: "职工书屋", about: "全市" }],
  });
  await put(graph, city("甲", "4600家"), city("乙", "4725家"));
  expect(await graph.read("MATCH (s:Slot) RETURN s.verdict AS verdict")).toHaveLength(2);
});

test("lint: a jump, a hole, values far apart and a change of unit are named once each", async () => {
  const year = (period: string, quote: string, more = {}) => paper(`${period}${quote}`, quote, { period, ...more });
  await put(
    graph,
    year("2016", "310家"),
    year("2017", "325家"),
    year("2019", "5000家"),
    year("2019", "3300家", { publisher: "乙报" }),
  );
  const lint = () => graph.read("MATCH (l:Lint)-[:CONCERNS]->(s) RETURN l.kind AS kind, count(s) AS slots ORDER BY kind");
  expect(await lint()).toEqual([
    { kind: "HOLE", slots: 2 },
    { kind: "JUMP", slots: 2 },
    { kind: "SPREAD", slots: 1 },
  ]);
  await put(graph, year("2018", "330人", { figure: { unitCode: "person", unit: "人" } }));
  expect((await lint()).map((l) => l["kind"])).toContain("UNIT");
  await take(graph, "20195000家", "2018330人");
  await derive(graph);
  expect((await lint()).map((l) => l["kind"])).toEqual(["HOLE", "JUMP"]);
  await take(graph, "2016310家", "2017325家", "20193300家");
  await derive(graph);
  expect(await graph.read("MATCH (l:Lint) RETURN l")).toEqual([]);
});

test("as of a date: the smallest rank among what was published by then", async () => {
  await put(graph, paper("早", "4725家", { publishedAt: "2023-01-01" }), paper("晚", "4801家", { publishedAt: "2023-11-02" }));
  const asOf = async (date: string) =>
    (
      await graph.read(
        "MATCH (f:Figure)-[i:IN_SLOT]->() WHERE f.publishedAt <= $date RETURN f.quote AS q ORDER BY i.rank LIMIT 1",
        { date },
      )
    )[0]?.["q"];
  expect(await asOf("2023-06-01")).toBe("4725家");
  expect(await asOf("2024-01-01")).toBe("4801家");
  expect(await asOf("2022-01-01")).toBeUndefined();
});

test("several values in one document are no rivals: what tells them apart was not read", async () => {
  const several: Paper = {
    ref: "晚报",
    sentences: [`晚报报道：2022年${BODY}职工书屋藏书最多的有9000家，最少的有300家。`],
    names: [{ surface: BODY }],
    figures: ["9000家", "300家"].map((quote) => ({ quote, amount: quote.slice(0, -1), measure: "职工书屋", about: BODY })),
  };
  await put(graph, several, paper("日报", "4600家"));
  expect(await slot()).toMatchObject({ verdict: null, conflicts: 0, figures: 3 });
  expect(await graph.read("MATCH ()-[r:RIVAL]->() RETURN r.verdict AS v")).toEqual([]);
  expect((await ranks())[0]).toMatchObject({ quote: "4600家", rank: 1 });
});
