import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdir, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Fault } from "../model/fault.ts";
import { artifacts } from "./artifacts.ts";
import { findJava } from "./java.ts";
import { homeArgument, type Launched, launch, MAIN_CLASS, password, ready } from "./launch.ts";
import { folderFault, locked, lockedWhereRoom } from "./lock.ts";
import { end, processesWith, signalTo, startOf } from "./process.ts";
import type { EmbeddedSettings, Waiting } from "./settings.ts";

/** A server in use, however it runs. `release` gives it back: once, at the end, also after errors. */
export interface Server {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  release(): Promise<void>;
}

/** What is known of the running server, kept in server.json in its home. */
interface State extends Launched {
  /** True: started by `neo4j start`, so that it stays until `neo4j stop`. */
  readonly kept: boolean;
}

export interface Status {
  readonly running: boolean;
  readonly home: string;
  readonly pid: number | null;
  readonly uri: string | null;
  readonly kept: boolean;
  /** The processes that use it now. */
  readonly users: readonly number[];
}

const lockOf = (home: string): string => join(home, "lock");
const usersOf = (home: string): string => join(home, "users");
const uriOf = (port: number): string => `bolt://127.0.0.1:${port}`;

/** Makes the home and returns its one true path: the server's command line is compared with it. */
async function settled(settings: EmbeddedSettings): Promise<EmbeddedSettings> {
  try {
    await mkdir(settings.home, { recursive: true, mode: 0o700 });
    return { ...settings, home: await realpath(settings.home) };
  } catch (error) {
    throw folderFault(error as NodeJS.ErrnoException, settings.home);
  }
}

/**
 * A running embedded server on settings.home: the one that runs already, or one started now. The last `release` of all processes ends
 * a server that no `neo4j start` asked for.
 * Throws JAVA_MISSING, JAVA_TOO_OLD, MAVEN_MISSING, MAVEN_FAILED, PORT_TAKEN, STORE_LOCKED, DISK_FULL, SERVER_FAILED.
 */
export async function acquire(pom: string, given: EmbeddedSettings, waiting: Waiting = {}): Promise<Server> {
  const settings = await settled(given);
  return locked(
    lockOf(settings.home),
    async () => {
      const state = (await running(settings, waiting)) ?? (await begin(pom, settings, waiting, false));
      const leave = await enter(settings.home);
      return {
        uri: uriOf(state.port),
        user: "neo4j",
        password: await password(settings.home),
        release: () => release(settings.home, leave),
      };
    },
    waiting,
  );
}

/** Starts the server to stay, or makes a running one stay. */
export async function start(pom: string, given: EmbeddedSettings, waiting: Waiting = {}): Promise<Status> {
  const settings = await settled(given);
  return locked(
    lockOf(settings.home),
    async () => {
      const state = await running(settings, waiting);
      if (state) await keep(settings.home, { ...state, kept: true });
      else await begin(pom, settings, waiting, true);
      return look(settings.home);
    },
    waiting,
  );
}

/** Stops the server; false when none ran. Throws STORE_LOCKED while other processes use it, unless forced. */
export async function stop(given: EmbeddedSettings, force: boolean, waiting: Waiting = {}): Promise<boolean> {
  const settings = await settled(given);
  return lockedWhereRoom(
    lockOf(settings.home),
    async () => {
      const users = await usersIn(settings.home);
      const servers = await serversOn(settings.home);
      if (servers.length > 0 && users.length > 0 && !force) {
        throw new Fault(
          "STORE_LOCKED",
          `the server is in use by process ${users.join(", ")}: end that first, or stop it all the same with --force`,
        );
      }
      for (const { pid } of servers) await end(pid);
      await rm(join(settings.home, "server.json"), { force: true });
      return servers.length > 0;
    },
    waiting,
  );
}

/** What runs on the home now. Changes nothing and waits for nobody. */
export async function status(given: EmbeddedSettings): Promise<Status> {
  return look(await realpath(given.home).catch(() => given.home));
}

