import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { stringify } from "csv-stringify/sync";
import type { ColumnType, Table } from "../graph/export/table.ts";

// Unit separator: in none of our texts (clean and raw text hold no control characters but line ends and tabs).
const DELIMITER = "\u001f";

function cellOf(value: unknown, type: ColumnType): string | null {
  if (value === null || value === undefined) return null;
  if (type === "byte[]") return Array.from(value as Int8Array).join(DELIMITER);
  if (type === "string[]") return (value as string[]).join(DELIMITER);
  return String(value);
}

// A quoted empty string is a value, an unquoted one is none: so strings are always quoted.
const line = (cells: readonly (string | null)[]): string => stringify([[...cells]], { quoted_string: true });

async function* linesOf(table: Table): AsyncGenerator<string> {
  const { kind, labels, from, to, columns, rows } = table;
  const typed = columns.map(({ name, type }) => `${name}:${type}`);
  yield line(
    kind === "nodes" ? [`id:ID(${from})`, ...typed, ":LABEL"] : [`:START_ID(${from})`, `:END_ID(${to})`, ...typed, ":TYPE"],
  );
  const last = kind === "nodes" ? labels.join(DELIMITER) : (labels[0] ?? "");
  for await (const { ids, values } of rows())
    yield line([...ids, ...columns.map(({ name, type }) => cellOf(values[name], type)), last]);
}

/**
 * Writes one gzipped CSV file a table into `folder`, with `import.args`, the arguments by which `neo4j-admin database import full` reads them
 * all into a new database (neo4j.com/docs/operations-manual, Import). Returns the number of files.
 */
export async function writeTables(folder: string, tables: readonly Table[]): Promise<number> {
  await mkdir(folder, { recursive: true });
  const args = ["--multiline-fields=true", "--array-delimiter=U+001F", "--id-type=string"];
  for (const table of tables) {
    const ends = table.kind === "relationships" ? `-${table.from}-${table.to}` : "";
    const name = `${table.kind}-${table.labels.join("-")}${ends}.csv.gz`;
    await pipeline(Readable.from(linesOf(table)), createGzip(), createWriteStream(join(folder, name)));
    args.push(`--${table.kind}=${name}`);
  }
  await writeFile(join(folder, "import.args"), `${args.join("\n")}\n`);
  return tables.length;
}
