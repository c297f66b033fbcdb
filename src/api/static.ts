import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".map": "application/json; charset=utf-8",
};

export interface Asset {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** A file of a folder of static files by the path of its address; a path without a file's name is answered by index.html, so that views are addresses. */
export async function asset(folder: string, path: string): Promise<Asset | null> {
  let wanted: string;
  try {
    wanted = normalize(decodeURIComponent(path));
  } catch {
    return null;
  }
  if (wanted.includes("\0") || wanted.split(sep).some((part) => part === ".." || part.startsWith("."))) return null;
  const file = extname(wanted) === "" ? "index.html" : wanted;
  const type = TYPES[extname(file)];
  if (!type) return null;
  try {
    const body = await readFile(join(folder, file));
    // Vite puts a hash of the content into the names below assets/.
    const cache = file.includes("assets") ? "public, max-age=31536000, immutable" : "no-cache";
    return { body, headers: { "content-type": type, "cache-control": cache } };
  } catch {
    return null;
  }
}
