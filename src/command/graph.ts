import { connect, type Graph } from "../graph/client.ts";
import { applySchema } from "../graph/schema.ts";
import type { Call } from "./command.ts";
import { withServer } from "./server.ts";

/** Runs `work` with the graph to use, its constraints and indexes in place, and closes it, also when `work` fails. */
export const withGraph = <T>(call: Pick<Call, "config" | "signal" | "tell">, work: (graph: Graph) => Promise<T>): Promise<T> =>
  withServer(call, async ({ uri, user, password, database }) => {
    const graph = await connect({ uri, user, password, database });
    try {
      await applySchema(graph);
      return await work(graph);
    } finally {
      await graph.close();
    }
  });
