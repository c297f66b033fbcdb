import { Compiler } from "./compile.ts";
import { labelsOf } from "./document.ts";
import { RELATIONS } from "./explore.ts";
import { named } from "./lookup.ts";
import { phrase } from "./lucene.ts";
import type { Root } from "./root.ts";
import { eventFilter } from "./root.ts";
import { type Args, at, int, type Plan, type PlanField, pageOf, type Scope } from "./spec.ts";

/** The selected field of a name with its plan; undefined if it is not selected. With several selections of a name each is one. */
const selected = (plan: Plan | null, name: string): PlanField[] =>
  plan?.fields.flatMap(({ field }) => (field.name === name ? [field] : [])) ?? [];

/** A subquery that turns the list `items` into rows: `from` ends in a WITH that leaves the variable `x`. */
function gather(compiler: Compiler, imports: string, from: string, x: string, plan: Plan | null, as: string): string {
  const { calls, row } = plan ? compiler.project(plan, x) : { calls: "", row: "{_: true}" };
  return ` CALL (${imports}) { ${from}${calls} RETURN collect(${row}) AS ${as} }`;
}

/** Finds an entity by id or by exact name. */
function entity(m: string, scope: Scope, id: string, name: string, before = ""): string {
  if (scope.args[id] !== undefined && scope.args[id] !== null)
    return `MATCH (${m}:Entity {id: ${scope.param((args) => args[id])}})`;
  const key = scope.param((args) => args[name] ?? "");
  const query = scope.param((args) => phrase(String(args[name])));
  return named(m, "Entity", key, query, before ? `${before}, ` : "");
}

const bounded = (args: Args, name: string, least: number, most: number, usual: number): number =>
  Math.min(most, Math.max(least, Number(args[name] ?? usual)));

/** No neighbourhood has more links than this. */
const MOST_LINKS = 500;

/** What lies around an entity: ring by ring, each ring's heaviest first, in all no more than asked for. */
export const neighborhood: Root = (field) => {
  const compiler = new Compiler();
  const scope = compiler.scope(field.slot, field.args);
  const depth = scope.param((args) => int(bounded(args, "depth", 1, 3, 1)));
  const most = scope.param((args) => int(pageOf(args) + 1));
  const shown = scope.param((args) => int(pageOf(args) + 1));
  const relations = field.args["relations"] ? ` AND type(r) IN ${scope.param((args) => args["relations"])}` : "";
  const types = field.args["types"] ? ` AND e.type IN ${scope.param((args) => labelsOf(args["types"]))}` : "";
  const ring = (n: number): string => {
    const before = Array.from({ length: n }, (_, index) => `r${index}`);
    return (
      ` CALL (${before.join(", ")}) { UNWIND CASE WHEN ${depth} >= ${n} THEN r${n - 1} ELSE [] END AS x MATCH (x)-[r:${RELATIONS}]-(e:Entity) ` +
      `WHERE ${before.map((one) => `NOT e IN ${one}`).join(" AND ")}${relations}${types} ` +
      `WITH e, sum(r.statements) AS w ORDER BY w DESC, e.id LIMIT ${most} RETURN collect(e) AS r${n} }`
    );
  };
  let text = `${entity("a", scope, "id", "name")} WITH [a] AS r0${ring(1)}${ring(2)}${ring(3)}`;
  text += ` WITH [x IN r0 | {m: x, d: 0}] + [x IN r1 | {m: x, d: 1}] + [x IN r2 | {m: x, d: 2}] + [x IN r3 | {m: x, d: 3}] AS every`;
  text += ` WITH every[..${shown}] AS items, size(every) > ${shown} AS truncated`;
  const entries = ["truncated: truncated"];
  for (const total of selected(field.sub, "total")) {
    const as = compiler.fresh();
    text += ` CALL (items) { WITH items[0].m AS a MATCH (a)-[r:${RELATIONS}]-(e:Entity) WHERE e <> a${relations}${types} RETURN count(DISTINCT e) AS ${as} }`;
    entries.push(`${total.key}: ${as}`);
  }
  selected(field.sub, "nodes").forEach((nodes, index) => {
    text += gather(compiler, "items", "UNWIND items AS x WITH x", "x", nodes.sub, `nodes${index}`);
    entries.push(`${nodes.key}: nodes${index}`);
  });
  selected(field.sub, "links").forEach((links, index) => {
    const from =
      `UNWIND items AS i WITH i.m AS a, [j IN items | j.m] AS ms MATCH (a)-[r:${RELATIONS}]->(b:Entity) WHERE b IN ms${relations} ` +
      "WITH a, b, type(r) AS t, sum(r.statements) AS w, collect(r.id) AS f " +
      `WITH {a: a.id, b: b.id, r: t, w: w, f: f} AS x ORDER BY x.w DESC, x.a, x.b, x.r LIMIT ${MOST_LINKS}`;
    text += gather(compiler, "items", from, "x", links.sub, `links${index}`);
    entries.push(`${links.key}: links${index}`);
  });
  return compiler.finish(`${text} RETURN {${entries.join(", ")}} AS value`);
};

