import { Compiler, itemOf, matchText, orderText, type Statement } from "./compile.ts";
import { after } from "./cursor.ts";
import { latest } from "./figure.ts";
import { documentFilter, figureFilter, figureStart, nameStart, PLACE_KEYS, placeStart, until, withinPlace } from "./filter.ts";
import { byKey, named } from "./lookup.ts";
import { phrase } from "./lucene.ts";
import { at, int, type Key, type Match, type PlanField, pageOf, type Scope } from "./spec.ts";

/** Builds the one statement of a root field. The statement returns one row (or none) with the column `value`. */
export type Root = (field: PlanField) => Statement;

/** The node of one label by its id, or by another key that an index holds; the first by id if several share it. */
export const one =
  (label: string, key: string): Root =>
  (field) => {
    const compiler = new Compiler();
    const scope = compiler.scope(field.slot, field.args);
    const by = field.args["id"] === undefined || field.args["id"] === null ? key : "id";
    const wanted = scope.param((args) => args[by] ?? "");
    const found =
      by === "name"
        ? named(
            "m",
            label,
            wanted,
            scope.param((args) => phrase(String(args["name"]))),
          )
        : byKey(label, by, wanted);
    const text = by === "name" ? found : `${found} WITH m ORDER BY m.id LIMIT 1`;
    const { calls, row } = field.sub ? compiler.project(field.sub, "m") : { calls: "", row: "m.id" };
    return compiler.finish(`${text}${calls} RETURN ${row} AS value`);
  };

const LABELS = ["Entity", "Document", "Figure", "Statement", "Sentence", "Indicator", "Source"];

/** Several nodes of any label by id, as rows `{id, n}`, in no order. */
export const byIds =
  (ids: (args: PlanField["args"]) => readonly unknown[]): Root =>
  (field) => {
    const compiler = new Compiler();
    const scope = compiler.scope(field.slot, field.args);
    const param = scope.param((args) => [...ids(args)]);
    const branches = LABELS.map((label) => `UNWIND ${param} AS id MATCH (m:${label} {id: id}) RETURN m`);
    const { calls, row } = field.sub ? compiler.project(field.sub, "m") : { calls: "", row: "{_: true}" };
    return compiler.finish(`CALL () { ${branches.join(" UNION ")} } WITH m${calls} RETURN m.id AS id, ${row} AS value`);
  };

/** How a root list is ordered: a property with an index of (property, id), whether it can be absent, and its direction. */
interface Order {
  readonly by: string;
  readonly nullable: boolean;
  readonly descending: boolean;
}

type Where = (m: string, scope: Scope) => string[];

/**
 * A root list. Without a narrower start it walks the index of its order, so the first page of a large list costs no more
 * than that of a small one: those without the property come from a second branch that only runs once the first has ended.
 */
