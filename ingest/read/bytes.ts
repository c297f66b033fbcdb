import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { type Limits, size, tooLarge } from "./limit.ts";

/** The chunks of a file or stream, unpacked where its first bytes say gzip. */
export async function* chunks(input: Readable): AsyncGenerator<Uint8Array> {
  const iterator: AsyncIterator<Uint8Array> = input[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const rest = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield first.value;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      input.destroy();
    }
  };
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
    yield* rest();
    return;
  }
  const gunzip = createGunzip();
  const feed = (async () => {
    try {
      for await (const chunk of rest()) {
        if (gunzip.destroyed) return;
        if (!gunzip.write(chunk)) await new Promise<void>((resolve) => gunzip.once("drain", resolve).once("close", resolve));
      }
      gunzip.end();
    } catch (error) {
      gunzip.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  })();
  try {
    yield* gunzip;
  } finally {
    gunzip.destroy();
    input.destroy();
    await feed;
  }
}

export const open = (path: string): Readable =>
  path === "-" ? process.stdin : createReadStream(path, { highWaterMark: 1 << 20 });

/** All bytes of the chunks, up to a document's limit; more is a Fault. */
export async function collect(what: string, input: AsyncIterable<Uint8Array>, limits: Limits): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of input) {
    length += chunk.length;
    if (length > limits.documentBytes)
      throw tooLarge(
        what,
        `more than ${size(limits.documentBytes)} unpacked`,
        size(limits.documentBytes),
        "split it, or give it as JSON Lines",
      );
    parts.push(chunk);
  }
  return Buffer.concat(parts, length);
}

/** A line's bytes without its end; null for one longer than a record may be. */
export interface ByteLine {
  readonly bytes: Uint8Array | null;
  readonly number: number;
  readonly length: number;
}

/** The lines of a stream of bytes. A line that is too long is counted, not kept. */
export async function* byteLines(input: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<ByteLine> {
  let held: Uint8Array[] = [];
  let length = 0;
  let number = 0;
  const take = (): ByteLine => {
    number++;
    const bytes = length > limit ? null : held.length === 1 ? (held[0] ?? null) : Buffer.concat(held);
    const line = { bytes, number, length };
    held = [];
    length = 0;
    return line;
  };
  for await (const chunk of input) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      length += end - from;
      if (length <= limit) held.push(chunk.subarray(from, end));
      from = end + 1;
      yield take();
    }
    if (from < chunk.length) {
      length += chunk.length - from;
      if (length <= limit) held.push(chunk.slice(from));
      else held = [];
    }
  }
  if (length > 0) yield take();
}
