import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { BadBackup, checked, restore } from "../graph/backup.ts";
import { graphHash } from "../graph/hash.ts";
import { Fault } from "../model/fault.ts";
import type { Command } from "./command.ts";
import { withGraph } from "./graph.ts";

export const command: Command = {
  usage: "FILE",
  takes: [1, 1],
  options: { json: { type: "boolean", help: "print one JSON object" } },
  examples: ["shutu import graph.backup"],
  async run(call) {
    const [file = ""] = call.args;
    // The whole file is looked through first: a damaged one must not be half restored.
    await told(file, async () => {
      for await (const _ of checked(linesOf(file))) call.signal.throwIfAborted();
    });
    return await withGraph(call, async (graph) => {
      const before = (await graph.read("MATCH (s:Source) RETURN count(s) AS n"))[0]?.["n"];
      const done = await told(file, () =>
        restore(graph, checked(linesOf(file)), {
          run: randomUUID(),
          now: new Date().toISOString(),
          signal: call.signal,
        }),
      );
      const { hash } = await graphHash(graph);
      const same = hash === done.expected;
      if (call.flag("json")) await call.print(JSON.stringify({ ...done, hash, same }));
      else {
        await call.print(
          `restored ${done.sources} sources (${done.unchanged} were there already), ${done.failed} that had failed`,
        );
        await call.print(
          same
            ? `graph hash ${hash}: as in the backup`
            : `graph hash ${hash}; ${done.expected} in the backup${before === 0 ? "" : `, for there were ${before} sources here before`}`,
        );
      }
      return same || before !== 0 ? 0 : 1;
    });
  },
};

async function* linesOf(file: string): AsyncGenerator<string> {
  const input = createReadStream(file);
  const zip = createGunzip();
  input.on("error", (error) => zip.destroy(error));
  yield* createInterface({ input: input.pipe(zip), crlfDelay: Number.POSITIVE_INFINITY });
}

/** Runs `work`; what is wrong with the file becomes a message that names it. */
async function told<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof BadBackup) throw new Fault("INPUT_UNREADABLE", `${file}: ${message}; nothing was restored`);
    if (code === "ENOENT" || code === "EACCES" || code === "EISDIR")
      throw new Fault("INPUT_UNREADABLE", `${file} cannot be read (${code})`);
    if (code?.startsWith("Z_"))
      throw new Fault("INPUT_UNREADABLE", `${file}: it is no gzipped backup, or was cut short (${code}); nothing was restored`);
    throw error;
  }
}
