import type { FieldNode, GraphQLResolveInfo } from "graphql";
import { LRUCache } from "lru-cache";
import type { PlanField, Statement } from "../graph/read/reader.ts";
import type { Context } from "./context.ts";
import { argumentsOf, Planner, type Slot } from "./plan.ts";
import { shapeOf } from "./shape.ts";

/** Builds the statement of a root field from what is selected below it. */
export type Build = (field: PlanField, deep: (type: string) => ReturnType<Planner["deep"]>) => Statement;

interface Compiled {
  readonly statement: Statement;
  readonly slots: readonly Slot[];
}

// Parsed documents are cached by the server, so one text has one root node; a statement lives as long as that.
const cache = new WeakMap<FieldNode, LRUCache<string, Compiled>>();
const SHAPES = 50;

/** Compiles the root field, once per operation and shape of its variables. */
function compiled(info: GraphQLResolveInfo, build: Build): Compiled {
  const node = info.fieldNodes[0] as FieldNode;
  const shapes = cache.get(node) ?? new LRUCache<string, Compiled>({ max: SHAPES });
  cache.set(node, shapes);
  const key = shapeOf(info);
  const known = shapes.get(key);
  if (known) return known;
  const planner = Planner.of(info);
  const statement = build(planner.root(info), (type) => planner.deep(info, type));
  const made = { statement, slots: planner.slots };
  shapes.set(key, made);
  return made;
}

/** Runs the one statement of a root field and returns its rows. */
export async function rows(
  info: GraphQLResolveInfo,
  context: Context,
  build: Build,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { statement, slots } = compiled(info, build);
  return await context.read(info.fieldName, statement.text, statement.bind(argumentsOf(slots, info.variableValues)));
}

/** The column `value` of the only row; null if there is none. */
export async function value(info: GraphQLResolveInfo, context: Context, build: Build): Promise<unknown> {
  return (await rows(info, context, build))[0]?.["value"] ?? null;
}
