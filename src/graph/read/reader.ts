export { ABSTRACT, type Statement } from "./compile.ts";
export { BadCursor, cursorOf } from "./cursor.ts";
export { fold, LONGEST_TEXT } from "./lucene.ts";
export { search } from "./search.ts";
export * as around from "./around.ts";
export * as roots from "./root.ts";
export type { Root } from "./root.ts";
export { type Args, MAX_PAGE, type Plan, type PlanField, pageOf } from "./spec.ts";
export * as statistics from "./statistics.ts";
