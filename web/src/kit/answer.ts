import { useEffect, useState } from "preact/hooks";
import { AskError, ask, known, type Operation } from "./ask.ts";

/** How a question stands. While a new one is under way, `data` is the answer to the one before, so that the page does not jump. */
export type Answer<A> =
  | { readonly state: "loading"; readonly data?: A | undefined }
  | { readonly state: "ready"; readonly data: A }
  | { readonly state: "error"; readonly error: AskError; readonly retry: () => void; readonly data?: undefined };

/** Asks while the component is shown; null variables: nothing is asked. A change of variables ends the question before. */
export function useAnswer<A, V>(operation: Operation<A, V>, variables: V | null): Answer<A> {
  const key = `${operation.id}${JSON.stringify(variables)}`;
  const [again, setAgain] = useState(0);
  const [held, setHeld] = useState<{ key: string; answer: Answer<A> } | null>(null);
  // `key` is the operation and the variables by value
  useEffect(() => {
    if (variables === null) return;
    const abort = new AbortController();
    ask(operation, variables, abort.signal).then(
      (data) => !abort.signal.aborted && setHeld({ key, answer: { state: "ready", data } }),
      (error: unknown) => {
        if (abort.signal.aborted) return;
        const told = error instanceof AskError ? error : new AskError("PAGE", String(error));
        const retry = (): void => {
          setHeld(null);
          setAgain((n) => n + 1);
        };
        setHeld({ key, answer: { state: "error", error: told, retry } });
      },
    );
    return () => abort.abort();
  }, [key, again]);
  if (held?.key === key) return held.answer;
  const data = variables === null ? undefined : known(operation, variables);
  return data === undefined ? { state: "loading", data: held?.answer.data } : { state: "ready", data };
}

/** Pages of one list, one after the other: what is loaded so far, and how to load more. */
export interface Pages<N> {
  readonly nodes: readonly N[];
  readonly answer: Answer<unknown>;
  readonly more: (() => void) | null;
}

interface Connection<N> {
  readonly nodes: readonly N[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A list that goes on by cursor; up to `most` entries are loaded without being asked for. */
export function usePages<A, V, N>(
  operation: Operation<A, V>,
  variables: Omit<V, "after">,
  listOf: (data: A) => Connection<N> | null | undefined,
  most = 0,
): Pages<N> {
  const key = JSON.stringify(variables);
  const none = { key, after: null as string | null, before: [] as readonly N[] };
  const [state, setState] = useState(none);
  const current = state.key === key ? state : none;
  const answer = useAnswer(operation, { ...variables, ...(current.after ? { after: current.after } : {}) } as V);
  const page = answer.state === "ready" ? listOf(answer.data) : null;
  const nodes = page ? [...current.before, ...page.nodes] : current.before;
  const end = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  const more = end ? () => setState({ key, after: end, before: nodes }) : null;
  useEffect(() => {
    if (more && nodes.length < most) more();
  });
  return { nodes, answer, more };
}
