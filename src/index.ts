/** The library: `import { extract } from "shutu"`. */
export { extractSource } from "../ingest/pipeline.ts";
export { read } from "../ingest/read.ts";
export type * from "./model/extract.ts";
