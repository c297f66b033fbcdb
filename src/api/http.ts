import { randomUUID } from "node:crypto";
import { setMaxListeners } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Logger } from "pino";
import { EXPORT_LIMITS, type Exports } from "./export.ts";
import type { Metrics } from "./metric.ts";
import { callerOf, graphql, LOOPBACK, type PostSettings } from "./post.ts";
import { Refused } from "./refused.ts";
import { asset } from "./static.ts";

export interface HttpSettings extends PostSettings {
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
