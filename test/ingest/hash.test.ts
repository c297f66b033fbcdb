import { expect, test } from "vitest";
import { front, h, last, letter, mark, num, numBar, part, str, strBar } from "../../ingest/facts/figure/hash.ts";

const word = "增长";

test("a feature that grows from its front has the number of its template", () => {
  expect(num(strBar(front("P|"), word), 3)).toBe(h`P|${word}|${3}`);
  expect(str(numBar(mark(front("P|"), letter("c")), 2), word)).toBe(h`P|c${2}|${word}`);
  expect(str(front("eL|g"), "")).toBe(h`eL|g${""}`);
});

test("a part and the last character of a text are those of the text cut out", () => {
  expect(last(front("s"), word)).toBe(h`s${"长"}`);
  expect(last(front("s"), "")).toBe(h`s${""}`);
  expect(str(part(front("g"), "nvnQ", 1, 3), "")).toBe(h`g${"vn"}`);
  expect(str(part(front("g"), "nvnQ", 3, 2), "")).toBe(h`g${""}`);
});
