import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { artifacts } from "../../src/neo4j/artifacts.ts";
import { findJava } from "../../src/neo4j/java.ts";
import { launch, speaksBolt } from "../../src/neo4j/launch.ts";
import { end, gone, startOf } from "../../src/neo4j/process.ts";
import { type Status, status, stop } from "../../src/neo4j/server.ts";
import { resource } from "../../src/resource.ts";
import { settingsIn } from "../kit/neo4j.ts";
import { type Ended, MAIN, type Running, run, shutu, temporary, userEnv } from "../kit/shutu.ts";

const POM = resource("neo4j/pom.xml");

/** A home whose server ends with the test, whatever became of it. */
function home(): string {
  const folder = temporary();
  onTestFinished(async () => void (await stop(settingsIn(join(folder, "neo4j")), true)));
  return folder;
}

const parsed = ({ out }: Ended): Status => JSON.parse(out) as Status;
const portOf = (found: Status): number => Number(found.uri?.split(":").at(-1));

function refused(ended: Ended, message: RegExp): void {
  expect(ended.err).toMatch(message);
  expect(ended.err).not.toMatch(/^\s+at |Exception|node:internal/m);
  expect({ code: ended.code, out: ended.out }).toEqual({ code: 3, out: "" });
}

describe("shutu neo4j", { timeout: 240_000 }, () => {
  test("start, share, recover, stop", async () => {
    const folder = home();
    const env = userEnv(folder);
    expect((await shutu(["neo4j", "status"], env)).out).toMatch(/^not running; its data is in /);

    // Two at once, on a store that does not exist yet, end up with one server.
    const [one, two] = await Promise.all([shutu(["neo4j", "start", "--json"], env), shutu(["neo4j", "start", "--json"], env)]);
    expect([one?.code, two?.code]).toEqual([0, 0]);
    const first = parsed(one);
    expect(parsed(two)).toEqual(first);
    expect(first).toMatchObject({ running: true, kept: true, users: [] });
    expect(await speaksBolt(portOf(first))).toBe(true);

    const secret = join(folder, "neo4j", "password");
    const password = readFileSync(secret, "utf8");
    expect(statSync(secret).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, "neo4j")).mode & 0o777).toBe(0o700);
    expect(password).toMatch(/^[0-9a-f]{48}$/);
    // Small when new: the logs of the two databases are preallocated, 16 MB each.
    expect(Number(spawnSync("du", ["-sk", join(folder, "neo4j")], { encoding: "utf8" }).stdout.split("\t")[0])).toBeLessThan(
      60_000,
    );

    // As a server of one's own: by address and password, by files too; the wrong password is told without it and without a stack.
    const own = { NEO4J_URI: first.uri ?? "", NEO4J_USER: "neo4j" };
    expect(await shutu(["status"], userEnv(temporary(), { ...own, NEO4J_PASSWORD_FILE: secret }))).toMatchObject({
      code: 0,
      err: "",
    });
    const denied = await shutu(["status"], userEnv(temporary(), { ...own, NEO4J_PASSWORD: "not the password" }));
    refused(denied, /^GRAPH_DENIED: .*NEO4J_PASSWORD/);
    expect(denied.err).not.toContain("not the password");

    // The server killed hard: seen as such, and the next start recovers with the same password.
    process.kill(first.pid ?? 0, "SIGKILL");
    await gone(first.pid ?? 0, 5_000);
    expect(parsed(await shutu(["neo4j", "status", "--json"], env))).toMatchObject({ running: false, pid: null, uri: null });
    const second = parsed(await shutu(["neo4j", "start", "--json"], env));
    expect(second.pid).not.toBe(first.pid);
    expect(await speaksBolt(portOf(second))).toBe(true);
    expect(readFileSync(secret, "utf8")).toBe(password);

    // What is known of the server is lost, the server is not: it is found by its command line.
    rmSync(join(folder, "neo4j", "server.json"));
    expect(parsed(await shutu(["neo4j", "start", "--json"], env))).toEqual(second);

    expect(await shutu(["neo4j", "stop"], env)).toEqual({ code: 0, out: "stopped\n", err: "" });
    expect(await startOf(second.pid ?? 0)).toBeNull();
    expect(await shutu(["neo4j", "stop"], env)).toEqual({ code: 0, out: "not running\n", err: "" });
  });

  test("a server that commands started ends with the last of them, and outlives the first", async () => {
    const folder = join(home(), "neo4j");
    const hold = (): Running =>
      run(process.execPath, ["--import", "tsx", resource("test/kit/hold.ts"), folder], userEnv(dirname(folder)));
    const settings = settingsIn(folder);

    // The command that starts it is killed hard in the middle of the start; the next two find the server it left.
    const killed = hold();
    while (!existsSync(join(folder, "server.json"))) await sleep(20);
    killed.child.kill("SIGKILL");
    const left = await status(settings);
    expect(left).toMatchObject({ running: true, kept: false });
    const first = hold();
    const second = hold();
    expect(await first.line).toBe(left.uri);
    expect(await second.line).toBe(left.uri);
    expect(await status(settings)).toMatchObject({
      pid: left.pid,
      users: [first.child.pid, second.child.pid].sort((a = 0, b = 0) => a - b),
    });

    // In use, it is not stopped by hand.
    refused(
      await shutu(["neo4j", "stop"], userEnv(dirname(folder))),
      /^STORE_LOCKED: the server is in use by process \d+, \d+: end that first/,
    );

    first.child.stdin.end();
    expect((await first.ended).code).toBe(0);
    expect(await status(settings)).toMatchObject({ pid: left.pid, users: [second.child.pid] });
    second.child.stdin.end();
    expect((await second.ended).code).toBe(0);
    expect(await status(settings)).toMatchObject({ running: false });
  });

  test("Ctrl-C in the middle of a start leaves no server", async () => {
    const folder = home();
    const { child, ended } = run(process.execPath, [MAIN, "neo4j", "start"], userEnv(folder), "");
    while (!existsSync(join(folder, "neo4j", "server.json"))) await sleep(20);
    child.kill("SIGINT");
    expect(await ended).toMatchObject({ code: 130, out: "" });
    expect(await status(settingsIn(join(folder, "neo4j")))).toMatchObject({ running: false });
  });
});

