import { expect, test } from "vitest";
import { mix, seedOf } from "../../ingest/extract/name/char.ts";
import { Look } from "../../ingest/extract/name/look.ts";
import { MOST, SPREAD } from "../../ingest/extract/name/look.wat.ts";

/** Numbers that look random, the same each time. */
function numbers(): () => number {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state >>> 8;
  };
}

test.each([4, 16, 18])("the sum of a look is that of the weights of its templates, of 2^%i weights", (bits) => {
  const next = numbers();
  const weights = Int8Array.from({ length: 1 << bits }, () => (next() % 256) - 128);
  const look = new Look(bits, weights);
  for (let turn = 0; turn < 50; turn++) {
    const contents = Int32Array.from({ length: 1 + (next() % MOST) }, () => Math.imul(next(), next()));
    const places = contents.map((content, k) => Math.imul(mix(seedOf(k + 1), content), SPREAD) >>> (32 - bits));
    look.contents.set(contents);
    expect(look.sum(contents.length)).toBe(places.reduce((sum, place) => sum + (weights[place] as number), 0));
    expect(look.places.subarray(0, places.length)).toEqual(places);
  }
});
