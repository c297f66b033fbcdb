import { once } from "node:events";
import { parseArgs } from "node:util";
import { type Config, nearest } from "../config.ts";
import { Fault } from "../model/fault.ts";
import type { Call, Command, Option } from "./command.ts";

const usage = (message: string): Fault => new Fault("USAGE", message);

/** Options that every command has. */
export const COMMON: Readonly<Record<string, Option>> = { help: { type: "boolean", short: "h", help: "print this help" } };

/** Reads the words behind a command's name. Throws USAGE for an unknown option, a missing value, too few or too many arguments. */
export function parse(
  name: string,
  command: Command,
  words: readonly string[],
  config: Config,
  signal: AbortSignal,
): Call & { readonly help: boolean } {
  const options = { ...command.options, ...COMMON };
  const known = Object.entries(options).map(([key, { type, short, multiple }]) => [
    key,
    { type, ...(short ? { short } : {}), ...(multiple ? { multiple } : {}) },
  ]);
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...words], options: Object.fromEntries(known), allowPositionals: true, strict: true });
  } catch (error) {
    throw usage(`${explain(error, Object.keys(options))}; shutu ${name} --help shows what it takes`);
  }
  const { values, positionals: args } = parsed;
  const [least, most] = command.takes;
  const help = values["help"] === true;
  if (!help && args.length < least) throw usage(`shutu ${name} needs ${command.usage}; shutu ${name} --help shows more`);
  if (!help && args.length > most)
    throw usage(`shutu ${name} takes ${command.usage || "no arguments"}, found ${JSON.stringify(args[most])} besides`);
  const text = (key: string): string | undefined => {
    const value = values[key];
    return typeof value === "string" ? value : undefined;
  };
  return {
    args,
    config,
    signal,
    help,
    flag: (key) => values[key] === true,
    text,
    texts: (key) => {
      const value = values[key];
      return Array.isArray(value) ? value.map(String) : [];
    },
    number: (key, low, high) => {
      const value = text(key);
      if (value === undefined) return undefined;
      const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
      if (number >= low && number <= high) return number;
      throw usage(`--${key} is ${JSON.stringify(value)}: expected a whole number from ${low} to ${high}`);
    },
    print: (line) => write(line, signal),
    tell: (line) => void process.stderr.write(`${line}\n`),
  };
}

async function write(line: string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain", { signal });
}

/** Node's words for a wrong option, shortened, with the option that may be meant. */
function explain(error: unknown, names: readonly string[]): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const option = /'(--?[^'\s]*)/.exec(message)?.[1] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    const meant = nearest(option.replace(/^-+/, ""), names);
    return `unknown option ${option}${meant && option.startsWith("--") ? ` (is --${meant} meant?)` : ""}`;
  }
  return message.split(/[.\n]/)[0] ?? message;
}

/** The help of one command. */
export function helpOf(name: string, summary: string, command: Command): string {
  const options = Object.entries({ ...command.options, ...COMMON }).map(([key, option]) => {
    const short = option.short ? `-${option.short}, ` : "";
    const value = option.type === "string" ? ` ${option.value ?? "TEXT"}` : "";
    return [`${short}--${key}${value}`, option.help] as const;
  });
  const examples = command.examples ? ["", "Examples:", ...command.examples.map((line) => `  ${line}`)] : [];
  return [`Usage: shutu ${name} ${command.usage}`.trimEnd(), "", summary, "", "Options:", ...columns(options), ...examples].join(
    "\n",
  );
}

/** Pairs as two columns, the second aligned. */
export function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
