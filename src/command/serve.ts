import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import pino from "pino";
import { type ApiKey, hashKey, makeGuard, type TokenSettings } from "../api/guard.ts";
import { makeHttp } from "../api/http.ts";
import { LIMITS } from "../api/limit.ts";
import { makeMetrics } from "../api/metric.ts";
import { type Api, makeApi } from "../api/server.ts";
import { tabs } from "../api/tab.ts";
import { connect, type Graph } from "../graph/client.ts";
import { applySchema } from "../graph/schema.ts";
import { Fault } from "../model/fault.ts";
import { resource } from "../resource.ts";
import type { Call, Command } from "./command.ts";
import { openServer, type Reachable } from "./server.ts";

const usage = (message: string): Fault => new Fault("USAGE", message);
const DRAIN_MS = 10_000;
const RETRY_MS = 2_000;
const WARM_MS = 15_000;

export const command: Command = {
  usage: "",
  takes: [0, 0],
  options: {
    host: {
      type: "string",
      value: "ADDRESS",
      help: "address to listen at (default 127.0.0.1, or SHUTU_HOST); others than loopback need --keys, a token option or --public-read",
    },
    port: { type: "string", value: "N", help: "port to listen at (default 4000, or SHUTU_PORT)" },
    "public-read": { type: "boolean", help: "let everybody read who can reach the address" },
    keys: { type: "string", value: "FILE", help: "API keys: one a line, NAME SHA256-OF-THE-KEY; then a key is needed" },
    "new-key": { type: "string", value: "NAME", help: "print a new API key and its line for the file of --keys, and end" },
    "jwt-secret": { type: "string", value: "FILE", help: "accept bearer tokens signed (HS256) with the secret in this file" },
    "jwt-keys": { type: "string", value: "FILE", help: "accept bearer tokens signed by a key of this JSON Web Key Set" },
    "jwt-issuer": { type: "string", value: "TEXT", help: "the issuer that tokens must name" },
    "jwt-audience": { type: "string", value: "TEXT", help: "the audience that tokens must name" },
    cors: {
      type: "string",
      value: "ORIGIN",
      multiple: true,
      help: "let pages of this origin ask, e.g. https://example.org; may be repeated",
    },
    production: { type: "boolean", help: "no introspection, no GraphiQL, no suggestions; set for addresses other than loopback" },
    operations: { type: "string", value: "FILE", help: "operations that may be asked for by id: a JSON object of id and text" },
    "only-operations": { type: "boolean", help: "answer only operations of --operations" },
    files: { type: "string", value: "FOLDER", help: "static files for / (default: the dashboard, where it is built)" },
    "admin-port": { type: "string", value: "N", help: "serve Prometheus metrics on 127.0.0.1 at this port" },
    slow: { type: "string", value: "MS", help: "log statements slower than this (default 500)" },
    "max-cost": { type: "string", value: "N", help: `points of one operation at most (default ${LIMITS.cost})` },
    rate: {
      type: "string",
      value: "N",
      help: `points of one caller in a minute, 0 for no limit (default ${LIMITS.costPerMinute})`,
    },
  },
  examples: [
    "shutu serve",
    "shutu serve --port 8080",
    "shutu serve --host 0.0.0.0 --keys keys.txt",
    "shutu serve --new-key dashboard",
  ],
  async run(call) {
    const fresh = call.text("new-key");
    if (fresh !== undefined) return await newKey(call, fresh);
    await serve(call);
  },
};

async function newKey(call: Call, name: string): Promise<void> {
  if (!/^[\w.-]{1,64}$/.test(name))
    throw usage(`--new-key is ${JSON.stringify(name)}: expected a name of letters, digits, ., _ and -`);
  const key = `sk_${randomBytes(32).toString("base64url")}`;
  call.tell("the key (it is shown this once), then its line for the file of --keys:");
  await call.print(key);
  await call.print(`${name} ${hashKey(key)}`);
}

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|::1)$/i.test(host);

async function serve(call: Call): Promise<void> {
  const host = call.text("host") ?? call.config.host;
  const port = call.number("port", 0, 65_535) ?? call.config.port;
  const keys = keysOf(call);
  const token = tokenOf(call);
  const loopback = isLoopback(host);
  const guarded = keys.length > 0 || token !== null;
  if (!loopback && !guarded && !call.flag("public-read")) {
    throw usage(
      `${host} can be reached by others: give --keys FILE (shutu serve --new-key NAME makes one), --jwt-secret or --jwt-keys, or say --public-read`,
    );
  }
  const open = call.flag("public-read") || (loopback && !guarded);
  const locked = call.flag("production") || !loopback;
  const log = pino(
    { level: call.config.log, base: null, redact: ["headers.authorization", 'headers["x-api-key"]'] },
    pino.destination({ fd: 2, sync: true }),
  );
  const metrics = makeMetrics();
  const graph = new LateGraph();
  const limits = {
    ...LIMITS,
    cost: call.number("max-cost", 1, 1e9) ?? LIMITS.cost,
    costPerMinute: call.number("rate", 0, 1e12) ?? LIMITS.costPerMinute,
  };
  const operations = { byId: operationsOf(call), only: call.flag("only-operations") };
  const api = await makeApi({ graph, limits, log, metrics, locked, operations, slow: call.number("slow", 1, 1e6) ?? 500 });
  const files = filesOf(call);
  const http = makeHttp({
    api,
    guard: makeGuard({ keys, token, open }),
    limits,
    log,
    metrics,
    origins: call.texts("cors"),
    loopback,
    files,
    ready: () => graph.ready(),
    locked,
  });
  let admin: Server | null = null;
  let neo4j: Reachable | null = null;
  const stop = new AbortController();
  try {
    const address = await listen(http.server, port, host);
    const adminPort = call.number("admin-port", 1, 65_535);
    if (adminPort !== undefined) {
      admin = createServer((request, response) => {
        if (request.url !== "/metrics") return void response.writeHead(404).end();
        metrics.registry.metrics().then(
          (text) => response.writeHead(200, { "content-type": metrics.registry.contentType }).end(text),
          () => response.writeHead(500).end(),
        );
      });
      call.tell(`metrics at http://127.0.0.1:${await listen(admin, adminPort, "127.0.0.1")}/metrics`);
    }
    const base = `http://${host.includes(":") ? `[${host}]` : host}:${address}`;
    call.tell(`API at ${base}/graphql${locked ? "" : " (GraphiQL in a browser)"}${files ? `, dashboard at ${base}/` : ""}`);
    call.tell(
      open
        ? loopback
          ? "open to this machine only"
          : "OPEN: everybody who can reach this address may read all of the graph (--public-read)"
        : "a key or token is needed",
    );
    neo4j = await openServer(call);
    void graph.opened.then(() => warm(api, Object.values(operations.byId), stop.signal));
    await graph.open(neo4j, call, stop.signal);
    await new Promise<void>((done) => {
      if (call.signal.aborted) done();
      call.signal.addEventListener("abort", () => done(), { once: true });
    });
    call.tell("stopping: running requests are finished first");
  } finally {
    stop.abort();
    await http.drain(DRAIN_MS);
    admin?.close();
    await graph.close();
    await neo4j?.release();
  }
}

