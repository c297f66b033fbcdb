import { Fault } from "../src/model/fault.ts";
import type { RawText } from "../src/model/text.ts";
import { chunks, collect, open } from "./read/bytes.ts";
import { csv } from "./read/csv.ts";
import { type Format, formatOf } from "./read/format.ts";
import { LIMITS, type Limits } from "./read/limit.ts";
import { ofd } from "./read/ofd.ts";
import { files, unreadable } from "./read/path.ts";
import { pdf } from "./read/pdf.ts";
import { json, jsonLines } from "./read/record.ts";
import type { FieldMap, ReadFailure } from "./read/source.ts";
import { plainText } from "./read/text.ts";
import { doc, docx } from "./read/word.ts";
import { xlsx } from "./read/xlsx.ts";

export type { Limits } from "./read/limit.ts";
export type { FieldMap, ReadFailure } from "./read/source.ts";

export interface ReadOptions {
  /** Limits that differ from the usual ones. */
  readonly limits?: Partial<Limits>;
  /** Names of a record's or table's fields, where they are not ours: { text: "content" }. */
  readonly map?: FieldMap;
  /** Ends reading between two sources. */
  readonly signal?: AbortSignal;
}

/** True for an input that could not be read. */
export const isFailure = (one: RawText | ReadFailure): one is ReadFailure => "fault" in one;

/**
 * Reads files, folders, patterns and `-` into the sources they hold, one after another, in bounded memory. What cannot be read
 * comes as a failure with its ref and a Fault (codes INPUT_UNREADABLE, INPUT_TOO_LARGE, INPUT_UNSUPPORTED), and the rest goes on.
 */
export async function* readAll(paths: Iterable<string>, options: ReadOptions = {}): AsyncGenerator<RawText | ReadFailure> {
  const limits = { ...LIMITS, ...options.limits };
  for await (const found of files(paths)) {
    if (options.signal?.aborted) return;
    if ("fault" in found) {
      yield { ref: found.path, fault: found.fault };
      continue;
    }
    try {
      for await (const one of readFile(found.path, options.map ?? {}, limits)) {
        yield one;
        if (options.signal?.aborted) return;
      }
    } catch (error) {
      yield { ref: found.path, fault: error instanceof Fault ? error : unreadable(found.path, error) };
    }
  }
}

/** Reads one file (or folder, pattern, `-`) into the sources it holds; throws the Fault of the first that cannot be read. */
export async function* read(path: string, options: ReadOptions = {}): AsyncGenerator<RawText> {
  for await (const one of readAll([path], options)) {
    if (isFailure(one)) throw one.fault;
    yield one;
  }
}

async function* readFile(path: string, map: FieldMap, limits: Limits): AsyncGenerator<RawText | ReadFailure> {
  const input = chunks(open(path));
  const { format, content } = await formatOf(path, input);
  if (format === "jsonl") {
    yield* jsonLines(path, content, map, limits);
    return;
  }
  const bytes = await collect(path, content, limits);
  yield* within(path, READERS[format](path, bytes, map, limits), limits);
}

type Reader = (
  path: string,
  bytes: Uint8Array,
  map: FieldMap,
  limits: Limits,
) => Iterable<RawText | ReadFailure> | AsyncIterable<RawText | ReadFailure>;

const READERS: Readonly<Record<Exclude<Format, "jsonl">, Reader>> = {
  text: plainText,
  markdown: plainText,
  html: plainText,
  json,
  csv,
  xlsx,
  docx,
  doc,
  pdf,
  ofd,
};

/** Passes sources on, and gives up on a reader that takes longer than a document may. */
async function* within(
  path: string,
  reader: Iterable<RawText | ReadFailure> | AsyncIterable<RawText | ReadFailure>,
  limits: Limits,
): AsyncGenerator<RawText | ReadFailure> {
  if (Symbol.iterator in reader) {
    yield* reader;
    return;
  }
  const iterator = reader[Symbol.asyncIterator]();
  for (;;) {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () =>
          reject(
            new Fault("INPUT_TOO_LARGE", `${path} took more than ${limits.seconds} s to read; split it, or raise the limit`),
          ),
        limits.seconds * 1000,
      );
    });
    try {
      const next = await Promise.race([iterator.next(), late]);
      if (next.done) return;
      yield next.value;
    } finally {
      clearTimeout(timer);
    }
  }
}
