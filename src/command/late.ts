import { connect, type Graph } from "../graph/client.ts";
import { applySchema } from "../graph/schema.ts";
import { Fault } from "../model/fault.ts";
import type { Call } from "./command.ts";
import type { Reachable } from "./server.ts";

const RETRY_MS = 2_000;

/** A graph that may come later, and come back: until then requests are answered by what is in the way. */
export class LateGraph {
  private graph: Graph | null = null;
  private tell: () => void = () => {};
  /** Resolves when the graph answers for the first time. */
  readonly opened = new Promise<void>((done) => {
    this.tell = done;
  });
  private reason: Error = new Fault("GRAPH_UNREACHABLE", "the graph is still being opened");

  /** Opens the graph; where nothing answers it goes on trying until `signal` aborts. A refusal is thrown. */
  async open(server: Reachable, call: Call, signal: AbortSignal): Promise<void> {
    try {
      await this.connect(server);
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== "GRAPH_UNREACHABLE") throw error;
      this.reason = error;
      call.tell(`${error.code}: ${error.message}; serving starts when it does`);
      const timer = setInterval(() => {
        if (this.graph || signal.aborted) return void clearInterval(timer);
        this.connect(server).then(
          () => call.tell("the graph answers now"),
          (again: unknown) => {
            if (again instanceof Error) this.reason = again;
          },
        );
      }, RETRY_MS);
      signal.addEventListener("abort", () => clearInterval(timer), { once: true });
    }
  }

  private async connect(server: Reachable): Promise<void> {
    const { uri, user, password, database } = server;
    const graph = await connect({ uri, user, password, database });
    try {
      await applySchema(graph);
    } catch (error) {
      await graph.close();
      throw error;
    }
    if (this.graph) return await graph.close();
    this.graph = graph;
    this.tell();
  }

  /** The graph itself. Throws what is in the way. */
  now(): Graph {
    if (!this.graph) throw this.reason;
    return this.graph;
  }

  async read(...args: Parameters<Graph["read"]>): ReturnType<Graph["read"]> {
    return await this.now().read(...args);
  }

  /** Why no question can be answered just now; null: it can. */
  async ready(): Promise<string | null> {
    try {
      await this.read("RETURN 1 AS one", {}, { timeout: 3_000 });
      return null;
    } catch (error) {
      return error instanceof Fault ? error.code : "GRAPH_FAILED";
    }
  }

  async close(): Promise<void> {
    await this.graph?.close();
  }
}
