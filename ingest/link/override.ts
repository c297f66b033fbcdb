import { ENTITY_TYPES, type EntityType } from "../../src/model/entity.ts";
import type { Problem } from "../../src/model/problem.ts";

/** The fields of a document that a correction can set. */
export const FIELDS = ["title", "publisher", "source", "publishedAt", "number", "editor"] as const;

/** A correction of what a document states: a figure or a field. */
export interface Correction {
  readonly kind: "figure" | "field";
  /** The document's ref, or * for all. */
  readonly ref: string;
  /** What is corrected: the figure's quote, or the field's name. */
  readonly what: string;
  /** The value it has; null: it is none. */
  readonly value: string | null;
}

/** What people decided over the rules: kept in a file, applied at every reading, undone by taking the line out. */
export interface Overrides {
  /** Name to the name whose entity it is, by type: `type name` → name. */
  readonly same: ReadonlyMap<string, string>;
  /** Pairs of names that are never one entity, as `type a b` with a < b. */
  readonly different: ReadonlySet<string>;
  /** Surfaces that are no name, as `ref surface` or `* surface`. */
  readonly notNames: ReadonlySet<string>;
  /** Types set by hand, `ref surface` or `* surface` → type. */
  readonly types: ReadonlyMap<string, EntityType>;
  readonly corrections: readonly Correction[];
  readonly problems: readonly Problem[];
}

export const NO_OVERRIDES: Overrides = {
  same: new Map(),
  different: new Set(),
  notNames: new Set(),
  types: new Map(),
  corrections: [],
  problems: [],
};

export const pairKey = (type: string, a: string, b: string): string => (a < b ? `${type}\t${a}\t${b}` : `${type}\t${b}\t${a}`);

/**
 * Reads a file of overrides: a line a decision, cells between tabs, `#` begins a note.
 *
 *     same        Organization  全总        中华全国总工会
 *     different   Person        王伟        王伟（浙江）
 *     not-name    *             小岗
 *     type        *             延安        Place
 *     figure      REF           3.2万人     32000        (empty: this is no figure)
 *     field       REF           publishedAt 2023-06-15
 *
 * A line that cannot be read becomes a problem with its number; the others hold.
 */
export function parseOverrides(source: string): Overrides {
  const same = new Map<string, string>();
  const different = new Set<string>();
  const notNames = new Set<string>();
  const types = new Map<string, EntityType>();
  const corrections: Correction[] = [];
  const problems: Problem[] = [];
  for (const [index, line] of source.split(/\r?\n/u).entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const [kind = "", first = "", second = "", third = ""] = line.split("\t").map((cell) => cell.trim());
    const typed = (ENTITY_TYPES as readonly string[]).includes(first);
    if (kind === "same" && typed && second && third) same.set(`${first}\t${second}`, third);
    else if (kind === "different" && typed && second && third) different.add(pairKey(first, second, third));
    else if (kind === "not-name" && first && second) notNames.add(`${first}\t${second}`);
    else if (kind === "type" && first && second && (ENTITY_TYPES as readonly string[]).includes(third))
      types.set(`${first}\t${second}`, third as EntityType);
    else if ((kind === "figure" || kind === "field") && first && second && isValue(kind, second, third))
      corrections.push({ kind, ref: first, what: second, value: third === "" ? null : third });
    else
      problems.push({
        code: "link.override",
        start: 0,
        end: 0,
        found: line,
        message: `Line ${index + 1} of the overrides is "${line}", expected same|different TYPE NAME NAME, not-name REF SURFACE, type REF SURFACE TYPE, figure REF QUOTE VALUE (a decimal) or field REF NAME VALUE (a name of ${FIELDS.join(", ")}; dates as 2023-06-15), between tabs; write it so or take it out`,
      });
  }
  return { same, different, notNames, types, corrections, problems };
}

const isValue = (kind: "figure" | "field", what: string, value: string): boolean =>
  kind === "figure"
    ? /^(?:-?\d{1,30}(?:\.\d{1,30})?)?$/u.test(value)
    : (FIELDS as readonly string[]).includes(what) &&
      (what !== "publishedAt" || /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/u.test(value));
