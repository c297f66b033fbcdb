import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { resource } from "../../src/resource.ts";
import { settingsIn } from "./neo4j.ts";

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<Ended>;
  /** Resolves with the first line of stdout, or with all of it where the process ends before. */
  readonly line: Promise<string>;
}

type Env = Record<string, string | undefined>;

/** The environment of a user who has set nothing of ours: neither this machine's data nor its server is touched. */
export function userEnv(home: string, more: Env = {}): Env {
  const env: Env = {};
  for (const [key, value] of Object.entries(process.env)) if (!/^(NEO4J|SHUTU|VITEST|NODE_)/.test(key)) env[key] = value;
  return { ...env, SHUTU_HOME: home, SHUTU_CACHE: settingsIn(home).cache, ...more };
}

/** Starts a process with exactly this environment. */
export function run(program: string, args: readonly string[], env: Env, input?: string): Running {
  const child = spawn(program, args, { env, stdio: "pipe" });
  let out = "";
  let err = "";
  let seen: (line: string) => void = () => {};
  const line = new Promise<string>((done) => {
    seen = done;
  });
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
    if (out.includes("\n")) seen(out.slice(0, out.indexOf("\n")));
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  const ended = new Promise<Ended>((done) => {
    child.on("close", (code) => {
      seen(out);
      done({ code, out, err });
    });
  });
  child.stdin.on("error", () => {});
  if (input !== undefined) child.stdin.end(input);
  return { child, ended, line };
}

export const MAIN: string = resource("dist/src/main.js");

/** Runs `shutu ARGS` to its end. */
export const shutu = (args: readonly string[], env: Env, input = ""): Promise<Ended> =>
  run(process.execPath, [MAIN, ...args], env, input).ended;

/** A folder that is removed with the test. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), "shutu-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
