import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { resource } from "../src/resource.ts";

// npm run size: how much script the dashboard's pages load, gzipped, against what they may. Reads dist/web; ends with 1 above a limit.
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}
const path = resource("dist/web/manifest.json");
if (!existsSync(path)) throw new Error("dist/web is not there: npm run build makes it");
const manifest = JSON.parse(readFileSync(path, "utf8")) as Readonly<Record<string, Chunk>>;

/** A chunk with all that it imports at once. */
function loads(name: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`the build has no ${name}`);
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const other of chunk.imports ?? []) loads(other, seen);
  return seen;
}

const first = loads("index.html");
const gzipped = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + gzipSync(readFileSync(resource(`dist/web/${manifest[name]?.file}`))).length, 0);

/** What is loaded, from which chunk, and its limit in KB of 1024 bytes. */
const LIMITS = [
  ["first load", "index.html", 40],
  ["charts", "src/chart/draw.ts", 240],
  ["graph", "src/graph/scene.ts", 80],
] as const;
for (const [what, name, limit] of LIMITS) {
  const own = name === "index.html" ? first : [...loads(name)].filter((one) => !first.has(one));
  const kb = gzipped(own) / 1024;
  console.log(`${what}: ${kb.toFixed(1)} KB gzipped of ${limit}`);
  if (kb > limit) process.exitCode = 1;
}
