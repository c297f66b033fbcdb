import { once } from "node:events";
import { paper, randomOf } from "../bench/paper.ts";

// npx tsx scripts/papers.ts COUNT [SEED]: a corpus made of patterns, as JSON Lines on standard output; the same for the same seed.
const [count, seed = "1"] = process.argv.slice(2);
if (!count || !/^\d+$/.test(count)) {
  process.stderr.write("usage: npx tsx scripts/papers.ts COUNT [SEED]\n");
  process.exit(2);
}
const random = randomOf(Number(seed));
for (let i = 0; i < Number(count); i++) if (!process.stdout.write(`${paper(i, random)}\n`)) await once(process.stdout, "drain");
