import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** A file to read, with its size for the progress line; `-` is standard input. */
export interface Input {
  readonly path: string;
  readonly bytes: number;
}

/** An argument that cannot be read, with its reason. */
export interface Unreadable {
  readonly path: string;
  readonly error: unknown;
}

/** The files behind the arguments, in the order of the arguments; a folder's files sorted by path, hidden ones left out. */
export async function walk(paths: readonly string[]): Promise<{ inputs: Input[]; unreadable: Unreadable[] }> {
  const inputs = new Map<string, Input>();
  const unreadable: Unreadable[] = [];
  const visit = async (path: string): Promise<void> => {
    if (path === "-") return void inputs.set(path, { path, bytes: 0 });
    try {
      const found = await stat(path);
      if (!found.isDirectory()) return void inputs.set(path, { path, bytes: found.size });
      for (const name of (await readdir(path)).sort()) if (!name.startsWith(".")) await visit(join(path, name));
    } catch (error) {
      unreadable.push({ path, error });
    }
  };
  for (const path of paths) await visit(path);
  return { inputs: [...inputs.values()], unreadable };
}
