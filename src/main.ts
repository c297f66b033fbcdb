#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { columns, helpOf, parse } from "./command/call.ts";
import { TABLE } from "./command/table.ts";
import { loadConfig, nearest } from "./config.ts";
import { Fault } from "./model/fault.ts";
import { resource } from "./resource.ts";

/** What a shell expects of a program that a signal ended: 128 and the signal's number. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** How long a command may take to end in order after a signal, in milliseconds. */
const GRACE = 60_000;

const ended = new AbortController();
let code: number | null = null;
let debug = false;

for (const [name, number] of Object.entries(SIGNALS)) {
  process.on(name, () => {
    // The second signal is an order.
    if (ended.signal.aborted) process.exit(number);
    code = number;
    ended.abort();
    setTimeout(() => process.exit(number), GRACE).unref();
  });
}

// A reader that has seen enough (| head) is no failure: the command ends early and in order.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  code ??= 0;
  ended.abort();
});
process.stderr.on("error", () => {});

const help = (): string =>
  [
    "Shutu 数图: figures and names of Chinese documents as a graph",
    "",
    "Usage: shutu COMMAND …",
    "",
    ...columns(TABLE.map(({ name, summary }) => [name, summary])),
    "",
    "shutu COMMAND --help shows what a command takes; --version prints the version.",
    "Exit codes: 0 done, 1 some inputs failed, 2 wrong usage, 3 no database.",
  ].join("\n");

const version = (): string => (JSON.parse(readFileSync(resource("package.json"), "utf8")) as { version: string }).version;

async function main(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === "--version" || name === "-v") return say(version());
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    if (name === undefined)
      throw new Fault("USAGE", `no command given; there are ${TABLE.map((row) => row.name).join(", ")}; shutu --help shows more`);
    return say(help());
  }
  const row = TABLE.find((candidate) => candidate.name === name);
  if (!row) {
    const meant = nearest(
      name,
      TABLE.map((candidate) => candidate.name),
    );
    throw new Fault(
      "USAGE",
      `unknown command ${JSON.stringify(name)}${meant ? `: is ${meant} meant?` : ""}; shutu --help lists them`,
    );
  }
  const { command } = await row.load();
  const config = loadConfig();
  debug = config.debug;
  const call = parse(name, command, rest, config, ended.signal);
  if (call.help) return say(helpOf(name, row.summary, command));
  return (await command.run(call)) ?? 0;
}

const say = (text: string): number => {
  process.stdout.write(`${text}\n`);
  return 0;
};

/** The exit code of an error, which is told in one line. What is no Fault is a bug of ours: 70, and its stack on request. */
function tell(error: unknown): number {
  if (error instanceof Fault) {
    process.stderr.write(`${error.code}: ${error.message}\n`);
    return error.exit;
  }
  if (ended.signal.aborted && code !== null) return code;
  process.stderr.write(
    `INTERNAL: ${error instanceof Error ? error.message : String(error)} (a bug of Shutu; SHUTU_DEBUG=1 shows where)\n`,
  );
  if (debug && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return 70;
}

process.exitCode = await main(process.argv.slice(2)).catch(tell);
// Output to a pipe may still be on its way (Windows): leave when it is written, whatever timers a library has left.
process.stdout.write("", () => process.exit());
