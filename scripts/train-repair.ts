/**
 * Counts the character model that `clean` repairs damaged bytes with: npm run train:repair -- CORPUS.jsonl[.gz]…
 * Items that `npm run damage` measures on are left out (scripts/heldout.ts). Writes models/repair.gz.
 */
import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { normal, packCount } from "../ingest/clean/model.ts";
import { isFailure, readAll } from "../ingest/read.ts";
import { resource } from "../src/resource.ts";
import { heldOut } from "./heldout.ts";

/** Rarer characters, pairs and triples are no part of the model. */
const LEAST = { char: 2, pair: 1, triple: 1 };

const all: { ref: string; text: string }[] = [];
for await (const one of readAll(process.argv.slice(2)))
  if (!isFailure(one)) all.push({ ref: one.ref, text: `${one.given.title ?? ""}\n${one.raw}\n` });
const held = all.filter(({ ref }) => heldOut(ref)).length;
const texts = all.filter(({ ref }) => !heldOut(ref)).map(({ text }) => text);

const singles = new Map<string, number>();
for (const text of texts) for (const char of text) singles.set(normal(char), (singles.get(normal(char)) ?? 0) + 1);
const chars = [...singles]
  .filter(([, count]) => count >= LEAST.char)
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .map(([char]) => char)
  .slice(0, 8000);
const index = new Map(chars.map((char, i) => [char, i + 1]));

const pairs = new Map<number, number>();
const triples = new Map<number, Map<number, number>>();
for (const text of texts) {
  let a = 0;
  let b = 0;
  for (const char of text) {
    const c = index.get(normal(char)) ?? 0;
    if (b > 0 && c > 0 && !(b === c && char === "\n")) {
      pairs.set(b * 8192 + c, (pairs.get(b * 8192 + c) ?? 0) + 1);
      if (a > 0) {
        const pair = a * 8192 + b;
        let inner = triples.get(pair);
        if (!inner) {
          inner = new Map();
          triples.set(pair, inner);
        }
        inner.set(c, (inner.get(c) ?? 0) + 1);
      }
    }
    a = b;
    b = c;
  }
}

const out: number[] = [];
const put = (value: number): void => {
  let rest = value;
  while (rest >= 128) {
    out.push((rest & 127) | 128);
    rest >>>= 7;
  }
  out.push(rest);
};
const vocabulary = new TextEncoder().encode(chars.join(""));
put(vocabulary.length);
for (const byte of vocabulary) out.push(byte);
const followers = new Map<number, number[]>();
let bigrams = 0;
let trigrams = 0;
const keptOf = (pair: number): [number, number][] =>
  [...(triples.get(pair) ?? [])].filter(([, count]) => count >= LEAST.triple).sort((x, y) => x[0] - y[0]);
for (const [pair, count] of pairs) {
  if (count < LEAST.pair) continue;
  const a = Math.floor(pair / 8192);
  const list = followers.get(a) ?? [];
  followers.set(a, list);
  list.push(pair % 8192);
  bigrams++;
  trigrams += keptOf(pair).length;
}
put(bigrams);
put(trigrams);
for (const char of chars) put(packCount(singles.get(char) ?? 1));
for (let a = 1; a <= chars.length; a++) {
  const list = (followers.get(a) ?? []).sort((x, y) => x - y);
  put(list.length);
  let last = 0;
  for (const b of list) {
    const pair = a * 8192 + b;
    put(b - last);
    last = b;
    put(packCount(pairs.get(pair) ?? 1));
    const kept = keptOf(pair);
    put(kept.length);
    put(Math.min(127, triples.get(pair)?.size ?? 0));
    let before = 0;
    for (const [c, count] of kept) {
      put(c - before);
      before = c;
      put(packCount(count));
    }
  }
}
const packed = gzipSync(Uint8Array.from(out), { level: 9 });
writeFileSync(resource("models/repair.gz"), packed);
console.log(
  `${texts.length} texts (${held} held out), ${chars.length} characters, ${bigrams} pairs, ${trigrams} triples, ${packed.length} bytes`,
);