/** So many shortest ways are looked at to choose from. */
const MOST_WAYS = 1000;

/** The shortest ways from one entity to another, as rows. */
export const paths: Root = (field) => {
  const compiler = new Compiler();
  const scope = compiler.scope(field.slot, field.args);
  const longest = scope.param((args) => int(bounded(args, "maxLength", 1, 6, 4)));
  const limit = scope.param((args) => int(bounded(args, "first", 1, 10, 3)));
  const pattern = field.args["via"] === "SENTENCES" ? "-[:MENTIONS*..12]-" : `-[:${RELATIONS}*..6]-`;
  let text =
    `${entity("a", scope, "from", "fromName")} ${entity("b", scope, "to", "toName", "a")} MATCH p = allShortestPaths((a)${pattern}(b)) WITH p LIMIT ${MOST_WAYS} ` +
    `WITH DISTINCT [x IN nodes(p) WHERE x:Entity] AS ns WHERE size(ns) - 1 <= ${longest} ` +
    `WITH ns ORDER BY reduce(s = '', x IN ns | s + x.id) LIMIT ${limit}`;
  const entries = ["length: size(ns) - 1"];
  selected(field.sub, "nodes").forEach((nodes, index) => {
    text += gather(compiler, "ns", "UNWIND ns AS x WITH x", "x", nodes.sub, `nodes${index}`);
    entries.push(`${nodes.key}: nodes${index}`);
  });
  selected(field.sub, "steps").forEach((steps, index) => {
    const each =
      "UNWIND range(0, size(ns) - 2) AS i WITH i, ns[i] AS u, ns[i + 1] AS v " +
      `CALL (u, v) { OPTIONAL MATCH (u)-[r:${RELATIONS}]-(v) RETURN collect(DISTINCT type(r)) AS t, collect(r.id) AS f } ` +
      "WITH i, {a: u.id, b: v.id, t: t, f: f} AS x ORDER BY i WITH x";
    text += gather(compiler, "ns", each, "x", steps.sub, `steps${index}`);
    entries.push(`${steps.key}: steps${index}`);
  });
  return compiler.finish(`${text} RETURN {${entries.join(", ")}} AS value`);
};

/** Events by year or month, as rows. */
export const timeline: Root = (field) => {
  const compiler = new Compiler();
  const scope = compiler.scope(field.slot, field.args);
  const width = scope.param((args) => int(args["by"] === "YEAR" ? 4 : 7));
  const limit = scope.param((args) => int(pageOf(args)));
  const conditions = (m: string): string => [`${m}.date >= ''`, `${m}.id >= ''`, ...eventFilter(m, scope)].join(" AND ");
  let text = `MATCH (e:Event) USING INDEX e:Event(date, id) WHERE ${conditions("e")} WITH left(e.date, ${width}) AS time, count(*) AS n ORDER BY time LIMIT ${limit}`;
  const entries = ["time: time", "count: n"];
  selected(field.sub, "events").forEach((events, index) => {
    const inner = compiler.scope(events.slot, events.args);
    const from =
      `MATCH (x:Event) USING INDEX x:Event(date, id) WHERE x.date STARTS WITH time AND left(x.date, ${width}) = time AND ${conditions("x")} ` +
      `WITH x ORDER BY x.date, x.id LIMIT ${inner.param((args) => int(pageOf(args)))}`;
    text += gather(compiler, "time", from, "x", events.sub, `events${index}`);
    entries.push(`${events.key}: events${index}`);
  });
  return compiler.finish(`${text} RETURN {${entries.join(", ")}} AS value`);
};

