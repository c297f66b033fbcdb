import type { IncomingMessage, ServerResponse } from "node:http";
import type { Caller } from "./context.ts";
import { direct, type Reply, replyOf } from "./direct.ts";
import type { Guard } from "./guard.ts";
import type { Limits } from "./limit.ts";
import { Refused } from "./refused.ts";
import type { Api, Incoming } from "./server.ts";

export interface PostSettings {
  readonly api: Api;
  readonly guard: Guard;
  readonly limits: Limits;
  readonly locked: boolean;
  /** True: callers that have leave may send texts. */
  readonly ingest?: boolean;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** The names of this machine for itself, as a Host header has them. */
export const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

// GraphiQL is one page with its script inside.
const GRAPHIQL_CSP =
  "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' blob:; worker-src blob: data:; style-src 'unsafe-inline'; img-src data: https:; font-src data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

/** Who asks. Throws Refused where the caller must show a key or token and shows none that holds. */
export async function callerOf(settings: PostSettings, request: IncomingMessage): Promise<Caller> {
  const caller = await settings.guard(request.headers, request.socket.remoteAddress ?? "unknown");
  if (caller) return caller;
  const message = "an API key (header x-api-key) or a bearer token is needed, and the one shown must hold";
  throw new Refused(401, "UNAUTHENTICATED", message);
}

/** Answers at /graphql. */
export async function graphql(
  settings: PostSettings,
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
  if (page) response.setHeader("content-security-policy", GRAPHIQL_CSP);
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
