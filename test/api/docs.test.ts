import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { getOperationAST, parse, validate } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { load } from "../../ingest/load.ts";
import { makeSchema } from "../../src/api/schema.ts";
import type { Api } from "../../src/api/server.ts";
import { tabs } from "../../src/api/tab.ts";
import { resource } from "../../src/resource.ts";
import { ask, type Opened, open } from "./kit.ts";

let world: Opened;
let api: Api;
beforeAll(async () => {
  world = await open();
  api = await world.api();
  await world.graph.auto("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
  // As `shutu start` loads them.
  const names = readdirSync(resource("samples")).filter((name) => name !== "README.md");
  const paths = names.map((name) => relative(process.cwd(), join(resource("samples"), name)));
  await load({ graph: world.graph, paths, now: () => "2024-12-01T00:00:00Z", on: () => {}, workers: 1 });
}, 300_000);
afterAll(async () => await world.graph.close());

const PAGE = resource("docs/api.md");
const ITEMS = 2;
const LETTERS = 60;

/** An answer as the page prints it: the first items of each list, the beginnings of long texts. */
function excerpt(value: unknown): unknown {
  if (Array.isArray(value)) {
    const more = value.length - ITEMS;
    return [...value.slice(0, ITEMS).map(excerpt), ...(more > 0 ? [`… ${more} more`] : [])];
  }
  if (typeof value === "string") return [...value].length > LETTERS ? `${[...value].slice(0, LETTERS).join("")}…` : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, excerpt(one)]));
}

const ANSWERS = /^### \d+ · .+$[\s\S]*?^```graphql\n[\s\S]*?^```\n(?:\n^```json\n([\s\S]*?)^```\n)?/gm;
const printed = [...readFileSync(PAGE, "utf8").matchAll(ANSWERS)].map(([, answer]) => answer);
const answers: unknown[] = [];

test("the page has twenty queries with an answer each", () => {
  expect(tabs()).toHaveLength(20);
  expect(printed).toHaveLength(20);
});

/** How many values an answer holds that are neither empty nor a mere total of nothing. */
const said = (value: unknown): number =>
  typeof value === "object" && value !== null
    ? Object.values(value).reduce((sum: number, one) => sum + said(one), 0)
    : value === null || value === "" || value === 0 || value === false
      ? 0
      : 1;

// UPDATE=1 prints the answers anew, where reading the samples has become better: look at what changes, then npm run fix.
test.each(tabs().map((query, index) => [query.split("\n")[0], query, index] as const))(
  "%s",
  { timeout: 120_000 },
  async (_title, query, index) => {
    const document = parse(query);
    expect(validate(makeSchema(), document)).toEqual([]);
    expect(getOperationAST(document)).not.toBeNull();
    const { data, errors } = await ask(api, query);
    expect(errors).toEqual([]);
    // Each of them has an answer in the samples.
    expect(said(data)).toBeGreaterThan(2);
    answers[index] = excerpt(data);
    if (!process.env["UPDATE"]) expect(answers[index]).toEqual(JSON.parse(printed[index] ?? ""));
  },
);

test.runIf(process.env["UPDATE"] && !process.env["CI"])("the answers are printed anew", () => {
  let index = 0;
  const page = readFileSync(PAGE, "utf8").replace(ANSWERS, (block) => {
    const bare = block.replace(/\n^```json\n[\s\S]*?^```\n$/m, "");
    return `${bare}\n\`\`\`json\n${JSON.stringify(answers[index++])}\n\`\`\`\n`;
  });
  writeFileSync(PAGE, page);
});