const COUNTED = [
  "Source",
  "Document",
  "Sentence",
  "Figure",
  "Indicator",
  "Statement",
  "Organization",
  "Person",
  "Place",
  "Event",
  "Programme",
  "Work",
  "Product",
];

/** What may be missing, as the pattern that finds it. */
const GAPS = {
  UNDATED_DOCUMENTS: "MATCH (x:Document) WHERE x.publishedAt IS NULL",
  UNNAMED_PUBLISHERS: "MATCH (x:Document) WHERE x.publisher IS NULL",
  FIGURES_WITHOUT_PERIOD: "MATCH (x:Figure) WHERE x.periodKind IS NULL",
  FIGURES_WITHOUT_SUBJECT: "MATCH (x:Figure) WHERE x.aboutName IS NULL AND NOT EXISTS { (x)-[:ABOUT]->() }",
  FIGURES_WITHOUT_UNIT: "MATCH (x:Figure) WHERE x.unitCode IS NULL",
  UNSURE_FIGURES: "MATCH (x:Figure) WHERE x.confidence < 0.6",
} as const;

/** The whole graph at a glance: only what is selected is worked out. */
export const overview: Root = (field) => {
  const compiler = new Compiler();
  const entries: string[] = [];
  let text = "";
  const part = (name: string, make: (one: PlanField, scope: Scope) => { from: string; row?: string }): void => {
    for (const one of selected(field.sub, name)) {
      const { from, row } = make(one, compiler.scope(one.slot, one.args));
      const as = compiler.fresh();
      text += row ? ` CALL () { ${from} RETURN collect(${row}) AS ${as} }` : gather(compiler, "", from, "x", one.sub, as);
      entries.push(`${one.key}: ${as}`);
    }
  };
  const first = (scope: Scope): string => scope.param((args) => int(bounded(args, "first", 1, 100, 10)));
  if (selected(field.sub, "counts").length > 0) {
    entries.push(`counts: [${COUNTED.map((label) => `{name: '${label}', count: COUNT { (:${label}) }}`).join(", ")}]`);
  }
  for (const gaps of selected(field.sub, "gaps")) {
    const rows = Object.entries(GAPS).map(([name, pattern]) => `{name: '${name}', count: COUNT { ${pattern} RETURN x }}`);
    entries.push(`${gaps.key}: [${rows.join(", ")}]`);
  }
  part("kinds", () => ({
    from: "MATCH (d:Document) WITH coalesce(d.kind, 'other') AS k, count(*) AS n ORDER BY n DESC, k",
    row: "{name: toUpper(k), count: n}",
  }));
  part("years", () => ({
    from: "MATCH (d:Document) USING INDEX d:Document(publishedAt, id) WHERE d.publishedAt >= '' AND d.id >= '' WITH left(d.publishedAt, 4) AS y, count(*) AS n ORDER BY y",
    row: "{name: y, count: n}",
  }));
  part("latest", (_, scope) => ({
    from: `MATCH (x:Document) USING INDEX x:Document(publishedAt, id) WHERE x.publishedAt >= '' AND x.id >= '' WITH x ORDER BY x.publishedAt DESC, x.id DESC LIMIT ${first(scope)}`,
  }));
  part("indicators", (_, scope) => ({ from: `MATCH (x:Indicator) WITH x ORDER BY x.figures DESC, x.id LIMIT ${first(scope)}` }));
  part("entities", (one, scope) => {
    const types = one.args["types"] ? ` AND x.type IN ${scope.param((args) => labelsOf(at(args, "types")))}` : "";
    return {
      from: `MATCH (x:Entity) USING INDEX x:Entity(documents, id) WHERE x.documents >= 0 AND x.id >= ''${types} WITH x ORDER BY x.documents DESC, x.id DESC LIMIT ${first(scope)}`,
    };
  });
  return compiler.finish(`${text.trimStart()} RETURN {${entries.length > 0 ? entries.join(", ") : "_: true"}} AS value`);
};
