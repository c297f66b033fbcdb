import { Fault } from "../model/fault.ts";

const SAID: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EACCES: "may not be read (permissions)",
  EPERM: "may not be read (permissions)",
  EISDIR: "is a folder",
  ENOTDIR: "a part of the path is no folder",
  ELOOP: "a symbolic link that leads back to itself",
  EMFILE: "too many files are open",
};

/** One line on why an input failed: `CODE: path: reason`. An error that is neither a Fault nor the system's is ours, and says so. */
export function reasonOf(path: string, error: unknown): string {
  if (error instanceof Fault) return `${error.code}: ${error.message.startsWith(path) ? "" : `${path}: `}${error.message}`;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== undefined && /^E[A-Z]+$/.test(code)) return `INPUT_UNREADABLE: ${path}: ${SAID[code] ?? message}`;
  return `INTERNAL: ${path}: ${error instanceof Error ? error.message : String(error)} (a bug: please report it with this file)`;
}
