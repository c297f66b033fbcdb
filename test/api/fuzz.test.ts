import fc from "fast-check";
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeSchema } from "../../src/api/schema.ts";
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

// A few runs each in the suite; FUZZ=200 for a long one.
const RUNS = Number(process.env["FUZZ"] ?? 2);
const schema = makeSchema();

const HOSTILE = [
  "",
  " ",
  "职工书屋",
  "东澜省",
  "總工會",
  "\u0000",
  "'",
  '"',
  "`",
  "\\",
  "/",
  "*",
  "~1",
  "a AND",
  "(((",
  "{}",
  "$p0",
  "x'}) DETACH DELETE n //",
  "😀".repeat(50),
  "\ud800",
  "\u202e",
  "A".repeat(300),
  "%00",
  "2023",
  "null",
  "-1",
  "1e999",
  "W10",
  "WzEsMl0",
];
const IDS = [entityId("Place", "东澜省"), entityId("Organization", "东澜省总工会"), entityId("Person", "林岚"), "doc_x", ""];

function arbitrary(type: GraphQLInputType, depth = 0): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return arbitrary(type.ofType, depth);
  if (isListType(type)) return fc.array(arbitrary(type.ofType, depth + 1), { maxLength: 3 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map((one) => one.name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).map(
      (one) => [one.name, fc.option(arbitrary(one.type, depth + 1), { nil: undefined, freq: 1 })] as const,
    );
    return fc
      .record(Object.fromEntries(fields))
      .map((record) =>
        Object.fromEntries(Object.entries(record).filter(([, value], index) => value !== undefined && index % 3 === depth % 3)),
      );
  }
  switch (type.name) {
    case "Int":
      return fc.constantFrom(1, 2, 3, 5, 10, 100, 0, -1, 101, 2147483647);
    case "ID":
      return fc.constantFrom(...IDS, ...HOSTILE);
    case "Decimal":
      return fc.constantFrom("0", "-1.5", "99999999999999999999999999999999999999", "1e5", "NaN", "");
    case "PartialDate":
      return fc.constantFrom("2022", "2023-06", "2023-06-15", "0000", "9999-12-31", "2023-13", "x");
    default:
      return fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 20, unit: "binary" }));
  }
}

/** All scalars, and one level of objects; lists below a root take their default page. */
function selection(type: GraphQLOutputType, levels: number): string {
  const named = getNamedType(type);
  if (!isObjectType(named) && !isInterfaceType(named))
    return isEnumType(named) ? "" : named && "getTypes" in named ? "{ __typename }" : "";
  const parts = Object.values(named.getFields()).flatMap((one) => {
    const inner = getNamedType(one.type);
    const leaf = !isObjectType(inner) && !isInterfaceType(inner) && !("getTypes" in inner);
    if (leaf) return [one.name];
    if (levels === 0 || one.name === "edges") return [];
    return [`${one.name} ${selection(one.type, levels - 1)}`];
  });
  return `{ ${["__typename", ...parts].join(" ")} }`;
}

const roots = Object.values(schema.getQueryType()?.getFields() ?? {}) as GraphQLField<unknown, unknown>[];

test.each(roots.map((one) => [one.name, one] as const))(
  "%s takes whatever it is given",
  { timeout: 600_000 },
  async (name, root) => {
    const declare = (args: readonly GraphQLArgument[]): string =>
      args.length > 0 ? `(${args.map((arg) => `$${arg.name}: ${arg.type}`).join(", ")})` : "";
    const pass = root.args.length > 0 ? `(${root.args.map((arg) => `${arg.name}: $${arg.name}`).join(", ")})` : "";
    const query = `query Q${declare(root.args)} { ${name}${pass} ${selection(root.type, 2)} }`;
    const variables = fc.record(
      Object.fromEntries(
        root.args.map((arg) => [
          arg.name,
          isNonNullType(arg.type) ? arbitrary(arg.type) : fc.option(arbitrary(arg.type), { nil: undefined }),
        ]),
      ),
    );
    await fc.assert(
      fc.asyncProperty(variables, async (given) => {
        const answer = await ask(api, query, given as Record<string, unknown>);
        expect(answer.status).toBeLessThan(500);
        for (const error of answer.errors) {
          expect(error.extensions?.["code"]).not.toBe("INTERNAL");
          expect(error.message).not.toMatch(/neo4j|cypher|bolt|MATCH |node_modules/i);
        }
      }),
      { numRuns: RUNS, seed: 20240101, endOnFailure: true },
    );
  },
);
