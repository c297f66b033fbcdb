import { acquire, type Server } from "../neo4j/server.ts";
import { resource } from "../resource.ts";
import type { Call } from "./command.ts";

/** A server and the database on it (null: the user's home database). */
export interface Reachable extends Server {
  readonly database: string | null;
}

/** The description of the embedded server's artifacts. */
export const POM: string = resource("neo4j/pom.xml");

/** The Neo4j to use: the one that NEO4J_URI names, else the embedded one, started where it does not run. Release it at the end. */
export async function openServer(call: Pick<Call, "config" | "signal" | "tell">): Promise<Reachable> {
  const external = call.config.external();
  if (external) return { ...external, release: async () => {} };
  const server = await acquire(POM, call.config.embedded, { progress: call.tell, signal: call.signal });
  return { ...server, database: null };
}

/** Runs `work` with the Neo4j to use and releases it, also when `work` fails. */
export async function withServer<T>(
  call: Pick<Call, "config" | "signal" | "tell">,
  work: (server: Reachable) => Promise<T>,
): Promise<T> {
  const server = await openServer(call);
  try {
    return await work(server);
  } finally {
    await server.release();
  }
}
