import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Fault } from "../model/fault.ts";
import { startOf } from "./process.ts";
import type { Waiting } from "./settings.ts";

interface Holder {
  readonly pid: number;
  readonly start: string | null;
}

const holderOf = async (path: string): Promise<Holder | null> => {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Holder;
  } catch {
    return null;
  }
};

const alive = async (holder: Holder): Promise<boolean> => {
  const start = await startOf(holder.pid);
  return start !== null && start === holder.start;
};

/** Moves a dead holder's lock away. The move is atomic, so of several that see it dead one wins; what proves to be a live one's goes back. */
async function clear(path: string): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  const holder = await holderOf(aside);
  if (holder && (await alive(holder))) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}

/**
 * Runs `work` while no other process holds the lock file `path`. The lock of a process that died (kill -9) is taken over.
 * Throws SERVER_FAILED when a living process holds it for longer than `limit` milliseconds.
 */
export async function locked<T>(path: string, work: () => Promise<T>, waiting: Waiting = {}, limit = 300_000): Promise<T> {
  const mine = `${path}.${process.pid}.${randomBytes(6).toString("hex")}`;
  try {
    await note(path, mine);
    const until = Date.now() + limit;
    let told = false;
    // link() is the one file operation that creates a *filled* file only where none stands.
    while (
      !(await link(mine, path).then(
        () => true,
        (error: NodeJS.ErrnoException) => refused(error),
      ))
    ) {
      waiting.signal?.throwIfAborted();
      const holder = await holderOf(path);
      if (!holder || !(await alive(holder))) {
        await clear(path);
        continue;
      }
      if (Date.now() > until) {
        throw new Fault(
          "SERVER_FAILED",
          `process ${holder.pid} has held ${path} for ${limit / 1000} s; end that process, then try again`,
        );
      }
      if (!told) waiting.progress?.(`waiting for process ${holder.pid}, which is starting or stopping the same server`);
      told = true;
      await sleep(100);
    }
    try {
      return await work();
    } finally {
      await rm(path, { force: true });
    }
  } finally {
    await rm(mine, { force: true });
  }
}

/** As locked, but a full disk, on which no lock can be written, keeps nobody from the work: for what ends and cleans up. */
export async function lockedWhereRoom<T>(path: string, work: () => Promise<T>, waiting: Waiting = {}): Promise<T> {
  try {
    return await locked(path, work, waiting);
  } catch (error) {
    if (error instanceof Fault && error.code === "DISK_FULL") return work();
    throw error;
  }
}

async function note(path: string, mine: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(mine, JSON.stringify({ pid: process.pid, start: await startOf(process.pid) }), { mode: 0o600 });
  } catch (error) {
    throw folderFault(error as NodeJS.ErrnoException, dirname(path));
  }
}

/** Why nothing can be written into a folder of ours. */
export function folderFault({ code, message }: NodeJS.ErrnoException, folder: string): Fault {
  if (code === "ENOSPC" || code === "EDQUOT")
    return new Fault("DISK_FULL", `the disk of ${folder} is full: make room and try again`);
  return new Fault(
    "SERVER_FAILED",
    `cannot write in ${folder} (${message}): set SHUTU_HOME and SHUTU_CACHE to folders that can be written`,
  );
}

const refused = (error: NodeJS.ErrnoException): false => {
  if (error.code === "EEXIST") return false;
  throw error;
};
