import { afterAll, beforeAll, expect, test } from "vitest";
import type { Api } from "../../src/api/server.ts";
import { ask, type Opened, open } from "./kit.ts";

let world: Opened;
let api: Api;
beforeAll(async () => {
  world = await open();
  api = await world.api();
});
afterAll(async () => await world.graph.close());

interface Step {
  readonly operatorType: string;
  readonly arguments: Record<string, unknown>;
  readonly children: readonly Step[];
}

const all = (step: Step): Step[] => [step, ...step.children.flatMap(all)];

const ENTITY =
  "id name documents(first: 3) { totalCount nodes { id title } } figures { nodes { quote sentence { text document { title } } indicator { name } about { name } } } statements { nodes { quote subject { name } object { name } } } neighbors { weight entity { name } statements { quote } } cooccurring { weight entity { name } } mentions { nodes { text } }";

/** Queries of every root field, with the index that each must begin with. */
const QUERIES: readonly [query: string, index: RegExp | null, variables?: Record<string, unknown>][] = [
  [`{ node(id: "x") { id ... on Entity { ${ENTITY} } } }`, /UNIQUE/],
  [`query Q($id: ID) { organization(id: $id) { ${ENTITY} } }`, /UNIQUE .*Entity\(id\)/, { id: "x" }],
  ['{ event(id: "x") { name } }', /UNIQUE .*Entity\(id\)/],
  [
    'query Q($after: String) { person(id: "x") { documents(after: $after) { nodes { id } } } }',
    /Document\(publishedAt, id\)/,
    { after: Buffer.from('["2023-01-01","doc_0"]').toString("base64url") },
  ],
  ['{ person(name: "x") { name posts { nodes { detail } } events { name } } }', /RANGE INDEX n?m?:?.*Person/i],
  ["{ documents { nodes { id } } }", /Document\(publishedAt, id\)/],
  [
    "query Q($after: String) { documents(after: $after) { nodes { id } } }",
    /Document\(publishedAt, id\)/,
    { after: Buffer.from('["2023-01-01","doc_0"]').toString("base64url") },
  ],
  ['{ documents(where: {kinds: [NEWS], from: "2023"}) { nodes { id entities { name } } } }', /Document\(/],
  ["{ organizations { nodes { id name } } }", /Organization\(name, id\)/],
  ['{ people(where: {publisher: "x"}) { nodes { id } } }', /Person\(name, id\)/],
  ['{ places(where: {name: "东澜"}) { nodes { id within { name } places { name } } } }', null],
  ['{ events(where: {from: "2023", place: "x"}) { nodes { id } } }', /UNIQUE .*Entity\(id\)/],
  ["{ sources { nodes { ref documents { nodes { id } } } } }", /Source\(id\)/],
  [
    '{ document(number: "x") { sentences { nodes { text mentions { text entity { name } } } } figures { nodes { quote } } statements { nodes { quote } } } }',
    /Document\(number\)/,
  ],
  ["{ indicators { nodes { name figures { nodes { amount } } } } }", /Indicator\(name, id\)/],
  ["{ figures { nodes { quote sentence { text } document { title } } } }", /Figure\(publishedAt, id\)/],
  ['{ figures(where: {measure: "x", place: "y", asOf: "2023"}) { nodes { quote } } }', /Indicator\(name, id\)/],
  ['{ figures(where: {about: ["x"]}, orderBy: LARGEST) { nodes { quote } } }', /UNIQUE .*Entity\(id\)/],
  ['{ figures(where: {placeName: "x"}) { totalCount nodes { quote } } }', /Place\(name, id\)/],
  ['{ events(where: {placeName: "x", from: "2023"}) { nodes { name } } }', /Place\(name, id\)/],
  ['{ organizations(where: {place: "x"}) { nodes { name } } }', /UNIQUE .*Entity\(id\)/],
  ['{ statements(subject: "x") { nodes { quote } } }', /UNIQUE .*Entity\(id\)/],
  ['{ search(text: "总工会") { nodes { score result { ... on Entity { name } ... on Document { title } } } } }', null],
  [
    '{ series(where: {measure: "x"}) { lines { points { amount figure { sentence { text } } } } nearest { name } } }',
    /Indicator\(name, id\)/,
  ],
  [
    '{ compare(where: {measure: "x"}, left: {about: ["a"]}, right: {about: ["b"]}) { pairs { left { amount } } } }',
    /Indicator\(name, id\)/,
  ],
  ['{ coverage(where: {indicators: ["x"]}) { rows { figures } } }', /UNIQUE .*Indicator\(id\)/],
  ["{ conflicts { data { amount figure { quote } } } }", /Slot\(conflicts\)/],
  [
    '{ neighbors(id: "x", depth: 2) { nodes { entity { name } } links { weight statements { quote } } } }',
    /UNIQUE .*Entity\(id\)/,
  ],
  [
    '{ path(from: "x", to: "y") { nodes { name } steps { types statements { quote } sentences { text } } } }',
    /UNIQUE .*Entity\(id\)/,
  ],
  ["{ timeline { time count events { name } } }", /Event\(date, id\)/],
  [
    "{ overview { counts { count } years { count } latest { id } entities { name } indicators { name } } }",
    /Document\(publishedAt, id\)/,
  ],
];

test.each(QUERIES.map(([query, index, variables = {}]) => ({ query, index, variables })))(
  "$query",
  { timeout: 120_000 },
  async ({ query, index, variables }) => {
    world.ran.length = 0;
    const { errors } = await ask(api, query, variables);
    expect(errors).toEqual([]);
    // One root field, one statement.
    expect(world.ran).toHaveLength(1);
    const { cypher, params } = world.ran[0] ?? { cypher: "", params: {} };
    const steps = all(await explain(cypher, params));
    const names = steps.map((step) => step.operatorType.replace(/@.*/, ""));
    expect(names).not.toContain("AllNodesScan");
    expect(cartesian(steps)).toEqual([]);
    const details = steps.map((step) => String(step.arguments["Details"] ?? "")).join("\n");
    if (index) expect(details).toMatch(index);
  },
);

// Sides of one row each (both ends of a path, the parts of an overview) multiply to one row: that is no product.
function cartesian(steps: readonly Step[]): string[] {
  return steps
    .filter((step) => step.operatorType.startsWith("CartesianProduct"))
    .filter((step) => step.children.some((child) => Number(child.arguments["EstimatedRows"]) > 1))
    .map((step) => JSON.stringify(step.children.map((child) => child.operatorType)));
}

async function explain(cypher: string, params: Record<string, unknown>): Promise<Step> {
  const { default: neo4j } = await import("neo4j-driver");
  const { uri, user, password } = world.graph.connection;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    const { summary } = await driver.executeQuery(cypher.replace("CYPHER 5 ", "CYPHER 5 EXPLAIN "), params);
    if (!summary.plan) throw new Error("no plan");
    return summary.plan as unknown as Step;
  } finally {
    await driver.close();
  }
}

