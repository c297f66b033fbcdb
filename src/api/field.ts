import type { FieldNode, GraphQLFieldResolver, GraphQLResolveInfo } from "graphql";
import { getNamedType, isObjectType } from "graphql";
import { cursorOf, pageOf } from "../graph/read/reader.ts";
import type { Context } from "./context.ts";
import { keyOf } from "./plan.ts";

type Row = Readonly<Record<string, unknown>>;
const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null;

/** Reads a field from its row; a raw connection becomes a Relay one. */
export const field: GraphQLFieldResolver<unknown, Context> = (source, args, _context, info) => {
  if (!isRow(source)) return null;
  const value = source[keyOf(info.fieldNodes[0] as FieldNode)];
  return isRow(value) && getNamedType(info.returnType).name.endsWith("Connection") ? connection(value, args, info) : value;
};

/** A Relay connection from `{items: [{c: keys, n: node}], total}`, which holds one item more than the page if there is a next one. */
export function connection(raw: unknown, args: Row, info: Pick<GraphQLResolveInfo, "returnType">): Row {
  if (!isRow(raw)) return { edges: [], nodes: [], pageInfo: { hasNextPage: false, hasPreviousPage: false }, totalCount: 0 };
  if ("pageInfo" in raw) return raw;
  const items = Array.isArray(raw["items"]) ? raw["items"].filter(isRow) : [];
  const type = itemType(info);
  const edges = items.slice(0, pageOf(args)).map((item) => ({
    cursor: cursorOf([item["c"]].flat()),
    node: { __typename: type, ...(isRow(item["n"]) ? item["n"] : {}) },
  }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: items.length > edges.length,
      hasPreviousPage: args["after"] !== undefined && args["after"] !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: raw["total"] ?? 0,
  };
}

// An edge says no more of its item than that it is a Node: the list's `nodes` know its type.
function itemType({ returnType }: Pick<GraphQLResolveInfo, "returnType">): string {
  const type = getNamedType(returnType);
  return isObjectType(type) ? (getNamedType(type.getFields()["nodes"]?.type)?.name ?? "") : "";
}

/** The concrete type of an entity, node or search result: the statement has put it into the row. */
export const resolveType = (value: unknown): string | undefined => (isRow(value) ? String(value["__typename"]) : undefined);
