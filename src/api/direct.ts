import type { ExecutionResult } from "graphql";
import { processRegularResult } from "graphql-yoga";
import { isRow } from "./row.ts";
import type { Api, Incoming } from "./server.ts";

/** What is sent back. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

type Params = Parameters<Api["getResultForParams"]>[0]["params"];

// As yoga chooses for these; any other wish is left to it.
const ACCEPTED = new Map([
  ["*/*", "application/json"],
  ["application/json", "application/json"],
  ["application/graphql-response+json", "application/graphql-response+json"],
  ["application/graphql-response+json, application/json", "application/graphql-response+json"],
  ["application/graphql-response+json,application/json", "application/graphql-response+json"],
]);
const PARAMS = new Set(["query", "variables", "operationName", "extensions"]);

/**
 * Answers a plain request without the streams of a Request and a Response, which cost more than the execution does: an operation
 * with its text, posted as one JSON object. Null: the request is another, or is wrong in some way, and is the endpoint's to answer.
 */
export async function direct(
  api: Api,
  url: string,
  body: Uint8Array,
  accept: string | undefined,
  incoming: Incoming,
): Promise<Reply | null> {
  const type = ACCEPTED.get(accept ?? "*/*");
  const params = type ? paramsOf(body) : null;
  if (!type || !params) return null;
  const { signal } = incoming;
  const request = new api.fetchAPI.Request(url, { method: "POST", headers: { accept: type }, signal });
  let result: Awaited<ReturnType<Api["getResultForParams"]>>;
  try {
    result = await ended(signal, api.getResultForParams({ params, request }, { ...incoming } as never));
  } catch (error) {
    if (signal.aborted) throw error;
    // Refused before anything ran: how that is said, the endpoint knows.
    return null;
  }
  if (!isRow(result)) return null;
  if (!result["errors"] && !isRow(result["extensions"]?.["http" as never]))
    return {
      status: 200,
      headers: { "content-type": `${type}; charset=utf-8` },
      body: Buffer.from(JSON.stringify(result), "utf8"),
    };
  const response = processRegularResult(result as ExecutionResult, api.fetchAPI, type);
  return await replyOf(response);
}

/** A response as it is sent. */
export async function replyOf(response: Response): Promise<Reply> {
  const headers = Object.fromEntries([...response.headers].map(([name, value]) => [name.toLowerCase(), value]));
  return { status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) };
}

/** The parameters of an operation; null where they are not what they should be. */
function paramsOf(body: Uint8Array): Params | null {
  let params: unknown;
  try {
    params = JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("utf8"));
  } catch {
    return null;
  }
  if (!isRow(params) || typeof params["query"] !== "string" || Object.keys(params).some((key) => !PARAMS.has(key))) return null;
  const { operationName, variables, extensions } = params;
  if (operationName !== undefined && operationName !== null && typeof operationName !== "string") return null;
  if ([variables, extensions].some((one) => one !== undefined && one !== null && !isRow(one))) return null;
  return params as Params;
}

/** The promise, or the signal's reason as soon as it aborts. */
function ended<T>(signal: AbortSignal, work: T | Promise<T>): Promise<T> {
  return new Promise<T>((done, fail) => {
    const abort = (): void => fail(signal.reason);
    if (signal.aborted) return abort();
    signal.addEventListener("abort", abort, { once: true });
    Promise.resolve(work)
      .then(done, fail)
      .finally(() => signal.removeEventListener("abort", abort));
  });
}
