import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The queue's server where one is installed; null: tests of it are skipped, which is said aloud. */
export const redisProgram = ["valkey-server", "redis-server"].find((name) => spawnSync(name, ["--version"]).status === 0) ?? null;
if (!redisProgram) console.warn("neither valkey-server nor redis-server is installed: the tests of the queue are SKIPPED");

/** Starts a server of its own on a free loopback port, without files that stay. */
export async function startRedis(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "shutu-redis-"));
  const port = await freePort();
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder];
  const server: ChildProcess = spawn(redisProgram ?? "redis-server", args, { stdio: ["ignore", "pipe", "ignore"] });
  await new Promise<void>((done, fail) => {
    server.stdout?.on("data", (data: Buffer) => /Ready to accept/.test(data.toString()) && done());
    server.once("exit", (code) => fail(new Error(`the queue's server ended with ${code}`)));
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      const ended = new Promise((done) => server.once("exit", done));
      server.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
