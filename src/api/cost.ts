import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { MAX_PAGE } from "../graph/read/reader.ts";

/** What the parts of a request cost. One object of the answer is one point; scalars are free. */
const PRICES = {
  /** Statistics read and weigh up to thousands of figures, whatever they show of them. */
  answers: {
    series: 200,
    aggregate: 200,
    ranking: 200,
    compare: 200,
    conflicts: 200,
    coverage: 100,
    overview: 50,
    path: 200,
    neighbors: 50,
    search: 50,
    timeline: 50,
  },
  /** A text to be read, written and worked into what is there. */
  ingest: 2000,
  /** A list without a `first` of its own is taken to hold this many. */
  list: 5,
  /** Counting all of a list. */
  total: 10,
} as const;

export interface Operation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Already coerced, defaults included. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The cost of an operation: how many objects it can make, as the product of page sizes down the tree. It is worked out after
 * variables are known, so `first: $n` counts as what $n is. Ends early above `most`.
 */
export function costOf(given: Operation, most: number): number {
  const root = given.schema.getRootType(given.operation.operation);
  return root ? selection(given, given.operation.selectionSet, root, 1, most, new Set()) : 0;
}

function selection(
  given: Operation,
  set: SelectionSetNode,
  parent: GraphQLNamedType,
  times: number,
  most: number,
  open: ReadonlySet<string>,
): number {
  let cost = 0;
  for (const one of set.selections) {
    if (cost > most) return cost;
    if (one.kind === "Field") cost += field(given, one, parent, times, most - cost, open);
    else if (one.kind === "InlineFragment") {
      const type = one.typeCondition ? given.schema.getType(one.typeCondition.name.value) : parent;
      if (type) cost += selection(given, one.selectionSet, type, times, most - cost, open);
    } else if (!open.has(one.name.value)) {
      const fragment = given.fragments[one.name.value];
      const type = fragment ? given.schema.getType(fragment.typeCondition.name.value) : undefined;
      if (fragment && type)
        cost += selection(given, fragment.selectionSet, type, times, most - cost, new Set([...open, one.name.value]));
    }
  }
  return cost;
}

function field(
  given: Operation,
  node: FieldNode,
  parent: GraphQLNamedType,
  times: number,
  most: number,
  open: ReadonlySet<string>,
): number {
  const name = node.name.value;
  if (name.startsWith("__") || !node.selectionSet) return name.startsWith("__") ? 1 : 0;
  const owner = isObjectType(parent) || isAbstractType(parent) ? parent : null;
  const definition = owner && "getFields" in owner ? (owner as GraphQLObjectType).getFields()[name] : undefined;
  const type = getNamedType(definition?.type);
  if (!definition || !type || !isCompositeType(type)) return 0;
  const size = sizeOf(given, node, definition);
  if (parent.name === "Mutation") return PRICES.ingest;
  const base = parent.name === "Query" && name in PRICES.answers ? PRICES.answers[name as keyof typeof PRICES.answers] : 0;
  // The wrappers of a connection carry its size on to their children and are no objects themselves.
  const wrapper = /(?:Connection|Edge|PageInfo)$/.test(parent.name) || /(?:Connection|Edge)$/.test(type.name);
  const inner = times * size;
  const counted = type.name.endsWith("Connection") && countsAll(node.selectionSet) ? PRICES.total * times : 0;
  const own =
    base + counted + (wrapper ? (type.name === "PageInfo" ? 0 : /(?:Connection|Edge)$/.test(type.name) ? 0 : times) : inner);
  return own + (own > most ? 0 : selection(given, node.selectionSet, type, inner, most - own, open));
}

// A fragment may hold it: that counts as if it did.
const countsAll = (set: SelectionSetNode): boolean =>
  set.selections.some((one) => one.kind !== "Field" || one.name.value === "totalCount");

function sizeOf(given: Operation, node: FieldNode, definition: Parameters<typeof getArgumentValues>[0]): number {
  const args = definition.args.length > 0 ? getArgumentValues(definition, node, given.variables as Record<string, unknown>) : {};
  if ("type" in definition) {
    const { type } = definition as unknown as { type: Parameters<typeof getNullableType>[0] };
    if (typeof args["first"] === "number") return Math.min(MAX_PAGE, Math.max(1, args["first"]));
    if (Array.isArray(args["ids"])) return Math.max(1, args["ids"].length);
    const named = getNamedType(type as Parameters<typeof getNamedType>[0]);
    // `nodes` and `edges` of a connection were counted at the connection.
    if (isListType(getNullableType(type)) && !/Edge$/.test(named?.name ?? "") && node.name.value !== "nodes") return PRICES.list;
  }
  return 1;
}
