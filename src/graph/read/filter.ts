import { phrase } from "./lucene.ts";
import { type Args, at, type Scope } from "./spec.ts";

const lower = (values: unknown): string[] => (Array.isArray(values) ? values.map((one) => String(one).toLowerCase()) : []);
/** The end of what a partial date covers, as a bound of ISO text: "2023" reaches to the end of 2023, since "~" follows "-" and all digits. */
export const until = (date: unknown): string => `${String(date)}~`;

/** Adds `text(parameter)` for each argument of `where` that is given. */
function conditions(
  scope: Scope,
  rows: Readonly<Record<string, (param: (of?: (given: unknown) => unknown) => string) => string>>,
): string[] {
  return Object.entries(rows).flatMap(([name, text]) =>
    at(scope.args, "where", name) === undefined
      ? []
      : [text((of = (given) => given) => scope.param((args: Args) => of(at(args, "where", name))))],
  );
}

/** Conditions of a DocumentFilter on a Document. */
export const documentFilter = (m: string, scope: Scope): string[] =>
  conditions(scope, {
    kinds: (p) => `${m}.kind IN ${p(lower)}`,
    publisher: (p) => `${m}.publisher = ${p()}`,
    mentions: (p) => `EXISTS { (${m})-[:NAMES]->(:Entity {id: ${p()}}) }`,
    from: (p) => `${m}.publishedAt >= ${p()}`,
    to: (p) => `${m}.publishedAt <= ${p(until)}`,
    title: (p) => `${m}.title CONTAINS ${p()}`,
  });

/** A place with all that lies in it: by GB/T 2260 code (330000 holds 3301.., 330100 holds 33010.), or by being LOCATED_IN it. */
export const withinPlace = (m: string, key: string, fresh: () => string, by: "id" | "name" = "id"): string => {
  const place = fresh();
  return (
    `EXISTS { ${placeBy(place, key, by)} AND (${m} = ${place} OR ` +
    `(${place}.code IS NOT NULL AND ${m}.code STARTS WITH ${codeStem(place)}) OR EXISTS { (${m})-[:LOCATED_IN*1..3]->(${place}) }) }`
  );
};

// Ids are unique among all entities; names have an index together with ids, which the planner does not take for the name alone.
const placeBy = (place: string, key: string, by: "id" | "name"): string =>
  by === "id"
    ? `MATCH (${place}:Entity {id: ${key}}) WHERE ${place}:Place`
    : `MATCH (${place}:Place) USING INDEX ${place}:Place(name, id) WHERE ${place}.name = ${key} AND ${place}.id >= ''`;

/** Binds `m` to a place and all that lies in it, as rows: where a list of things in a place starts from. */
export const placesWithin = (m: string, key: string, fresh: () => string, by: "id" | "name"): string => {
  const place = fresh();
  return (
    `${placeBy(place, key, by)} CALL (${place}) { WITH ${place} AS ${m} RETURN ${m} UNION ` +
    `MATCH (${m}:Place) WHERE ${place}.code IS NOT NULL AND ${m}.code STARTS WITH ${codeStem(place)} RETURN ${m} UNION ` +
    `MATCH (${place})<-[:LOCATED_IN*1..3]-(${m}:Place) RETURN ${m} } WITH DISTINCT ${m}`
  );
};

/** The arguments that name a place, with the key they name it by. */
export const PLACE_KEYS = [
  ["place", "id"],
  ["placeName", "name"],
] as const;

/** Binds `m` to what `pattern` finds from the place that `where` names; null where it names none. */
export function placeStart(m: string, scope: Scope, pattern: (place: string) => string): string | null {
  for (const [name, by] of PLACE_KEYS) {
    if (at(scope.args, "where", name) === undefined) continue;
    const place = scope.fresh();
    const key = scope.param((args) => at(args, "where", name));
    return `${placesWithin(place, key, scope.fresh, by)} ${pattern(place)} WITH DISTINCT ${m}`;
  }
  return null;
}

// A place that a number is stated beside (东澜省、西岭省分别为…) is not its place where it is about another one.
const inPlace = (m: string, key: string, fresh: () => string, by: "id" | "name"): string => {
  const [about, context] = [fresh(), fresh()];
  return (
    `(EXISTS { MATCH (${m})-[:ABOUT]->(${about}:Place) WHERE ${withinPlace(about, key, fresh, by)} } OR ` +
    `(NOT EXISTS { (${m})-[:ABOUT]->(:Place) } AND EXISTS { MATCH (${m})-[:CONTEXT]->(${context}:Place) WHERE ${withinPlace(context, key, fresh, by)} }))`
  );
};

/** The part of an administrative code that all places within share: 330000 → 33, 330100 → 3301, 100000 (the whole country) → "". */
export const codeStem = (place: string): string =>
  `CASE WHEN ${place}.code IN ['100000', '000000'] THEN '' WHEN ${place}.code ENDS WITH '0000' THEN left(${place}.code, 2) ` +
  `WHEN ${place}.code ENDS WITH '00' THEN left(${place}.code, 4) ELSE ${place}.code END`;

/** The level of an administrative place, as Cypher text; null for others. */
export const levelOf = (n: string): string =>
  `CASE WHEN ${n}.code IS NULL THEN null WHEN ${n}.code IN ['100000', '000000'] THEN 'COUNTRY' WHEN ${n}.code ENDS WITH '0000' THEN 'PROVINCE' ` +
  `WHEN ${n}.code ENDS WITH '00' THEN 'PREFECTURE' WHEN size(${n}.code) > 6 THEN 'TOWNSHIP' ELSE 'COUNTY' END`;

