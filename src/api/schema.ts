import { readdirSync, readFileSync } from "node:fs";
import { makeExecutableSchema } from "@graphql-tools/schema";
import type { GraphQLSchema } from "graphql";
import { rawOf } from "../graph/form.ts";
import { resource } from "../resource.ts";
import type { Context } from "./context.ts";
import { field, resolveType } from "./field.ts";
import { query } from "./query.ts";
import { Decimal, PartialDate } from "./scalar.ts";

/** The SDL: all of schema/*.graphql, by file name. */
export const sdl = (): string =>
  readdirSync(resource("schema"))
    .filter((name) => name.endsWith(".graphql"))
    .sort()
    .map((name) => readFileSync(resource(`schema/${name}`), "utf8"))
    .join("\n");

/** The executable schema. Fields without a resolver of their own read the row that the root field's statement gave. */
export function makeSchema(): GraphQLSchema {
  const schema = makeExecutableSchema<Context>({
    typeDefs: sdl(),
    resolvers: {
      Query: query,
      // Kept deflated in the graph.
      Source: { raw: (source: { readonly raw?: Int8Array | null }) => (source.raw ? rawOf(source.raw) : null) },
      Decimal,
      PartialDate,
      Node: { __resolveType: resolveType },
      Entity: { __resolveType: resolveType },
      SearchResult: { __resolveType: resolveType },
    },
    resolverValidationOptions: { requireResolversToMatchSchema: "error" },
  });
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__") || !("getFields" in type) || type.name === "Query") continue;
    for (const one of Object.values(type.getFields()))
      if (!("resolve" in one && one.resolve) && "args" in one) one.resolve = field;
  }
  return schema;
}