async function look(home: string): Promise<Status> {
  const [server] = await serversOn(home);
  const state = await stateOf(home);
  const users = server ? await usersIn(home) : [];
  const kept = server !== undefined && state?.pid === server.pid && state.kept;
  return { running: server !== undefined, home, pid: server?.pid ?? null, uri: server ? uriOf(server.port) : null, kept, users };
}

/** The servers that run on a home, by their command lines: true whoever started them, and whatever became of server.json. */
async function serversOn(home: string): Promise<Launched[]> {
  const found: Launched[] = [];
  for (const { pid, command } of await processesWith([MAIN_CLASS, homeArgument(home)])) {
    const start = await startOf(pid);
    const port = Number(/server\.bolt\.listen_address=127\.0\.0\.1:(\d+)/.exec(command)?.[1] ?? 0);
    if (start !== null) found.push({ pid, port, start });
  }
  return found;
}

/** The server on this home that answers, if any. One left behind by a killed command is adopted; one that does not come up is ended. */
async function running(settings: EmbeddedSettings, waiting: Waiting): Promise<State | null> {
  const state = await stateOf(settings.home);
  for (const server of await serversOn(settings.home)) {
    try {
      await ready(server, settings.home, waiting, 60_000);
      const adopted = { ...server, kept: state?.pid === server.pid && state.start === server.start && state.kept };
      await keep(settings.home, adopted);
      return adopted;
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      waiting.progress?.(`ending the server that process ${server.pid} left behind`);
      await end(server.pid, 10_000);
    }
  }
  return null;
}

async function begin(pom: string, settings: EmbeddedSettings, waiting: Waiting, kept: boolean): Promise<State> {
  const java = findJava(settings);
  const lib = await artifacts(pom, settings, waiting);
  waiting.progress?.("starting Neo4j");
  const server = await launch(java, lib, settings, waiting, (launched) => keep(settings.home, { ...launched, kept }));
  return { ...server, kept };
}

async function stateOf(home: string): Promise<State | null> {
  try {
    return JSON.parse(await readFile(join(home, "server.json"), "utf8")) as State;
  } catch {
    return null;
  }
}

async function keep(home: string, state: State): Promise<void> {
  const path = join(home, "server.json");
  try {
    await writeFile(`${path}.new`, JSON.stringify(state), { mode: 0o600 });
    await rename(`${path}.new`, path);
  } catch (error) {
    throw folderFault(error as NodeJS.ErrnoException, home);
  }
}

let entries = 0;

/** Notes this process as a user of the server. The result leaves again, synchronously, and may be called at exit. */
async function enter(home: string): Promise<() => void> {
  const folder = usersOf(home);
  const path = join(folder, `${process.pid}-${++entries}`);
  const note = JSON.stringify({ pid: process.pid, start: await startOf(process.pid) });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(path, note, { mode: 0o600 });
  const leave = (): void => {
    process.off("exit", atExit);
    rmSync(path, { force: true });
  };
  // A process that ends without release (process.exit after a second Ctrl-C) cannot wait for locks any more: it only asks.
  const atExit = (): void => {
    leave();
    if (readdirSync(folder).length > 0) return;
    const state = JSON.parse(readFileSync(join(home, "server.json"), "utf8")) as State;
    if (!state.kept) signalTo(state.pid, "SIGTERM");
  };
  process.once("exit", atExit);
  return leave;
}

async function release(home: string, leave: () => void): Promise<void> {
  leave();
  await lockedWhereRoom(lockOf(home), async () => {
    if ((await usersIn(home)).length > 0) return;
    const state = await stateOf(home);
    if (state?.kept) return;
    for (const { pid } of await serversOn(home)) await end(pid);
    await rm(join(home, "server.json"), { force: true });
  });
}

/** The living users of the server on this home; what dead ones left is removed. */
async function usersIn(home: string): Promise<number[]> {
  const folder = usersOf(home);
  const users = new Set<number>();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const { pid, start } = JSON.parse(await readFile(path, "utf8").catch(() => "{}")) as { pid?: number; start?: string };
    if (pid !== undefined && start !== undefined && (await startOf(pid)) === start) users.add(pid);
    else await rm(path, { force: true });
  }
  return [...users].sort((a, b) => a - b);
}
