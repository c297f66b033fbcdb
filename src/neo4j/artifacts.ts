import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { cp, mkdir, readdir, readFile, rename, rm, stat, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Fault } from "../model/fault.ts";
import { findMaven } from "./java.ts";
import { locked } from "./lock.ts";
import type { EmbeddedSettings, Waiting } from "./settings.ts";

const PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies";

/** What a download needs at least, in bytes: the jars twice (Maven's repository and ours). */
const ROOM = 400_000_000;

/** The marker of a complete folder: each jar's name and size. It is written last. */
const MARKER = "complete.json";

/**
 * The folder with the jars of the embedded Neo4j (about 210, 123 MB), resolved by Maven on the first call and then kept.
 * A folder without its marker, or with a jar missing or cut short, is made anew. The folder's name holds the pom's hash, so another
 * version gets a folder of its own.
 * Throws MAVEN_MISSING, MAVEN_FAILED, DISK_FULL.
 */
export async function artifacts(pom: string, settings: EmbeddedSettings, waiting: Waiting = {}): Promise<string> {
  const hash = createHash("sha256")
    .update(await readFile(pom))
    .digest("hex")
    .slice(0, 12);
  const lib = join(settings.cache, `neo4j-${hash}`);
  if (await complete(lib)) return lib;
  const maven = findMaven(settings);
  return locked(
    `${lib}.lock`,
    async () => {
      if (await complete(lib)) return lib;
      await room(settings.cache, ROOM);
      waiting.progress?.("fetching Neo4j by Maven, once (about 125 MB)");
      const part = `${lib}.part-${randomBytes(4).toString("hex")}`;
      try {
        await mkdir(part, { recursive: true });
        await cp(pom, join(part, "pom.xml"));
        await resolve(maven, part, settings, waiting);
        await rm(lib, { recursive: true, force: true });
        await rename(part, lib);
      } finally {
        await rm(part, { recursive: true, force: true });
      }
      return lib;
    },
    waiting,
    900_000,
  );
}

async function complete(lib: string): Promise<boolean> {
  try {
    const sizes = JSON.parse(await readFile(join(lib, MARKER), "utf8")) as Record<string, number>;
    const checks = Object.entries(sizes).map(async ([name, size]) => (await stat(join(lib, name))).size === size);
    return checks.length > 0 && (await Promise.all(checks)).every(Boolean);
  } catch {
    return false;
  }
}

async function resolve(maven: string, folder: string, settings: EmbeddedSettings, waiting: Waiting): Promise<void> {
  const args = ["-q", "-B", "-f", join(folder, "pom.xml"), PLUGIN, `-DoutputDirectory=${folder}`, "-DincludeScope=runtime"];
  const { code, output } = await runMaven(maven, args, settings, waiting.signal);
  waiting.signal?.throwIfAborted();
  if (code !== 0) throw mavenFault(output, settings.cache);
  await rm(join(folder, "pom.xml"));
  const jars = (await readdir(folder)).filter((name) => name.endsWith(".jar"));
  const sizes: Record<string, number> = {};
  for (const jar of jars.sort()) sizes[jar] = (await stat(join(folder, jar))).size;
  if (!jars.some((jar) => /^neo4j-\d/.test(jar))) {
    throw new Fault("MAVEN_FAILED", `Maven ended well but left no Neo4j in ${folder}; remove ${settings.cache} and try again`);
  }
  await writeFile(join(folder, MARKER), JSON.stringify(sizes));
}

function runMaven(
  maven: string,
  args: string[],
  settings: EmbeddedSettings,
  signal?: AbortSignal,
): Promise<{ code: number; output: string }> {
  return new Promise((done, fail) => {
    // mvn.cmd is a script of the Windows shell, which must then be told where an argument ends.
    const shell = process.platform === "win32";
    const child = spawn(shell ? `"${maven}"` : maven, shell ? args.map((arg) => `"${arg}"`) : args, {
      env: settings.env,
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
      shell,
      ...(signal ? { signal } : {}),
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.on("error", (error) => (signal?.aborted ? done({ code: 1, output }) : fail(error)));
    child.on("close", (code) => done({ code: code ?? 1, output }));
  });
}

/** What Maven printed, as one fault. The order matters: a full disk also ends as "could not transfer". */
export function mavenFault(output: string, cache: string): Fault {
  const plain = output.replaceAll(/\u001b\[[0-9;]*m/g, "");
  const said = (/^\[ERROR\] (.*)$/m.exec(plain)?.[1] ?? plain.trim().split("\n").at(-1) ?? "").slice(0, 300);
  if (/No space left on device|not enough space/i.test(plain)) {
    return new Fault(
      "DISK_FULL",
      `the disk is full while Maven fetches Neo4j into ${cache} (about 125 MB, and as much in Maven's own repository): make room and try again`,
    );
  }
  if (/JAVA_HOME/.test(plain) && !/\[ERROR\]/.test(plain)) {
    return new Fault("JAVA_MISSING", `Maven finds no Java: ${said}; set JAVA_HOME to a JDK`);
  }
  if (
    /offline mode|Unknown host|UnknownHost|Connect(ion)? (refused|timed out|to)|Could not transfer|Could not find artifact|Network is unreachable|Temporary failure in name resolution/i.test(
      plain,
    )
  ) {
    return new Fault(
      "MAVEN_FAILED",
      `Maven could not fetch Neo4j: is the network reachable, or a mirror set in ~/.m2/settings.xml? On a machine without a network copy ${cache} from one that has it. Maven said: ${said}`,
    );
  }
  return new Fault("MAVEN_FAILED", `Maven failed to fetch Neo4j: ${said}`);
}

/** Throws DISK_FULL when the disk of `folder` has fewer than `bytes` free. A file system that does not say is taken as roomy. */
export async function room(folder: string, bytes: number): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const disk = await statfs(folder).catch(() => null);
  if (!disk || disk.blocks === 0) return;
  const free = disk.bavail * disk.bsize;
  const mega = (size: number): string => `${Math.floor(size / 1_000_000)} MB`;
  if (free < bytes)
    throw new Fault("DISK_FULL", `${folder} has ${mega(free)} free; ${mega(bytes)} are needed: make room and try again`);
}
