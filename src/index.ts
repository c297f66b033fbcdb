/** The library: `import { extract } from "shutu"`. */

export { bands, likeness, signature } from "../ingest/clean/canonical.ts";
export { type QuantityReading, readNumeral, readQuantity } from "../ingest/extract/phrase.ts";
export { type PeriodReading, readPeriod } from "../ingest/extract/time.ts";
export { convert, type Unit, unitOf } from "../ingest/extract/unit.ts";
export type { TextOptions } from "../ingest/pipeline.ts";
export { extract, extractSource } from "../ingest/pipeline.ts";
export { byteSpan } from "../ingest/read/byte.ts";
export { isFailure, type Limits, type ReadFailure, type ReadOptions, read, readAll } from "../ingest/read.ts";
export type * from "./model/document.ts";
export type * from "./model/entity.ts";
export type * from "./model/extract.ts";
export type * from "./model/figure.ts";
export type * from "./model/problem.ts";
export type * from "./model/statement.ts";
