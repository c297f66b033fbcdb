import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, open, readFile, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { Fault } from "../model/fault.ts";
import { room } from "./artifacts.ts";
import { firstLine } from "./java.ts";
import { end, startOf } from "./process.ts";
import type { EmbeddedSettings, Waiting } from "./settings.ts";

export const MAIN_CLASS = "org.neo4j.server.CommunityEntryPoint";

/** What a start needs at least on the disk of the store, in bytes. */
const ROOM = 50_000_000;

/** How long a start may take: recovery after a hard kill of a large store is the slow case. */
const PATIENCE = 180_000;

// Neo4j reaches into these packages of the JDK; without the flags Java refuses.
const OPENS = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);

export interface Launched {
  readonly pid: number;
  readonly port: number;
  /** When the process was started, see startOf. */
  readonly start: string;
}

const configuration = (settings: EmbeddedSettings): string =>
  [
    "# Written at every start. Bolt on the loopback address is the one way in.",
    "server.default_listen_address=127.0.0.1",
    "server.http.enabled=false",
    "server.https.enabled=false",
    "server.memory.heap.initial_size=128m",
    `server.memory.heap.max_size=${settings.heap}`,
    `server.memory.pagecache.size=${settings.pageCache}`,
    // Room for the log is taken beforehand, so that a disk that fills up cannot cut an entry short; if one is all the same, what was whole
    // is kept: the ledger is in the same store, and the next ingest does the rest.
    "db.tx_log.preallocate=true",
    "internal.dbms.tx_log.fail_on_corrupted_log_files=false",
    "db.tx_log.rotation.size=16m",
    "db.tx_log.rotation.retention_policy=1 files",
    "db.transaction.timeout=60s",
    "db.logs.query.enabled=OFF",
    "dbms.usage_report.enabled=false",
    // Without these two a stop waits 10 s for connections that have ended.
    "internal.server.bolt.thread_pool_shutdown_wait_time=1s",
    "internal.server.bolt.connection_shutdown_wait_time=1s",
    "",
  ].join("\n");

/** The password beside the data: made on the first call, 0600. Throws SERVER_FAILED where a store has lost its password. */
export async function password(home: string): Promise<string> {
  const path = join(home, "password");
  const kept = await readFile(path, "utf8").catch(() => "");
  if (kept !== "") return kept;
  if (existsSync(join(home, "data", "databases", "system"))) {
    throw new Fault(
      "SERVER_FAILED",
      `the store in ${home} has lost its file ${path}: put it back, or remove ${home} and ingest again`,
    );
  }
  const made = randomBytes(24).toString("hex");
  const file = await open(path, "w", 0o600);
  try {
    await file.writeFile(made);
    await file.sync();
  } finally {
    await file.close();
  }
  await chmod(path, 0o600);
  return made;
}

/** Starts a server on settings.home and waits until it answers. Throws PORT_TAKEN, STORE_LOCKED, DISK_FULL, SERVER_FAILED. */
export async function launch(
  java: string,
  lib: string,
  settings: EmbeddedSettings,
  waiting: Waiting,
  note: (server: Launched) => Promise<void>,
) {
  await room(settings.home, ROOM);
  for (const folder of ["conf", "data", "logs", "run"])
    await mkdir(join(settings.home, folder), { recursive: true, mode: 0o700 });
  await writeFile(join(settings.home, "conf", "neo4j.conf"), configuration(settings), { mode: 0o600 });
  await password(settings.home);
  if (!existsSync(join(settings.home, "data", "databases", "system"))) await setPassword(java, lib, settings);
  for (let attempt = 1; ; attempt++) {
    try {
      return await launchOnce(java, lib, settings, waiting, note);
    } catch (error) {
      // A free port can be taken between the look and the bind; a fixed one stays taken.
      if (!(error instanceof Fault && error.code === "PORT_TAKEN" && settings.port === null && attempt < 3)) throw error;
    }
  }
}

async function launchOnce(
  java: string,
  lib: string,
  settings: EmbeddedSettings,
  waiting: Waiting,
  note: (server: Launched) => Promise<void>,
): Promise<Launched> {
  const port = await freePort(settings.port);
  const log = await open(consoleLog(settings.home), "w", 0o600);
  const args = [
    ...OPENS,
    "-Xms128m",
    `-Xmx${settings.heap}`,
    "-XX:+UseSerialGC",
    "-cp",
    join(lib, "*"),
    MAIN_CLASS,
    homeArgument(settings.home),
    `--config-dir=${join(settings.home, "conf")}`,
    "--console-mode",
    "-c",
    `server.bolt.listen_address=127.0.0.1:${port}`,
  ];
  // Detached: a Ctrl-C at the terminal reaches this process, which then stops the server in order, and other users of it are not cut off.
  const child = spawn(java, args, {
    env: settings.env,
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
    windowsHide: true,
    cwd: settings.home,
  });
  child.on("error", () => {});
  child.unref();
  await log.close();
  const { pid } = child;
  const start = pid === undefined ? null : await startOf(pid);
  if (pid === undefined || start === null) throw await failed(settings.home, port);
  const server = { pid, port, start };
  try {
    await note(server);
    await ready(server, settings.home, waiting);
    return server;
  } catch (error) {
    await end(pid, 1_000);
    throw error;
  }
}

