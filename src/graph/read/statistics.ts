import { Compiler, type Statement } from "./compile.ts";
import { figureFilter, figureStart } from "./filter.ts";
import { fold, phrase } from "./lucene.ts";
import { type Args, at, int, type Plan, type PlanField, pageOf, type Scope } from "./spec.ts";

/** No statistic reads more figures than this. */
export const MOST_FIGURES = 3000;

/** What of each figure, its indicator and its subject is shown: the plans of all such fields below the root. */
export interface Shown {
  readonly figure: Plan | null;
  readonly indicator: Plan | null;
  readonly about: Plan | null;
}

const CORE =
  "id document quote amount value lower upper lowerInclusive upperInclusive approximation unit unitCode measure action per whole aboutName statType change comparison " +
  "periodStart periodEnd periodKind periodPrecision periodBasis periodText publishedAt publisher documentKind owned revision provisional passage contexts modality cumulative " +
  "slot series indicator";

/** One row of facts about the figure `m`: core properties, its standing, what contains it, and what is shown. */
function factOf(compiler: Compiler, shown: Shown): { readonly calls: string; readonly row: string } {
  const projected = (plan: Plan | null, n: string, match: string): { calls: string; row: string } => {
    if (!plan) return { calls: "", row: "null" };
    const x = compiler.fresh();
    const { calls, row } = compiler.project(plan, n);
    return { calls: ` CALL (m) { ${match} WITH ${n} LIMIT 1${calls} RETURN collect(${row})[0] AS ${x} }`, row: x };
  };
  const figure = shown.figure ? compiler.project(shown.figure, "m") : { calls: "", row: "null" };
  const indicator = projected(shown.indicator, "i", "MATCH (m)-[:MEASURES]->(i:Indicator)");
  const about = projected(shown.about, "e", "MATCH (m)-[:ABOUT]->(e:Entity)");
  const subject =
    " CALL (m) { MATCH (m)-[:ABOUT]->(e:Entity) WITH e LIMIT 1 " +
    "RETURN collect({id: e.id, name: e.name, type: e.type, code: e.code, inside: COLLECT { MATCH (e)-[:LOCATED_IN|PART_OF*1..3]->(o:Entity) RETURN DISTINCT o.id LIMIT 50 }})[0] AS subject }";
  const totals = " CALL (m) { MATCH (m)-[:PART_OF]->(t:Figure) RETURN collect(t.id) AS totals }";
  const standing =
    " CALL (m) { MATCH (m)-[r:IN_SLOT]->(:Slot) WITH r LIMIT 1 RETURN collect({rank: r.rank, reprintOf: r.reprintOf})[0] AS standing }";
  const core = CORE.split(" ")
    .map((name) => `.${name}`)
    .join(", ");
  return {
    calls: `${subject}${totals}${standing}${figure.calls}${indicator.calls}${about.calls}`,
    row: `{f: m {${core}}, subject: subject, totals: totals, standing: standing, figure: ${figure.row}, indicator: ${indicator.row}, about: ${about.row}}`,
  };
}

/** A scope whose `where` is the field's own with what `side` adds. */
function sided(scope: Scope, side: string | null): Scope {
  if (!side) return scope;
  const merge = (args: Args): Args => ({
    where: { ...(at(args, "where") as object | undefined), ...(at(args, side) as object | undefined) },
  });
  return { ...scope, args: merge(scope.args), param: (of) => scope.param((args) => of(merge(args))) };
}

/** The nearest indicators by name, for an answer without data: those that share characters with what was asked for. */
function nearest(compiler: Compiler, scope: Scope, plan: Plan | null, none: string): { calls: string; row: string } {
  if (!plan) return { calls: "", row: "[]" };
  const x = compiler.fresh();
  const query = scope.param((args) => nearQuery(args));
  const { calls, row } = compiler.project(plan, "i");
  return {
    calls:
      ` CALL (${none}) { WITH ${none} WHERE size(${none}) = 0 CALL db.index.fulltext.queryNodes('names', ${query}, {limit: 50}) YIELD node AS i, score ` +
      `WHERE i:Indicator WITH i, score ORDER BY score DESC, i.figures DESC, i.id LIMIT 5${calls} RETURN collect(${row}) AS ${x} }`,
    row: x,
  };
}

function nearQuery(args: Args): string {
  const asked = fold(
    [at(args, "where", "measure"), at(args, "where", "action"), at(args, "left", "measure")].filter(Boolean).join(""),
  );
  const letters = [...asked];
  const pairs = letters.slice(1).map((letter, index) => phrase(`${letters[index]}${letter}`));
  return pairs.length > 0 ? [...new Set(pairs)].slice(0, 20).join(" OR ") : phrase(asked || "\u0001");
}

