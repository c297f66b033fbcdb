import { existsSync, readFileSync } from "node:fs";
import type { Server } from "node:http";
import pino from "pino";
import { makeExports } from "../api/export.ts";
import { makeGuard } from "../api/guard.ts";
import { makeHttp } from "../api/http.ts";
import { LIMITS } from "../api/limit.ts";
import { makeMetrics } from "../api/metric.ts";
import { type Api, makeApi } from "../api/server.ts";
import { tabs } from "../api/tab.ts";
import { Fault } from "../model/fault.ts";
import { resource } from "../resource.ts";
import { json, keysOf, newKey, read, tokenOf } from "./access.ts";
import type { Call, Command } from "./command.ts";
import { openIntake } from "./intake.ts";
import { LateGraph } from "./late.ts";
import { listen, metricsServer } from "./listen.ts";
import { openServer, type Reachable } from "./server.ts";
import { overridesText } from "./source.ts";
import { startTelemetry } from "./telemetry.ts";

const usage = (message: string): Fault => new Fault("USAGE", message);
const DRAIN_MS = 10_000;
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
    "allow-ingest": {
      type: "boolean",
      help: "let keys that have leave add texts: those with `ingest` behind them, tokens with that scope; with --new-key, make one",
    },
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
    "shutu serve --keys keys.txt --allow-ingest",
  ],
  async run(call) {
    const fresh = call.text("new-key");
    if (fresh !== undefined) return await newKey(call, fresh);
    await serve(call);
  },
};

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
  const ingest = call.flag("allow-ingest");
  if (ingest && token === null && !keys.some((key) => key.ingest)) {
    throw usage(
      "--allow-ingest needs a key that may: shutu serve --new-key NAME --allow-ingest makes one for the file of --keys",
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
  const intake = ingest ? openIntake(() => graph.now(), await overridesText({ ...call, text: () => undefined })) : null;
  const slow = call.number("slow", 1, 1e6) ?? 500;
  const api = await makeApi({
    graph,
    limits,
    log,
    metrics,
    locked,
    operations,
    slow,
    ingest: intake?.ingest ?? null,
  });
  const files = filesOf(call);
  const http = makeHttp({
    api,
    // Where only listed operations are answered, nothing else goes out either.
    ...(operations.only ? {} : { exports: makeExports(() => graph.now()) }),
    guard: makeGuard({ keys, token, open }),
    limits,
    log,
    metrics,
    origins: call.texts("cors"),
    loopback,
    files,
    ready: () => graph.ready(),
    locked,
    ingest,
  });
  let admin: Server | null = null;
  let neo4j: Reachable | null = null;
  const stop = new AbortController();
  const endTraces = call.config.telemetry ? await startTelemetry() : null;
  try {
    const address = await listen(http.server, port, host);
    const adminPort = call.number("admin-port", 1, 65_535);
    if (adminPort !== undefined) {
      admin = metricsServer(metrics);
      call.tell(`metrics at http://127.0.0.1:${await listen(admin, adminPort, "127.0.0.1")}/metrics`);
    }
    const base = `http://${host.includes(":") ? `[${host}]` : host}:${address}`;
    call.tell(`listening at ${base}, opening the graph`);
    void graph.opened.then(() => {
      call.tell(`API at ${base}/graphql${locked ? "" : " (GraphiQL in a browser)"}${files ? `, dashboard at ${base}/` : ""}`);
      call.tell(`${whoMay(open, loopback)}${ingest ? "; keys that have leave may add texts (--allow-ingest)" : ""}`);
      return warm(api, [...Object.values(operations.byId), ...(locked ? [] : tabs())], stop.signal);
    });
    neo4j = await openServer(call);
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
    await intake?.close();
    await graph.close();
    await neo4j?.release();
    await endTraces?.();
  }
}

const whoMay = (open: boolean, loopback: boolean): string => {
  if (!open) return "a key or token is needed";
  return loopback
    ? "open to this machine only"
    : "OPEN: everybody who can reach this address may read all of the graph (--public-read)";
};

/**
 * Asks what will be asked first, once, so that the database has its plans ready: planning takes far longer than answering.
 * What fails here will fail in front of somebody who is told why.
 */
async function warm(api: Api, operations: readonly string[], signal: AbortSignal): Promise<void> {
  for (const query of operations) {
    if (signal.aborted) return;
    const body = JSON.stringify({ query });
    const init = { method: "POST", headers: { "content-type": "application/json" }, body };
    const once = AbortSignal.timeout(WARM_MS);
    const incoming = {
      caller: { name: "warm-up", kind: "public" as const },
      requestId: "warm-up",
      signal: once,
      rehearsal: true,
    };
    await Promise.resolve(api.fetch("http://localhost/graphql", init, incoming)).catch(() => {});
  }
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