export const homeArgument = (home: string): string => `--home-dir=${home}`;

const consoleLog = (home: string): string => join(home, "logs", "console.log");

/** Waits until the server has said `Started.` and answers a Bolt handshake. Throws as launch does; the signal's reason when aborted. */
export async function ready(server: Launched, home: string, { signal }: Waiting = {}, patience = PATIENCE): Promise<void> {
  const until = Date.now() + patience;
  for (;;) {
    signal?.throwIfAborted();
    const said = await readFile(consoleLog(home), "utf8").catch(() => "");
    if (/ ERROR | (Stopped|Neo4j Server shutdown initiated by request)/.test(said) && !/Started\./.test(said))
      throw await failed(home, server.port);
    if (/Started\./.test(said) && (await speaksBolt(server.port))) return;
    if ((await startOf(server.pid)) !== server.start) throw await failed(home, server.port);
    if (Date.now() > until) {
      throw new Fault("SERVER_FAILED", `Neo4j did not answer within ${patience / 1000} s; it wrote ${consoleLog(home)}`);
    }
    await sleep(100);
  }
}

/** Why a server did not come up, read from what it wrote. */
async function failed(home: string, port: number): Promise<Fault> {
  const said = await readFile(consoleLog(home), "utf8").catch(() => "");
  return launchFault(said, home, port);
}

export function launchFault(said: string, home: string, port: number): Fault {
  if (/No space left on device|not enough space/i.test(said)) {
    return new Fault("DISK_FULL", `the disk of ${home} is full: make room and try again`);
  }
  if (/FileLockException|Lock file has been locked/.test(said)) {
    return new Fault(
      "STORE_LOCKED",
      `another process has the store in ${home} open (from another machine or container?): end it, or set SHUTU_HOME to another folder`,
    );
  }
  if (/Address already in use|PortBindException/i.test(said)) {
    return new Fault(
      "PORT_TAKEN",
      `port ${port} on 127.0.0.1 is taken by another program: end that, or choose another by SHUTU_BOLT_PORT`,
    );
  }
  if (
    /Could not reserve enough space|insufficient memory|Cannot allocate memory|exceeds? (the )?(available|physical)|OutOfMemoryError/i.test(
      said,
    )
  ) {
    return new Fault(
      "SERVER_FAILED",
      "too little memory for Neo4j: end other programs, or set SHUTU_NEO4J_HEAP and SHUTU_NEO4J_PAGE_CACHE lower (now 512m and 256m unless set)",
    );
  }
  const causes = [...said.matchAll(/Caused by: (.*)/g)].map((match) => match[1] ?? "");
  const why =
    causes.at(-1) ??
    firstLine(
      said
        .split("\n")
        .filter((line) => / ERROR /.test(line))
        .join("\n") || said,
    );
  return new Fault("SERVER_FAILED", `Neo4j did not start: ${why.slice(0, 300)}. All it wrote is in ${consoleLog(home)}`);
}

/** The fixed port if it is free, else PORT_TAKEN; without one a port that is free now. */
function freePort(fixed: number | null): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", () => fail(launchFault("Address already in use", "", fixed ?? 0)));
    probe.listen(fixed ?? 0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** True when something at the port answers a Bolt handshake: four bytes with the version it chose, not all zero. */
export function speaksBolt(port: number, limit = 2_000): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ port, host: "127.0.0.1" });
    const finish = (answer: boolean): void => {
      socket.destroy();
      done(answer);
    };
    socket.setTimeout(limit, () => finish(false));
    socket.once("error", () => finish(false));
    socket.once("close", () => finish(false));
    // The magic number, then four proposals: 5.8 down to 5.0, 4.4 down to 4.2, none, none.
    socket.once("connect", () => socket.write(Buffer.from("6060b01700080805000204040000000000000000", "hex")));
    socket.once("data", (answer) => finish(answer.length >= 4 && answer.readUInt32BE(0) !== 0));
  });
}

/** Gives the user neo4j its password before the first start. The file goes by name (@file), so no process list shows the password. */
async function setPassword(java: string, lib: string, settings: EmbeddedSettings): Promise<void> {
  const args = ["-Xmx128m", "-XX:TieredStopAtLevel=1", "-cp", join(lib, "*"), "org.neo4j.server.startup.Neo4jAdminCommand"];
  const env = { ...settings.env, NEO4J_HOME: settings.home, NEO4J_CONF: join(settings.home, "conf") };
  try {
    await promisify(execFile)(java, [...args, "dbms", "set-initial-password", `@${join(settings.home, "password")}`], {
      env,
      windowsHide: true,
    });
  } catch (error) {
    throw launchFault(error instanceof Error ? error.message : String(error), settings.home, 0);
  }
}
