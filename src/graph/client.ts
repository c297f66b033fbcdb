import { setTimeout as pause } from "node:timers/promises";
import neo4j, { type Driver, type ManagedTransaction, type Record as RecordOf } from "neo4j-driver";
import { Fault } from "../model/fault.ts";

/** Where a server is and how to come in. */
export interface Connection {
  /** bolt:// or neo4j://, with +s or +ssc for TLS. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Name of the database; null or absent: the user's home database. */
  readonly database?: string | null;
}

export type Row = Readonly<Record<string, unknown>>;
/** Runs one statement of a transaction and returns its rows. Pass integers as BigInt: plain numbers are stored as FLOAT. */
export type Run = (cypher: string, params?: Record<string, unknown>) => Promise<Row[]>;

export interface Reading {
  /** Milliseconds after which the server ends the transaction. */
  readonly timeout?: number;
  /** Ends the transaction when it aborts: the session is closed, which resets the connection and so the work on the server. */
  readonly signal?: AbortSignal;
}

/** An open graph. Integers come back as numbers, BYTES as Int8Array. */
export interface Graph {
  readonly connection: Connection;
  /** One statement in a READ session: the server refuses writes in it. Retried while the fault is passing. */
  read(cypher: string, params?: Record<string, unknown>, options?: Reading): Promise<Row[]>;
  /** Rows as they come, for results larger than memory. Not retried. */
  stream(cypher: string, params?: Record<string, unknown>, options?: Pick<Reading, "timeout">): AsyncIterable<Row>;
  /** All or nothing; `work` may run again after a deadlock or a lost connection, so it must not change anything else. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** One statement on its own, outside an explicit transaction (schema changes, CALL … IN TRANSACTIONS). */
  auto(cypher: string, params?: Record<string, unknown>): Promise<Row[]>;
  close(): Promise<void>;
}

// A passing fault is tried again for this long, by `write` then this often.
const RETRY_MS = 20_000;
const FIRST_DELAY_MS = 500;
const ATTEMPTS = 8;
// Writers and readers of the whole graph take as long as they take: the server's limit is meant for questions from outside.
const LONG_MS = 3_600_000;

/** Opens a graph and proves that it answers. Throws Fault GRAPH_UNREACHABLE, GRAPH_DENIED or GRAPH_UNSUITABLE. */
export async function connect(connection: Connection): Promise<Graph> {
  let driver: Driver;
  try {
    driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.user, connection.password), {
      disableLosslessIntegers: true,
      maxTransactionRetryTime: RETRY_MS,
      connectionTimeout: 10_000,
      connectionAcquisitionTimeout: 30_000,
      fetchSize: 5_000,
      telemetryDisabled: true,
    });
  } catch (error) {
    throw new Fault(
      "CONFIG_INVALID",
      `${connection.uri} is no address of a Neo4j (expected bolt://host:port or neo4j://host:port)`,
      {
        cause: error,
      },
    );
  }
  try {
    await driver.verifyConnectivity();
  } catch (error) {
    await driver.close();
    throw faultOf(error, connection.uri);
  }
  return graphOf(driver, connection);
}

