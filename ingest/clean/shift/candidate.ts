import { codeOf, gbk } from "../gbk.ts";
import { readings, toneless } from "../gloss.ts";
import { type CharModel, charModel } from "../model.ts";
import { simplifiedAlone } from "../traditional.ts";

/** A character that may have stood in a damaged stretch. */
export interface Candidate {
  readonly char: string;
  /** By which the model knows it; 0 if it does not. */
  readonly class: number;
  readonly lead: number;
  readonly trail: number;
}

interface Tables {
  readonly model: CharModel;
  readonly byLead: readonly (readonly Candidate[])[];
  readonly byTrail: readonly (readonly Candidate[])[];
  readonly byClass: readonly (readonly Candidate[])[];
  readonly byCode: ReadonlyMap<number, readonly Candidate[]>;
  readonly classes: ReadonlyMap<string, number>;
  /** 1 for a byte that can begin a pair that shows nothing. */
  readonly hides: Uint8Array;
}

const made = new WeakMap<CharModel, Tables>();

/** The characters of GBK by their bytes and by their classes in the model. Characters that it does not know are found by both bytes only. */
export function load(): Tables {
  const model = charModel();
  const known = made.get(model);
  if (known) return known;
  const byLead: Candidate[][] = Array.from({ length: 256 }, () => []);
  const byTrail: Candidate[][] = Array.from({ length: 256 }, () => []);
  const byClass: Candidate[][] = Array.from({ length: model.size }, () => []);
  const byCode = new Map<number, readonly Candidate[]>();
  const classes = new Map<string, number>();
  for (const [char, code] of gbk().codes) {
    const of = model.of(simplifiedAlone(char));
    const candidate = { char, class: of, lead: code >> 8, trail: code & 255 };
    classes.set(char, of);
    byCode.set(code, [candidate]);
    if (of === 0) continue;
    byLead[candidate.lead]?.push(candidate);
    byTrail[candidate.trail]?.push(candidate);
    byClass[of]?.push(candidate);
  }
  const hides = new Uint8Array(256);
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x81; trail <= 0xfe; trail++) if (hidden(lead, trail)) hides[lead] = 1;
  const tables = { model, byLead, byTrail, byClass, byCode, classes, hides };
  made.set(model, tables);
  return tables;
}

export const classOf = (char: string): number => {
  const { classes, model } = load();
  return classes.get(char) ?? model.of(simplifiedAlone(char));
};

/** True for a pair that shows nothing: user-defined, or in no use. */
export const hidden = (lead: number, trail: number): boolean => !gbk().chars[lead * 256 + trail];

/** The characters with this first and this last byte, -1 for one that is not known, and with the reading, if one is given. */
export function candidates(lead: number, trail: number, reading: string | null): readonly Candidate[] {
  const { byLead, byTrail, byCode } = load();
  let list: readonly Candidate[] = [];
  if (lead >= 0 && trail >= 0) list = byCode.get(lead * 256 + trail) ?? [];
  else if (lead >= 0) list = byLead[lead] ?? [];
  else if (trail >= 0) list = byTrail[trail] ?? [];
  return reading === null ? list : list.filter((one) => readings(one.char).has(toneless(reading)));
}

/** The page's glossed characters of a reading; if it has none, all traditional ones. */
export function glossedAs(glossed: ReadonlySet<string>, reading: string): readonly Candidate[] {
  const syllable = toneless(reading);
  const known = [...glossed].filter((char) => readings(char).has(syllable));
  return (known.length > 0 ? known : (traditionalBySyllable().get(syllable) ?? [])).map((char) => {
    const code = codeOf(char);
    return { char, class: classOf(char), lead: code >> 8, trail: code & 255 };
  });
}

let bySyllable: Map<string, string[]> | null = null;

function traditionalBySyllable(): ReadonlyMap<string, readonly string[]> {
  if (bySyllable) return bySyllable;
  bySyllable = new Map();
  for (const char of load().classes.keys()) {
    if (simplifiedAlone(char) === char) continue;
    for (const syllable of readings(char)) {
      const list = bySyllable.get(syllable) ?? [];
      bySyllable.set(syllable, list);
      list.push(char);
    }
  }
  return bySyllable;
}

/** Last bytes of the characters with this first byte that the pinyin reads; those that the page glosses elsewhere are likelier. */
export function glossPairs(
  lead: number,
  pinyin: string,
  glossed: ReadonlySet<string>,
): { readonly trail: number; readonly cost: number }[] {
  const syllable = toneless(pinyin);
  const found: { trail: number; cost: number }[] = [];
  for (const [char, code] of gbk().codes)
    if (code >> 8 === lead && readings(char).has(syllable))
      found.push({ trail: code & 255, cost: glossed.has(char) ? 0 : simplifiedAlone(char) === char ? 3 : 1 });
  return found;
}
