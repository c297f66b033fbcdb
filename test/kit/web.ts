import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import type { TestProject } from "vitest/node";
import { resource } from "../../src/resource.ts";
import { setup as program } from "./build.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Tells one run of the tests from another: the samples are loaded once in each. */
    run: string;
  }
}

/** vitest's globalSetup of the project web: the program and the dashboard, as users get them. */
export function setup(project: TestProject): void {
  project.provide("run", randomUUID());
  program();
  const args = [
    resource("node_modules/vite/bin/vite.js"),
    "build",
    "--config",
    resource("web/vite.config.ts"),
    "--logLevel",
    "warn",
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", cwd: resource(".") });
  if (status !== 0) throw new Error(`the dashboard does not build:\n${stdout}${stderr}`);
}
