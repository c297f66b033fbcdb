import type { Row } from "./client.ts";

/*
 * Reading a row's values with the type that the statement promises. A wrong type is a bug of ours and is thrown as one.
 */
const wrong = (row: Row, key: string, expected: string): never => {
  throw new Error(`column ${key} is ${JSON.stringify(row[key])?.slice(0, 80) ?? "undefined"}, expected ${expected}`);
};

export const text = (row: Row, key: string): string => {
  const value = row[key];
  return typeof value === "string" ? value : wrong(row, key, "a string");
};

export const textOrNull = (row: Row, key: string): string | null =>
  row[key] === null || row[key] === undefined ? null : text(row, key);

export const count = (row: Row, key: string): number => {
  const value = row[key];
  return typeof value === "number" ? value : wrong(row, key, "a number");
};

export const truth = (row: Row, key: string): boolean => row[key] === true;

export const texts = (row: Row, key: string): string[] => {
  const value = row[key];
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value.map(String) : wrong(row, key, "a list");
};

export const rows = (row: Row, key: string): Row[] => {
  const value = row[key];
  return Array.isArray(value) ? (value as Row[]) : wrong(row, key, "a list of maps");
};

export const blob = (row: Row, key: string): Int8Array => {
  const value = row[key];
  return value instanceof Int8Array ? value : wrong(row, key, "bytes");
};
