import { randomUUID } from "node:crypto";
import { setMaxListeners } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { Caller } from "./context.ts";
import { direct, type Reply, replyOf } from "./direct.ts";
import { EXPORT_LIMITS, type Exports } from "./export.ts";
import type { Guard } from "./guard.ts";
import type { Limits } from "./limit.ts";
import type { Metrics } from "./metric.ts";
import { Refused } from "./refused.ts";
import type { Api, Incoming } from "./server.ts";
import { asset } from "./static.ts";

export interface HttpSettings {
  readonly api: Api;
  readonly guard: Guard;
  readonly limits: Limits;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Origins that browsers may ask from, besides the server's own. */
  readonly origins: readonly string[];
  /** True: only requests for a loopback name are answered, so that no foreign name can be bent to this address. */
  readonly loopback: boolean;
  /** The folder of static files for `/`; null: there is none. */
  readonly files: string | null;
  /** Answers GET /export; absent: there is nothing there. */
  readonly exports?: Exports;
  /** Why the server is not ready; null: it is. */
  readonly ready: () => Promise<string | null>;
  readonly locked: boolean;
  /** True: callers that have leave may send texts. */
  readonly ingest?: boolean;
}

const SECURITY: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
};
const CSP = {
  answer: "default-src 'none'; frame-ancestors 'none'",
  files:
    "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'",
  // GraphiQL is one page with its script inside.
  graphiql:
    "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' blob:; worker-src blob: data:; style-src 'unsafe-inline'; img-src data: https:; font-src data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'",
};

/** The HTTP server in front of the API: who may ask, how much, how long; health, static files, headers, the log of requests. */
export function makeHttp(settings: HttpSettings): { readonly server: Server; readonly drain: (ms: number) => Promise<void> } {
  const { limits, log, metrics } = settings;
  const open = new Set<AbortController>();
  let draining = false;
  const server = createServer(
    {
      requestTimeout: limits.request,
      headersTimeout: Math.min(10_000, limits.request),
      // Node looks for late requests every 30 s by default: a limit below that would not be one.
      connectionsCheckingInterval: Math.min(5_000, limits.request),
      maxHeaderSize: 16_384,
      keepAliveTimeout: 5_000,
    },
    (request, response) => {
      const requestId = randomUUID();
      const start = performance.now();
      const abort = new AbortController();
      // Every statement of a request listens; their number is bounded by the limit on root fields.
      setMaxListeners(0, abort.signal);
      const most = pathOf(request) === "/export" ? EXPORT_LIMITS.time : limits.request;
      const timer = setTimeout(() => abort.abort(new Error("request timeout")), most);
      open.add(abort);
      response.on("close", () => {
        clearTimeout(timer);
        open.delete(abort);
        // Whose answer is out has nothing left to end.
        if (!response.writableFinished) abort.abort(new Error("connection closed"));
        const ms = performance.now() - start;
        const path = pathOf(request);
        metrics.requests.inc({
          path: ["/graphql", "/export", "/health", "/ready"].includes(path) ? path : "/",
          status: response.statusCode,
        });
        metrics.seconds.observe(ms / 1000);
        log.debug({ id: requestId, method: request.method, path, status: response.statusCode, ms: Math.round(ms) }, "request");
      });
      for (const [name, value] of Object.entries(SECURITY)) response.setHeader(name, value);
      response.setHeader("x-request-id", requestId);
      answer(settings, request, response, requestId, abort.signal, () => draining).catch((error: unknown) => {
        if (error instanceof Refused) {
          metrics.rejected.inc({ reason: error.code });
          send(
            response,
            error.status,
            { errors: [{ message: error.message, extensions: { code: error.code } }] },
            {
              ...(error.status === 401 ? { "www-authenticate": "Bearer" } : {}),
              ...(error.retry === null ? {} : { "retry-after": String(error.retry) }),
            },
          );
        } else if (!abort.signal.aborted) {
          log.error({ id: requestId, err: error }, "request failed");
          send(response, 500, {
            errors: [
              {
                message: `Unexpected error. The log knows more under ${requestId}.`,
                extensions: { code: "INTERNAL", id: requestId },
              },
            ],
          });
        } else
          send(response, 504, {
            errors: [{ message: "this took too long and was ended", extensions: { code: "TIMEOUT", id: requestId } }],
          });
      });
    },
  );
  server.maxRequestsPerSocket = 10_000;
  return {
    server,
    /** Takes no new connections, waits for the running requests, then ends what is left. */
    drain: async (ms) => {
      draining = true;
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeIdleConnections();
      const timer = setTimeout(() => {
        for (const abort of open) abort.abort(new Error("server stops"));
        setTimeout(() => server.closeAllConnections(), 500).unref();
      }, ms);
      await closed;
      clearTimeout(timer);
    },
  };
}

type Bytes = Uint8Array<ArrayBuffer>;

const pathOf = (request: IncomingMessage): string => (request.url ?? "/").split("?", 1)[0] ?? "/";

