import { documentFilter, figureFilter, figureStart, nameStart, until, withinPlace } from "./filter.ts";
import { ABSTRACT, Compiler, matchText, orderText, type Statement } from "./compile.ts";
import { after } from "./cursor.ts";
import { latest } from "./figure.ts";
import { at, int, type Key, type PlanField, pageOf, type Scope } from "./spec.ts";

/** Builds the one statement of a root field. The statement returns one row (or none) with the column `value`. */
export type Root = (field: PlanField) => Statement;

/** The node of one label by its id, or by another key that an index holds; the first by id if several share it. */
export const one =
  (label: string, key: string): Root =>
  (field) => {
    const compiler = new Compiler();
    const scope = compiler.scope(field.slot, field.args);
    const by = field.args["id"] === undefined || field.args["id"] === null ? key : "id";
    const text = `MATCH (m:${label} {${by}: ${scope.param((args) => args[by] ?? "")}}) WITH m ORDER BY m.id LIMIT 1`;
    return compiler.finish(`${text} RETURN ${field.sub ? compiler.project(field.sub, "m") : "m.id"} AS value`);
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
    const row = field.sub ? compiler.project(field.sub, "m") : "{_: true}";
    return compiler.finish(`CALL () { ${branches.join(" UNION ")} } RETURN m.id AS id, ${row} AS value`);
  };

/** How a root list is ordered: a property with an index of (property, id), whether it can be absent, and its direction. */
interface Order {
  readonly by: string;
  readonly nullable: boolean;
  readonly descending: boolean;
}

/**
 * A root list. Without a narrower start it walks the index of its order, so the first page of a large list costs no more
 * than that of a small one: those without the property come from a second branch that only runs once the first has ended.
 */
function list(field: PlanField, label: string, start: string | null, where: (m: string, scope: Scope) => string[], order: Order): Statement {
  const compiler = new Compiler();
  const scope = compiler.scope(field.slot, field.args);
  const m = "m";
  const parts: string[] = [];
  const absent = order.descending ? "''" : "'~'";
  const keys: Key[] = [
    { of: order.nullable ? `coalesce(m.${order.by}, ${absent})` : `m.${order.by}`, descending: order.descending },
    { of: "m.id", descending: order.descending },
  ];
  if (field.sub) {
    const limit = scope.param((args) => int(pageOf(args) + 1));
    const cursor = field.args["after"] !== undefined && field.args["after"] !== null;
    const [k, id] = cursor ? [0, 1].map((index) => scope.param((args) => after(args["after"], 2)[index])) : ["", ""];
    const [atMost, beyond] = order.descending ? ["<=", "<"] : [">=", ">"];
    const seek = cursor ? [`m.${order.by} ${atMost} ${k}`, `(m.${order.by} ${beyond} ${k} OR m.id ${beyond} ${id})`] : [];
    const filters = where(m, scope);
    const page = (condition: readonly string[], by: readonly Key[]): string =>
      `${matchText({ text: start ?? `MATCH (m:${label})`, where: [...condition, ...filters] }, m)} WITH m ORDER BY ${orderText(by)} LIMIT ${limit}`;
    // "is at least the empty text" is what lets the planner walk the index in order.
    const present = page([`m.${order.by} >= ''`, "m.id >= ''", ...seek], [{ ...keys[0], of: `m.${order.by}` }, { ...keys[1], of: "m.id" }]);
    const without = page([`m.${order.by} IS NULL`, ...(cursor ? [`(${k} <> ${absent} OR m.id ${beyond} ${id})`] : [])], [{ ...keys[1], of: "m.id" }]);
    const rows = order.nullable ? `CALL () { ${present} RETURN m UNION ALL ${without} RETURN m } WITH m LIMIT ${limit}` : present;
    parts.push(`items: COLLECT { ${rows} RETURN {c: [${keys.map((key) => key.of).join(", ")}], n: ${compiler.project(field.sub, m)}} }`);
  }
  if (field.total) {
    const t = "t";
    const from = start ? start.replace(/\bm\b/g, t) : `MATCH (t:${label})`;
    parts.push(`total: COUNT { ${matchText({ text: from, where: where(t, scope) }, t)} RETURN t }`);
  }
  return compiler.finish(`RETURN {${parts.length > 0 ? parts.join(", ") : "_: true"}} AS value`);
}

const NAME: Order = { by: "name", nullable: false, descending: false };
const ID: Order = { by: "id", nullable: false, descending: false };

export const sources: Root = (field) => list(field, "Source", null, () => [], ID);

export const documents: Root = (field) => {
  const descending = field.args["orderBy"] !== "OLDEST";
  return list(field, "Document", null, documentFilter, { by: "publishedAt", nullable: true, descending });
};

