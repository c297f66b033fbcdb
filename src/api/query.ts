import type { GraphQLFieldResolver } from "graphql";
import { GraphQLError } from "graphql";
import { BadCursor, MAX_PAGE, roots, type Root } from "../graph/read/reader.ts";
import type { Context } from "./context.ts";
import { connection } from "./field.ts";
import { rows, value } from "./run.ts";

type Resolver = GraphQLFieldResolver<unknown, Context, Readonly<Record<string, unknown>>>;

export const badInput = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });

/** Turns what a statement's parameters refuse into an answer to the caller. */
const checked =
  (resolver: Resolver): Resolver =>
  async (source, args, context, info) => {
    const first = args["first"];
    if (typeof first === "number" && (first < 1 || first > MAX_PAGE)) throw badInput(`\`first\` must be between 1 and ${MAX_PAGE}, found ${first}`);
    try {
      return await resolver(source, args, context, info);
    } catch (error) {
      if (error instanceof BadCursor) throw badInput(error.message);
      throw error;
    }
  };

const single =
  (root: Root, keys: readonly string[]): Resolver =>
  async (_source, args, context, info) => {
    if (keys.every((key) => typeof args[key] !== "string")) throw badInput(`\`${info.fieldName}\` needs ${keys.map((key) => `\`${key}\``).join(" or ")}`);
    return await value(info, context, root);
  };

const list =
  (root: Root): Resolver =>
  async (_source, args, context, info) =>
    connection(await value(info, context, root), args);

const node: Resolver = async (_source, _args, context, info) =>
  await value(
    info,
    context,
    roots.byIds((given) => [given["id"]]),
  );

const nodes: Resolver = async (_source, args, context, info) => {
  const ids = Array.isArray(args["ids"]) ? args["ids"].map(String) : [];
  if (ids.length > MAX_PAGE) throw badInput(`\`ids\` holds ${ids.length}, at most ${MAX_PAGE} can be asked for at once`);
  const found = await rows(
    info,
    context,
    roots.byIds((given) => [given["ids"]].flat()),
  );
  const byId = new Map(found.map((row) => [row["id"], row["value"]]));
  return ids.map((id) => byId.get(id) ?? null);
};

const NOUNS = { organization: "Organization", person: "Person", place: "Place", programme: "Programme", work: "Work", product: "Product" } as const;
const PLURALS = { organizations: "Organization", people: "Person", places: "Place", programmes: "Programme", works: "Work", products: "Product" } as const;
const each = <K extends string>(labels: Readonly<Record<K, string>>, make: (label: string) => Resolver): Record<K, Resolver> =>
  Object.fromEntries(Object.entries<string>(labels).map(([name, label]) => [name, make(label)])) as Record<K, Resolver>;

const all: Record<string, Resolver> = {
  node,
  nodes,
  source: single(roots.one("Source", "ref"), ["id", "ref"]),
  sources: list(roots.sources),
  document: single(roots.one("Document", "number"), ["id", "number"]),
  documents: list(roots.documents),
  ...each(NOUNS, (label) => single(roots.one(label, "name"), ["id", "name"])),
  ...each(PLURALS, (label) => list(roots.entities(label))),
  event: single(roots.one("Event", "name"), ["id", "name"]),
  events: list(roots.events),
  indicator: single(roots.one("Indicator", "name"), ["id", "name"]),
  indicators: list(roots.indicators),
  figures: list(roots.figures),
  statements: list(roots.statements),
};

/** The root fields. */
export const query: Record<string, Resolver> = Object.fromEntries(Object.entries(all).map(([name, resolver]) => [name, checked(resolver)]));
