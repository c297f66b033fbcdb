import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clean } from "../../ingest/clean.ts";
import { isFailure, readAll } from "../../ingest/read.ts";
import { split } from "../../ingest/split.ts";
import { HOSTILE, makeHostile } from "../hostile/inputs.ts";

const folder = mkdtempSync(join(tmpdir(), "shutu-hostile-"));
const said = new Map<string, string[]>();
const refs: string[] = [];
let peak = 0;
let slowest = { ref: "", milliseconds: 0 };

beforeAll(async () => {
  await makeHostile(folder);
  const add = (ref: string, message: string): void => {
    const name = HOSTILE.find((one) => ref.includes(one.name))?.name ?? ref;
    said.set(name, [...(said.get(name) ?? []), message]);
  };
  for await (const one of readAll([folder])) {
    refs.push(one.ref);
    if (isFailure(one)) add(one.ref, one.fault.message);
    else {
      const before = process.cpuUsage();
      for (const document of clean(one)) {
        const { sentences, text, problems, toRaw } = split(document);
        for (const sentence of sentences) expect(toRaw(sentence).rawEnd).toBeLessThanOrEqual(one.raw.length);
        expect(text.isWellFormed()).toBe(true);
        for (const problem of problems) add(one.ref, problem.message);
      }
      // CPU time: another process on the machine does not lengthen it.
      const { user, system } = process.cpuUsage(before);
      const milliseconds = (user + system) / 1000;
      if (milliseconds > slowest.milliseconds) slowest = { ref: one.ref, milliseconds };
    }
    peak = Math.max(peak, process.memoryUsage().rss);
  }
}, 240_000);

afterAll(() => {
  chmodSync(join(folder, "unreadable.txt"), 0o600);
  rmSync(folder, { recursive: true, force: true });
});

describe("forty hostile inputs in a folder", () => {
  it("are forty", () => expect(HOSTILE.length).toBe(40));
  // The superuser reads what nobody may.
  const fitting = HOSTILE.filter(({ name }) => name !== "unreadable.txt" || process.getuid?.() !== 0);
  it.each(fitting.flatMap(({ name, says }) => (says && name !== "surrogates.jsonl" ? [[name, says] as const] : [])))(
    "%s gets its message",
    (name, says) => {
      expect((said.get(name) ?? []).join("\n")).toMatch(says);
    },
  );
  it.each(HOSTILE.filter(({ says }) => says === null).map(({ name }) => name))("%s is read", (name) => {
    expect(refs.some((ref) => ref.includes(name))).toBe(true);
  });
  it("the records around a broken one are read", () => {
    expect(refs).toEqual(expect.arrayContaining(["one", "two", "after"]));
  });
  it("a link that leads back is walked once, one to itself is named", () => {
    expect(refs.filter((ref) => ref.includes("loop"))).toEqual([]);
    expect(said.get(join(folder, "self"))?.join()).toMatch(/circle/);
  });
  it("memory stays under 1 GiB beside what the making of them takes, and none takes long", () => {
    expect(peak).toBeLessThan(1.5 * 2 ** 30);
    expect(slowest.milliseconds, slowest.ref).toBeLessThan(20_000);
  });
});