function list(
  field: PlanField,
  label: string,
  order: Order,
  where: Where = () => [],
  start?: (m: string, scope: Scope) => string | null,
): Statement {
  const compiler = new Compiler();
  const scope = compiler.scope(field.slot, field.args);
  const absent = order.descending ? "''" : "'~'";
  const keysOf = (m: string): Key[] => [
    { of: order.nullable ? `coalesce(${m}.${order.by}, ${absent})` : `${m}.${order.by}`, descending: order.descending },
    { of: `${m}.id`, descending: order.descending },
  ];
  const match = (m: string, inner: Scope) => ({ text: start?.(m, inner) ?? `MATCH (${m}:${label})`, where: where(m, inner) });
  if (start?.("m", scope) || !field.sub) return whole(compiler, field, match, keysOf);
  const limit = scope.param((args) => int(pageOf(args) + 1));
  const cursor = field.args["after"] !== undefined && field.args["after"] !== null;
  const [k, id] = cursor ? [0, 1].map((index) => scope.param((args) => after(args["after"], 2)[index])) : ["", ""];
  const [atMost, beyond] = order.descending ? ["<=", "<"] : [">=", ">"];
  const seek = cursor ? [`m.${order.by} ${atMost} ${k}`, `(m.${order.by} ${beyond} ${k} OR m.id ${beyond} ${id})`] : [];
  const filters = where("m", scope);
  const byId: Key = { of: "m.id", descending: order.descending };
  // A body's own documents are fewer than a walk in order would pass: there the planner chooses.
  const walked = order.by !== "id" && at(field.args, "where", "publisher") === undefined;
  const hint = (condition: readonly string[]): string =>
    walked && condition[0]?.endsWith("''") ? ` USING INDEX m:${label}(${order.by}, id)` : "";
  const page = (condition: readonly string[], by: readonly Key[]): string =>
    `${matchText({ text: `MATCH (m:${label})${hint(condition)}`, where: [...condition, ...filters] }, "m")} WITH m ORDER BY ${orderText(by)} LIMIT ${limit}`;
  // "is at least the empty text" is what lets the planner walk the index in order.
  const present = page(
    [`m.${order.by} >= ''`, "m.id >= ''", ...seek],
    order.by === "id" ? [byId] : [{ ...byId, of: `m.${order.by}` }, byId],
  );
  const without = page([`m.${order.by} IS NULL`, ...(cursor ? [`(${k} <> ${absent} OR m.id ${beyond} ${id})`] : [])], [byId]);
  const rows = order.nullable ? `CALL () { ${present} RETURN m UNION ALL ${without} RETURN m } WITH m LIMIT ${limit}` : present;
  const item = compiler.project(field.sub, "m");
  const total = field.total ? `, total: COUNT { ${matchText(match("t", scope), "t")} RETURN t }` : "";
  return compiler.finish(
    `CALL () { ${rows}${item.calls} RETURN collect(${itemOf(keysOf("m"), item)}) AS items } RETURN {items: items${total}} AS value`,
  );
}

/** A root list that is sorted after it was found. */
function whole(
  compiler: Compiler,
  field: PlanField,
  match: (m: string, scope: Scope) => Match,
  order: (m: string) => readonly Key[],
): Statement {
  const { calls, row } = compiler.connection(field, null, null, match, order);
  return compiler.finish(`${calls.trimStart()} RETURN ${row} AS value`);
}

const NAME: Order = { by: "name", nullable: false, descending: false };
const ID: Order = { by: "id", nullable: false, descending: false };

export const sources: Root = (field) => list(field, "Source", ID);

export const documents: Root = (field) => {
  const descending = field.args["orderBy"] !== "OLDEST";
  return list(field, "Document", { by: "publishedAt", nullable: true, descending }, documentFilter, (m, scope) =>
    at(field.args, "where", "mentions") === undefined
      ? null
      : `MATCH (:Entity {id: ${scope.param((args) => at(args, "where", "mentions"))}})<-[:NAMES]-(${m}:Document) WITH ${m}`,
  );
};

/** Conditions of an EntityFilter. */
const entityFilter = (m: string, scope: Scope): string[] => {
  const given = (name: string): boolean => at(scope.args, "where", name) !== undefined;
  const param = (name: string, of = (value: unknown): unknown => value): string =>
    scope.param((args) => of(at(args, "where", name)));
  const named = scope.fresh();
  const documents = [
    ...(given("kinds")
      ? [`${named}.kind IN ${param("kinds", (kinds) => [kinds].flat().map((kind) => String(kind).toLowerCase()))}`]
      : []),
    ...(given("publisher") ? [`${named}.publisher = ${param("publisher")}`] : []),
    ...(given("from") ? [`${named}.publishedAt >= ${param("from")}`] : []),
    ...(given("to") ? [`${named}.publishedAt <= ${param("to", until)}`] : []),
  ];
  const place = scope.fresh();
  return [
    ...PLACE_KEYS.flatMap(([name, by]) => {
      if (!given(name)) return [];
      const located = `EXISTS { MATCH (${m})-[:LOCATED_IN|HELD_IN]->(${place}:Place) WHERE ${withinPlace(place, param(name), scope.fresh, by)} }`;
      return [`(${located} OR (${m}:Place AND ${withinPlace(m, param(name), scope.fresh, by)}))`];
    }),
    ...(given("issuer") ? [`EXISTS { (:Entity {id: ${param("issuer")}})-[:ISSUED]->(${m}) }`] : []),
    ...(documents.length > 0 ? [`EXISTS { MATCH (${named}:Document)-[:NAMES]->(${m}) WHERE ${documents.join(" AND ")} }`] : []),
  ];
};

