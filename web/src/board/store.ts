import { signal } from "@preact/signals";
import { t } from "../text/words.ts";
import { type Board, type Card, freshId, MOST_CARDS, readBoard } from "./model.ts";

const KEY = "shutu.boards";

function load(): Readonly<Record<string, Board>> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    const rows = typeof found === "object" && found !== null ? Object.entries(found) : [];
    return Object.fromEntries(
      rows.flatMap(([id, value]) => {
        const board = readBoard(value);
        return board ? [[id, board]] : [];
      }),
    );
  } catch {
    return {};
  }
}

/** The user's own boards by id; they live in the browser. */
export const boards = signal<Readonly<Record<string, Board>>>(load());

/** False where the browser keeps nothing (private windows, full storage): then boards last as long as the page. */
export const kept = signal(true);

function write(next: Readonly<Record<string, Board>>): void {
  boards.value = next;
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    kept.value = false;
  }
}

export function put(id: string, board: Board): void {
  write({ ...boards.value, [id]: board });
}

export function add(board: Board): string {
  const id = freshId();
  put(id, board);
  return id;
}

export function drop(id: string): void {
  const { [id]: _, ...rest } = boards.value;
  write(rest);
}

/** Puts a card at the end of a board; without an id on a new one. Returns the board's id. */
export function pin(card: Omit<Card, "id">, id: string | null): string {
  const board = id ? boards.value[id] : undefined;
  const whole: Card = { ...card, id: freshId() };
  if (!id || !board) return add({ title: t("board.untitled"), cards: [whole] });
  put(id, { ...board, cards: [...board.cards, whole].slice(-MOST_CARDS) });
  return id;
}

/** Moves a card by so many places. */
export function move(board: Board, card: string, by: number): Board {
  const cards = [...board.cards];
  const from = cards.findIndex((one) => one.id === card);
  const to = Math.min(cards.length - 1, Math.max(0, from + by));
  const [taken] = cards.splice(from, 1);
  if (taken) cards.splice(to, 0, taken);
  return { ...board, cards };
}
