import { afterAll, beforeAll, expect, test } from "vitest";
import type { Api } from "../../src/api/server.ts";
import { entityId } from "../kit/stated.ts";
import { ask, type Opened, open } from "./kit.ts";

let world: Opened;
let api: Api;
beforeAll(async () => {
  world = await open();
  api = await world.api();
});
afterAll(async () => await world.graph.close());

const UNION = entityId("Organization", "东澜省总工会");

test("an entity's page is one request and one statement", async () => {
  world.ran.length = 0;
  const { data, errors } = await ask(
    api,
    `query Page($id: ID!) { organization(id: $id) {
      name aliases posts { nodes { subject { name } detail sentence { text } } }
      documents { totalCount nodes { title publishedAt } }
      figures { nodes { quote measure sentence { text start } document { title } } }
      neighbors { entity { name type } weight types statements { quote rawStart } }
      cooccurring(types: [PERSON]) { entity { name } weight sentences { text } }
      mentions { nodes { text start rawStart sentence { document { title } } } }
    } }`,
    { id: UNION },
  );
  expect(errors).toEqual([]);
  expect(world.ran).toHaveLength(1);
  const { organization } = data;
  expect(organization.name).toBe("东澜省总工会");
  expect(organization.aliases).toContain("省总工会");
  expect(
    organization.posts.nodes.map((one: { subject: { name: string }; detail: string }) => `${one.subject.name} ${one.detail}`),
  ).toEqual(["林岚 主席", "林岚 主席"]);
  expect(organization.documents.totalCount).toBe(2);
  expect(organization.documents.nodes[0].publishedAt).toBe("2023-06-16");
  expect(organization.figures.nodes.map((one: { quote: string }) => one.quote).sort()).toEqual(["21000人", "35000人次"]);
  expect(
    organization.neighbors.map((one: { entity: { name: string }; weight: number }) => [one.entity.name, one.weight]),
  ).toEqual([
    ["林岚", 2],
    ["求学圆梦行动", 1],
  ]);
  expect(organization.cooccurring[0].entity.name).toBe("林岚");
});

test("edges hold the same items as nodes, by fragment on their type", async () => {
  const { data, errors } = await ask(
    api,
    `{ organizations(first: 2) { nodes { name } edges { cursor node { __typename id ... on Organization { name documents(first: 1) { edges { node { ... on Document { title } } } } } } } }
       search(text: "省总工会", types: [ORGANIZATION], first: 1) { nodes { highlight { text } } edges { node { match highlight { text } } } } }`,
  );
  expect(errors).toEqual([]);
  const { nodes, edges } = data.organizations;
  expect(edges.map((edge: { node: { name: string } }) => edge.node.name)).toEqual(nodes.map((one: { name: string }) => one.name));
  expect(edges[0].node.__typename).toBe("Organization");
  expect(edges.some((edge: { node: { documents: { edges: unknown[] } } }) => edge.node.documents.edges.length > 0)).toBe(true);
  expect(data.search.edges[0].node.highlight).toEqual(data.search.nodes[0].highlight);
  expect(data.search.nodes[0].highlight).not.toBeNull();
});

test("lists go on by cursor, each thing once, in order, undated ones last", async () => {
  const query =
    "query Page($after: String) { documents(first: 7, after: $after) { totalCount nodes { id publishedAt } pageInfo { hasNextPage endCursor } } }";
  const seen: { id: string; publishedAt: string | null }[] = [];
  let after: string | null = null;
  do {
    const { data, errors } = await ask(api, query, { after });
    expect(errors).toEqual([]);
    expect(data.documents.totalCount).toBe(35);
    seen.push(...data.documents.nodes);
    after = data.documents.pageInfo.hasNextPage ? data.documents.pageInfo.endCursor : null;
  } while (after);
  expect(new Set(seen.map((one) => one.id)).size).toBe(35);
  const dates = seen.map((one) => one.publishedAt ?? "");
  expect(dates).toEqual([...dates].sort().reverse());
});

test.each([
  ["organizations", "", 33],
  ["organizations", '(where: {name: "总工会"})', 2],
  ["organizations", '(where: {name: "处"})', 0],
  ["places", `(where: {place: "${entityId("Place", "东澜省")}"})`, 2],
  ["events", '(where: {from: "2023", to: "2023"})', 1],
  ["events", `(where: {place: "${entityId("Place", "东澜省")}"})`, 1],
  ["events", '(where: {to: "2022"})', 0],
  ["people", "(where: {kinds: [REPORT]})", 1],
  ["documents", "(where: {kinds: [REPORT, COMMUNIQUE]})", 3],
  ["documents", `(where: {mentions: "${UNION}"})`, 2],
  ["documents", '(where: {publisher: "东澜日报", from: "2023"})', 2],
  ["figures", '(where: {measure: "职工书屋", units: ["body"]})', 8],
  ["figures", `(where: {place: "${entityId("Place", "东澜省")}", measure: "职工书屋"})`, 6],
  ["figures", '(where: {measure: "职工书屋", asOf: "2023-01"})', 2],
  ["figures", '(where: {measure: "职工书屋", modalities: [TARGET]})', 1],
  ["figures", '(where: {measure: "职工书屋", from: "2022-06", to: "2022", aboutName: "东澜省"})', 2],
  ["figures", '(where: {min: "7000", max: "8000"})', 2],
  ["indicators", '(name: "书屋")', 1],
  ["statements", "(types: [ATTENDED])", 2],
])("%s%s are %i", async (root, args, count) => {
  const { data, errors } = await ask(api, `{ ${root}${args} { totalCount } }`);
  expect(errors).toEqual([]);
  expect(data[root].totalCount).toBe(count);
});

