import { createHash, timingSafeEqual } from "node:crypto";
import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyOptions, jwtVerify } from "jose";
import type { Caller } from "./context.ts";

/** An API key as it is kept: its name and the SHA-256 of the key, in hexadecimal. */
export interface ApiKey {
  readonly name: string;
  readonly hash: string;
  /** True: it may put texts into the graph. */
  readonly ingest?: boolean;
}

export interface TokenSettings {
  /** A shared secret (HS256) or a set of public keys. */
  readonly secret?: string;
  readonly keys?: JSONWebKeySet;
  readonly issuer?: string;
  readonly audience?: string;
}

export interface GuardSettings {
  readonly keys: readonly ApiKey[];
  readonly token: TokenSettings | null;
  /** True: who shows nothing may read as well. */
  readonly open: boolean;
}

/** Who asks, or null where that is nobody who may. A key or token that is shown must hold, also where none is needed. */
export type Guard = (headers: Readonly<Record<string, string | string[] | undefined>>, address: string) => Promise<Caller | null>;

export const hashKey = (key: string): string => createHash("sha256").update(key).digest("hex");

export function makeGuard(settings: GuardSettings): Guard {
  const verify = settings.token ? verifier(settings.token) : null;
  return async (headers, address) => {
    const shown = keyOf(headers);
    if (shown === null) return settings.open ? { name: address, kind: "public" } : null;
    const key = known(settings.keys, shown);
    if (key) return { name: key.name, kind: "key", ingest: key.ingest === true };
    return verify ? await verify(shown) : null;
  };
}

function keyOf(headers: Readonly<Record<string, string | string[] | undefined>>): string | null {
  const own = headers["x-api-key"];
  if (typeof own === "string") return own;
  const { authorization } = headers;
  if (authorization === undefined) return null;
  return /^bearer +(\S+)$/i.exec(String(authorization))?.[1] ?? "";
}

// Every stored key is compared, each in constant time: how long it takes says nothing about which was near.
function known(keys: readonly ApiKey[], shown: string): ApiKey | null {
  const hash = Buffer.from(hashKey(shown), "hex");
  let found: ApiKey | null = null;
  for (const key of keys) if (timingSafeEqual(hash, Buffer.from(key.hash, "hex"))) found = key;
  return found;
}

function verifier(settings: TokenSettings): (token: string) => Promise<Caller | null> {
  const options: JWTVerifyOptions = {
    ...(settings.issuer ? { issuer: settings.issuer } : {}),
    ...(settings.audience ? { audience: settings.audience } : {}),
    algorithms: settings.secret ? ["HS256"] : ["RS256", "PS256", "ES256", "EdDSA"],
    requiredClaims: ["exp", "sub"],
    clockTolerance: 5,
  };
  const jwks = settings.keys ? createLocalJWKSet(settings.keys) : null;
  const secret = new TextEncoder().encode(settings.secret ?? "");
  return async (token) => {
    try {
      const { payload } = jwks ? await jwtVerify(token, jwks, options) : await jwtVerify(token, secret, options);
      // The claim `scope` of RFC 8693: words with a space between.
      const scopes = typeof payload["scope"] === "string" ? payload["scope"].split(" ") : [];
      return payload.sub === undefined ? null : { name: payload.sub, kind: "token", ingest: scopes.includes("ingest") };
    } catch {
      // Whatever is wrong with a token, its bearer learns only that it does not hold.
      return null;
    }
  };
}
