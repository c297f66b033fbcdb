import type { Row, Run } from "../client.ts";
import { lintOf, type Point } from "../lint.ts";
import { count, text, textOrNull } from "../value.ts";

/** The lint of series, from their slots as they stand now. */
export async function deriveLint(run: Run, ids: readonly string[]): Promise<void> {
  const old = await run("UNWIND $ids AS id MATCH (l:Lint {series: id}) RETURN count(l) AS n", { ids });
  // A series of one slot with one figure has nothing odd about it: most are left at this.
  const found = await run(
    `UNWIND $ids AS id
     CALL (id) { MATCH (s:Slot {series: id}) RETURN count(s) AS slots, max(s.figures) AS figures }
     WITH id WHERE slots > 1 OR figures > 1
     MATCH (s:Slot {series: id}) WITH s ORDER BY s.id REMOVE s.locked WITH s
     MATCH (s)<-[:IN_SLOT]-(f:Figure)
     WITH s, min(f.value) AS least, max(f.value) AS most, head([q IN collect(CASE WHEN f.id = s.preferred THEN f.quote END) WHERE q IS NOT NULL]) AS quote
     RETURN s.series AS series, s.id AS slot, coalesce(s.unitCode, s.unit, '') AS unit, s.statType AS statType, s.value AS value,
       s.aboutName AS aboutName, s.measure AS measure, quote, least, most, s.figures AS figures, s.reported AS reported,
       s.periodEnd AS end, s.periodKind AS kind, s.periodPrecision AS precision`,
    { ids },
  );
  const series = new Map<string, Point[]>();
  for (const row of found) {
    const list = series.get(text(row, "series"));
    if (list) list.push(pointOf(row));
    else series.set(text(row, "series"), [pointOf(row)]);
  }
  const lint = [...series].flatMap(([id, points]) => lintOf(id, points));
  const [before] = old;
  if (before && count(before, "n") > 0) await run("UNWIND $ids AS id MATCH (l:Lint {series: id}) DETACH DELETE l", { ids });
  if (lint.length === 0) return;
  await run(
    `UNWIND $rows AS r CREATE (l:Lint) SET l = r.p WITH l, r UNWIND r.slots AS slot MATCH (s:Slot {id: slot}) CREATE (l)-[:CONCERNS]->(s)`,
    { rows: lint.map(({ slots, ...p }) => ({ p, slots })) },
  );
}

const number = (row: Row, key: string): number | null => (typeof row[key] === "number" ? row[key] : null);

const pointOf = (row: Row): Point => ({
  slot: text(row, "slot"),
  unit: text(row, "unit"),
  statType: text(row, "statType"),
  name: [textOrNull(row, "aboutName"), textOrNull(row, "measure")].filter(Boolean).join(" "),
  quote: textOrNull(row, "quote") ?? "",
  value: number(row, "value"),
  least: number(row, "least"),
  most: number(row, "most"),
  figures: count(row, "figures"),
  end: row["reported"] === true ? null : textOrNull(row, "end"),
  kind: textOrNull(row, "kind"),
  precision: textOrNull(row, "precision"),
});
