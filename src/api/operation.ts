import { usePersistedOperations } from "@graphql-yoga/plugin-persisted-operations";
import type { Plugin } from "graphql-yoga";
import type { RequestContext } from "./context.ts";

/** Persisted operations: `{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": id}}}` instead of the text. */
export function useOperations(operations: {
  readonly byId: Readonly<Record<string, string>>;
  readonly only: boolean;
}): Plugin<RequestContext>[] {
  if (Object.keys(operations.byId).length === 0 && !operations.only) return [];
  return [
    usePersistedOperations({
      allowArbitraryOperations: !operations.only,
      getPersistedOperation: (id) => (Object.hasOwn(operations.byId, id) ? (operations.byId[id] ?? null) : null),
      // The text limits hold for them as well: a file of operations is no reason to trust one.
      skipDocumentValidation: false,
      customErrors: {
        notFound: {
          message: "there is no operation of this id here",
          extensions: { code: "OPERATION_UNKNOWN", http: { status: 404 } },
        },
        persistedQueryOnly: {
          message: "only the operations that this server knows by id can be asked for",
          extensions: { code: "OPERATION_UNKNOWN", http: { status: 400 } },
        },
      },
    }) as Plugin<RequestContext>,
  ];
}
