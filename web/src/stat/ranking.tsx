import type { ChartSpec } from "../chart/spec.ts";
import { cell, type SheetData } from "../part/sheet.tsx";
import type { RankingQuery } from "../query.gen.ts";
import { t, unitText } from "../text/words.ts";
import { boundsCell, documentCell, periodCell, rivalsCell, subjectCell, valueCell } from "./cell.tsx";
import { pointOf } from "./point.ts";

type Rows = RankingQuery["ranking"]["rows"];

export const rankingSpec = (rows: Rows): ChartSpec => ({
  kind: "bar",
  unit: unitText(rows[0]?.datum.unit, rows[0]?.datum.unitText ?? ""),
  bars: rows.map(({ rank, tied, datum }) => ({
    ...pointOf(datum),
    name: `${rank}${tied ? "≈" : ""} ${datum.about?.name ?? datum.aboutName ?? t("nobody")}`,
  })),
});

export const rankingSheet = (rows: Rows): SheetData => ({
  columns: [
    { name: t("col.rank"), numeric: true },
    { name: t("col.subject") },
    { name: t("col.value"), numeric: true },
    { name: t("col.bounds"), numeric: true },
    { name: t("col.period") },
    { name: t("col.rivals") },
    { name: t("col.document") },
  ],
  rows: rows.map(({ rank, tied, datum }) => [
    cell(rank, tied ? <span title={t("indicator.tied")}>{rank} ≈</span> : rank),
    subjectCell(datum),
    valueCell(datum),
    boundsCell(datum),
    periodCell(datum),
    rivalsCell(datum),
    documentCell(datum.figure),
  ]),
});
