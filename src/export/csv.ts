import { stringify } from "csv-stringify/sync";
import type { Observation } from "../graph/export/observation.ts";
import { areaOf } from "./area.ts";

type Cell = string | number | boolean | null;

const names = (all: readonly { readonly name: string }[]): string => all.map((one) => one.name).join("; ");

/** Columns in their order. Lists are joined by "; ", what is not stated is empty. */
const COLUMNS: readonly (readonly [name: string, of: (o: Observation) => Cell])[] = [
  ["id", (o) => o.id],
  ["indicator", (o) => o.indicator?.name ?? null],
  ["measure", (o) => o.measure],
  ["action", (o) => o.action],
  ["about", (o) => o.about?.name ?? o.aboutName],
  ["about_id", (o) => o.about?.id ?? null],
  ["about_type", (o) => o.about?.type ?? null],
  ["place_code", (o) => areaOf(o)?.code ?? null],
  ["context", (o) => names(o.contexts)],
  ["amount", (o) => o.amount],
  ["lower", (o) => o.lower],
  ["upper", (o) => o.upper],
  ["lower_inclusive", (o) => (o.lower === null ? null : o.lowerInclusive)],
  ["upper_inclusive", (o) => (o.upper === null ? null : o.upperInclusive)],
  ["approximation", (o) => o.approximation],
  ["hedge", (o) => o.hedge.join("; ")],
  ["unit", (o) => o.unit],
  ["unit_code", (o) => o.unitCode],
  ["unit_multiplier", (o) => o.unitMultiplier],
  ["stat_type", (o) => o.statType],
  ["per", (o) => o.per],
  ["whole", (o) => o.whole],
  ["part_of", (o) => o.partOf],
  ["change", (o) => o.change],
  ["comparison", (o) => o.comparison],
  ["period_start", (o) => o.periodStart],
  ["period_end", (o) => o.periodEnd],
  ["period_kind", (o) => o.periodKind],
  ["period_precision", (o) => o.periodPrecision],
  ["period_text", (o) => o.periodText],
  ["modality", (o) => o.modality],
  ["cumulative", (o) => o.cumulative],
  ["rank", (o) => o.rank],
  ["preferred", (o) => o.preferred],
  ["verdict", (o) => o.verdict],
  ["quote", (o) => o.quote],
  ["sentence", (o) => o.sentence.text],
  ["start", (o) => o.start],
  ["end", (o) => o.end],
  ["document", (o) => o.document.id],
  ["ref", (o) => o.document.ref],
  ["title", (o) => o.document.title],
  ["publisher", (o) => o.document.publisher],
  ["published_at", (o) => o.document.publishedAt],
  ["rule", (o) => o.rule],
  ["confidence", (o) => o.confidence],
];

/** CSV lines (RFC 4180 quoting, line feeds) of some rows. */
export const lines = (rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { cast: { boolean: (value) => String(value) } },
  );

/** One row a figure, UTF-8, the header first. */
export async function* csv(items: AsyncIterable<Observation>): AsyncGenerator<string> {
  yield lines([COLUMNS.map(([name]) => name)]);
  for await (const item of items) yield lines([COLUMNS.map(([, of]) => of(item))]);
}
