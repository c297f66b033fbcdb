import { propagation, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { getOperationAST, type OperationDefinitionNode } from "graphql";
import type { Plugin } from "graphql-yoga";
import type { RequestContext } from "./context.ts";

/*
 * Spans by OpenTelemetry's conventions: one for the operation, below it one for each statement. Without a provider (shutu serve
 * registers one where OTEL_* asks for it) the tracer is the API's own, which does nothing.
 */
const tracer = () => trace.getTracer("shutu");

const nameOf = ({ operation, name }: OperationDefinitionNode): string => (name ? `${operation} ${name.value}` : operation);

/** A span around each operation that runs, below the caller's own span where the request has a `traceparent`. */
export function traceOperations(): Plugin<RequestContext> {
  return {
    onExecute({ args }) {
      const operation = getOperationAST(args.document, args.operationName);
      if (!operation) return undefined;
      const { contextValue } = args;
      const outer = propagation.extract(ROOT_CONTEXT, contextValue.trace);
      const attributes = {
        "graphql.operation.type": operation.operation,
        ...(operation.name ? { "graphql.operation.name": operation.name.value } : {}),
        "shutu.request.id": contextValue.requestId,
        "shutu.operation.cost": contextValue.measure.cost,
      };
      const span = tracer().startSpan(nameOf(operation), { kind: SpanKind.SERVER, attributes }, outer);
      contextValue.measure.span = span;
      return {
        onExecuteDone({ result }) {
          const errors = result && typeof result === "object" && "errors" in result ? (result.errors ?? []) : [];
          if (errors.length > 0) {
            span.setAttribute("error.type", String(errors[0]?.extensions?.["code"] ?? "GRAPHQL"));
            span.setStatus({ code: SpanStatusCode.ERROR });
          }
          span.end();
        },
      };
    },
  };
}

/** Runs a statement in a span below its operation's. The statement's text holds no value of the caller's: those are parameters. */
export async function traced<T>(operation: Span | null, field: string, cypher: string, run: () => Promise<T>): Promise<T> {
  const outer = operation ? trace.setSpan(ROOT_CONTEXT, operation) : ROOT_CONTEXT;
  const attributes = { "db.system.name": "neo4j", "db.operation.name": field, "db.query.text": cypher };
  const span = tracer().startSpan(`neo4j ${field}`, { kind: SpanKind.CLIENT, attributes }, outer);
  try {
    return await run();
  } catch (error) {
    span.setAttribute("error.type", error instanceof Error ? error.name : "Error");
    span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    span.end();
  }
}
