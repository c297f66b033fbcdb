import { readdirSync, readFileSync } from "node:fs";
import { makeExecutableSchema } from "@graphql-tools/schema";
import type { GraphQLSchema } from "graphql";
import { rawOf } from "../graph/form.ts";
import { resource } from "../resource.ts";
import type { Context } from "./context.ts";
import { field, resolveType } from "./field.ts";
import { type Ingest, ingestBy } from "./ingest.ts";
import { query } from "./query.ts";
import { Decimal, PartialDate } from "./scalar.ts";

const filesIn = (folder: string): string[] =>
  readdirSync(resource(folder))
    .filter((name) => name.endsWith(".graphql"))
    .sort()
    .map((name) => readFileSync(resource(`${folder}/${name}`), "utf8"));

/** The SDL: all of schema/*.graphql, by file name; with `ingest` also what is there only where texts are taken in. */
export const sdl = (ingest = false): string => [...filesIn("schema"), ...(ingest ? filesIn("schema/option") : [])].join("\n");

/** The executable schema. Fields without a resolver of their own read the row that the root field's statement gave. Without `ingest` it has no mutation. */
export function makeSchema(ingest: Ingest | null = null): GraphQLSchema {
  const schema = makeExecutableSchema<Context>({
    typeDefs: sdl(ingest !== null),
    resolvers: {
      Query: query,
      ...(ingest ? { Mutation: { ingest: ingestBy(ingest) } } : {}),
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
    if (type.name.startsWith("__") || !("getFields" in type) || ["Query", "Mutation"].includes(type.name)) continue;
    for (const one of Object.values(type.getFields()))
      if (!("resolve" in one && one.resolve) && "args" in one) one.resolve = field;
  }
  return schema;
}
