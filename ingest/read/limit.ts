import { Fault } from "../../src/model/fault.ts";

/** How much of an input is read. Whatever exceeds one is named and left; the rest goes on. */
export interface Limits {
  /** Bytes of one document, unpacked. @default 64 MiB */
  readonly documentBytes: number;
  /** Bytes of one line of JSON Lines. @default 16 MiB */
  readonly recordBytes: number;
  /** Bytes that a zip file (docx, xlsx, ofd) may unpack to. @default 256 MiB */
  readonly unpackedBytes: number;
  /** Pages of a pdf or ofd. @default 2000 */
  readonly pages: number;
  /** Seconds that one document may take to read. @default 60 */
  readonly seconds: number;
}

export const LIMITS: Limits = {
  documentBytes: 64 * 2 ** 20,
  recordBytes: 16 * 2 ** 20,
  unpackedBytes: 256 * 2 ** 20,
  pages: 2000,
  seconds: 60,
};

/** A number of bytes for people: 64 MiB, 12 KiB. */
export const size = (bytes: number): string =>
  bytes >= 2 ** 20 ? `${Math.round(bytes / 2 ** 20)} MiB` : bytes >= 1024 ? `${Math.round(bytes / 1024)} KiB` : `${bytes} bytes`;

export const tooLarge = (what: string, found: string, limit: string, way: string): Fault =>
  new Fault("INPUT_TOO_LARGE", `${what} is larger than can be read: found ${found}, at most ${limit}; ${way}`);

export const unsupported = (what: string, way: string): Fault => new Fault("INPUT_UNSUPPORTED", `${what}; ${way}`);
