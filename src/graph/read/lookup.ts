// The ids of all entities have one index: asked for by the label of a noun alone, it is not found, and the label is scanned.
const NOUNLESS = ["Source", "Document", "Indicator"];
/** The node of one label by a key that an index holds. */
export const byKey = (label: string, key: string, wanted: string): string =>
  key === "id" && !NOUNLESS.includes(label)
    ? `MATCH (m:Entity {id: ${wanted}}) WHERE m:${label}`
    : `MATCH (m:${label} {${key}: ${wanted}})`;

/**
 * The node of exactly this name, else of this other name; of several the one that most documents name. Names have an index
 * together with ids, which the planner does not take by itself for the name alone; other names are in the full-text index.
 */
export function named(m: string, label: string, name: string, query: string, before = ""): string {
  return (
    `CALL () { MATCH (x:${label}) USING INDEX x:${label}(name, id) WHERE x.name = ${name} AND x.id >= '' RETURN x, 0 AS o UNION ALL ` +
    `CALL db.index.fulltext.queryNodes('names', ${query}, {limit: 100}) YIELD node AS x WHERE x:${label} AND ${name} IN x.aliases RETURN x, 1 AS o } ` +
    `WITH ${before}x AS ${m}, o ORDER BY o, coalesce(${m}.documents, ${m}.figures, 0) DESC, ${m}.id LIMIT 1 WITH ${before}${m}`
  );
}
