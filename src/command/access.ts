import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { type ApiKey, hashKey, type TokenSettings } from "../api/guard.ts";
import { Fault } from "../model/fault.ts";
import type { Call } from "./command.ts";

const usage = (message: string): Fault => new Fault("USAGE", message);

/** Prints a new key and the line by which a server knows it. */
export async function newKey(call: Call, name: string): Promise<void> {
  if (!/^[\w.-]{1,64}$/.test(name))
    throw usage(`--new-key is ${JSON.stringify(name)}: expected a name of letters, digits, ., _ and -`);
  const key = `sk_${randomBytes(32).toString("base64url")}`;
  call.tell("the key (it is shown this once), then its line for the file of --keys:");
  await call.print(key);
  await call.print(`${name} ${hashKey(key)}${call.flag("allow-ingest") ? " ingest" : ""}`);
}

/** What the file of an option holds; null where it is not given. */
export function read(call: Call, option: string): string | null {
  const path = call.text(option);
  if (path === undefined) return null;
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw usage(`--${option} names ${path}, which cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

/** The keys of --keys: NAME HASH, and `ingest` behind it for those that may put texts into the graph. */
export function keysOf(call: Call): ApiKey[] {
  const lines = (read(call, "keys") ?? "").split(/\r?\n/);
  return lines.flatMap((line, index) => {
    if (/^\s*(#|$)/.test(line)) return [];
    const [, name = "", hash = "", leave] = /^\s*([\w.-]{1,64})\s+([0-9a-f]{64})(?:\s+(ingest))?\s*$/i.exec(line) ?? [];
    if (!hash)
      throw usage(
        `line ${index + 1} of the file of --keys is no key: expected NAME, the SHA-256 of the key in hexadecimal, and for one that may add texts: ingest`,
      );
    return [{ name, hash: hash.toLowerCase(), ingest: leave !== undefined }];
  });
}

/** How bearer tokens are checked; null: none are taken. */
export function tokenOf(call: Call): TokenSettings | null {
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

/** A JSON object. */
export function json(text: string, option: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // told below, with everything else that is no object
  }
  throw usage(`the file of --${option} holds no JSON object`);
}
