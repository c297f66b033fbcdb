import { spawnSync } from "node:child_process";
import { resource } from "../../src/resource.ts";

/** vitest's globalSetup of the project cli: its tests run the program as users do, from dist/. */
export function setup(): void {
  const args = [resource("node_modules/typescript/bin/tsc"), "-p", resource("tsconfig.build.json")];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8", cwd: resource(".") });
  if (status !== 0) throw new Error(`the program does not build:\n${stdout}`);
}
