import { readFile } from "node:fs/promises";
import { parseOverrides } from "../../ingest/link/override.ts";
import type { FieldMap } from "../../ingest/read/source.ts";
import { isFailure, readAll } from "../../ingest/read.ts";
import { Fault } from "../model/fault.ts";
import type { RawText } from "../model/text.ts";
import type { Call, Option } from "./command.ts";
import { reasonOf } from "./reason.ts";

/** What commands that read files say they take, and the one option of reading. */
export const PATHS = "FILE…";
export const READING: Readonly<Record<string, Option>> = {
  map: {
    type: "string",
    value: "FIELD=NAME,…",
    help: "names of records' fields that are not id, title, date, publisher, url, text, html: --map text=content,title=headline",
  },
};

const FIELDS = ["id", "title", "date", "publisher", "url", "text", "html"] as const;

/** The option of commands that can be told what people decided over the rules. */
export const DECIDED: Readonly<Record<string, Option>> = {
  overrides: {
    type: "string",
    value: "FILE",
    help: "decisions over the rules': same, different, not-name, type, figure, field; one a line, cells between tabs",
  },
};

/** The option of commands that know the queue between ingest and workers. */
export const QUEUE: Readonly<Record<string, Option>> = {
  queue: { type: "string", value: "URL", help: "the queue of worker processes: redis://host:port (default SHUTU_QUEUE)" },
};

/** The queue's address; null where none is named. */
export const queueOf = (call: Pick<Call, "text" | "config">): string | null => call.text("queue") ?? call.config.queue;

/**
 * The text of the file that --overrides or else SHUTU_OVERRIDES names; empty without one. Throws USAGE if it cannot be read or a line
 * of it says nothing.
 */
export async function overridesText(call: Pick<Call, "text" | "config">): Promise<string> {
  const given = call.text("overrides");
  const path = given ?? call.config.overrides;
  if (path === null) return "";
  const by = given === undefined ? "SHUTU_OVERRIDES" : "--overrides";
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new Fault("USAGE", `${by} ${reasonOf(path, error)}`);
  });
  const [problem] = parseOverrides(text).problems;
  if (problem) throw new Fault("USAGE", `${by} ${path}: ${problem.message}`);
  return text;
}

/**
 * Reads the files, folders, patterns and `-` of the call and hands each source to `work`. What cannot be read, or fails in `work`, is
 * told on one line, and the rest goes on. The result is the exit code: 1 where some failed.
 */
export async function eachSource(call: Call, work: (raw: RawText) => Promise<void>): Promise<0 | 1> {
  const map = mapOf(call.text("map"));
  let failed = 0;
  let seen = 0;
  const fail = (ref: string, error: unknown): void => {
    failed++;
    call.tell(reasonOf(ref, error));
  };
  for await (const one of readAll(call.args, { map, signal: call.signal })) {
    seen++;
    if (isFailure(one)) {
      fail(one.ref, one.fault);
      continue;
    }
    try {
      await work(one);
    } catch (error) {
      call.signal.throwIfAborted();
      fail(one.ref, error);
    }
  }
  call.signal.throwIfAborted();
  if (failed > 0) call.tell(`${failed} of ${seen} inputs failed`);
  return failed > 0 ? 1 : 0;
}

/** `text=content,title=headline` as a table. Throws USAGE. */
export function mapOf(text: string | undefined): FieldMap {
  const map: { -readonly [K in keyof FieldMap]: FieldMap[K] } = {};
  for (const pair of text?.split(",") ?? []) {
    const [, field = "", name] = /^(\w+)=(.+)$/.exec(pair) ?? [];
    const known = FIELDS.find((candidate) => candidate === field);
    if (!known || !name)
      throw new Fault("USAGE", `--map holds ${JSON.stringify(pair)}: expected FIELD=NAME, FIELD one of ${FIELDS.join(", ")}`);
    map[known] = name;
  }
  return map;
}
