import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { Fault } from "./model/fault.ts";
import type { EmbeddedSettings } from "./neo4j/settings.ts";

/** Where a Neo4j runs that is not ours, and how to come in. */
export interface External {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The database's name; null: the user's home database. */
  readonly database: string | null;
}

export interface Config {
  /** The server to use where one is named; null: the embedded one. Throws CONFIG_INVALID: read it only where a graph is needed. */
  external(): External | null;
  readonly embedded: EmbeddedSettings;
  /** Where the API listens. */
  readonly host: string;
  readonly port: number;
  /** Path of the file of people's decisions that every reading goes by, unless a command names another; null: none. */
  readonly overrides: string | null;
  /** True: traces are asked for, by the standard OTEL_* variables, which the SDK reads itself. */
  readonly telemetry: boolean;
  /** Address of the queue of worker processes; null: none. */
  readonly queue: string | null;
  readonly log: (typeof LEVELS)[number];
  /** True: unexpected errors are printed with their stack. */
  readonly debug: boolean;
}

const LEVELS = ["silent", "error", "warn", "info", "debug"] as const;

const port = z.coerce.number().int().min(1).max(65_535);
const size = z.string().regex(/^\d{1,7}[mMgG]$/, "expected a size such as 512m or 2g");

/** Every SHUTU_ key there is. Each may also be given as KEY_FILE: the path of a file that holds the value. */
const schema = z.strictObject({
  SHUTU_HOME: z.string().min(1).optional(),
  SHUTU_CACHE: z.string().min(1).optional(),
  SHUTU_BOLT_PORT: port.optional(),
  SHUTU_NEO4J_HEAP: size.default("512m"),
  SHUTU_NEO4J_PAGE_CACHE: size.default("256m"),
  SHUTU_HOST: z.string().min(1).default("127.0.0.1"),
  SHUTU_PORT: port.default(4000),
  SHUTU_QUEUE: z.string().min(1).optional(),
  SHUTU_OVERRIDES: z.string().min(1).optional(),
  SHUTU_LOG: z.enum(LEVELS).default("info"),
  SHUTU_DEBUG: z.enum(["0", "1"]).default("0"),
});

const NEO4J_KEYS = ["NEO4J_URI", "NEO4J_USER", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE"];

type Env = Readonly<Record<string, string | undefined>>;

const invalid = (message: string): Fault => new Fault("CONFIG_INVALID", message);

/** The value of a key: its own, or what the file that KEY_FILE names holds, without the line end. An empty value is none. */
function settingOf(env: Env, key: string): string | undefined {
  const own = env[key];
  const path = env[`${key}_FILE`];
  if (!path) return own || undefined;
  if (own) throw invalid(`${key} and ${key}_FILE are both set: unset one of them`);
  try {
    return readFileSync(path, "utf8").replace(/\r?\n$/, "");
  } catch (error) {
    throw invalid(`${key}_FILE names ${path}, which cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

/** How many letters must be added, removed or changed to make one of the other. Both are short. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The nearest of the names that can be meant, or null where none is near. */
export function nearest(name: string, names: readonly string[]): string | null {
  const ranked = names.map((other) => ({ other, far: distance(name.slice(0, 80), other) })).sort((a, b) => a.far - b.far);
  const [best] = ranked;
  return best && best.far <= Math.max(2, best.other.length / 4) ? best.other : null;
}

/**
 * The configuration, from the environment alone; this is the one place that reads it.
 * Throws CONFIG_INVALID for an unknown SHUTU_ key or a value that cannot be, naming the key.
 */
export function loadConfig(env: Env = process.env): Config {
  const keys = Object.keys(schema.shape);
  const given: Record<string, string> = {};
  for (const name of Object.keys(env)) {
    if (!name.startsWith("SHUTU_")) continue;
    const key = name.endsWith("_FILE") ? name.slice(0, -"_FILE".length) : name;
    if (!keys.includes(key)) {
      const meant = nearest(key, keys);
      throw invalid(`unknown setting ${name}${meant ? `: is ${meant} meant?` : `; there are ${keys.join(", ")}`}`);
    }
    const value = settingOf(env, key);
    if (value !== undefined) given[key] = value;
  }
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(
      (issue) => `${issue.path.join(".")} is ${JSON.stringify(given[String(issue.path[0])])}: ${issue.message}`,
    );
    throw invalid(lines.join("; "));
  }
  const settings = parsed.data;
  // Java and Maven have no use for the password of another server. On Windows PATH may be spelled Path; env["PATH"] finds either.
  const { NEO4J_PASSWORD: _, ...rest } = env;
  const childEnv = process.platform === "win32" ? { ...rest, PATH: env["PATH"] } : rest;
  return {
    external: () => externalOf(env),
    embedded: {
      home: join(settings.SHUTU_HOME ?? userFolder(env, "XDG_DATA_HOME", ".local/share"), "neo4j"),
      cache: settings.SHUTU_CACHE ?? userFolder(env, "XDG_CACHE_HOME", ".cache"),
      port: settings.SHUTU_BOLT_PORT ?? null,
      heap: settings.SHUTU_NEO4J_HEAP,
      pageCache: settings.SHUTU_NEO4J_PAGE_CACHE,
      env: childEnv,
    },
    host: settings.SHUTU_HOST,
    port: settings.SHUTU_PORT,
    overrides: settings.SHUTU_OVERRIDES ?? null,
    telemetry: wantsTraces(env),
    queue: settings.SHUTU_QUEUE ?? null,
    log: settings.SHUTU_LOG,
    debug: settings.SHUTU_DEBUG === "1",
  };
}

function wantsTraces(env: Env): boolean {
  if (env["OTEL_SDK_DISABLED"]?.toLowerCase() === "true" || env["OTEL_TRACES_EXPORTER"] === "none") return false;
  const keys = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_TRACES_EXPORTER"];
  return keys.some((key) => env[key]);
}

/** The user's folder for our files: XDG's where set (an absolute path, says XDG), else the usual one of the system. */
function userFolder(env: Env, xdg: string, usual: string): string {
  const base = env[xdg];
  if (base?.startsWith("/")) return join(base, "shutu");
  if (process.platform === "win32" && env["LOCALAPPDATA"])
    return join(env["LOCALAPPDATA"], "shutu", usual === ".cache" ? "cache" : "data");
  return join(homedir(), usual, "shutu");
}

function externalOf(env: Env): External | null {
  const [uri, user, username, password, database] = NEO4J_KEYS.map((key) => settingOf(env, key));
  if (uri === undefined) {
    if (password === undefined) return null;
    throw invalid(
      "NEO4J_PASSWORD is set, but NEO4J_URI is not: set it (bolt://host:7687), or unset both to use the embedded Neo4j",
    );
  }
  if (!/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/]/.test(uri)) {
    throw invalid(
      `NEO4J_URI is ${JSON.stringify(withoutLogin(uri))}: expected bolt://host:port or neo4j://host:port (+s or +ssc for TLS)`,
    );
  }
  // An empty password is one that was given: servers without authentication take any.
  if (password === undefined && env["NEO4J_PASSWORD"] !== "") {
    throw invalid(
      "NEO4J_URI is set, but no password: set NEO4J_PASSWORD or NEO4J_PASSWORD_FILE (empty for a server without authentication)",
    );
  }
  return { uri, user: user ?? username ?? "neo4j", password: password ?? "", database: database ?? null };
}

const withoutLogin = (uri: string): string => uri.replace(/\/\/[^@/]*@/, "//…@");
