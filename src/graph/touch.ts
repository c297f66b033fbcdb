/*
 * Keys of derived things, as a Touched node lists them: a letter for the kind, then the ids that find it.
 * The same letters stand in the Cypher of store.ts.
 */
export const touch = {
  document: (id: string): string => `d ${id}`,
  entity: (id: string): string => `e ${id}`,
  indicator: (id: string): string => `i ${id}`,
  slot: (id: string): string => `s ${id}`,
  series: (id: string): string => `r ${id}`,
  fact: (id: string, type: string, subject: string, object: string): string => `f ${id} ${type} ${subject} ${object}`,
} as const;

export type TouchKind = "d" | "e" | "i" | "s" | "r" | "f";
