import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { writeTables } from "../export/admin.ts";
import { formatOf } from "../export/format.ts";
import { graphml } from "../export/graphml.ts";
import { structure } from "../export/sdmx.ts";
import { BadSelection, selectionOf, TEXT_FORMATS } from "../export/selection.ts";
import { backup } from "../graph/backup.ts";
import type { Graph } from "../graph/client.ts";
import { networkEdges, networkNodes } from "../graph/export/network.ts";
import { observations, type Selection } from "../graph/export/observation.ts";
import { tables } from "../graph/export/table.ts";
import { Fault } from "../model/fault.ts";
import type { Call, Command } from "./command.ts";
import { withGraph } from "./graph.ts";

const OTHERS = [
  ["neo4j-admin", "a folder of CSV files for neo4j-admin database import: a new database in one go"],
  ["backup", "everything that was read, gzipped; shutu import restores it to the same graph hash"],
] as const;

const known = [...TEXT_FORMATS, ...OTHERS.map(([name, summary]) => ({ name, summary }))];

export const command: Command = {
  usage: "",
  takes: [0, 0],
  options: {
    format: {
      type: "string",
      short: "f",
      value: "NAME",
      help: `${known.map((one) => `${one.name}: ${one.summary}`).join("\n")}`,
    },
    out: {
      type: "string",
      short: "o",
      value: "FILE",
      help: "write to this file (gzipped where its name ends in .gz) or folder; default: standard output",
    },
    indicator: { type: "string", value: "NAME|ID", multiple: true, help: "figures of this indicator only; may be repeated" },
    place: { type: "string", value: "NAME|ID", help: "figures about or within this place and the places in it" },
    from: { type: "string", value: "DATE", help: "figures whose period reaches this day or later (2022, 2022-06, 2022-06-15)" },
    to: { type: "string", value: "DATE", help: "figures whose period begins on this day or before" },
    document: { type: "string", value: "REF|ID", multiple: true, help: "figures of this document only; may be repeated" },
    "as-of": { type: "string", value: "DATE", help: "figures of documents published by this day" },
  },
  examples: [
    "shutu export --format csv --indicator 职工书屋 --out figures.csv",
    "shutu export --format turtle --from 2022 --to 2022 --out figures.ttl.gz",
    "shutu export --format backup --out graph.backup",
  ],
  async run(call) {
    const name = call.text("format");
    if (!name || !known.some((one) => one.name === name))
      throw new Fault("USAGE", `--format is ${JSON.stringify(name ?? "")}: expected ${known.map((one) => one.name).join(", ")}`);
    const selection = selected(call);
    if (["backup", "neo4j-admin", "sdmx-structure"].includes(name) && Object.keys(selection).length > 0)
      throw new Fault("USAGE", `--format ${name} is of everything: leave out --${Object.keys(selection)[0]}`);
    if (name === "sdmx-structure") return await write(call, [structure(new Date().toISOString())]);
    await withGraph(call, (graph) => exportTo(call, graph, name, selection));
  },
};

async function exportTo(call: Call, graph: Graph, name: string, selection: Selection): Promise<void> {
  if (name === "neo4j-admin") {
    const folder = call.text("out");
    if (!folder) throw new Fault("USAGE", "--format neo4j-admin writes a folder: name it by --out");
    const files = await writeTables(folder, await tables(graph));
    call.tell(`${files} files in ${folder}; there: neo4j-admin database import full neo4j @import.args`);
    return;
  }
  if (name === "backup") return await write(call, backup(graph, new Date().toISOString()), true);
  if (name === "graphml") return await write(call, graphml(networkNodes(graph, selection), networkEdges(graph, selection)));
  const format = formatOf(name);
  if (format) await write(call, format.write(observations(graph, selection)));
}

/** What the options select. Throws USAGE. */
function selected(call: Call): Selection {
  try {
    return selectionOf((name) => call.texts(name).concat(call.text(name) ?? []));
  } catch (error) {
    if (error instanceof BadSelection) throw new Fault("USAGE", `--${error.message}`);
    throw error;
  }
}

/** Writes text to the file of --out, which appears when it is whole, or to standard output. */
async function write(call: Call, pieces: AsyncIterable<string> | Iterable<string>, packed = false): Promise<void> {
  const file = call.text("out");
  const text = Readable.from(pieces, { objectMode: false, encoding: "utf8" });
  const zip = packed || file?.endsWith(".gz") ? [createGzip()] : [];
  if (!file) return await pipeline([text, ...zip, process.stdout], { signal: call.signal, end: false });
  const part = `${file}.part`;
  try {
    await pipeline([text, ...zip, createWriteStream(part)], { signal: call.signal });
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    if (["ENOENT", "EACCES", "EISDIR", "ENOSPC"].includes((error as NodeJS.ErrnoException).code ?? ""))
      throw new Fault("USAGE", `--out ${file} cannot be written (${(error as NodeJS.ErrnoException).code})`);
    throw error;
  }
}
