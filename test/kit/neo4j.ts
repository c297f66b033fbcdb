import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { acquire, stop } from "../../src/neo4j/server.ts";
import type { EmbeddedSettings } from "../../src/neo4j/settings.ts";
import { resource } from "../../src/resource.ts";

/** Where the tests' Neo4j answers. It is wiped by them: never the user's own. */
export interface TestNeo4j {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

declare module "vitest" {
  interface ProvidedContext {
    /** `inject("neo4j")` in a test of the projects graph and api. */
    neo4j: TestNeo4j;
  }
}

interface Shared {
  users: number;
  readonly server: Promise<TestNeo4j & { release(): Promise<void> }>;
}

// Two projects name this file and each loads it anew; the one server of the run hangs on the process.
const SLOT = Symbol.for("shutu.test.neo4j");
const slot = globalThis as { [SLOT]?: Shared };

const PREFIX = `shutu-test-${process.getuid?.() ?? 0}-`;

/** The settings of an embedded server for tests: data of its own, the Maven cache shared with the program. */
export function settingsIn(home: string): EmbeddedSettings {
  const { SHUTU_CACHE, XDG_CACHE_HOME } = process.env;
  const cache = SHUTU_CACHE || join(XDG_CACHE_HOME || join(homedir(), ".cache"), "shutu");
  return { home, cache, port: null, heap: "512m", pageCache: "128m", env: process.env };
}

/** Ends and removes what runs killed before their end have left. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split("-")[0]) : 0;
    if (!pid || alive(pid)) continue;
    const folder = join(tmpdir(), name);
    await stop(settingsIn(folder), true);
    rmSync(folder, { recursive: true, force: true });
  }
}

const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function open(): Promise<TestNeo4j & { release(): Promise<void> }> {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user, NEO4J_TEST_PASSWORD: password } = process.env;
  if (uri) return { uri, user: user ?? "neo4j", password: password ?? "neo4j", release: async () => {} };
  await sweep();
  const home = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  try {
    const server = await acquire(resource("neo4j/pom.xml"), settingsIn(home), {
      progress: (line) => console.log(`test server: ${line}`),
    });
    const release = async (): Promise<void> => {
      await server.release();
      rmSync(home, { recursive: true, force: true });
    };
    return { uri: server.uri, user: server.user, password: server.password, release };
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw new Error(
      `no Neo4j for the tests: ${error instanceof Error ? error.message : error} (or set NEO4J_TEST_URI, NEO4J_TEST_USER, NEO4J_TEST_PASSWORD)`,
    );
  }
}

/** vitest's globalSetup: one server per run, provided to the tests as `inject("neo4j")`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  slot[SLOT] ??= { users: 0, server: open() };
  const shared = slot[SLOT];
  shared.users++;
  const { uri, user, password, release } = await shared.server;
  project.provide("neo4j", { uri, user, password });
  return async () => {
    if (--shared.users > 0) return;
    delete slot[SLOT];
    await release();
  };
}
