import { readFileSync, writeFileSync } from "node:fs";
import {
  buildSchema,
  findBreakingChanges,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { expect, test } from "vitest";
import { makeSchema, sdl } from "../../src/api/schema.ts";
import { SPECS } from "../../src/graph/read/specs.ts";

const schema = makeSchema();
const whole = makeSchema(async () => null);
const types = Object.values(whole.getTypeMap()).filter(
  (type) => !type.name.startsWith("__") && !["String", "Int", "Float", "Boolean", "ID"].includes(type.name),
);

test("everything is described, in English with the Chinese term", () => {
  const bare: string[] = [];
  const check = (name: string, description: string | null | undefined): void => {
    if (!description || !/\p{Script=Han}/u.test(description)) bare.push(name);
  };
  for (const type of types) {
    check(type.name, type.description);
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value.description);
    if (isInputObjectType(type))
      for (const one of Object.values(type.getFields())) check(`${type.name}.${one.name}`, one.description);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const one of Object.values(type.getFields())) {
        check(`${type.name}.${one.name}`, one.description);
        for (const arg of one.args) check(`${type.name}.${one.name}(${arg.name})`, arg.description);
      }
    }
  }
  expect(bare).toEqual([]);
});

test("every list can be bounded, and no figure is an Int", () => {
  const root = Object.values(schema.getQueryType()?.getFields() ?? {});
  for (const one of root) {
    const type = getNamedType(one.type);
    if (/(?:Connection|Answer)$/.test(type.name)) expect(one.args.map((arg) => arg.name)).toContain("first");
  }
  const amounts = ["amount", "lower", "upper", "sum", "sumLower", "sumUpper", "mean", "median", "min", "max"];
  for (const type of types) {
    if (!isObjectType(type)) continue;
    for (const one of Object.values(type.getFields())) {
      if (amounts.includes(one.name))
        expect(`${type.name}.${one.name}: ${getNamedType(one.type)}`).toBe(`${type.name}.${one.name}: Decimal`);
    }
  }
});

test("each field of a noun has a fragment, and no fragment lacks its field", () => {
  for (const [name, specs] of Object.entries(SPECS)) {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`${name} is no type`);
    expect(Object.keys(specs).sort()).toEqual(Object.keys(type.getFields()).sort());
  }
});

test("connections are Relay's", () => {
  for (const type of types) {
    if (!isObjectType(type) || !type.name.endsWith("Connection")) continue;
    const { edges, nodes, pageInfo } = type.getFields();
    expect(String(pageInfo?.type)).toBe("PageInfo!");
    expect(String(edges?.type)).toMatch(/^\[(Mention|Search)?Edge!\]!$/);
    expect(nodes && isNonNullType(nodes.type) && isListType(nodes.type.ofType)).toBe(true);
  }
});

test("the types stay few enough to be learnt", () => {
  expect(types.filter(isObjectType).length).toBeLessThanOrEqual(70);
});

test("the root fields", () => {
  expect(Object.keys(schema.getQueryType()?.getFields() ?? {}).sort()).toEqual(
    (
      "aggregate compare conflicts coverage document documents event events figures indicator indicators neighbors node nodes organization organizations overview path people person place places " +
      "product products programme programmes ranking search series source sources statements timeline work works"
    ).split(" "),
  );
  expect(schema.getMutationType()).toBeUndefined();
  expect(schema.getType("IngestInput")).toBeUndefined();
  expect(Object.keys(whole.getMutationType()?.getFields() ?? {})).toEqual(["ingest"]);
  expect(sdl()).toContain("type Query");
});

test("nothing that clients may rely on has gone: UPDATE=1 writes the schema anew where that is meant", () => {
  const path = new URL("released.graphql", import.meta.url);
  if (process.env["UPDATE"] && !process.env["CI"]) writeFileSync(path, sdl());
  expect(findBreakingChanges(buildSchema(readFileSync(path, "utf8")), schema).map((one) => one.description)).toEqual([]);
});