test.each([
  ["省总工会", "ALIAS", "东澜省总工会"],
  ["东澜省总工会", "NAME", "东澜省总工会"],
  ["東瀾省總工會", "NAME", "东澜省总工会"],
  ["东澜省总公会", "TYPO", "东澜省总工会"],
  ["dlszgh", "INITIALS", "东澜省总工会"],
  ["donglanshengzong", "PINYIN", "东澜省总工会"],
  ["dong lan sheng", "PINYIN", "东澜省"],
  ["林", "PREFIX", "林岚"],
  ["圆梦", "PART", "求学圆梦行动"],
  ["职工书屋", "NAME", "职工书屋"],
  ["推进会在澜州市", "PART", "求学圆梦行动推进会在澜州市举行"],
  ["力争达到", "TEXT", "东澜省总工会2022年工作报告"],
])("a search for %s finds by %s %s", async (text, match, name) => {
  const { data, errors } = await ask(
    api,
    "query S($text: String!) { search(text: $text) { nodes { match score highlight { text start end } result { ... on Entity { name } ... on Document { title } ... on Indicator { name } } } } }",
    { text },
  );
  expect(errors).toEqual([]);
  const hit = data.search.nodes.find(
    (one: { result: { name?: string; title?: string } }) => (one.result.name ?? one.result.title) === name,
  );
  expect(hit?.match).toBe(match);
  if (["NAME", "PART", "TEXT", "PREFIX"].includes(match) && !/[東]/.test(text))
    expect(hit.highlight.text.slice(hit.highlight.start, hit.highlight.end)).toBe(text);
});

test("the better match comes first, and pages of a search go on", async () => {
  const query =
    'query S($after: String) { search(text: "职工之家", first: 10, types: [ORGANIZATION], after: $after) { nodes { result { ... on Organization { name } } } pageInfo { hasNextPage endCursor } } }';
  const names: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await ask(api, query, { after });
    names.push(...data.search.nodes.map((one: { result: { name: string } }) => one.result.name));
    after = data.search.pageInfo.hasNextPage ? data.search.pageInfo.endCursor : null;
  } while (after);
  expect(names).toHaveLength(30);
  expect(new Set(names).size).toBe(30);
});

test.each(["/", '"', "a AND b", "NOT", "* ?", "名字~2^9", "[a TO z]", "\\", "(((", "\u0000", "😀"])(
  "a search for %j is no syntax",
  async (text) => {
    const { errors } = await ask(api, "query S($text: String!) { search(text: $text) { nodes { match } } }", { text });
    for (const error of errors) expect(error.extensions?.["code"]).toBe("BAD_USER_INPUT");
  },
);

test("a neighbourhood, its links and their sentences", async () => {
  const { data, errors } = await ask(
    api,
    "query N($id: ID!) { neighbors(id: $id, depth: 3) { total truncated nodes { distance entity { name } } links { type weight source target statements { sentence { text } } } } }",
    { id: UNION },
  );
  expect(errors).toEqual([]);
  const at = Object.fromEntries(
    data.neighbors.nodes.map((one: { entity: { name: string }; distance: number }) => [one.entity.name, one.distance]),
  );
  expect(at).toEqual({ 东澜省总工会: 0, 林岚: 1, 求学圆梦行动: 1, 求学圆梦行动推进会: 2, 周望: 3, 澜州市: 3 });
  expect(data.neighbors.links).toHaveLength(5);
  expect(data.neighbors.links[0]).toMatchObject({ type: "HOLDS_POSITION", weight: 2 });
  expect(data.neighbors.truncated).toBe(false);
  expect(data.neighbors.total).toBe(2);
  expect(data.neighbors.links[0].statements[0].sentence.text).toContain("主席林岚");
});

test("what is not known is counted as lists have it", async () => {
  const { data, errors } = await ask(
    api,
    "{ overview { gaps { name count } } figures(first: 100) { nodes { period { text } unitCode confidence } } documents(first: 100) { nodes { publishedAt publisher } } }",
  );
  expect(errors).toEqual([]);
  const gaps = Object.fromEntries(data.overview.gaps.map((one: { name: string; count: number }) => [one.name, one.count]));
  const figures: { period: unknown; unitCode: unknown; confidence: number }[] = data.figures.nodes;
  const documents: { publishedAt: unknown; publisher: unknown }[] = data.documents.nodes;
  expect(gaps).toMatchObject({
    UNDATED_DOCUMENTS: documents.filter((one) => one.publishedAt === null).length,
    UNNAMED_PUBLISHERS: documents.filter((one) => one.publisher === null).length,
    FIGURES_WITHOUT_PERIOD: figures.filter((one) => one.period === null).length,
    FIGURES_WITHOUT_UNIT: figures.filter((one) => one.unitCode === null).length,
    UNSURE_FIGURES: figures.filter((one) => one.confidence < 0.6).length,
  });
});

