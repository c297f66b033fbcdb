import type { Run } from "../client.ts";
import { props } from "../content.ts";
import { searchOf } from "../search.ts";
import { count, rows, text, textOrNull, texts } from "../value.ts";

/** Smaller by code units, so that no locale decides. */
const smaller = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const smallest = (values: readonly (string | null)[]): string | null => values.filter((v) => v !== null).sort(smaller)[0] ?? null;

/** Names, aliases and counts of entities from the documents that name them. Those without any are left to `reap`. */
export async function deriveEntities(run: Run, ids: readonly string[]): Promise<void> {
  const found = await run(
    `UNWIND $ids AS id MATCH (e:Entity {id: id}) REMOVE e.locked WITH e
     CALL (e) {
       MATCH (e)<-[n:NAMES]-(:Document)
       WITH n.name AS name, n.aliases AS aliases, n.surfaces AS surfaces, n.code AS code, n.date AS date, n.rule AS rule,
         count(*) AS documents, sum(n.mentions) AS mentions
       RETURN collect({name: name, aliases: aliases, surfaces: surfaces, code: code, date: date, rule: rule,
         documents: documents, mentions: mentions}) AS evidence
     }
     WITH e, evidence WHERE size(evidence) > 0 RETURN e.id AS id, e.type AS type, evidence`,
    { ids },
  );
  const updates = found.map((row) => {
    const evidence = rows(row, "evidence");
    const votes = new Map<string, number>();
    for (const one of evidence) votes.set(text(one, "name"), (votes.get(text(one, "name")) ?? 0) + count(one, "documents"));
    const [name = ""] = [...votes.keys()].sort(
      (a, b) => (votes.get(b) ?? 0) - (votes.get(a) ?? 0) || b.length - a.length || smaller(a, b),
    );
    const others = evidence.flatMap((one) => [text(one, "name"), ...texts(one, "aliases"), ...texts(one, "surfaces")]);
    const aliases = [...new Set(others)].filter((other) => other !== name).sort(smaller);
    const least = (key: string) => smallest(evidence.map((one) => textOrNull(one, key)));
    const total = (key: string) => evidence.reduce((sum, one) => sum + count(one, key), 0);
    const own = {
      id: text(row, "id"),
      type: text(row, "type"),
      name,
      aliases,
      code: least("code"),
      date: least("date"),
      rule: least("rule"),
    };
    const sums = { documents: total("documents"), mentions: total("mentions") };
    return { id: own.id, p: props({ ...own, ...sums, search: searchOf(name, aliases) }, ["documents", "mentions"]) };
  });
  await run("UNWIND $rows AS r MATCH (e:Entity {id: r.id}) SET e = r.p", { rows: updates });
}

/** What an indicator measures, from its figures. */
export async function deriveIndicators(run: Run, ids: readonly string[]): Promise<void> {
  const found = await run(
    `UNWIND $ids AS id MATCH (i:Indicator {id: id}) REMOVE i.locked WITH i
     MATCH (i)<-[:MEASURES]-(f:Figure)
     RETURN i.id AS id, min(f.indicatorName) AS name, min(f.measure) AS measure, min(f.action) AS action, min(f.statType) AS statType,
       min(f.unitCode) AS unitCode, min(f.unit) AS unit, min(f.per) AS per, min(f.comparison) AS comparison, count(f) AS figures`,
    { ids },
  );
  const updates = found.map((row) => ({
    id: text(row, "id"),
    p: props({ ...row, search: searchOf(textOrNull(row, "name") ?? "", [textOrNull(row, "measure") ?? ""]) }, ["figures"]),
  }));
  await run("UNWIND $rows AS r MATCH (i:Indicator {id: r.id}) SET i = r.p", { rows: updates });
}

/** Takes away what has no evidence left. A plain DELETE: it fails, and is tried again, if a writer ties something to it just now. */
export const reap =
  (label: "Entity" | "Indicator") =>
  async (run: Run, ids: readonly string[]): Promise<void> => {
    await run(
      `UNWIND $ids AS id MATCH (e:${label} {id: id}) WHERE NOT (e)--() REMOVE e.locked WITH e WHERE NOT (e)--() DELETE e`,
      { ids },
    );
  };
