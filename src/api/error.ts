import { GraphQLError } from "graphql";
import type { Logger } from "pino";
import { Fault } from "../model/fault.ts";

const DATABASE_TIMEOUT = /TransactionTimedOut|Terminated|transaction has been terminated|LockClientStopped/i;

/** What a caller is told of an error: deliberate ones as they are; all else by an id that the log knows, without a word of it. */
export function masker(log: Logger): (error: unknown, requestId: string, ended: boolean) => GraphQLError {
  return (error, requestId, ended) => {
    const original = error instanceof GraphQLError ? error.originalError : error;
    if (error instanceof GraphQLError && (original === undefined || original instanceof GraphQLError)) return error;
    const place =
      error instanceof GraphQLError
        ? { ...(error.nodes ? { nodes: error.nodes } : {}), ...(error.path ? { path: error.path } : {}) }
        : {};
    const said = (message: string, code: string, status: number): GraphQLError =>
      new GraphQLError(message, { ...place, extensions: { code, id: requestId, http: { status } } });
    const text = original instanceof Error ? `${original.message} ${String(original.cause ?? "")}` : String(original);
    if (ended || DATABASE_TIMEOUT.test(text)) {
      log.warn({ id: requestId, error: text.slice(0, 300) }, "ended for time");
      return said("this took too long and was ended: ask for less at once", "TIMEOUT", 504);
    }
    if (original instanceof Fault && original.retriable && original.code === "GRAPH_UNREACHABLE") {
      log.error({ id: requestId, error: text.slice(0, 300) }, "graph unreachable");
      return said("the graph cannot be reached just now: try again in a while", "GRAPH_UNREACHABLE", 503);
    }
    log.error({ id: requestId, err: original }, "unexpected error");
    return said(`Unexpected error. The log knows more under ${requestId}.`, "INTERNAL", 500);
  };
}
