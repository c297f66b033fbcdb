import { type Division, divisions } from "../place.ts";

interface Index {
  readonly byCode: ReadonlyMap<string, Division>;
  /** Every name a division goes by, to the divisions that do; larger ones first. */
  readonly byName: ReadonlyMap<string, readonly Division[]>;
  readonly longest: number;
}

let index: Index | undefined;
const RANK = { country: 0, province: 1, city: 2, county: 3 } as const;

function places(): Index {
  if (index) return index;
  const byName = new Map<string, Division[]>();
  let longest = 0;
  for (const place of [...divisions()].sort((a, b) => RANK[a.level] - RANK[b.level] || (a.code < b.code ? -1 : 1)))
    for (const name of new Set([place.name, place.short, ...place.aliases])) {
      if (name === "") continue;
      byName.set(name, [...(byName.get(name) ?? []), place]);
      longest = Math.max(longest, name.length);
    }
  index = { byCode: new Map(divisions().map((place) => [place.code, place])), byName, longest };
  return index;
}

/** The division of a code, or undefined. */
export const divisionOf = (code: string): Division | undefined => places().byCode.get(code);

/** True if `inner` is `outer` or lies in it; both are codes. */
export function within(inner: string, outer: string): boolean {
  for (let code: string | null = inner; code !== null; code = divisionOf(code)?.parent ?? null) if (code === outer) return true;
  return false;
}

/** The division of a level that a code is or lies in. */
export function above(code: string, level: Division["level"]): Division | undefined {
  for (let place = divisionOf(code); place; place = place.parent === null ? undefined : divisionOf(place.parent))
    if (place.level === level) return place;
  return undefined;
}

/** What the start of a name says about where it is: the division, and how many units of the name say so. */
export interface Prefix {
  readonly place: Division;
  readonly length: number;
  /** True if the last division was written in full (江西省, not 江西). */
  readonly full: boolean;
}

/**
 * Reads the chain of divisions that a name begins with (浙江杭州, 江西省吉安市青原区), each inside the one before. A name that several
 * divisions bear is decided by the chain, then by the places `near` (codes), then by rank (吉林 is the province) where the best rank
 * is borne once; else null: a 朝阳区 without its city is no known place.
 */
export function prefixOf(name: string, near: readonly string[]): Prefix | null {
  let found: Prefix | null = null;
  for (let at = 0; at < name.length; ) {
    const step = stepOf(name, at, found, near);
    if (step === null) break;
    found = step;
    at = step.length;
  }
  return found;
}

function stepOf(name: string, at: number, outer: Prefix | null, near: readonly string[]): Prefix | null {
  const { byName, longest } = places();
  for (let end = Math.min(name.length, at + longest); end > at + 1; end--) {
    const bearers = byName.get(name.slice(at, end));
    if (!bearers) continue;
    const inside = outer
      ? bearers.filter((place) => place.code !== outer.place.code && within(place.code, outer.place.code))
      : bearers;
    const place = outer ? only(inside) : choose(inside, near);
    if (place) return { place, length: end, full: place.name === name.slice(at, end) };
    // A 朝阳区 that cannot be told is not 朝阳市 with something behind it.
    if (inside.length > 0) return null;
  }
  return null;
}

const only = (list: readonly Division[]): Division | undefined => {
  const best = list.filter((place) => RANK[place.level] === RANK[(list[0] as Division).level]);
  return best.length === 1 ? best[0] : undefined;
};

function choose(bearers: readonly Division[], near: readonly string[]): Division | undefined {
  if (bearers.length === 1) {
    const single = bearers[0] as Division;
    return single;
  }
  for (const code of near) {
    const here = bearers.filter((place) => within(place.code, code));
    if (here.length === 1) return here[0];
  }
  return only(bearers);
}

/**
 * True if a name begins with a place name that several divisions bear and nothing here decides between them; with `inFull` only
 * names with their kind count (朝阳区, not 新华).
 */
export function ambiguousStart(name: string, near: readonly string[], inFull: boolean): boolean {
  if (prefixOf(name, near)) return false;
  const { byName, longest } = places();
  for (let end = Math.min(name.length, longest); end > 1; end--) {
    const bearers = byName.get(name.slice(0, end)) ?? [];
    if (bearers.length > 1 && (!inFull || bearers.some((place) => place.name.length === end))) return true;
  }
  return false;
}
