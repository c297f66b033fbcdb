import type { Row, Run } from "../client.ts";
import { lintOf, type Point } from "../lint.ts";
import { unitAs } from "../unit.ts";
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
     WITH s, head([q IN collect(CASE WHEN f.id = s.preferred THEN f.quote END) WHERE q IS NOT NULL]) AS quote
     RETURN s.series AS series, s.id AS slot, s.unit AS unit, s.unitCode AS unitCode, s.statType AS statType, s.value AS value,
       s.aboutName AS aboutName, s.measure AS measure, quote, s.spread AS spread, s.spreadLeast AS least, s.spreadMost AS most, s.reported AS reported,
       s.periodStart AS start, s.periodEnd AS end, s.periodKind AS kind, s.periodPrecision AS precision`,
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

const pointOf = (row: Row): Point => {
  const times = number(row, "spread");
  const value = number(row, "value");
  const unit = unitAs(textOrNull(row, "unit") ?? "", textOrNull(row, "unitCode"));
  return {
    slot: text(row, "slot"),
    unit: unit.dimension,
    statType: text(row, "statType"),
    name: [textOrNull(row, "aboutName"), textOrNull(row, "measure")].filter(Boolean).join(" "),
    quote: textOrNull(row, "quote") ?? "",
    value: value === null ? null : value * unit.factor.toNumber(),
    spread: times === null ? null : { times, least: textOrNull(row, "least") ?? "", most: textOrNull(row, "most") ?? "" },
    start: row["reported"] === true ? null : textOrNull(row, "start"),
    end: row["reported"] === true ? null : textOrNull(row, "end"),
    kind: textOrNull(row, "kind"),
    precision: textOrNull(row, "precision"),
  };
};
