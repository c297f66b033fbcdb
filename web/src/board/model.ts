import { type Filter, NO_FILTER } from "../kit/filter.ts";

/** What a card asks, and of what: an indicator, an entity, or (conflicts) the whole graph. */
export const ASKS = ["series", "ranking", "figures", "neighbors", "conflicts"] as const;
export type Ask = (typeof ASKS)[number];
/** How a card shows its answer. */
export const SHOWS = ["chart", "table", "number", "graph"] as const;
export type Show = (typeof SHOWS)[number];

export interface Subject {
  readonly kind: "indicator" | "entity";
  readonly id: string;
  readonly name: string;
}

export interface Card {
  readonly id: string;
  readonly title: string;
  readonly ask: Ask;
  readonly show: Show;
  readonly of: Subject | null;
  readonly filter: Partial<Filter>;
  /** How many of the board's three columns it takes. */
  readonly wide: 1 | 2 | 3;
}

export interface Board {
  readonly title: string;
  readonly cards: readonly Card[];
}

/** Which ways to show fit a question; the first is the usual one. */
export const FITS: Readonly<Record<Ask, readonly Show[]>> = {
  series: ["chart", "table", "number"],
  ranking: ["chart", "table", "number"],
  figures: ["table", "number"],
  neighbors: ["graph", "table"],
  conflicts: ["table"],
};

export const MOST_CARDS = 40;
const LONGEST = 200;

const text = (value: unknown): string => (typeof value === "string" ? value.slice(0, LONGEST) : "");
const isRow = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const freshId = (): string => crypto.getRandomValues(new Uint32Array(2)).reduce((all, one) => all + one.toString(36), "");

/** Reads a board that came from outside: what does not fit is left out; null where it is no board at all. */
export function readBoard(value: unknown): Board | null {
  if (!isRow(value) || !Array.isArray(value["cards"])) return null;
  const cards = value["cards"].slice(0, MOST_CARDS).flatMap((one) => readCard(one) ?? []);
  return { title: text(value["title"]), cards };
}

function readCard(value: unknown): Card | null {
  if (!isRow(value)) return null;
  const ask = ASKS.find((one) => one === value["ask"]);
  if (!ask) return null;
  const show = FITS[ask].find((one) => one === value["show"]) ?? FITS[ask][0] ?? "table";
  const given = value["of"];
  const of = isRow(given) && (given["kind"] === "indicator" || given["kind"] === "entity") && text(given["id"]);
  if (!of && ask !== "conflicts") return null;
  const filter = isRow(value["filter"]) ? value["filter"] : {};
  const wide = [1, 2, 3].find((one) => one === value["wide"]) ?? 1;
  return {
    id: text(value["id"]) || freshId(),
    title: text(value["title"]),
    ask,
    show,
    of: isRow(given) && of ? { kind: given["kind"] as Subject["kind"], id: of, name: text(given["name"]) } : null,
    filter: Object.fromEntries(
      Object.keys(NO_FILTER).flatMap((name) => (text(filter[name]) ? [[name, text(filter[name])]] : [])),
    ),
    wide: wide as Card["wide"],
  };
}
