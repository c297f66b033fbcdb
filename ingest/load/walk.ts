import { stat } from "node:fs/promises";
import type { Fault } from "../../src/model/fault.ts";
import { files } from "../read/path.ts";

/** A file to read, with its size for the progress line; `-` is standard input. */
export interface Input {
  readonly path: string;
  readonly bytes: number;
}

/** A path that cannot be read, with its reason. */
export interface Unreadable {
  readonly path: string;
  readonly fault: Fault;
}

/** The files behind paths, folders and patterns, with their sizes. */
export async function walk(paths: readonly string[]): Promise<{ inputs: Input[]; unreadable: Unreadable[] }> {
  const inputs: Input[] = [];
  const unreadable: Unreadable[] = [];
  for await (const found of files(paths)) {
    if ("fault" in found) unreadable.push(found);
    else {
      const bytes =
        found.path === "-"
          ? 0
          : await stat(found.path).then(
              (s) => s.size,
              () => 0,
            );
      // A packed file is read several times as long as it is.
      inputs.push({ path: found.path, bytes: found.path.endsWith(".gz") ? bytes * 3 : bytes });
    }
  }
  return { inputs, unreadable };
}
