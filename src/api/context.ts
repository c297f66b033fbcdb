import type { Span } from "@opentelemetry/api";

/** A graph as the API needs it: one statement in a READ session, ended at `timeout` milliseconds or when `signal` aborts. */
export interface ReadGraph {
  read(
    cypher: string,
    params?: Record<string, unknown>,
    options?: { readonly timeout?: number; readonly signal?: AbortSignal },
  ): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

/** One statement in a READ session, ended when the request is. */
export type Read = (
  /** The root field it is for, as logs and traces name it. */
  field: string,
  cypher: string,
  params: Record<string, unknown>,
) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** Who asks: a key's name, a token's subject, or an address. */
export interface Caller {
  readonly name: string;
  readonly kind: "key" | "token" | "public";
  /** True: it may put texts into the graph, where the server takes any. */
  readonly ingest?: boolean;
}

/** What a resolver is given. */
export interface Context {
  readonly read: Read;
}

/** What the server gives each request. */
export interface RequestContext extends Context {
  readonly caller: Caller;
  /** The id under which the request stands in the log and in masked errors. */
  readonly requestId: string;
  /** Aborted when the caller has gone or the time is up. */
  readonly signal: AbortSignal;
  /** The caller's trace headers: traceparent, tracestate. */
  readonly trace: Readonly<Record<string, string>>;
  /** Filled in while the request runs. */
  readonly measure: { cost: number; statements: number; graphMs: number; span: Span | null };
}
