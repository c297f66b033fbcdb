import type { Decimal } from "../../src/model/figure.ts";
import { compare, divide, exactOf, minus, print, times, ZERO } from "./quantity/exact.ts";
import { type Unit, unitByCode, unitByName, unitStops, unitWords } from "./quantity/lexicon.ts";

export type { Unit } from "./quantity/lexicon.ts";

/** A unit as it stands in a text. */
export interface WrittenUnit {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** Its row of the table; null for a compound that is not in it (元/公斤 is per unit). */
  readonly unit: Unit | null;
  readonly code: string | null;
}

const LATIN = /[A-Za-z]/u;

/** The unit that begins at `at`: the longest of the table; with a second one behind a slash (元/公斤) or in brackets (件（套）). */
export function readUnitAt(text: string, at: number): WrittenUnit | null {
  const found = unitWords.at(text, at);
  if (!found) return null;
  let [name, unit]: readonly [string, Unit | null] = found;
  let end = at + name.length;
  // 3m long is a length, 3months is not
  if (LATIN.test(name[name.length - 1] ?? "") && LATIN.test(text[end] ?? "")) return null;
  const stop = unitStops.at(text, at);
  if (stop?.[1] && stop[0].length > name.length) return null;
  // 神十五两个乘组: 两 before a measure word is a number
  if (name === "两" && unitWords.at(text, end) !== null) return null;
  let code: string | null = unit?.code ?? null;
  const next = text[end];
  if (next === "/" || next === "／") {
    const second = unitWords.at(text, end + 1);
    const [secondName, secondCode] = second ? [second[0], second[1].code] : ["", ""];
    if (secondName) {
      name = text.slice(at, end + 1 + secondName.length);
      end = at + name.length;
      code = unitByName.get(name.replace("／", "/"))?.code ?? `${code}/${secondCode}`;
      unit = unitByName.get(name) ?? null;
    }
  } else if (next === "（" || next === "(") {
    const close = text.indexOf(next === "（" ? "）" : ")", end);
    const inner = close > 0 && close - end <= 4 ? text.slice(end + 1, close) : "";
    // 人（次） is 人次
    const together = unitByName.get(name + inner);
    if (inner && (together || (unitByName.has(inner) && unit?.dimension === "count"))) {
      if (together) [unit, code] = [together, together.code];
      name = text.slice(at, close + 1);
      end = close + 1;
    }
  } else if (next === "次" && (unit?.dimension === "count" || unit?.dimension === "length") && !TIMES.has(text[end + 1] ?? "")) {
    // 列次, 剂次, 座次: so many times one of them
    name += "次";
    end += 1;
    code = `${code}-time`;
    unit = null;
  }
  return { start: at, end, name, unit, code };
}

const TIMES = new Set("数日年要序第");

/**
 * The row of a unit by its name as written (公里, 亩, 元, 万元, 亿斤) or by its code (KMT, CNY); null if the table has none. A 万 or 亿 in
 * front is part of the factor.
 */
export function unitOf(name: string): Unit | null {
  const plain = unitByName.get(name) ?? unitByCode.get(name);
  if (plain) return plain;
  const scaled = /^([十百千万亿]{1,3})(.+)$/u.exec(name);
  const unit = scaled?.[2] ? unitByName.get(scaled[2]) : undefined;
  if (!unit || !scaled?.[1]) return null;
  let factor = exactOf(unit.factor);
  for (const form of scaled[1]) factor = times(factor, exactOf(SCALE[form] ?? "1"));
  return { ...unit, factor: print(factor) };
}

const SCALE: Readonly<Record<string, string>> = { 十: "10", 百: "100", 千: "1000", 万: "10000", 亿: "100000000" };

/**
 * `amount` of `from` in `to`, to at most 12 decimals; null where the two do not convert (人 and 人次, 元 and 美元, ℃ and ℉) or one is
 * unknown. Units are names or codes.
 */
export function convert(amount: Decimal, from: string, to: string): Decimal | null {
  const [a, b] = [unitOf(from), unitOf(to)];
  if (!a || !b || a.dimension !== b.dimension) return null;
  if (!/^-?\d+(\.\d+)?$/u.test(amount)) return null;
  const negative = amount.startsWith("-");
  const value = exactOf(negative ? amount.slice(1) : amount);
  const result = divide(times(value, exactOf(a.factor)), exactOf(b.factor), 12);
  if (!result) return null;
  return print(negative && compare(result, ZERO) > 0 ? minus(result) : result);
}
