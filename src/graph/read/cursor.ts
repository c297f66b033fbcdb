/** Thrown where a cursor was not made by this API for this list. */
export class BadCursor extends Error {}

/** An opaque cursor: the sort keys of a row, so that a page goes on at the same place while the graph changes. */
export const cursorOf = (keys: readonly unknown[]): string => Buffer.from(JSON.stringify(keys), "utf8").toString("base64url");

/** The sort keys of a cursor, which must be `length` strings or numbers. */
export function after(cursor: unknown, length: number): readonly (string | number)[] {
  try {
    const keys: unknown = JSON.parse(Buffer.from(String(cursor), "base64url").toString("utf8"));
    if (
      Array.isArray(keys) &&
      keys.length === length &&
      keys.every((key) => typeof key === "string" || typeof key === "number")
    ) {
      return keys as (string | number)[];
    }
  } catch {
    // falls through: whatever is no cursor gets the same answer
  }
  throw new BadCursor(
    "`after` is no cursor of this list: give the `endCursor` or `cursor` of an earlier page of the same list and order",
  );
}
