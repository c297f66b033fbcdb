import pino from "pino";
import { inject } from "vitest";
import type { Caller } from "../../src/api/context.ts";
import type { Ingest } from "../../src/api/ingest.ts";
import { LIMITS, type Limits } from "../../src/api/limit.ts";
import { makeMetrics } from "../../src/api/metric.ts";
import { type Api, makeApi } from "../../src/api/server.ts";
import { connect, type Graph } from "../../src/graph/client.ts";
import { fill } from "../kit/stated.ts";
import { WORLD } from "./world.ts";

export interface Opened {
  readonly graph: Graph;
  /** Statements that ran, in order. */
  readonly ran: { cypher: string; params: Record<string, unknown> }[];
  readonly api: (settings?: {
    limits?: Partial<Limits>;
    locked?: boolean;
    only?: boolean;
    operations?: Record<string, string>;
    ingest?: Ingest;
  }) => Promise<Api>;
}

/** The world in the tests' graph, and APIs over it that run in process. */
export async function open(): Promise<Opened> {
  const graph = await connect(inject("neo4j"));
  await fill(graph, WORLD);
  const ran: Opened["ran"] = [];
  const watched = {
    read: async (cypher: string, params: Record<string, unknown> = {}, options = {}) => {
      ran.push({ cypher, params });
      return await graph.read(cypher, params, options);
    },
  };
  return {
    graph,
    ran,
    api: async ({ limits = {}, locked = false, only = false, operations = {}, ingest } = {}) =>
      await makeApi({
        graph: watched,
        limits: { ...LIMITS, request: 60_000, statement: 60_000, costPerMinute: 0, ...limits },
        log: pino({ level: process.env["DEBUG"] ? "debug" : "silent" }),
        metrics: makeMetrics(),
        locked,
        operations: { byId: operations, only },
        slow: 60_000,
        ingest: ingest ?? null,
      }),
  };
}

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers are read by path in tests; their shape is the schema's affair
  readonly data: any;
  readonly errors: readonly { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly extensions: any;
}

const PUBLIC: Caller = { name: "test", kind: "public" };

interface Asking {
  readonly signal?: AbortSignal;
  readonly caller?: Caller;
  readonly trace?: Readonly<Record<string, string>>;
}

/** Asks an API in process, over a real Request. */
export async function ask(
  api: Api,
  query: string,
  variables: Record<string, unknown> = {},
  { signal = new AbortController().signal, caller = PUBLIC, trace = {} }: Asking = {},
): Promise<Answer> {
  const body = JSON.stringify({ query, variables });
  const headers = { "content-type": "application/json", accept: "application/json" };
  const incoming = { caller, requestId: "test", signal, trace };
  const response = await api.fetch("http://localhost/graphql", { method: "POST", headers, body, signal }, incoming);
  const json = (await response.json()) as { data?: unknown; errors?: Answer["errors"]; extensions?: unknown };
  return { status: response.status, data: json.data, errors: json.errors ?? [], extensions: json.extensions };
}
