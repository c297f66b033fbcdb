import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

/** What the server counts, for Prometheus. */
export function makeMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Counter({
      name: "shutu_requests_total",
      help: "HTTP requests by path and status",
      labelNames: ["path", "status"],
      registers,
    }),
    seconds: new Histogram({
      name: "shutu_request_seconds",
      help: "Seconds from the request's head to the end of its answer",
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
      registers,
    }),
    cost: new Histogram({
      name: "shutu_operation_cost",
      help: "Cost of operations",
      buckets: [1, 10, 50, 100, 500, 1000, 5000, 10000],
      registers,
    }),
    rejected: new Counter({
      name: "shutu_rejected_total",
      help: "Requests refused, by reason",
      labelNames: ["reason"],
      registers,
    }),
    graph: new Histogram({
      name: "shutu_graph_seconds",
      help: "Seconds of statements against the graph",
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 10],
      registers,
    }),
    graphErrors: new Counter({ name: "shutu_graph_errors_total", help: "Statements that failed", registers }),
  };
}

export type Metrics = ReturnType<typeof makeMetrics>;
