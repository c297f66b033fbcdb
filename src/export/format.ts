import type { Observation } from "../graph/export/observation.ts";
import { csv } from "./csv.ts";
import { jsonl } from "./jsonl.ts";
import { jsonld } from "./jsonld.ts";
import { sdmx } from "./sdmx.ts";
import { turtle } from "./turtle.ts";

/** A form that figures go out in: text, piece by piece, so that memory stays flat. */
export interface Format {
  readonly name: string;
  /** Media type for HTTP. */
  readonly media: string;
  /** Ending of a file of this form, without the dot. */
  readonly extension: string;
  readonly summary: string;
  write(items: AsyncIterable<Observation>): AsyncIterable<string>;
}

/** The forms for figures, by name. */
export const FORMATS: readonly Format[] = [
  { name: "csv", media: "text/csv; charset=utf-8", extension: "csv", summary: "one row a figure, with a header", write: csv },
  {
    name: "jsonl",
    media: "application/jsonl; charset=utf-8",
    extension: "jsonl",
    summary: "one JSON object a figure",
    write: jsonl,
  },
  {
    name: "jsonld",
    media: "application/ld+json",
    extension: "jsonld",
    summary: "schema.org Observation and StatisticalVariable",
    write: jsonld,
  },
  {
    name: "turtle",
    media: "text/turtle",
    extension: "ttl",
    summary: "RDF Data Cube, the document as a dimension",
    write: turtle,
  },
  {
    name: "sdmx-csv",
    media: "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8",
    extension: "csv",
    summary: "SDMX-CSV 2.0; its structure: sdmx-structure",
    write: sdmx,
  },
];

/** The format of a name; undefined where there is none. */
export const formatOf = (name: string): Format | undefined => FORMATS.find((format) => format.name === name);