async function answer(
  settings: HttpSettings,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  signal: AbortSignal,
  draining: () => boolean,
): Promise<void> {
  const path = pathOf(request);
  response.setHeader("content-security-policy", CSP.answer);
  if (draining()) response.setHeader("connection", "close");
  if (path === "/health") return send(response, 200, { status: "up" });
  if (path === "/ready") {
    const reason = draining() ? "stopping" : await settings.ready();
    return send(response, reason ? 503 : 200, reason ? { status: "not ready", reason } : { status: "ready" });
  }
  const origin = checkOrigin(settings, request);
  if (origin) {
    response.setHeader("access-control-allow-origin", origin);
    response.setHeader("vary", "origin");
    response.setHeader("cross-origin-resource-policy", "cross-origin");
    if (request.method === "OPTIONS") {
      response.setHeader("access-control-allow-methods", "GET, POST");
      response.setHeader("access-control-allow-headers", "content-type, authorization, x-api-key");
      response.setHeader("access-control-max-age", "600");
      response.writeHead(204).end();
      return;
    }
  }
  if (path === "/export" && settings.exports) {
    const caller = await callerOf(settings, request);
    return await settings.exports(request, response, caller, signal);
  }
  if (path === "/graphql") return await graphql(settings, request, response, requestId, signal);
  if (request.method !== "GET" && request.method !== "HEAD")
    throw new Refused(405, "METHOD", "only GET and HEAD are answered here; the API is at /graphql");
  const file = settings.files ? await asset(settings.files, path) : null;
  if (file) {
    response.setHeader("content-security-policy", CSP.files);
    response
      .writeHead(200, { ...file.headers, "content-length": file.body.length })
      .end(request.method === "HEAD" ? undefined : file.body);
    return;
  }
  if (path === "/" && !settings.files && !settings.locked) {
    response.writeHead(302, { location: "/graphql" }).end();
    return;
  }
  throw new Refused(404, "NOT_FOUND", `there is nothing at ${path.slice(0, 200)}; the API is at /graphql`);
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/** Refuses requests that a page of another origin sends in somebody's name; returns the origin to allow, if one is listed. */
function checkOrigin(settings: HttpSettings, request: IncomingMessage): string | null {
  const { host = "", origin } = request.headers;
  if (settings.loopback && !LOOPBACK.test(host))
    throw new Refused(421, "HOST", "this server answers for localhost only; start it with --host to serve others");
  const site = request.headers["sec-fetch-site"];
  if (origin === undefined) {
    if (site === "cross-site" && ["/graphql", "/export"].includes(pathOf(request)))
      throw new Refused(403, "ORIGIN", "requests from other sites are refused");
    return null;
  }
  if (settings.origins.includes(origin)) return origin;
  if (URL.canParse(origin) && new URL(origin).host === host) return null;
  throw new Refused(403, "ORIGIN", "requests from this origin are refused; allow it with --cors");
}

/** Who asks. Throws Refused where the caller must show a key or token and shows none that holds. */
async function callerOf(settings: HttpSettings, request: IncomingMessage): Promise<Caller> {
  const caller = await settings.guard(request.headers, request.socket.remoteAddress ?? "unknown");
  if (caller) return caller;
  const message = "an API key (header x-api-key) or a bearer token is needed, and the one shown must hold";
  throw new Refused(401, "UNAUTHENTICATED", message);
}

async function graphql(
  settings: HttpSettings,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  signal: AbortSignal,
): Promise<void> {
  const page =
    request.method === "GET" &&
    !settings.locked &&
    /text\/html/.test(request.headers.accept ?? "") &&
    !/[?&]query=/.test(request.url ?? "");
  const caller = page
    ? { name: request.socket.remoteAddress ?? "unknown", kind: "public" as const }
    : await callerOf(settings, request);
  // A page of another site can send forms without asking first, but no JSON: yoga would take both.
  if (request.method === "POST" && !/^application\/json\s*(;|$)/i.test(request.headers["content-type"] ?? ""))
    throw new Refused(415, "CONTENT_TYPE", "a query is sent as application/json");
  const body =
    request.method === "POST"
      ? await bodyOf(request, settings.ingest && caller.ingest ? settings.limits.text : settings.limits.body)
      : null;
  const url = `http://${LOOPBACK.test(request.headers.host ?? "") ? request.headers.host : "localhost"}${request.url ?? "/"}`;
  const incoming = { caller, requestId, signal, trace: traceOf(request) };
  const reply =
    (body && (await direct(settings.api, url, body, request.headers.accept, incoming))) ??
    (await whole(settings.api, url, request, body, incoming));
  if (response.destroyed) return;
  for (const [name, value] of Object.entries(reply.headers)) response.setHeader(name, value);
  if (page) response.setHeader("content-security-policy", CSP.graphiql);
  else response.setHeader("cache-control", "no-store");
  response.setHeader("content-length", reply.body.length);
  response.writeHead(reply.status).end(reply.body);
}

/** The endpoint's answer to whatever it is asked. */
async function whole(api: Api, url: string, request: IncomingMessage, body: Bytes | null, incoming: Incoming): Promise<Reply> {
  const headers = new Headers();
  for (const name of ["content-type", "accept"]) {
    const value = request.headers[name];
    if (typeof value === "string") headers.set(name, value);
  }
  const { signal } = incoming;
  const init = { method: request.method ?? "GET", headers, ...(body ? { body } : {}), signal };
  return await replyOf(await api.fetch(url, init, incoming));
}

function traceOf({ headers }: IncomingMessage): Record<string, string> {
  const { traceparent, tracestate } = headers;
  return {
    ...(typeof traceparent === "string" ? { traceparent } : {}),
    ...(typeof tracestate === "string" ? { tracestate } : {}),
  };
}

async function bodyOf(request: IncomingMessage, most: number): Promise<Bytes> {
  const tooLarge = (): Refused => new Refused(413, "BODY_TOO_LARGE", `the body is larger than ${most} bytes`);
  if (Number(request.headers["content-length"] ?? 0) > most) throw tooLarge();
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) throw tooLarge();
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function send(response: ServerResponse, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void {
  if (response.headersSent || response.destroyed) return;
  const text = JSON.stringify(body);
  response.setHeader("cache-control", "no-store");
  response
    .writeHead(status, {
      ...headers,
      "content-type": "application/json; charset=utf-8",
      "content-length": Buffer.byteLength(text),
      ...(status === 413 ? { connection: "close" } : {}),
    })
    .end(text);
}
