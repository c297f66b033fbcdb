import { Fault } from "../../src/model/fault.ts";
import { hashOf } from "../../src/model/id.ts";
import type { RawText } from "../../src/model/text.ts";
import { byteLines } from "./bytes.ts";
import { decode } from "./charset.ts";
import { type Limits, size, tooLarge } from "./limit.ts";
import { type FieldMap, fieldsOf, type ReadFailure, source } from "./source.ts";

/** The records of JSON Lines, one after another; memory is bounded by the longest line that is kept. */
export async function* jsonLines(
  path: string,
  input: AsyncIterable<Uint8Array>,
  map: FieldMap,
  limits: Limits,
): AsyncGenerator<RawText | ReadFailure> {
  for await (const { bytes, number, length } of byteLines(input, limits.recordBytes)) {
    const ref = `${path}:${number}`;
    if (!bytes) {
      yield {
        ref,
        fault: tooLarge(
          `line ${number} of ${path}`,
          size(length),
          size(limits.recordBytes),
          "a record is one document a line; split it",
        ),
      };
      continue;
    }
    const { text, encoding } = decode(bytes);
    if (!text.trim()) continue;
    let record: unknown;
    try {
      record = JSON.parse(text);
    } catch (error) {
      const why = error instanceof Error ? error.message.slice(0, 120) : "";
      yield {
        ref,
        fault: new Fault("INPUT_UNREADABLE", `line ${number} of ${path} is no JSON (${why}); expected one object a line`, {
          cause: error,
        }),
      };
      continue;
    }
    yield fromRecord(path, number, record, hashOf(bytes), encoding, map);
  }
}

/** The records of a JSON file: an array of objects, or one. */
export function* json(path: string, bytes: Uint8Array, map: FieldMap): Generator<RawText | ReadFailure> {
  const { text, encoding } = decode(bytes);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 120) : "";
    yield {
      ref: path,
      fault: new Fault("INPUT_UNREADABLE", `${path} is no JSON (${why}); expected an object or an array of objects`, {
        cause: error,
      }),
    };
    return;
  }
  const records: unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  for (const [i, record] of records.entries()) yield fromRecord(path, i + 1, record, null, encoding, map);
}

function fromRecord(
  path: string,
  number: number,
  record: unknown,
  bytesHash: string | null,
  encoding: string,
  map: FieldMap,
): RawText | ReadFailure {
  const ref = `${path}:${number}`;
  if (typeof record !== "object" || record === null || Array.isArray(record))
    return {
      ref,
      fault: new Fault(
        "INPUT_UNREADABLE",
        `record ${number} of ${path} is ${kindOf(record)}, expected an object with text or html`,
      ),
    };
  const { id, given, text, html } = fieldsOf(record as Record<string, unknown>, map);
  if (text === undefined && html === undefined) {
    const names = Object.keys(record).slice(0, 12).join(", ") || "none";
    return {
      ref: id ?? ref,
      fault: new Fault(
        "INPUT_UNREADABLE",
        `record ${number} of ${path} has no text: found the fields ${names}, expected text or html; name yours with --map text=FIELD`,
      ),
    };
  }
  // A body beats a page's source: it is what the record's maker took for the text.
  const media = text === undefined ? "text/html" : "text/plain";
  return source(id ?? ref, media, text ?? html ?? "", bytesHash ?? hashOf(JSON.stringify([given, text ?? html])), {
    encoding,
    given,
    record: true,
  });
}

const kindOf = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "an array" : `a ${typeof value}`);
