import { IndicatorLink } from "../part/link.tsx";
import { cell, type SheetData } from "../part/sheet.tsx";
import type { AnswerFragment } from "../query.gen.ts";
import { reason, t } from "../text/words.ts";
import { documentCell, periodCell, rivalsCell, subjectCell, valueCell } from "./cell.tsx";

/** Questions to which texts give answers that cannot all be true. */
export const conflictSheet = (data: readonly AnswerFragment[]): SheetData => ({
  columns: [
    { name: t("col.indicator") },
    { name: t("col.subject") },
    { name: t("col.period") },
    { name: t("quality.preferred"), numeric: true },
    { name: t("col.rivals") },
    { name: t("indicator.why") },
    { name: t("col.document") },
  ],
  rows: data.map((datum) => [
    cell(datum.indicator?.name, datum.indicator && <IndicatorLink key="i" indicator={datum.indicator} />),
    subjectCell(datum),
    periodCell(datum),
    valueCell(datum),
    rivalsCell(datum),
    cell(datum.rule, <small>{reason(datum.rule)}</small>),
    documentCell(datum.figure),
  ]),
});
