/** An operation that the server knows by id. The types are those of its answer and its variables. */
export interface Operation<Answer, Variables> {
  readonly name: string;
  readonly id: string;
  readonly types?: (variables: Variables) => Answer;
}

/** What went wrong with a question: `code` is the API's own, or OFFLINE, HTTP or STALE (the server knows no such operation). */
export class AskError extends Error {
  readonly code: string;
  readonly seconds: number;
  constructor(code: string, message: string, seconds = 0) {
    super(message);
    this.code = code;
    this.seconds = seconds;
  }
}

const KEY = "shutu.key";
/** The API key that a server may ask for; kept for this tab only. */
export const apiKey = {
  get: (): string => sessionStorage.getItem(KEY) ?? "",
  set: (key: string): void => sessionStorage.setItem(KEY, key),
};

const MOST_KEPT = 120;
const kept = new Map<string, unknown>();

/** The answer that was given before to the same question, if it is still kept. */
export const known = <A, V>(operation: Operation<A, V>, variables: V): A | undefined =>
  kept.get(keyOf(operation, variables)) as A | undefined;
const keyOf = (operation: { readonly id: string }, variables: unknown): string => `${operation.id}${JSON.stringify(variables)}`;
export const forget = (): void => kept.clear();

/** Asks the API. Throws an AskError; answers are kept, so that going back shows at once what was there. */
export async function ask<A, V>(operation: Operation<A, V>, variables: V, signal?: AbortSignal): Promise<A> {
  const key = keyOf(operation, variables);
  if (kept.has(key)) return kept.get(key) as A;
  const answer = await post(operation, variables, signal);
  kept.set(key, answer);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? "");
  return answer as A;
}

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

async function post(operation: { readonly name: string; readonly id: string }, variables: unknown, signal?: AbortSignal) {
  const headers: Record<string, string> = { "content-type": "application/json", accept: "application/json" };
  const own = apiKey.get();
  if (own) headers["x-api-key"] = own;
  const extensions = { persistedQuery: { version: 1, sha256Hash: operation.id } };
  const body = JSON.stringify({ operationName: operation.name, variables, extensions });
  let response: Response;
  try {
    response = await fetch("/graphql", { method: "POST", headers, body, ...(signal ? { signal } : {}) });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new AskError("OFFLINE", String(error));
  }
  const answer = (await response.json().catch(() => ({}))) as Body;
  const [error] = answer.errors ?? [];
  if (error || answer.data === undefined || answer.data === null) {
    const seconds = Number(response.headers.get("retry-after") ?? 0);
    throw new AskError(error?.extensions?.code ?? "HTTP", error?.message ?? `HTTP ${response.status}`, seconds);
  }
  return answer.data;
}

let texts: Promise<Readonly<Record<string, string>>> | null = null;
/** The text of an operation, for who wants to ask the same elsewhere. */
export async function textOf(operation: { readonly id: string }): Promise<string> {
  texts ??= fetch("/operations.json").then((answer) => answer.json());
  return (await texts)[operation.id] ?? "";
}
