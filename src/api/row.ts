/** A JSON object, or a map that the graph gave. */
export type Row = Readonly<Record<string, unknown>>;

export const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value);