export const entities =
  (label: string): Root =>
  (field) =>
    list(
      field,
      label,
      field.args["orderBy"] === "ID" ? ID : NAME,
      entityFilter,
      (m, scope) =>
        nameStart(m, label, scope, ["where", "name"]) ??
        placeStart(m, scope, (place) =>
          label === "Place"
            ? `WITH ${place} AS ${m}`
            : `MATCH (${place})<-[:LOCATED_IN${label === "Event" ? "|HELD_IN" : ""}]-(${m}:${label})`,
        ),
    );

/** Conditions of an EventFilter. */
export const eventFilter = (m: string, scope: Scope): string[] => {
  const given = (name: string): boolean => at(scope.args, "where", name) !== undefined;
  const param = (name: string, of = (value: unknown): unknown => value): string =>
    scope.param((args) => of(at(args, "where", name)));
  const place = scope.fresh();
  return [
    ...PLACE_KEYS.flatMap(([name, by]) =>
      given(name)
        ? [`EXISTS { MATCH (${m})-[:HELD_IN]->(${place}:Place) WHERE ${withinPlace(place, param(name), scope.fresh, by)} }`]
        : [],
    ),
    ...(given("participant") ? [`EXISTS { (:Entity {id: ${param("participant")}})-[:ATTENDED|HOSTED]->(${m}) }`] : []),
    ...(given("from") ? [`${m}.date + '~' >= ${param("from")}`] : []),
    ...(given("to") ? [`${m}.date <= ${param("to", until)}`] : []),
  ];
};

export const events: Root = (field) => {
  const descending = field.args["orderBy"] !== "EARLIEST";
  return list(
    field,
    "Event",
    { by: "date", nullable: true, descending },
    eventFilter,
    (m, scope) =>
      nameStart(m, "Event", scope, ["where", "name"]) ??
      placeStart(m, scope, (place) => `MATCH (${place})<-[:HELD_IN]-(${m}:Event)`),
  );
};

export const indicators: Root = (field) =>
  list(
    field,
    "Indicator",
    field.args["orderBy"] === "ID" ? ID : NAME,
    () => [],
    (m, scope) => nameStart(m, "Indicator", scope, ["name"]),
  );

const FIGURE_ORDERS: Readonly<Record<string, (m: string) => Key[]>> = {
  LATEST: latest,
  LARGEST: (m) => [
    { of: `coalesce(${m}.value, -1.0e300)`, descending: true },
    { of: `${m}.id`, descending: true },
  ],
  SMALLEST: (m) => [{ of: `coalesce(${m}.value, 1.0e300)` }, { of: `${m}.id` }],
};

export const figures: Root = (field) => {
  const order = String(field.args["orderBy"] ?? "NEWEST");
  if (order === "NEWEST" && !field.args["where"]) {
    return list(field, "Figure", { by: "publishedAt", nullable: true, descending: true });
  }
  const compiler = new Compiler();
  const match = (m: string, scope: Scope) => ({ text: figureStart(m, scope), where: figureFilter(m, scope) });
  return whole(compiler, field, match, FIGURE_ORDERS[order] ?? newestFigure);
};
const newestFigure = (m: string): Key[] => [
  { of: `coalesce(${m}.publishedAt, '')`, descending: true },
  { of: `${m}.id`, descending: true },
];

export const statements: Root = (field) => {
  const match = (m: string, scope: Scope): Match => {
    const end = (name: string): string => (scope.args[name] ? `(:Entity {id: ${scope.param((args) => args[name])}})` : "");
    const [subject, object] = [end("subject"), end("object")];
    const both = `${subject}<-[:SUBJECT]-(${m}:Statement)${object ? `-[:OBJECT]->${object}` : ""}`;
    const path = subject ? both : object ? `${object}<-[:OBJECT]-(${m}:Statement)` : `(${m}:Statement)`;
    const types = scope.args["types"] ? [`${m}.type IN ${scope.param((args) => args["types"])}`] : [];
    return { text: `MATCH ${path}`, where: [...(subject || object ? [] : [`${m}.id >= ''`]), ...types] };
  };
  return whole(new Compiler(), field, match, (m) => [{ of: `${m}.id` }]);
};
