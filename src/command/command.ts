import type { Config } from "../config.ts";

/** An option of a command: a switch, or one that takes a value. */
export interface Option {
  readonly type: "boolean" | "string";
  readonly short?: string;
  /** What stands for the value in the help: N, FILE. */
  readonly value?: string;
  /** May be given more than once. */
  readonly multiple?: boolean;
  readonly help: string;
}

/**
 * One command of the command line. A file in this folder exports it as `command`; src/command/table.ts names the file.
 * Paths, refs and option values come as they were typed: no value is turned into a number behind a command's back.
 */
export interface Command {
  /** What stands behind the name in the help: FILE…, PATH…, start|stop|status. */
  readonly usage: string;
  /** How many arguments it takes: at least, at most. */
  readonly takes: readonly [least: number, most: number];
  readonly options: Readonly<Record<string, Option>>;
  readonly examples?: readonly string[];
  /** Does the work. The result is the exit code; nothing: 0. Faults are thrown, and printed by src/main.ts. */
  // biome-ignore lint/suspicious/noConfusingVoidType: a command that cannot fail in part returns nothing
  run(call: Call): Promise<number | void>;
}

/** What a command is called with. */
export interface Call {
  readonly args: readonly string[];
  readonly config: Config;
  /** Aborted at Ctrl-C, SIGTERM and when the reader of the output is gone. Long work looks at it between two inputs. */
  readonly signal: AbortSignal;
  /** True where the switch was given. */
  flag(name: string): boolean;
  /** The value of an option, undefined where it was not given. */
  text(name: string): string | undefined;
  /** All values of an option that may be repeated. */
  texts(name: string): readonly string[];
  /** The value as a whole number within [least, most]. Throws USAGE. */
  number(name: string, least: number, most: number): number | undefined;
  /** Prints a line to stdout, waiting where the reader is slow. */
  print(line: string): Promise<void>;
  /** Tells a line on stderr: progress, a failed input. */
  tell(line: string): void;
}
