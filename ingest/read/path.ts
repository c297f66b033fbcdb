import { lstat, readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { Fault } from "../../src/model/fault.ts";

/** A file to read; `named` where it was given by its own name and not found in a folder. */
export interface Found {
  readonly path: string;
  readonly named: boolean;
}

export interface NotFound {
  readonly path: string;
  readonly fault: Fault;
}

/** What lies beside saved pages and in folders of every day, and holds no text. */
const PASSED_BY =
  /\.(?:css|js|mjs|map|woff2?|ttf|otf|eot|ico|png|jpe?g|gif|webp|svg|bmp|mp[34]|webm|wav|lock|log|tmp|bak|db|sqlite)$/i;

/**
 * The files that paths, folders (recursively, in the order of their names) and patterns (`*`, `**`, `?`, `[…]`) stand for. Each file
 * comes once, whatever links lead to it; hidden files and folders, pictures, styles and scripts in a folder are passed by.
 * A path may be `-`: the standard input.
 */
export async function* files(paths: Iterable<string>): AsyncGenerator<Found | NotFound> {
  const seen = new Set<string>();
  for (const path of paths) yield* filesOf(path, seen);
}

async function* filesOf(path: string, seen: Set<string>): AsyncGenerator<Found | NotFound> {
  if (path === "-") {
    yield { path, named: true };
    return;
  }
  let found = false;
  try {
    await lstat(path);
    found = true;
  } catch (error) {
    if (!/[*?[]/.test(path)) {
      yield { path, fault: unreadable(path, error) };
      return;
    }
  }
  if (found) {
    yield* walk(path, true, seen);
    return;
  }
  const fixed = path.split("/");
  const wild = fixed.findIndex((part) => /[*?[]/.test(part));
  const base = fixed.slice(0, wild).join("/") || (path.startsWith("/") ? "/" : ".");
  const pattern = globPattern(path.replace(/^\.\//, ""));
  let matched = false;
  const wasSeen = new Set<string>();
  for await (const one of walk(base, false, wasSeen)) {
    if (!pattern.test(one.path.replace(/^\.\//, ""))) continue;
    matched = true;
    if ("fault" in one) yield one;
    else yield* once(one.path, true, seen);
  }
  if (!matched)
    yield {
      path,
      fault: new Fault(
        "INPUT_UNREADABLE",
        `no file matches ${path}; check the pattern, or quote it as the shell must not expand it`,
      ),
    };
}

async function* walk(path: string, named: boolean, seen: Set<string>): AsyncGenerator<Found | NotFound> {
  let folder: boolean;
  let real: string;
  try {
    real = await realpath(path);
    const what = await stat(path);
    folder = what.isDirectory();
    if (!folder && !what.isFile()) {
      yield {
        path,
        fault: new Fault(
          "INPUT_UNREADABLE",
          `${path} is neither a file nor a folder (a device, pipe or socket); pipe its content in and read -`,
        ),
      };
      return;
    }
  } catch (error) {
    yield { path, fault: unreadable(path, error) };
    return;
  }
  if (!folder) {
    yield* once(path, named, seen, real);
    return;
  }
  // A folder that was walked already: a link leads back to it.
  if (seen.has(`${real}/`)) return;
  seen.add(`${real}/`);
  let names: string[];
  try {
    names = await readdir(path);
  } catch (error) {
    yield { path, fault: unreadable(path, error) };
    return;
  }
  names.sort();
  for (const name of names) {
    if (name.startsWith(".") || name === "node_modules" || PASSED_BY.test(name)) continue;
    yield* walk(join(path, name), false, seen);
  }
}

async function* once(path: string, named: boolean, seen: Set<string>, real?: string): AsyncGenerator<Found> {
  const key = real ?? (await realpath(path));
  if (seen.has(key)) return;
  seen.add(key);
  yield { path, named };
}

/** A Fault that says in plain words why a file cannot be read. */
export function unreadable(path: string, error: unknown): Fault {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? "";
  const why: Record<string, string> = {
    ENOENT: "there is no such file; check the path",
    EACCES: "it may not be read; change its permissions",
    EPERM: "it may not be read; change its permissions",
    ELOOP: "its symbolic links lead in a circle; remove the link",
    ENAMETOOLONG: "its name is too long",
    EISDIR: "it is a folder",
    EMFILE: "too many files are open; raise the limit (ulimit -n)",
    EIO: "the disk failed to deliver it",
  };
  const reason = why[code] ?? (error instanceof Error ? error.message : String(error));
  return new Fault("INPUT_UNREADABLE", `cannot read ${path}: ${reason}`, { cause: error });
}

/** The regular expression of a pattern; `**` crosses folders, `*` and `?` do not. */
export function globPattern(pattern: string): RegExp {
  let out = "";
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i] ?? "";
    if (char === "*" && pattern[i + 1] === "*") {
      out += pattern[i + 2] === "/" ? "(?:[^/]+/)*" : ".*";
      i += pattern[i + 2] === "/" ? 2 : 1;
    } else if (char === "*") out += "[^/]*";
    else if (char === "?") out += "[^/]";
    else if (char === "[" && pattern.indexOf("]", i + 2) > 0) {
      const end = pattern.indexOf("]", i + 2);
      out += `[${pattern
        .slice(i + 1, end)
        .replace(/^!/, "^")
        .replace(/[\\[]/g, "\\$&")}]`;
      i = end;
    } else out += char.replace(/[.+^${}()|\\[\]]/g, "\\$&");
  }
  return new RegExp(`^${out}$`, "u");
}
