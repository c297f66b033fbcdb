import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { locked } from "../../src/neo4j/lock.ts";
import { startOf } from "../../src/neo4j/process.ts";
import { temporary } from "../kit/shutu.ts";

test("one at a time, in one process as among many; nothing is left", async () => {
  const folder = temporary();
  let inside = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    most = Math.max(most, ++inside);
    await sleep(20);
    inside--;
  };
  await Promise.all(Array.from({ length: 6 }, () => locked(join(folder, "lock"), work)));
  expect(most).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

test("a dead holder's lock is taken over, also when its pid is another's now", async () => {
  const folder = temporary();
  const path = join(folder, "lock");
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  for (const holder of [
    { pid, start: "1" },
    { pid: process.pid, start: "long ago" },
  ]) {
    writeFileSync(path, JSON.stringify(holder));
    expect(await locked(path, async () => existsSync(path))).toBe(true);
  }
  writeFileSync(path, "");
  expect(await locked(path, async () => "torn")).toBe("torn");
});

test("a living holder is waited for, and named when it takes too long", async () => {
  const path = join(temporary(), "lock");
  writeFileSync(path, JSON.stringify({ pid: process.ppid, start: await startOf(process.ppid) }));
  const told: string[] = [];
  const waiting = locked(path, async () => "in", { progress: (line) => told.push(line) }, 300);
  await expect(waiting).rejects.toMatchObject({ code: "SERVER_FAILED", message: expect.stringContaining(String(process.ppid)) });
  expect(told).toHaveLength(1);
});

test("the lock is given back when the work fails", async () => {
  const path = join(temporary(), "lock");
  await expect(locked(path, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(existsSync(path)).toBe(false);
});