describe("what keeps the embedded server from starting is said, with the way out", { timeout: 240_000 }, () => {
  const start = (env: Record<string, string | undefined>): Promise<Ended> => shutu(["neo4j", "start"], env);
  const tool = (name: string): string => spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout.trim();

  /** A PATH of one folder with these programs of the machine, and the shell's tools that they need. */
  function pathOf(...names: string[]): string {
    const folder = temporary();
    for (const name of names) symlinkSync(tool(name), join(folder, name));
    return folder;
  }

  test("no Java, an empty environment", async () => {
    const folder = temporary();
    const bare = run("env", ["-i", `SHUTU_HOME=${folder}`, process.execPath, MAIN, "neo4j", "start"], {}, "");
    refused(
      await bare.ended,
      /^JAVA_MISSING: no Java on PATH; the embedded Neo4j needs Java 17 or newer.*apt-get install.*NEO4J_URI/,
    );
  });

  test("JAVA_HOME that holds none", async () => {
    refused(
      await start(userEnv(temporary(), { JAVA_HOME: "/no/jdk" })),
      /^JAVA_MISSING: JAVA_HOME is \/no\/jdk, but there is no/,
    );
  });

  test("Java 8", async () => {
    const folder = temporary();
    writeFileSync(join(folder, "java"), "#!/bin/sh\necho 'openjdk version \"1.8.0_292\"' >&2\n", { mode: 0o755 });
    const env = userEnv(temporary(), { PATH: `${folder}:${process.env["PATH"]}`, JAVA_HOME: "" });
    refused(await start(env), /^JAVA_TOO_OLD: .*\/java is Java 8; Neo4j needs 17 or newer/);
  });

  test("no Maven, and nothing fetched yet", async () => {
    const env = userEnv(temporary(), { PATH: pathOf("java"), SHUTU_CACHE: temporary() });
    refused(await start(env), /^MAVEN_MISSING: no mvn on PATH; .*apt-get install maven.*NEO4J_URI/);
  });

  test("Maven offline, and nothing fetched yet", async () => {
    const user = temporary();
    mkdirSync(join(user, ".m2"));
    writeFileSync(join(user, ".m2", "settings.xml"), "<settings><offline>true</offline></settings>");
    const env = userEnv(temporary(), { SHUTU_CACHE: temporary(), MAVEN_OPTS: `-Duser.home=${user}` });
    const ended = await start(env);
    refused(
      { ...ended, err: ended.err.replace(/^fetching Neo4j by Maven.*\n/, "") },
      /^MAVEN_FAILED: Maven could not fetch Neo4j: is the network reachable/,
    );
  });

  test("the port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void other.close());
    await new Promise((done) => other.once("listening", done));
    const { port } = other.address() as { port: number };
    const ended = await start(userEnv(temporary(), { SHUTU_BOLT_PORT: String(port) }));
    refused(
      { ...ended, err: ended.err.replace("starting Neo4j\n", "") },
      new RegExp(`^PORT_TAKEN: port ${port} on 127.0.0.1 is taken`),
    );
  });

  test("the store is open in a server that is not ours to end", async () => {
    const folder = home();
    // By another path, as from another container: the same store, a command line that we do not know.
    mkdirSync(join(folder, "neo4j"));
    symlinkSync(join(folder, "neo4j"), join(folder, "other"));
    const settings = { ...settingsIn(join(folder, "other")), heap: "256m" };
    const other = await launch(findJava(settings), await artifacts(POM, settings), settings, {}, async () => {});
    onTestFinished(() => end(other.pid, 0));
    const ended = await start(userEnv(folder));
    refused(
      { ...ended, err: ended.err.replace("starting Neo4j\n", "") },
      /^STORE_LOCKED: another process has the store in .* open/,
    );
    expect(await startOf(other.pid)).toBe(other.start);
  });

  test("nothing answers at NEO4J_URI", async () => {
    const ended = await shutu(["status"], userEnv(temporary(), { NEO4J_URI: "bolt://127.0.0.1:9", NEO4J_PASSWORD: "secret" }));
    refused(ended, /^GRAPH_UNREACHABLE: .*127\.0\.0\.1:9/);
    expect(ended.err).not.toContain("secret");
  });

  test("a folder that cannot be made", async () => {
    const file = join(temporary(), "file");
    writeFileSync(file, "");
    refused(await start(userEnv(file)), /^SERVER_FAILED: cannot write in .*set SHUTU_HOME/);
  });

  test("a password that is lost", async () => {
    const folder = temporary();
    mkdirSync(join(folder, "neo4j", "data", "databases", "system"), { recursive: true });
    const ended = await start(userEnv(folder));
    refused(
      { ...ended, err: ended.err.replace("starting Neo4j\n", "") },
      /^SERVER_FAILED: the store in .* has lost its file .*password: put it back/,
    );
  });
});

test("a download that was cut off is done again", { timeout: 240_000 }, async () => {
  const settings = { ...settingsIn(temporary()), cache: temporary() };
  const whole = await artifacts(POM, settingsIn(temporary()));
  const lib = join(settings.cache, basename(whole));
  cpSync(whole, lib, { recursive: true });
  const jar = readdirSync(lib).find((name) => name.startsWith("neo4j-kernel-5")) ?? "";
  writeFileSync(join(lib, jar), "cut off");
  expect(await artifacts(POM, settings)).toBe(lib);
  expect(statSync(join(lib, jar)).size).toBe(statSync(join(whole, jar)).size);
  expect(readdirSync(settings.cache)).toEqual([basename(whole)]);
});
