import type { Command } from "./command.ts";

/** One row a command. Its file is loaded only when it is called, so that `shutu extract` never waits for the parts that serve. */
export interface Row {
  readonly name: string;
  readonly summary: string;
  load(): Promise<{ readonly command: Command }>;
}

export const TABLE: readonly Row[] = [
  {
    name: "start",
    summary: "read the samples into the graph and serve it: the first thing to try",
    load: () => import("./start.ts"),
  },
  {
    name: "extract",
    summary: "print what files state, one JSON object per document and line; needs no database",
    load: () => import("./extract.ts"),
  },
  {
    name: "explain",
    summary: "show each stage of reading, sentence by sentence: what was found by which rule, what lost and why",
    load: () => import("./explain.ts"),
  },
  {
    name: "ingest",
    summary: "read files and folders into the graph; what is there already is replaced or left alone",
    load: () => import("./ingest.ts"),
  },
  { name: "delete", summary: "take a source or a document out of the graph", load: () => import("./delete.ts") },
  {
    name: "export",
    summary: "write figures as CSV, JSON Lines, JSON-LD, Turtle, SDMX-CSV or GraphML; the graph for neo4j-admin; a backup",
    load: () => import("./export.ts"),
  },
  { name: "import", summary: "restore a backup that export made", load: () => import("./import.ts") },
  { name: "status", summary: "show what is in the graph, the last runs and what was odd", load: () => import("./status.ts") },
  { name: "verify", summary: "check all that the graph promises, or print its hash", load: () => import("./verify.ts") },
  { name: "serve", summary: "answer GraphQL queries over HTTP", load: () => import("./serve.ts") },
  {
    name: "worker",
    summary: "read texts that other ingests put into a queue; list and retry what failed there",
    load: () => import("./worker.ts"),
  },
  { name: "schema", summary: "print the GraphQL schema", load: () => import("./schema.ts") },
  { name: "neo4j", summary: "start, stop or look at the embedded Neo4j", load: () => import("./neo4j.ts") },
];
