import type { LinkedText, TimeMention } from "../../../src/model/text.ts";

/** Words between a list of times and 分别, and between its figures, at most. */
const REACH = 40;
const GAP = 14;
/** Times of one list, at most. */
const LONGEST = 12;

/**
 * 2021年、2022年分别实现收入5.1亿元和6.3亿元: each time of a list has its own figure. Gives the time of each quantity (by
 * index) that stands in such a list; lists whose lengths differ are left alone.
 */
export function respective(text: LinkedText): ReadonlyMap<number, TimeMention> {
  const { times, quantities } = text;
  const body = text.text;
  const found = new Map<number, TimeMention>();
  let time = 0;
  let quantity = 0;
  for (const { index: at } of body.matchAll(/分别|依次/g)) {
    while (time < times.length && (times[time]?.end ?? 0) <= at) time++;
    while (quantity < quantities.length && (quantities[quantity]?.start ?? 0) < at) quantity++;
    const listed: TimeMention[] = [];
    for (let i = time - 1; i >= 0 && listed.length < LONGEST; i--) {
      const here = times[i];
      const next = listed[0];
      if (!here?.period.start) break;
      const between = body.slice(here.end, next ? next.start : at);
      if (next ? !/^(?:[、和与及]|以及)$/.test(between) : between.length > REACH || /[。；\n]/.test(between)) break;
      listed.unshift(here);
    }
    if (listed.length < 2) continue;
    const figures: number[] = [];
    for (let i = quantity; i < quantities.length && figures.length <= listed.length; i++) {
      const here = quantities[i];
      const last = figures.at(-1);
      const from = last === undefined ? at : (quantities[last]?.end ?? at);
      const between = body.slice(from, here?.start ?? from);
      if (between.length > (last === undefined ? REACH : GAP) || /[。；\n]/.test(between)) break;
      if (last !== undefined && !/[、和与及，]/.test(between)) break;
      figures.push(i);
    }
    if (figures.length === listed.length)
      figures.forEach((figure, i) => {
        const own = listed[i];
        if (own) found.set(figure, own);
      });
  }
  return found;
}