/** The figures that a filter means, as facts: `{facts: […], nearest: […], truncated}`. With `sides` each fact says which of them it is of. */
export function facts(field: PlanField, shown: Shown, sides: readonly string[] = []): Statement {
  const compiler = new Compiler();
  const scope = compiler.scope(field.slot, field.args);
  const branch = (side: string | null): string => {
    const own = sided(scope, side);
    const where = figureFilter("m", own);
    const start = figureStart("m", own);
    return (
      `${start}${where.length > 0 ? ` WHERE ${where.join(" AND ")}` : ""} WITH DISTINCT m ORDER BY m.id LIMIT ${scope.param(() => int(MOST_FIGURES + 1))} ` +
      `RETURN m, '${side ?? ""}' AS side`
    );
  };
  const fact = factOf(compiler, shown);
  const rows = `CALL () { ${(sides.length > 0 ? sides : [null]).map(branch).join(" UNION ALL ")} }`;
  const listed = `CALL () { ${rows} WITH m, side ORDER BY m.id, side LIMIT ${scope.param(() => int(2 * MOST_FIGURES + 2))}${fact.calls} RETURN collect({side: side, fact: ${fact.row}}) AS facts }`;
  const near = nearest(compiler, scope, shown.indicator, "facts");
  return compiler.finish(`${listed}${near.calls} RETURN {facts: facts, nearest: ${near.row}} AS value`);
}

/** The slots whose figures contradict one another, worst first: `{facts, truncated}` with all their figures, or those known on `asOf`. */
export function conflicting(field: PlanField, shown: Shown): Statement {
  const compiler = new Compiler();
  const scope = compiler.scope(field.slot, field.args);
  const filter = figureFilter("w", scope);
  const known =
    at(field.args, "where", "asOf") === undefined
      ? ""
      : ` WHERE m.publishedAt <= ${scope.param((args) => `${String(at(args, "where", "asOf"))}~`)}`;
  const exists = filter.length > 0 ? ` AND EXISTS { MATCH (s)<-[:IN_SLOT]-(w:Figure) WHERE ${filter.join(" AND ")} }` : "";
  const limit = scope.param((args) => int(pageOf(args) + 1));
  const fact = factOf(compiler, shown);
  return compiler.finish(
    `CALL () { MATCH (s:Slot) WHERE s.conflicts > 0${exists} WITH s ORDER BY s.conflicts DESC, s.id LIMIT ${limit} ` +
      `MATCH (s)<-[:IN_SLOT]-(m:Figure)${known} WITH m ORDER BY m.id LIMIT ${scope.param(() => int(MOST_FIGURES + 1))}${fact.calls} ` +
      `RETURN collect({side: '', fact: ${fact.row}}) AS facts } RETURN {facts: facts, nearest: []} AS value`,
  );
}

/** What there is, without values: `{rows, nearest, truncated}`. */
export function coverage(field: PlanField, shown: Shown): Statement {
  const compiler = new Compiler();
  const scope = compiler.scope(field.slot, field.args);
  const where = figureFilter("m", scope);
  const limit = scope.param((args) => int(pageOf(args) + 1));
  const size = scope.param((args) => int(pageOf(args)));
  const indicator = shown.indicator ? compiler.project(shown.indicator, "i") : { calls: "", row: "null" };
  const about = shown.about ? compiler.project(shown.about, "e") : { calls: "", row: "null" };
  const near = nearest(compiler, scope, shown.indicator, "listed");
  const text =
    `CALL () { ${figureStart("m", scope)}${where.length > 0 ? ` WHERE ${where.join(" AND ")}` : ""} ` +
    "WITH m.indicator AS k, m.about AS a, CASE WHEN m.about IS NULL THEN m.aboutName END AS an, coalesce(m.unitCode, m.unit, '') AS u, coalesce(m.modality, 'ACTUAL') AS mo, " +
    "count(*) AS n, count(DISTINCT m.document) AS d, min(coalesce(m.periodStart, m.periodEnd, m.publishedAt)) AS f, max(coalesce(m.periodEnd, m.periodStart, m.publishedAt)) AS t " +
    `ORDER BY n DESC, k, a, an, u, mo LIMIT ${limit} ` +
    `CALL (k) { MATCH (i:Indicator {id: k}) WITH i LIMIT 1${indicator.calls} RETURN collect(${indicator.row})[0] AS ir } ` +
    `CALL (a) { MATCH (e:Entity {id: a}) WITH e LIMIT 1${about.calls} RETURN collect(${about.row})[0] AS er, collect(e.name)[0] AS en } ` +
    "RETURN collect({indicator: ir, about: er, aboutName: coalesce(an, en), unit: CASE u WHEN '' THEN null ELSE u END, modality: mo, figures: n, documents: d, from: f, to: t}) AS listed }";
  return compiler.finish(
    `${text}${near.calls} RETURN {rows: listed[..${size}], truncated: size(listed) > ${size}, nearest: ${near.row}} AS value`,
  );
}
