import type { FigureFilter, Modality } from "../query.gen.ts";

/** What restricts figures on a view or a board; empty: nothing does. */
export interface Filter {
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly publisher: string;
  readonly about: string;
  readonly modality: string;
}
export const NO_FILTER: Filter = { place: "", from: "", to: "", publisher: "", about: "", modality: "" };
const NAMES = Object.keys(NO_FILTER) as (keyof Filter)[];

/** Reads a filter from the parameters of an address. */
export const filterOf = (params: URLSearchParams): Filter =>
  Object.fromEntries(NAMES.map((name) => [name, params.get(name) ?? ""])) as unknown as Filter;

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const MODALITIES: readonly string[] = ["ACTUAL", "TARGET", "PLAN", "FORECAST"];

/** The conditions of the API for a filter. What is no date is left out: a half-typed year restricts nothing. */
export const conditions = (filter: Partial<Filter>): FigureFilter => ({
  ...(filter.place ? { placeName: filter.place } : {}),
  ...(filter.about ? { aboutName: filter.about } : {}),
  ...(filter.publisher ? { publisher: filter.publisher } : {}),
  ...(filter.from && DATE.test(filter.from) ? { from: filter.from } : {}),
  ...(filter.to && DATE.test(filter.to) ? { to: filter.to } : {}),
  ...(filter.modality && MODALITIES.includes(filter.modality) ? { modalities: [filter.modality as Modality] } : {}),
});
