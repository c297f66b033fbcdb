import { blockFieldSuggestionsPlugin } from "@escape.tech/graphql-armor-block-field-suggestions";
import { maxAliasesPlugin } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthPlugin } from "@escape.tech/graphql-armor-max-depth";
import { maxDirectivesPlugin } from "@escape.tech/graphql-armor-max-directives";
import { maxTokensPlugin } from "@escape.tech/graphql-armor-max-tokens";
import { useDisableIntrospection } from "@graphql-yoga/plugin-disable-introspection";
import { type ExecutionArgs, GraphQLError, getOperationAST, getVariableValues, type OperationDefinitionNode } from "graphql";
import type { Plugin } from "graphql-yoga";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { RequestContext } from "./context.ts";
import { costOf } from "./cost.ts";
import type { Metrics } from "./metric.ts";

/** How much one request may ask for. */
export interface Limits {
  /** @default 14 */
  readonly depth: number;
  /** @default 30 */
  readonly aliases: number;
  /** @default 2000 */
  readonly tokens: number;
  /** @default 20 */
  readonly directives: number;
  /** Root fields of one operation. @default 20 */
  readonly roots: number;
  /** Points of one operation. @default 20000 */
  readonly cost: number;
  /** Points of one caller in a minute; 0 is no limit. @default 200000 */
  readonly costPerMinute: number;
  /** Bytes of a request's body. @default 65536 */
  readonly body: number;
  /** Bytes of the body of a caller who may put texts into the graph. @default 2097152 */
  readonly text: number;
  /** Milliseconds for a whole request. @default 20000 */
  readonly request: number;
  /** Milliseconds for one statement against the graph; its first planning counts. @default 15000 */
  readonly statement: number;
}

export const LIMITS: Limits = {
  depth: 14,
  aliases: 30,
  tokens: 2000,
  directives: 20,
  roots: 20,
  cost: 20_000,
  costPerMinute: 200_000,
  body: 65_536,
  text: 2_097_152,
  request: 20_000,
  statement: 15_000,
};

const refused = (code: string, message: string, status: number, more: Record<string, unknown> = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status }, ...more } });

/** The limits that the text of an operation is held to, before anything runs. */
export function textLimits(limits: Limits, locked: boolean): Plugin[] {
  const quiet = { exposeLimits: true, propagateOnRejection: true };
  return [
    maxTokensPlugin({ n: limits.tokens, ...quiet }),
    maxDepthPlugin({ n: limits.depth, flattenFragments: true, ignoreIntrospection: !locked, ...quiet }),
    maxAliasesPlugin({ n: limits.aliases, ...quiet }),
    maxDirectivesPlugin({ n: limits.directives, ...quiet }),
    ...(locked ? [useDisableIntrospection(), blockFieldSuggestionsPlugin()] : []),
  ] as Plugin[];
}

/**
 * The cost of an operation, once its variables are known: one that costs too much does not run; others are charged to their
 * caller. The cost stands in the answer's extensions.
 */
export function costLimit(limits: Limits, metrics: Metrics): Plugin<RequestContext> {
  const bucket = limits.costPerMinute > 0 ? new RateLimiterMemory({ points: limits.costPerMinute, duration: 60 }) : null;
  const refuse = (reason: string, error: GraphQLError): { errors: GraphQLError[] } => {
    metrics.rejected.inc({ reason });
    return { errors: [error] };
  };
  const costs = new WeakMap<OperationDefinitionNode, number>();
  return {
    async onExecute({ args, setResultAndStopExecution }) {
      const { schema, document, operationName, variableValues, contextValue } = args as ExecutionArgs & {
        contextValue: RequestContext;
      };
      const operation = getOperationAST(document, operationName);
      if (!operation) return undefined;
      const roots = operation.selectionSet.selections.length;
      if (roots > limits.roots) {
        const error = refused(
          "OPERATION_TOO_LARGE",
          `${roots} root fields were asked for, at most ${limits.roots} can be in one operation`,
          400,
        );
        setResultAndStopExecution(refuse("roots", error));
        return undefined;
      }
      const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {});
      // Wrong variables are the executor's to answer.
      if (!coerced) return undefined;
      // Without variables it is the same each time; documents are cached, so that one text has one node.
      const fixed = !operation.variableDefinitions?.length;
      let cost = fixed ? costs.get(operation) : undefined;
      if (cost === undefined) {
        const fragments = Object.fromEntries(
          document.definitions.flatMap((one) => (one.kind === "FragmentDefinition" ? [[one.name.value, one]] : [])),
        );
        cost = costOf({ schema, operation, fragments, variables: coerced }, limits.cost);
        if (fixed) costs.set(operation, cost);
      }
      contextValue.measure.cost = cost;
      metrics.cost.observe(cost);
      if (cost > limits.cost) {
        const message = `this operation costs more than ${limits.cost} points: ask for smaller pages (\`first\`) or fewer levels of lists`;
        setResultAndStopExecution(refuse("cost", refused("COST_EXCEEDED", message, 400, { limit: limits.cost })));
        return undefined;
      }
      if (bucket) {
        try {
          await bucket.consume(contextValue.caller.name, Math.max(1, cost));
        } catch (error) {
          if (!(error instanceof RateLimiterRes)) throw error;
          const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
          const message = `the ${limits.costPerMinute} points of this minute are used up: try again in ${seconds} s`;
          const headers = { "retry-after": String(seconds) };
          const http = { status: 429, headers };
          setResultAndStopExecution(refuse("rate", new GraphQLError(message, { extensions: { code: "RATE_LIMITED", http } })));
          return undefined;
        }
      }
      return {
        onExecuteDone({ result, setResult }) {
          if (result && typeof result === "object" && !(Symbol.asyncIterator in result)) {
            const { measure } = contextValue;
            const graphMs = Math.round(measure.graphMs * 10) / 10;
            setResult({
              ...result,
              extensions: {
                ...result.extensions,
                cost: { points: measure.cost, limit: limits.cost, statements: measure.statements, graphMs },
              },
            });
          }
        },
      };
    },
  };
}
