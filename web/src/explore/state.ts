import { address, go, here } from "../kit/route.ts";
import type { EntityType } from "../query.gen.ts";

/** What the explorer shows; all of it stands in the address. */
export interface View {
  /** Entities whose neighbours are shown, each with how many at most. */
  readonly open: readonly { readonly id: string; readonly first: number }[];
  readonly hide: readonly string[];
  readonly pin: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
  /** Kinds that are not shown. */
  readonly off: readonly EntityType[];
  readonly at: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly via: "STATEMENTS" | "SENTENCES";
}

/** So many neighbours come with the first opening of a node; the API gives at most 100. */
export const FIRST = 50;
export const MOST = 100;
const list = (params: URLSearchParams, name: string): string[] => params.get(name)?.split(",").filter(Boolean) ?? [];

export function viewOf(params: URLSearchParams): View {
  const open = list(params, "open").map((one) => {
    const [id = "", first] = one.split(":");
    return { id, first: Math.min(MOST, Math.max(1, Number(first) || FIRST)) };
  });
  const pin = Object.fromEntries(
    list(params, "pin").map((one) => {
      const [id = "", x, y] = one.split(":");
      return [id, { x: Number(x) || 0, y: Number(y) || 0 }];
    }),
  );
  return {
    open,
    hide: list(params, "hide"),
    pin,
    off: list(params, "off") as EntityType[],
    at: params.get("at"),
    from: params.get("from"),
    to: params.get("to"),
    via: params.get("via") === "SENTENCES" ? "SENTENCES" : "STATEMENTS",
  };
}

export const hrefOf = (view: View): string =>
  address("/explore", {
    open: view.open.map(({ id, first }) => (first === FIRST ? id : `${id}:${first}`)),
    hide: view.hide,
    pin: Object.entries(view.pin).map(([id, { x, y }]) => `${id}:${Math.round(x)}:${Math.round(y)}`),
    off: view.off,
    at: view.at,
    from: view.from,
    to: view.to,
    via: view.via === "SENTENCES" ? view.via : null,
  });

const MOST_STEPS = 100;
const past: string[] = [];

/** Changes the view by one step that can be undone; `quiet`: choosing a node is no step. */
export function change(next: Partial<View>, quiet = false): void {
  const now = viewOf(here.value.params);
  const href = hrefOf({ ...now, ...next });
  const before = hrefOf(now);
  if (href === before) return;
  if (!quiet) {
    past.push(before);
    if (past.length > MOST_STEPS) past.shift();
  }
  go(href, true);
}

export const canUndo = (): boolean => past.length > 0;
export function undo(): void {
  const before = past.pop();
  if (before) go(before, true);
}
