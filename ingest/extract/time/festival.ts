import { readFileSync } from "node:fs";
import type { PartialDate } from "../../../src/model/document.ts";
import { resource } from "../../../src/resource.ts";
import { addDays, asDay, lunarDay, nthWeekday } from "./calendar.ts";

/** A day of the year by name, with how it falls. */
export interface Festival {
  readonly name: string;
  /** Its day in a Gregorian year; null where the calendar does not say. */
  readonly in: (year: number) => PartialDate | null;
}

// Day of a solar term in its month: floor(yy × 0.2422 + c) − leap days before; good for 1901 to 2099.
const TERMS: Readonly<Record<string, readonly [month: number, c20: number, c21: number]>> = {
  小寒: [1, 6.11, 5.4055],
  大寒: [1, 20.84, 20.12],
  立春: [2, 4.6295, 3.87],
  雨水: [2, 19.4599, 18.73],
  惊蛰: [3, 6.3826, 5.63],
  春分: [3, 21.4155, 20.646],
  清明: [4, 5.59, 4.81],
  谷雨: [4, 20.888, 20.1],
  立夏: [5, 6.318, 5.52],
  小满: [5, 21.86, 21.04],
  芒种: [6, 6.5, 5.678],
  夏至: [6, 22.2, 21.37],
  小暑: [7, 7.928, 7.108],
  大暑: [7, 23.65, 22.83],
  立秋: [8, 8.35, 7.5],
  处暑: [8, 23.95, 23.13],
  白露: [9, 8.44, 7.646],
  秋分: [9, 23.822, 23.042],
  寒露: [10, 9.098, 8.318],
  霜降: [10, 24.218, 23.438],
  立冬: [11, 8.218, 7.438],
  小雪: [11, 23.08, 22.36],
  大雪: [12, 7.9, 7.18],
  冬至: [12, 22.6, 21.94],
};

function term(name: string, year: number): PartialDate | null {
  const found = TERMS[name];
  if (!found) return null;
  const yy = year % 100;
  const before = Math.floor((found[0] > 2 ? yy : yy - 1) / 4);
  return asDay(year, found[0], Math.floor(yy * 0.2422 + (year < 2000 ? found[1] : found[2])) - before);
}

function festival(row: string): Festival {
  const [name = "", rule = ""] = row.split("\t");
  const [kind = "", what = ""] = rule.split(" ");
  const [a = 0, b = 0, c = 0] = what.split("-").map(Number);
  if (kind === "solar") return { name, in: (year) => asDay(year, a, b) };
  if (kind === "nth") return { name, in: (year) => nthWeekday(year, a, b, c) };
  if (kind === "term") return { name, in: (year) => term(what, year) };
  if (kind === "lunar")
    return {
      name,
      in: (year) => {
        const day = lunarDay(year, a, Math.max(1, b));
        return day && b === 0 ? addDays(day, -1) : day;
      },
    };
  throw new Error(`ingest/lexicon/festivals.tsv: unknown rule "${rule}" of ${name}, expected solar, lunar, nth or term`);
}

const byFirst = new Map<string, Festival[]>();
for (const line of readFileSync(resource("ingest/lexicon/festivals.tsv"), "utf8").split("\n")) {
  if (!line || line.startsWith("#")) continue;
  const row = festival(line);
  const first = row.name.charAt(0);
  byFirst.set(
    first,
    [...(byFirst.get(first) ?? []), row].sort((a, b) => b.name.length - a.name.length),
  );
}

// “春节期间”, “国庆假期”: the days around it, which are dated by the month.
const AROUND = /(?:小?长假|假期|假日|期间)(?:期间)?/y;

/** Festival names by their place in a text. */
export const FESTIVALS = {
  firsts: new Set(byFirst.keys()),
  /** The festival named at `at`, with the words that make a span of it; null if there is none. */
  at(
    text: string,
    at: number,
  ): { readonly festival: Festival; readonly end: number; readonly span: boolean; readonly day: boolean } | null {
    const found = byFirst.get(text.charAt(at))?.find((row) => text.startsWith(row.name, at));
    // 三月三 is a festival, 三月三日 and 三月三十日 are days.
    if (!found || (found.name.endsWith("月三") && /[日号十]/.test(text.charAt(at + found.name.length)))) return null;
    const end = at + found.name.length;
    AROUND.lastIndex = end;
    const around = AROUND.exec(text);
    // 除夕当天: that very day.
    const day = /^当[天日]/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
    return { festival: found, end: end + (around ? around[0].length : day), span: around !== null, day: day > 0 };
  },
};
