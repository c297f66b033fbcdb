import { around, BadCursor, MAX_PAGE, type Root, roots } from "../graph/read/reader.ts";
import { connection } from "./field.ts";
import { badInput, type Resolver } from "./resolver.ts";
import { rows, value } from "./run.ts";
import { search } from "./search.ts";
import { aggregate, compare, conflicts, coverage, ranking, series } from "./statistics/answer.ts";

/** Turns what a statement's parameters refuse into an answer to the caller. */
const checked =
  (resolver: Resolver): Resolver =>
  async (source, args, context, info) => {
    const first = args["first"];
    if (typeof first === "number" && (first < 1 || first > MAX_PAGE))
      throw badInput(`\`first\` must be between 1 and ${MAX_PAGE}, found ${first}`);
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
    if (keys.every((key) => typeof args[key] !== "string"))
      throw badInput(`\`${info.fieldName}\` needs ${keys.map((key) => `\`${key}\``).join(" or ")}`);
    return await value(info, context, root);
  };

const list =
  (root: Root): Resolver =>
  async (_source, args, context, info) =>
    connection(await value(info, context, root), args, info);

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

const many =
  (root: Root): Resolver =>
  async (_source, _args, context, info) =>
    (await rows(info, context, root)).map((row) => row["value"]);

const needs = (args: Readonly<Record<string, unknown>>, ...keys: readonly string[]): void => {
  if (keys.every((key) => typeof args[key] !== "string"))
    throw badInput(`this needs ${keys.map((key) => `\`${key}\``).join(" or ")}`);
};

const within = (args: Readonly<Record<string, unknown>>, name: string, most: number): void => {
  const given = args[name];
  if (typeof given === "number" && (given < 1 || given > most))
    throw badInput(`\`${name}\` must be between 1 and ${most}, found ${given}`);
};

const neighbors: Resolver = async (_source, args, context, info) => {
  within(args, "depth", 3);
  needs(args, "id", "name");
  return await value(info, context, around.neighborhood);
};

const path: Resolver = async (source, args, context, info) => {
  within(args, "maxLength", 6);
  within(args, "first", 10);
  needs(args, "from", "fromName");
  needs(args, "to", "toName");
  if ((args["from"] ?? args["fromName"]) === (args["to"] ?? args["toName"]))
    throw badInput("`from` and `to` are the same: a path leads from one entity to another");
  return await many(around.paths)(source, args, context, info);
};

const NOUNS = {
  organization: "Organization",
  person: "Person",
  place: "Place",
  programme: "Programme",
  work: "Work",
  product: "Product",
} as const;
const PLURALS = {
  organizations: "Organization",
  people: "Person",
  places: "Place",
  programmes: "Programme",
  works: "Work",
  products: "Product",
} as const;
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
  search: search as Resolver,
  neighbors,
  path,
  timeline: many(around.timeline),
  series,
  aggregate,
  ranking,
  compare,
  coverage,
  conflicts,
  overview: async (_source, _args, context, info) => await value(info, context, around.overview),
};

/** The root fields. */
export const query: Record<string, Resolver> = Object.fromEntries(
  Object.entries(all).map(([name, resolver]) => [name, checked(resolver)]),
);