test("a statement is compiled once for an operation and the shape of its variables", async () => {
  const query = "query Q($where: DocumentFilter, $first: Int) { documents(where: $where, first: $first) { nodes { id } } }";
  world.ran.length = 0;
  await ask(api, query, { where: { publisher: "a" }, first: 3 });
  await ask(api, query, { where: { publisher: "b' OR 1=1 //" }, first: 4 });
  await ask(api, query, { where: { kinds: ["NEWS"] }, first: 4 });
  const [a, b, c] = world.ran;
  expect(a?.cypher).toBe(b?.cypher);
  expect(Object.values(b?.params ?? {})).toContain("b' OR 1=1 //");
  expect(c?.cypher).not.toBe(a?.cypher);
});

test("names of variables never stand in a statement's text", async () => {
  world.ran.length = 0;
  const hostile = "x'}) DETACH DELETE n //";
  await ask(
    api,
    "query Q($id: ID!, $t: String!) { organization(id: $id) { name } search(text: $t) { nodes { score } } figures(where: {measure: $t, aboutName: $t, publisher: $t}) { nodes { id } } }",
    { id: hostile, t: hostile },
  );
  expect(world.ran).toHaveLength(3);
  for (const { cypher } of world.ran) expect(cypher).not.toMatch(/DETACH/);
});