/**
 * Asks what will be asked first, once, so that the database has its plans ready: planning takes far longer than answering.
 * What fails here will fail in front of somebody who is told why.
 */
async function warm(api: Api, operations: readonly string[], signal: AbortSignal): Promise<void> {
  for (const query of [...operations, ...tabs()]) {
    if (signal.aborted) return;
    const body = JSON.stringify({ query });
    const init = { method: "POST", headers: { "content-type": "application/json" }, body };
    const once = AbortSignal.timeout(WARM_MS);
    const incoming = { caller: { name: "warm-up", kind: "public" as const }, requestId: "warm-up", signal: once };
    await Promise.resolve(api.fetch("http://localhost/graphql", init, incoming)).catch(() => {});
  }
}

/** A graph that may come later, and come back: until then requests are answered by what is in the way. */
class LateGraph {
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

  async read(...args: Parameters<Graph["read"]>): ReturnType<Graph["read"]> {
    if (!this.graph) throw this.reason;
    return await this.graph.read(...args);
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

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const what =
        error.code === "EADDRINUSE"
          ? "is in use: end what listens there, or choose another by --port"
          : `cannot be listened at (${error.code})`;
      fail(new Fault("PORT_TAKEN", `port ${port} of ${host} ${what}`));
    });
    server.listen(port, host, () => {
      const address = server.address();
      done(typeof address === "object" && address ? address.port : port);
    });
  });
}

function read(call: Call, option: string): string | null {
  const path = call.text(option);
  if (path === undefined) return null;
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw usage(`--${option} names ${path}, which cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

function keysOf(call: Call): ApiKey[] {
  const lines = (read(call, "keys") ?? "").split(/\r?\n/);
  return lines.flatMap((line, index) => {
    if (/^\s*(#|$)/.test(line)) return [];
    const [, name = "", hash = ""] = /^\s*([\w.-]{1,64})\s+([0-9a-f]{64})\s*$/i.exec(line) ?? [];
    if (!hash)
      throw usage(`line ${index + 1} of the file of --keys is no key: expected NAME and the SHA-256 of the key in hexadecimal`);
    return [{ name, hash: hash.toLowerCase() }];
  });
}

function tokenOf(call: Call): TokenSettings | null {
  const secret = read(call, "jwt-secret")?.trim();
  const keys = read(call, "jwt-keys");
  const [issuer, audience] = [call.text("jwt-issuer"), call.text("jwt-audience")];
  const claims = { ...(issuer ? { issuer } : {}), ...(audience ? { audience } : {}) };
  if (secret !== undefined && keys !== null) throw usage("--jwt-secret and --jwt-keys exclude one another");
  if (secret !== undefined) {
    if (secret.length < 32) throw usage("the secret of --jwt-secret is shorter than 32 characters");
    return { secret, ...claims };
  }
  if (keys === null) return null;
  const set = json(keys, "jwt-keys");
  if (!Array.isArray((set as { keys?: unknown }).keys)) throw usage("the file of --jwt-keys is no JSON Web Key Set");
  return { keys: set as unknown as NonNullable<TokenSettings["keys"]>, ...claims };
}

function json(text: string, option: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // told below, with everything else that is no object
  }
  throw usage(`the file of --${option} holds no JSON object`);
}

function operationsOf(call: Call): Record<string, string> {
  const text = read(call, "operations");
  const own = resource("dist/web/operations.json");
  const shipped = existsSync(own) ? json(readFileSync(own, "utf8"), "operations") : {};
  const all = { ...shipped, ...(text === null ? {} : json(text, "operations")) };
  return Object.fromEntries(Object.entries(all).map(([id, operation]) => [id, String(operation)]));
}

function filesOf(call: Call): string | null {
  const folder = call.text("files");
  if (folder !== undefined) {
    if (!existsSync(folder)) throw usage(`--files names ${folder}, which is not there`);
    return folder;
  }
  const own = resource("dist/web");
  return existsSync(own) ? own : null;
}
