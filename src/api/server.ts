import type { GraphQLSchema } from "graphql";
import { createYoga, type Plugin, useExecutionCancellation, type YogaServerInstance } from "graphql-yoga";
import type { Logger } from "pino";
import type { ReadGraph, RequestContext } from "./context.ts";
import { masker } from "./error.ts";
import type { Ingest } from "./ingest.ts";
import { costLimit, type Limits, textLimits } from "./limit.ts";
import type { Metrics } from "./metric.ts";
import { useOperations } from "./operation.ts";
import { makeSchema } from "./schema.ts";
import { tabs } from "./tab.ts";
import { traced, traceOperations } from "./trace.ts";

export interface ApiSettings {
  readonly graph: ReadGraph;
  readonly limits: Limits;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Production: no introspection, no GraphiQL, no suggestions. */
  readonly locked: boolean;
  /** Operations by id that may be asked for without their text; with `only` nothing else may. */
  readonly operations: { readonly byId: Readonly<Record<string, string>>; readonly only: boolean };
  /** Statements slower than this many milliseconds are logged. */
  readonly slow: number;
  /** Takes texts in; without it the graph is only read, and the schema has no mutation. */
  readonly ingest?: Ingest | null;
}

/** What one request brings besides itself. */
export type Incoming = Pick<RequestContext, "caller" | "requestId" | "signal"> &
  Partial<Pick<RequestContext, "trace">> & {
    /** True where nobody waits for the answer: what is slow then is no cause for a warning. */
    readonly rehearsal?: boolean;
  };

export type Api = YogaServerInstance<Incoming, RequestContext>;

// Making it takes a while, and most processes need it more than once.
let reading: GraphQLSchema | null = null;

/** The GraphQL endpoint at /graphql: a fetch function without a port, also for tests. */
export async function makeApi(settings: ApiSettings): Promise<Api> {
  const { limits, locked, log } = settings;
  reading ??= makeSchema();
  const schema = settings.ingest ? makeSchema(settings.ingest) : reading;
  const mask = masker(log);
  const measured: Plugin<RequestContext> = { ...costLimit(limits, settings.metrics) };
  const graphiql = locked ? null : (await import("@graphql-yoga/render-graphiql")).renderGraphiQL;
  return createYoga<Incoming, RequestContext>({
    schema,
    graphqlEndpoint: "/graphql",
    landingPage: false,
    graphiql: graphiql
      ? { title: "Shutu 数图", defaultTabs: tabs().map((query) => ({ query })), shouldPersistHeaders: false }
      : false,
    ...(graphiql ? { renderGraphiQL: graphiql } : {}),
    cors: false,
    batching: false,
    multipart: false,
    // Bodies were counted as they came in.
    maxRequestBodySize: false,
    logging: false,
    healthCheckEndpoint: "/graphql/health",
    // Comes after our own masking, which knows the request: only faults outside the execution are left to it.
    maskedErrors: { maskError: (error) => mask(error, "no request", false) },
    context: (incoming) => contextOf(settings, incoming),
    plugins: [
      useExecutionCancellation(),
      ...textLimits(limits, locked),
      ...useOperations(settings.operations),
      measured,
      traceOperations(),
      maskWithId(mask),
    ],
  });
}

// Yoga's own masking knows no request: this runs first, on the executor's result.
function maskWithId(mask: ReturnType<typeof masker>): Plugin<RequestContext> {
  return {
    onExecute: ({ args }) => ({
      onExecuteDone: ({ result, setResult }) => {
        if (!result || typeof result !== "object" || Symbol.asyncIterator in result || !result.errors) return;
        const context = args.contextValue;
        setResult({ ...result, errors: result.errors.map((error) => mask(error, context.requestId, context.signal.aborted)) });
      },
    }),
  };
}

function contextOf(settings: ApiSettings, incoming: Incoming): RequestContext {
  const { graph, limits, log, metrics } = settings;
  const measure: RequestContext["measure"] = { cost: 0, statements: 0, graphMs: 0, span: null };
  return {
    trace: {},
    ...incoming,
    measure,
    read: async (field, cypher, params) => {
      incoming.signal.throwIfAborted();
      const start = performance.now();
      try {
        const options = { timeout: limits.statement, signal: incoming.signal };
        return await traced(measure.span, field, cypher, () => graph.read(cypher, params, options));
      } catch (error) {
        metrics.graphErrors.inc();
        throw error;
      } finally {
        const ms = performance.now() - start;
        measure.statements++;
        measure.graphMs += ms;
        metrics.graph.observe(ms / 1000);
        if (ms >= settings.slow)
          log[incoming.rehearsal ? "debug" : "warn"](
            { id: incoming.requestId, ms: Math.round(ms), field, cypher: cypher.slice(0, 2000) },
            "slow statement",
          );
      }
    },
  };
}