function graphOf(driver: Driver, connection: Connection): Graph {
  const database = connection.database ? { database: connection.database } : {};
  // On a cluster a reader must see what this program wrote: its sessions share their bookmarks. One machine has no lag.
  const chained = connection.uri.startsWith("neo4j") ? { bookmarkManager: neo4j.bookmarkManager() } : {};
  const session = (access: "READ" | "WRITE") => driver.session({ defaultAccessMode: access, ...database, ...chained });
  const objects = ({ records }: { readonly records: readonly RecordOf[] }): Row[] => records.map((record) => record.toObject());
  const runOf =
    (tx: ManagedTransaction): Run =>
    async (cypher, params = {}) =>
      objects(await tx.run(cypher, params));
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw faultOf(error, connection.uri);
    }
  };
  return {
    connection,
    // A statement by itself is a transaction of its own: BEGIN and COMMIT around it would be two more trips to the server. That
    // leaves trying again to us.
    read: (cypher, params = {}, { signal, timeout } = {}) =>
      guard(async () => {
        const start = performance.now();
        for (let delay = FIRST_DELAY_MS; ; delay *= 2) {
          signal?.throwIfAborted();
          const open = session("READ");
          const end = (): void => void open.close().catch(() => {});
          signal?.addEventListener("abort", end, { once: true });
          try {
            return objects(await open.run(cypher, params, timeout ? { timeout } : {}));
          } catch (error) {
            if (!isPassing(error) || signal?.aborted || performance.now() - start > RETRY_MS) throw error;
          } finally {
            signal?.removeEventListener("abort", end);
            end();
          }
          await pause(delay * (0.8 + 0.4 * Math.random()), null, signal ? { signal } : {});
        }
      }),
    async *stream(cypher, params = {}, { timeout = LONG_MS } = {}) {
      const open = session("READ");
      try {
        for await (const record of open.run(cypher, params, { timeout })) yield record.toObject() as Row;
      } catch (error) {
        throw faultOf(error, connection.uri);
      } finally {
        await open.close();
      }
    },
    write: (work) =>
      guard(async () => {
        for (let attempt = 1; ; attempt++) {
          const open = session("WRITE");
          try {
            return await open.executeWrite((tx) => work(runOf(tx)), { timeout: LONG_MS });
          } catch (error) {
            if (attempt >= ATTEMPTS || !isRace(error)) throw error;
            await new Promise((done) => setTimeout(done, 2 ** attempt * (5 + 10 * Math.random())));
          } finally {
            await open.close();
          }
        }
      }),
    auto: (cypher, params = {}) =>
      guard(async () => {
        const open = session("WRITE");
        try {
          return objects(await open.run(cypher, params, { timeout: LONG_MS }));
        } finally {
          await open.close();
        }
      }),
    close: () => driver.close(),
  };
}

// A lost connection, a server that starts, a deadlock: what may be otherwise in a moment.
const isPassing = (error: unknown): boolean => error instanceof neo4j.Neo4jError && error.retryable;

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

// Another writer took away a node between our finding it and our tying something to it, or made one that we were about to
// make: the same work simply runs again on what is there now. The driver itself retries deadlocks.
const RACES = [
  "Neo.ClientError.Statement.EntityNotFound",
  "Neo.ClientError.Schema.ConstraintValidationFailed",
  "Neo.ClientError.Transaction.TransactionMarkedAsFailed",
  "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists",
  "Neo.ClientError.Schema.ConstraintAlreadyExists",
  "Neo.ClientError.Schema.IndexAlreadyExists",
];
const isRace = (error: unknown): boolean => RACES.includes(codeOf(error)) || codeOf(error).startsWith("Neo.TransientError");

/** The fault behind a driver's error: what happened, and the way out. */
export function faultOf(error: unknown, uri: string): Error {
  if (error instanceof Fault) return error;
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  const fault = (kind: Fault["code"], text: string) => new Fault(kind, text, { cause: error });
  if (/no space left|disk.*full|write access.*(failed|lost)|database is unavailable.*panic/i.test(message))
    return fault(
      "DISK_FULL",
      `Neo4j at ${uri} can no longer write (${message}); free some disk space and run the same command again`,
    );
  // After a write that failed for want of space, and the like, the database takes nothing more until it is started anew.
  if (/critical error.*restarted|database is unavailable|is shutdown/is.test(`${code} ${message}`))
    return fault(
      "SERVER_FAILED",
      `Neo4j at ${uri} has broken down, as it does when the disk is full; free some space, restart it (the embedded one: shutu neo4j stop --force) and run the same command again: it goes on where it ended`,
    );
  if (code === "Neo.ClientError.Security.Unauthorized")
    return fault("GRAPH_DENIED", `Neo4j at ${uri} refused user and password; check NEO4J_USER and NEO4J_PASSWORD`);
  if (code.startsWith("Neo.ClientError.Security.")) return fault("GRAPH_DENIED", `Neo4j at ${uri} denied access (${message})`);
  if (code === "Neo.ClientError.Database.DatabaseNotFound")
    return fault("GRAPH_UNSUITABLE", `Neo4j at ${uri} has no such database (${message}); check NEO4J_DATABASE`);
  if (code === "ServiceUnavailable" || code === "SessionExpired" || /ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE/.test(message))
    return fault(
      "GRAPH_UNREACHABLE",
      `no Neo4j answers at ${uri}; start it, or check NEO4J_URI, then run the same command again`,
    );
  if (code.startsWith("Neo.")) return fault("GRAPH_FAILED", `Neo4j at ${uri} failed: ${code}: ${message.split("\n")[0] ?? ""}`);
  return error instanceof Error ? error : new Error(message);
}
