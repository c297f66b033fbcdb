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
  const page = items.slice(0, pageOf(args));
  const cursor = (item: Row | undefined): string | null => (item ? cursorOf([item["c"]].flat()) : null);
  const node = (item: Row): Row => (isRow(item["n"]) ? item["n"] : {});
  return {
    // Few ask for the edges of a page: they are made when they are.
    get edges() {
      const type = itemType(info);
      return page.map((item) => ({ cursor: cursor(item), node: { __typename: type, ...node(item) } }));
    },
    nodes: page.map(node),
    pageInfo: {
      hasNextPage: items.length > page.length,
      hasPreviousPage: args["after"] !== undefined && args["after"] !== null,
      get startCursor() {
        return cursor(page[0]);
      },
      get endCursor() {
        return cursor(page.at(-1));
      },
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