/** Conditions of an EntityFilter. */
const entityFilter = (m: string, scope: Scope): string[] => {
  const given = (name: string): boolean => at(scope.args, "where", name) !== undefined;
  const param = (name: string, of = (value: unknown): unknown => value): string => scope.param((args) => of(at(args, "where", name)));
  const named = scope.fresh();
  const documents = [
    ...(given("kinds") ? [`${named}.kind IN ${param("kinds", (kinds) => [kinds].flat().map((kind) => String(kind).toLowerCase()))}`] : []),
    ...(given("publisher") ? [`${named}.publisher = ${param("publisher")}`] : []),
    ...(given("from") ? [`${named}.publishedAt >= ${param("from")}`] : []),
    ...(given("to") ? [`${named}.publishedAt <= ${param("to", until)}`] : []),
  ];
  const place = scope.fresh();
  return [
    ...(given("place")
      ? [
          `(EXISTS { MATCH (${m})-[:LOCATED_IN|HELD_IN]->(${place}:Place) WHERE ${withinPlace(place, param("place"), scope.fresh)} } OR ` +
            `(${m}:Place AND ${withinPlace(m, param("place"), scope.fresh)}))`,
        ]
      : []),
    ...(given("issuer") ? [`EXISTS { (:Organization {id: ${param("issuer")}})-[:ISSUED]->(${m}) }`] : []),
    ...(documents.length > 0 ? [`EXISTS { MATCH (${named}:Document)-[:NAMES]->(${m}) WHERE ${documents.join(" AND ")} }`] : []),
  ];
};

export const entities =
  (label: string): Root =>
  (field) => {
    const start = startOf(field, label, ["where", "name"]);
    return list(field, label, start.text, (m, scope) => start.bind(m, scope, entityFilter), field.args["orderBy"] === "ID" ? ID : NAME);
  };

// The parameter of a full-text start has to be made by the compiler of the list itself: the start is handed over as a condition on ids.
function startOf(field: PlanField, label: string, path: readonly string[]): {
  text: string | null;
  bind: (m: string, scope: Scope, filter: (m: string, scope: Scope) => string[]) => string[];
} {
  if (at(field.args, ...path) === undefined) return { text: null, bind: (m, scope, filter) => filter(m, scope) };
  return {
    text: null,
    bind: (m, scope, filter) => {
      const x = scope.fresh();
      const found = nameStart(x, label, scope, path);
      return [`EXISTS { ${found} WITH ${x} WHERE ${x} = ${m} RETURN ${x} }`, ...filter(m, scope)];
    },
  };
}

/** Conditions of an EventFilter. */
export const eventFilter = (m: string, scope: Scope): string[] => {
  const given = (name: string): boolean => at(scope.args, "where", name) !== undefined;
  const param = (name: string, of = (value: unknown): unknown => value): string => scope.param((args) => of(at(args, "where", name)));
  const place = scope.fresh();
  return [
    ...(given("place")
      ? [`EXISTS { MATCH (${m})-[:HELD_IN]->(${place}:Place) WHERE ${withinPlace(place, param("place"), scope.fresh)} }`]
      : []),
    ...(given("participant") ? [`EXISTS { (:Entity {id: ${param("participant")}})-[:ATTENDED|HOSTED]->(${m}) }`] : []),
    ...(given("from") ? [`${m}.date + '~' >= ${param("from")}`] : []),
    ...(given("to") ? [`${m}.date <= ${param("to", until)}`] : []),
  ];
};

export const events: Root = (field) => {
  const start = startOf(field, "Event", ["where", "name"]);
  const descending = field.args["orderBy"] !== "EARLIEST";
  return list(field, "Event", start.text, (m, scope) => start.bind(m, scope, eventFilter), { by: "date", nullable: true, descending });
};

export const indicators: Root = (field) => {
  const start = startOf(field, "Indicator", ["name"]);
  return list(field, "Indicator", start.text, (m, scope) => start.bind(m, scope, () => []), field.args["orderBy"] === "ID" ? ID : NAME);
};

const FIGURE_ORDERS: Readonly<Record<string, (m: string) => Key[]>> = {
  LATEST: latest,
  LARGEST: (m) => [{ of: `coalesce(${m}.value, -1.0e300)`, descending: true }, { of: `${m}.id`, descending: true }],
  SMALLEST: (m) => [{ of: `coalesce(${m}.value, 1.0e300)` }, { of: `${m}.id` }],
};

export const figures: Root = (field) => {
  const order = String(field.args["orderBy"] ?? "NEWEST");
  if (order === "NEWEST" && !field.args["where"]) {
    return list(field, "Figure", null, () => [], { by: "publishedAt", nullable: true, descending: true });
  }
  const compiler = new Compiler();
  const keys = (FIGURE_ORDERS[order] ?? newestFigure)("m");
  const match = (scope: Scope) => ({
    text: figureStart("m", scope),
    where: figureFilter("m", scope),
  });
  return compiler.finish(`RETURN ${compiler.connection(field, "m", match, keys)} AS value`);
};
const newestFigure = (m: string): Key[] => [{ of: `coalesce(${m}.publishedAt, '')`, descending: true }, { of: `${m}.id`, descending: true }];

export const statements: Root = (field) => {
  const compiler = new Compiler();
  const match = (scope: Scope) => {
    const end = (name: string): string => (scope.args[name] ? `(:Entity {id: ${scope.param((args) => args[name])}})` : "");
    const [subject, object] = [end("subject"), end("object")];
    const path = subject ? `${subject}<-[:SUBJECT]-(m:Statement)${object ? `-[:OBJECT]->${object}` : ""}` : object ? `${object}<-[:OBJECT]-(m:Statement)` : "(m:Statement)";
    return { text: `MATCH ${path}`, where: ["m.id >= ''", ...(scope.args["types"] ? [`m.type IN ${scope.param((args) => args["types"])}`] : [])] };
  };
  return compiler.finish(`RETURN ${compiler.connection(field, "m", match, [{ of: "m.id" }])} AS value`);
};

export { ABSTRACT };
