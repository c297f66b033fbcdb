import { date, interval } from "../kit/number.ts";
import { IndicatorLink } from "../part/link.tsx";
import { FigureNumber } from "../part/number.tsx";
import { cell, type SheetData } from "../part/sheet.tsx";
import type { StatedFragment } from "../query.gen.ts";
import { code, t } from "../text/words.ts";
import { documentCell, publisherCell, subjectCell } from "./cell.tsx";

type Figure = StatedFragment & {
  readonly indicator?: { readonly id: string; readonly name: string } | null;
};

/** Figures as rows. `indicators`: with what they measure, where they are of several kinds. */
export const figureSheet = (figures: readonly Figure[], indicators: boolean): SheetData => ({
  columns: [
    { name: t("col.value"), numeric: true },
    ...(indicators ? [{ name: t("col.indicator") }] : []),
    { name: t("col.subject") },
    { name: t("col.period") },
    { name: t("col.bounds"), numeric: true },
    { name: t("col.modality") },
    { name: t("col.quote") },
    { name: t("col.document") },
    { name: t("col.publisher") },
    { name: t("col.date") },
  ],
  rows: figures.map((figure) => [
    cell(figure.amount ?? figure.quote, <FigureNumber key="n" figure={figure} />),
    ...(indicators
      ? [
          cell(
            figure.indicator?.name ?? figure.measure,
            figure.indicator && <IndicatorLink key="i" indicator={figure.indicator} />,
          ),
        ]
      : []),
    subjectCell(figure),
    cell(figure.period?.end ?? figure.period?.start, figure.period?.text ?? ""),
    cell(interval(figure)),
    cell(code(figure.modality)),
    cell(figure.quote),
    documentCell(figure),
    publisherCell(figure),
    cell(figure.document.publishedAt, date(figure.document.publishedAt)),
  ]),
});