test("the way between two people, by statements and by sentences", async () => {
  const query =
    "query P($from: ID!, $to: ID!, $via: PathVia) { path(from: $from, to: $to, via: $via) { length nodes { name } steps { types statements { quote } sentences { text } } } }";
  const ends = { from: entityId("Person", "林岚"), to: entityId("Person", "周望") };
  const { data } = await ask(api, query, { ...ends, via: "STATEMENTS" });
  expect(data.path[0].length).toBe(2);
  expect(data.path[0].nodes.map((one: { name: string }) => one.name)).toEqual(["林岚", "求学圆梦行动推进会", "周望"]);
  expect(data.path[0].steps[1].statements[0].quote).toBe("副主席周望出席");
  const near = await ask(api, query, { ...ends, via: "SENTENCES" });
  expect(near.data.path[0].length).toBe(1);
  expect(near.data.path[0].steps[0].sentences[0].text).toContain("周望出席");
  const none = await ask(api, query, { ...ends, from: entityId("Organization", "第1职工之家"), via: "STATEMENTS" });
  expect(none.data.path).toEqual([]);
});

test("fragments on several types, aliases and two selections of one field meet in one row", async () => {
  const ids = [UNION, entityId("Person", "林岚"), entityId("Place", "澜州市"), "none"];
  const { data, errors } = await ask(
    api,
    `query N($ids: [ID!]!, $no: Boolean = false) { nodes(ids: $ids) { __typename id ... on Entity { name } ... on Person { posts { nodes { detail } } more: posts(first: 1) { nodes { object { name } } } }
      ... on Place { code level within { name } events { name date } } ...Body ... on Organization { people: posts { nodes { subject { id } } } skipped: name @skip(if: true) kept: name @include(if: $no) } } }
      fragment Body on Organization { posts { nodes { subject { name } } } }`,
    { ids },
  );
  expect(errors).toEqual([]);
  expect(data.nodes[0]).toMatchObject({
    __typename: "Organization",
    name: "东澜省总工会",
    posts: { nodes: [{ subject: { name: "林岚" } }, { subject: { name: "林岚" } }] },
  });
  expect(data.nodes[0].people.nodes[0].subject.id).toBe(entityId("Person", "林岚"));
  expect(data.nodes[0]).not.toHaveProperty("kept");
  expect(data.nodes[1]).toMatchObject({
    __typename: "Person",
    posts: { nodes: [{ detail: "主席" }, { detail: "主席" }] },
    more: { nodes: [{ object: { name: "东澜省总工会" } }] },
  });
  expect(data.nodes[2]).toMatchObject({
    code: "910100",
    level: "PREFECTURE",
    within: { name: "东澜省" },
    events: [{ name: "求学圆梦行动推进会", date: "2023-06-15" }],
  });
  expect(data.nodes[3]).toBeNull();
});

test("the timeline and the overview", async () => {
  const { data, errors } = await ask(
    api,
    "{ timeline(by: YEAR) { time count events { name } } overview { counts { name count } kinds { name count } years { name count } latest(first: 1) { title } indicators(first: 1) { name } entities(first: 2, types: [ORGANIZATION]) { name } } }",
  );
  expect(errors).toEqual([]);
  expect(data.timeline).toEqual([{ time: "2023", count: 1, events: [{ name: "求学圆梦行动推进会" }] }]);
  expect(data.overview.counts).toContainEqual({ name: "Document", count: 35 });
  expect(data.overview.latest[0].title).toBe("求学圆梦行动推进会在澜州市举行");
  expect(data.overview.entities[0].name).toBe("东澜省总工会");
});

test("a cursor of another list, a page too large, a key that is missing: told, not run", async () => {
  world.ran.length = 0;
  for (const query of [
    '{ documents(after: "x") { nodes { id } } }',
    "{ documents(first: 101) { nodes { id } } }",
    "{ document { id } }",
    '{ search(text: " ") { nodes { score } } }',
    '{ path(from: "a", to: "a") { length } }',
  ]) {
    const { errors } = await ask(api, query);
    expect(errors[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  }
  expect(world.ran).toEqual([]);
});

test("offsets lead back to the source as it was given", async () => {
  const { data, errors } = await ask(
    api,
    '{ source(ref: "report-2022") { raw encoding documents { nodes { text figures { nodes { quote start end rawStart rawEnd } } } } } }',
  );
  expect(errors).toEqual([]);
  const [document] = data.source.documents.nodes;
  expect(document.figures.nodes).toHaveLength(7);
  for (const { quote, start, end, rawStart, rawEnd } of document.figures.nodes) {
    expect(document.text.slice(start, end)).toBe(quote);
    expect(data.source.raw.slice(rawStart, rawEnd)).toBe(quote);
  }
});
