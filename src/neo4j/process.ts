import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);
const linux = process.platform === "linux";
const windows = process.platform === "win32";

/** The output of a system command, "" where it fails or is missing. */
const output = async (command: string, args: readonly string[]): Promise<string> => {
  try {
    return (await run(command, args, { maxBuffer: 64 << 20, windowsHide: true })).stdout.trim();
  } catch {
    return "";
  }
};

const powershell = (script: string): Promise<string> =>
  output("powershell.exe", ["-NoProfile", "-NonInteractive", "-Command", script]);

/**
 * When a process was started, in the system's own notation; null when it is gone (a zombie is gone).
 * A pid and its start together name one process for good: pids alone are reused.
 */
export async function startOf(pid: number): Promise<string | null> {
  if (linux) {
    // /proc/PID/stat: "PID (name, may hold anything) STATE …"; the start is field 22, in ticks since boot.
    const stat = await readFile(`/proc/${pid}/stat`, "latin1").catch(() => "");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return stat === "" || fields[0] === "Z" || fields[0] === "X" ? null : (fields[19] ?? null);
  }
  if (windows) return (await powershell(`(Get-Process -Id ${pid}).StartTime.Ticks`)) || null;
  const line = await output("ps", ["-o", "state=,lstart=", "-p", String(pid)]);
  return line === "" || line.startsWith("Z") ? null : line.replace(/^\S+\s+/, "");
}

/** The processes of this machine whose command line holds every one of `words`. */
export async function processesWith(words: readonly string[]): Promise<{ readonly pid: number; readonly command: string }[]> {
  const found: { pid: number; command: string }[] = [];
  const add = (pid: number, command: string): void => {
    if (pid > 0 && pid !== process.pid && words.every((word) => ` ${command} `.includes(` ${word} `)))
      found.push({ pid, command });
  };
  if (linux) {
    for (const name of await readdir("/proc").catch(() => [])) {
      if (!/^\d+$/.test(name)) continue;
      add(Number(name), (await readFile(`/proc/${name}/cmdline`, "utf8").catch(() => "")).replaceAll("\0", " ").trim());
    }
    return found;
  }
  const list = windows
    ? await powershell('Get-CimInstance Win32_Process -Filter "Name=\'java.exe\'" | % { "$($_.ProcessId) $($_.CommandLine)" }')
    : await output("ps", ["-axww", "-o", "pid=,command="]);
  for (const line of list.split("\n")) {
    const [, pid, command] = /^\s*(\d+)\s+(.*?)\s*$/.exec(windows ? line.replaceAll('"', "") : line) ?? [];
    if (pid && command) add(Number(pid), command);
  }
  return found;
}

/** Sends a signal; false when the process is gone already. */
export function signalTo(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** Waits until the process is gone; false when it still runs after `limit` milliseconds. */
export async function gone(pid: number, limit: number): Promise<boolean> {
  const start = await startOf(pid);
  const end = Date.now() + limit;
  while (start !== null && (await startOf(pid)) === start) {
    if (Date.now() > end) return false;
    await sleep(50);
  }
  return true;
}

/** Ends a process: asks (SIGTERM), waits up to `patience` milliseconds, then forces. On Windows a process can only be forced. */
export async function end(pid: number, patience = 40_000): Promise<void> {
  if (!signalTo(pid, "SIGTERM") || (await gone(pid, patience))) return;
  signalTo(pid, "SIGKILL");
  await gone(pid, 10_000);
}
