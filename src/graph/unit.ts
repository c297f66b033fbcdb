import { readFileSync } from "node:fs";
import { Decimal } from "decimal.js";
import { resource } from "../resource.ts";

/** A unit: what it measures, and how many of the dimension's first unit it is. */
export interface Unit {
  readonly dimension: string;
  readonly factor: Decimal;
}

let table: ReadonlyMap<string, Unit> | null = null;

// The units that the texts are read with: code, dimension, factor, names. A code stands for the first of its rows.
function units(): ReadonlyMap<string, Unit> {
  if (table) return table;
  const found = new Map<string, Unit>();
  for (const line of readFileSync(resource("ingest/lexicon/units.tsv"), "utf8").split("\n")) {
    const [code, dimension, factor, names] = line.split("\t");
    if (!code || code.startsWith("#") || !dimension || !factor || !names) continue;
    const unit = { dimension, factor: new Decimal(factor) };
    for (const name of [code, ...names.split(" ")]) if (!found.has(name)) found.set(name, unit);
  }
  table = found;
  return found;
}

const SCALES: Readonly<Record<string, number>> = { 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8, 万亿: 12 };

/** A unit by its code or a name as written, also scaled (亿元, 万人); null if there is no such unit. */
export function unitOf(name: string): Unit | null {
  const plain = units().get(name);
  if (plain) return plain;
  const [, scale = "", rest = ""] = /^(万亿|千万|百万|亿|万|千)(.+)$/u.exec(name) ?? [];
  const unit = units().get(rest);
  return unit && SCALES[scale] !== undefined
    ? { dimension: unit.dimension, factor: unit.factor.mul(new Decimal(10).pow(SCALES[scale])) }
    : null;
}

/** What may be compared and added: the dimension of the unit as written, else of its code, else the word itself alone. */
export const dimensionOf = (unit: string, code: string | null): string =>
  (units().get(unit) ?? units().get(code ?? ""))?.dimension ?? `=${code ?? unit}`;

/** The unit as written, else that of its code; a word that is no unit counts as itself. */
export const unitAs = (unit: string, code: string | null): Unit =>
  units().get(unit) ?? units().get(code ?? "") ?? { dimension: dimensionOf(unit, code), factor: new Decimal(1) };
