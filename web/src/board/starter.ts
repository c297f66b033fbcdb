import type { MostQuery } from "../query.gen.ts";
import { t } from "../text/words.ts";
import { type Ask, type Board, type Card, freshId, type Show, type Subject } from "./model.ts";

const card = (title: string, ask: Ask, show: Show, of: Subject | null, wide: Card["wide"]): Card => ({
  id: freshId(),
  title,
  ask,
  show,
  of,
  filter: {},
  wide,
});

/** Boards to begin with, of what there is most of in the graph at hand. */
export function starters({ overview }: MostQuery): readonly Board[] {
  const indicators = overview.indicators
    .filter((one) => one.statType !== "CHANGE")
    .map((one): Subject => ({ kind: "indicator", id: one.id, name: one.name }));
  const places = overview.places.map((one): Subject => ({ kind: "entity", id: one.id, name: one.name }));
  const bodies = [...overview.bodies, ...overview.people].map((one): Subject => ({ kind: "entity", id: one.id, name: one.name }));
  const [first, second, third] = indicators;
  const [place] = places;
  const [body] = bodies;
  const boards: Board[] = [];
  if (first)
    boards.push({
      title: t("board.start.indicators"),
      cards: [
        card(first.name, "series", "chart", first, 2),
        card(first.name, "series", "number", first, 1),
        ...[second, third].flatMap((one) => (one ? [card(one.name, "series", "chart", one, 1)] : [])),
        card(t("board.conflicts"), "conflicts", "table", null, 3),
      ],
    });
  if (first)
    boards.push({
      title: t("board.start.ranking"),
      cards: [
        card(first.name, "ranking", "chart", first, 2),
        card(first.name, "ranking", "number", first, 1),
        ...(second ? [card(second.name, "ranking", "chart", second, 1)] : []),
        card(first.name, "ranking", "table", first, second ? 2 : 3),
      ],
    });
  if (place && body)
    boards.push({
      title: t("board.start.profile", { name: place.name }),
      cards: [
        card(place.name, "series", "chart", place, 2),
        card(place.name, "neighbors", "graph", place, 1),
        card(place.name, "figures", "table", place, 3),
        card(body.name, "neighbors", "graph", body, 2),
        card(body.name, "neighbors", "table", body, 1),
      ],
    });
  return boards;
}
