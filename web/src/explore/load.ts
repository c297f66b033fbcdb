import { useEffect, useState } from "preact/hooks";
import { AskError, ask } from "../kit/ask.ts";
import { type EntityType, Neighbors } from "../query.gen.ts";
import type { Neighborhood } from "./assemble.ts";
import type { View } from "./state.ts";

export const TYPES: readonly EntityType[] = ["ORGANIZATION", "PERSON", "PLACE", "EVENT", "PROGRAMME", "WORK", "PRODUCT"];

export interface Loaded {
  readonly loaded: ReadonlyMap<string, Neighborhood>;
  readonly loading: boolean;
  readonly error: AskError | null;
  readonly missing: readonly string[];
  readonly retry: () => void;
}

/** The neighbourhoods of the opened nodes. Kinds that are off are not asked for, so that others come in their place. */
export function useNeighborhoods({ open, off }: View): Loaded {
  const types = off.length > 0 ? TYPES.filter((type) => !off.includes(type)) : null;
  const key = JSON.stringify([open, types]);
  const [again, setAgain] = useState(0);
  const [state, setState] = useState<{
    key: string;
    loaded: Map<string, Neighborhood>;
    missing: string[];
    error: AskError | null;
  }>({
    key: "",
    loaded: new Map(),
    missing: [],
    error: null,
  });
  // `key` is what is asked, by value.
  useEffect(() => {
    const abort = new AbortController();
    const one = async ({ id, first }: View["open"][number]): Promise<readonly [string, Neighborhood | null]> => {
      const { neighbors } = await ask(Neighbors, { id, first, ...(types ? { types } : {}) }, abort.signal);
      return [id, neighbors];
    };
    Promise.all(open.map(one)).then(
      (found) => {
        if (abort.signal.aborted) return;
        const loaded = new Map(found.flatMap(([id, own]) => (own ? [[id, own] as const] : [])));
        setState({ key, loaded, missing: found.flatMap(([id, own]) => (own ? [] : [id])), error: null });
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        setState((old) => ({ ...old, key, error: error instanceof AskError ? error : new AskError("PAGE", String(error)) }));
      },
    );
    return () => abort.abort();
  }, [key, again]);
  return { ...state, loading: state.key !== key, retry: () => setAgain((n) => n + 1) };
}
