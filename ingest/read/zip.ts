import { type Unzipped, unzipSync } from "fflate";
import { Fault } from "../../src/model/fault.ts";
import { type Limits, size, tooLarge } from "./limit.ts";

/** The files of a zip archive whose names `wanted` accepts, unpacked. What they would unpack to is known before it is done. */
export function unzip(path: string, bytes: Uint8Array, wanted: (name: string) => boolean, limits: Limits): Unzipped {
  let total = 0;
  let count = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize, compression }) => {
        if (!wanted(name)) return false;
        total += originalSize;
        count++;
        if (compression !== 0 && compression !== 8)
          throw new Fault("INPUT_UNSUPPORTED", `${path} is packed by a method we do not know (${compression}); save it again`);
        if (total > limits.unpackedBytes || count > 20_000)
          throw tooLarge(
            path,
            `${size(total)} unpacked in ${count} parts`,
            size(limits.unpackedBytes),
            "it may be a zip bomb; split it if it is not",
          );
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(
      "INPUT_UNREADABLE",
      `${path} is damaged: ${error instanceof Error ? error.message : String(error)}; it may be cut off or encrypted, save it again`,
      {
        cause: error,
      },
    );
  }
}

/** A part of an unpacked archive as text (UTF-8, or UTF-16 by its mark). */
export function part(files: Unzipped, name: string): string | null {
  const bytes = files[name];
  if (!bytes) return null;
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes).toWellFormed();
}
