import { type Board, readBoard } from "./model.ts";

const piped = async (bytes: Uint8Array<ArrayBuffer>, by: GenericTransformStream): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(by as ReadableWritablePair)).arrayBuffer());

/** A board in the part of an address that never leaves the browser: deflated JSON in base64url. */
export async function packed(board: Board): Promise<string> {
  const bytes = await piped(new TextEncoder().encode(JSON.stringify(board)), new CompressionStream("deflate-raw"));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

const LONGEST = 200_000;

/** The board of such an address; null where it is none. */
export async function unpacked(text: string): Promise<Board | null> {
  if (!text || text.length > LONGEST) return null;
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
    const plain = new TextDecoder().decode(await piped(bytes, new DecompressionStream("deflate-raw")));
    return readBoard(JSON.parse(plain));
  } catch {
    return null;
  }
}
