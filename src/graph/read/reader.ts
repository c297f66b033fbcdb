export * as around from "./around.ts";
export type { Statement } from "./compile.ts";
export { BadCursor, cursorOf } from "./cursor.ts";
export { fold, LONGEST_TEXT } from "./lucene.ts";
export type { Root } from "./root.ts";
export * as roots from "./root.ts";
export { search } from "./search.ts";
export { type Args, MAX_PAGE, type Plan, type PlanField, pageOf } from "./spec.ts";
export * as statistics from "./statistics.ts";
