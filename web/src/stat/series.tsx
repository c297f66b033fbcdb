import type { ChartSpec } from "../chart/spec.ts";
import { growth, signed } from "../kit/number.ts";
import { IndicatorLink } from "../part/link.tsx";
import { cell, type SheetData } from "../part/sheet.tsx";
import type { SeriesQuery } from "../query.gen.ts";
import { code, t, unitText } from "../text/words.ts";
import { boundsCell, documentCell, periodCell, rivalsCell, subjectCell, valueCell } from "./cell.tsx";
import { pointOf } from "./point.ts";

export type SeriesLine = SeriesQuery["series"]["lines"][number];

/** What tells a line from the others that are shown with it. */
export function lineName(line: SeriesLine, all: readonly SeriesLine[]): string {
  const indicators = new Set(all.map((one) => one.indicator?.id)).size;
  const modalities = new Set(all.map((one) => one.modality)).size;
  return [
    line.about?.name ?? line.aboutName ?? (indicators > 1 ? null : t("nobody")),
    indicators > 1 ? line.indicator?.name : null,
    modalities > 1 && line.modality !== "ACTUAL" ? code(line.modality) : null,
  ]
    .filter(Boolean)
    .join(" · ");
}

export const lineUnit = (line: SeriesLine | undefined): string =>
  line ? unitText(line.unit, line.points[0]?.unitText ?? "") : "";

const MOST_LINES = 8;

/** The lines of one unit that are drawn: those of the first line's, up to eight. */
export function drawn(lines: readonly SeriesLine[]): readonly SeriesLine[] {
  const unit = lineUnit(lines[0]);
  return lines.filter((line) => lineUnit(line) === unit).slice(0, MOST_LINES);
}

export function seriesSpec(all: readonly SeriesLine[]): ChartSpec {
  const lines = drawn(all);
  return {
    kind: "line",
    unit: lineUnit(lines[0]),
    lines: lines.map((line) => ({
      name: lineName(line, lines),
      dashed: line.modality !== "ACTUAL",
      points: line.points.flatMap((datum) => (datum.at ? [{ ...pointOf(datum), at: datum.at }] : [])),
    })),
  };
}

export function seriesSheet(lines: readonly SeriesLine[]): SheetData {
  const several = new Set(lines.map((line) => line.indicator?.id)).size > 1;
  return {
    columns: [
      ...(several ? [{ name: t("col.indicator") }] : []),
      { name: t("col.subject") },
      { name: t("col.period") },
      { name: t("col.value"), numeric: true },
      { name: t("col.bounds"), numeric: true },
      { name: t("col.change"), numeric: true },
      { name: t("col.growth"), numeric: true },
      { name: t("col.modality") },
      { name: t("col.rivals") },
      { name: t("col.document") },
    ],
    rows: lines.flatMap((line) =>
      line.points.map((datum) => [
        ...(several ? [cell(line.indicator?.name, line.indicator && <IndicatorLink key="i" indicator={line.indicator} />)] : []),
        subjectCell(line),
        periodCell(datum),
        valueCell(datum),
        boundsCell(datum),
        cell(datum.change?.amount, signed(datum.change?.amount ?? null)),
        cell(datum.change?.growth, growth(datum.change?.growth ?? null)),
        cell(code(line.modality)),
        rivalsCell(datum),
        documentCell(datum.figure),
      ]),
    ),
  };
}
