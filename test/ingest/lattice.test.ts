import { expect, test } from "vitest";
import { clean } from "../../ingest/clean.ts";
import { extract } from "../../ingest/extract.ts";
import { best, rankModel } from "../../ingest/facts/figure/rank.ts";
import { AHEAD, measuresOf, stepsOf } from "../../ingest/facts/figure/walk.ts";
import { framesOf } from "../../ingest/facts/figure/word.ts";
import { link } from "../../ingest/link.ts";
import { split } from "../../ingest/split.ts";
import { tag } from "../../ingest/tag.ts";

const ROOTS = "东西南北上下高平长清安宁和顺泰康";
/** One sentence without a full stop: 东东县产值3亿元，东西县产值4亿元，… */
const listing = (size: number): string =>
  Array.from({ length: size }, (_, k) => `${ROOTS[(k >> 4) % 16]}${ROOTS[k % 16]}县产值${k + 3}亿元`).join("，");

/** How many candidates the last figure of a text has. */
function candidates(raw: string): number {
  const [cleaned] = clean({
    ref: "listing",
    media: "text/plain",
    raw,
    bytesHash: "",
    encoding: null,
    given: {},
    record: true,
    tables: [],
    problems: [],
  });
  if (!cleaned) throw new Error("no text");
  const text = link(extract(tag(split(cleaned))));
  const frames = framesOf(text, AHEAD);
  const measured = measuresOf(text, frames, (_, found) => best(found, rankModel().measure));
  return stepsOf(text, frames, measured).at(-1)?.states.length ?? 0;
}

test("a figure of a text without full stops has no more candidates than one of a long sentence", () => {
  expect(candidates(listing(240))).toBeLessThanOrEqual(candidates(listing(120)));
  expect(candidates(listing(120))).toBeGreaterThan(20);
});