/** Conditions of a FigureFilter on a Figure. */
export const figureFilter = (m: string, scope: Scope, argument = "where"): string[] => {
  // The arguments `left` and `right` of a comparison are filters as well.
  const own: Scope =
    argument === "where"
      ? scope
      : { ...scope, args: { where: scope.args[argument] }, param: (of) => scope.param((args) => of({ where: args[argument] })) };
  const entity = scope.fresh();
  return conditions(own, {
    indicators: (p) => `${m}.indicator IN ${p()}`,
    measure: (p) => {
      const name = p();
      return `EXISTS { MATCH (${m})-[:MEASURES]->(${entity}:Indicator) WHERE ${entity}.name = ${name} OR ${name} IN ${entity}.aliases }`;
    },
    action: (p) => `${m}.action = ${p()}`,
    about: (p) => `EXISTS { (${m})-[:ABOUT]->(${entity}:Entity) WHERE ${entity}.id IN ${p()} }`,
    aboutName: (p) => {
      const name = p();
      return `(${m}.aboutName = ${name} OR EXISTS { (${m})-[:ABOUT]->(${entity}:Entity) WHERE ${entity}.name = ${name} OR ${name} IN ${entity}.aliases })`;
    },
    place: (p) => inPlace(m, p(), scope.fresh, "id"),
    placeName: (p) => inPlace(m, p(), scope.fresh, "name"),
    levels: (p) => `EXISTS { MATCH (${m})-[:ABOUT]->(${entity}:Place) WHERE ${levelOf(entity)} IN ${p()} }`,
    context: (p) => `EXISTS { (${m})-[:CONTEXT]->(:Entity {id: ${p()}}) }`,
    from: (p) =>
      `coalesce(${m}.periodEnd, CASE WHEN ${m}.periodStart IS NULL THEN ${m}.publishedAt ELSE '9999' END, '') + '~' >= ${p()}`,
    to: (p) => `coalesce(${m}.periodStart, ${m}.periodEnd, ${m}.publishedAt, '9999') <= ${p(until)}`,
    units: (p) => `${m}.unitCode IN ${p()}`,
    statTypes: (p) => `${m}.statType IN ${p()}`,
    modalities: (p) => `${m}.modality IN ${p()}`,
    approximations: (p) => `${m}.approximation IN ${p()}`,
    changes: (p) => `${m}.change IN ${p()}`,
    comparisons: (p) => `${m}.comparison IN ${p()}`,
    kinds: (p) => `${m}.documentKind IN ${p(lower)}`,
    publisher: (p) => `${m}.publisher = ${p()}`,
    asOf: (p) => `${m}.publishedAt <= ${p(until)}`,
    min: (p) => `${m}.value >= ${p(Number)}`,
    max: (p) => `${m}.value <= ${p(Number)}`,
  });
};

/**
 * Where a list of figures starts from: the narrowest of what the filter names, so that the planner has an index to begin
 * with; without any, all figures.
 */
export function figureStart(m: string, scope: Scope, argument = "where"): string {
  const given = (name: string): boolean => at(scope.args, argument, name) !== undefined;
  const param = (name: string): string => scope.param((args) => at(args, argument, name));
  if (given("indicators")) {
    const i = scope.fresh();
    return `MATCH (${i}:Indicator)<-[:MEASURES]-(${m}:Figure) WHERE ${i}.id IN ${param("indicators")} WITH ${m}`;
  }
  if (given("measure")) {
    const [i, name] = [scope.fresh(), param("measure")];
    const query = scope.param((args) => phrase(String(at(args, argument, "measure"))));
    return (
      `CALL () { MATCH (${i}:Indicator) USING INDEX ${i}:Indicator(name, id) WHERE ${i}.name = ${name} AND ${i}.id >= '' RETURN ${i} UNION ` +
      `CALL db.index.fulltext.queryNodes('names', ${query}, {limit: 200}) YIELD node AS ${i} WHERE ${i}:Indicator AND ${name} IN ${i}.aliases RETURN ${i} } ` +
      `MATCH (${i})<-[:MEASURES]-(${m}:Figure) WITH ${m}`
    );
  }
  if (given("about")) {
    const e = scope.fresh();
    return `MATCH (${e}:Entity)<-[:ABOUT]-(${m}:Figure) WHERE ${e}.id IN ${param("about")} WITH DISTINCT ${m}`;
  }
  if (argument === "where" && (given("place") || given("placeName"))) {
    const found = placeStart(m, scope, (place) => `MATCH (${place})<-[:ABOUT|CONTEXT]-(${m}:Figure)`);
    if (found) return found;
  }
  if (given("context")) return `MATCH (:Entity {id: ${param("context")}})<-[:CONTEXT]-(${m}:Figure) WITH ${m}`;
  return `MATCH (${m}:Figure)`;
}

/** Condition that a name holds the characters of `where.name` or of the argument `name`: through the full-text index. */
export const nameStart = (m: string, label: string, scope: Scope, path: readonly string[]): string | null => {
  const name = at(scope.args, ...path);
  if (name === undefined) return null;
  // The index holds pairs of characters: a single one has to be looked for in the names themselves.
  if ([...String(name)].length < 2)
    return `MATCH (${m}:${label}) WHERE ${m}.name CONTAINS ${scope.param((args) => at(args, ...path))} WITH ${m}`;
  const query = scope.param((args) => phrase(String(at(args, ...path))));
  return `CALL db.index.fulltext.queryNodes('names', ${query}) YIELD node AS ${m} WHERE ${m}:${label} WITH ${m}`;
};
