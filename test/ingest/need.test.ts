import { expect, test } from "vitest";
import { Letters, needsOf } from "../../ingest/need.ts";

const allows = (pattern: RegExp, text: string): boolean => {
  const letters = new Letters();
  letters.read(text);
  return letters.allow(needsOf(pattern));
};

// What a pattern matches, a text of its letters never rules out; texts without what it needs are ruled out.
test.each<[RegExp, string, boolean]>([
  [/(?<who>甲)[^，]{0,4}(?:出席|参加)了?会/u, "甲昨天出席会", true],
  [/(?<who>甲)[^，]{0,4}(?:出席|参加)了?会/u, "甲昨天主持会", false],
  [/(?:再次)?当选/u, "当选", true],
  [/(?<!不)(?=任)任[命期]?/u, "任", true],
  [/[1-4]月|年底/u, "3月", true],
  [/[1-4]月|年底/u, "年底", true],
  [/[1-4]月|年底/u, "5日", false],
  [/\p{Script=Han}{2}厅|\d+局/u, "7局", true],
  [/\p{Script=Han}{2}厅|\d+局/u, "教育司", false],
  [/[^，]{2}(?:|了)/u, "好了", true],
  [/\ue000\u4e00*[\]\-x]/u, "\ue000-", true],
  [/\x41\u{4e8c}局/u, "A二局", true],
  [/\x41\u{4e8c}局/u, "B41局", false],
  [/X/iu, "x", true],
])("%s in %s: %s", (pattern, text, allowed) => {
  expect(allows(pattern, text)).toBe(allowed);
  if (pattern.test(text)) expect(allowed).toBe(true);
});
