import type { Mapped } from "./mapped.ts";

/** What a line of a page is, beside its words. Line `i` is the i-th line of the page's text. */
export interface Line {
  readonly kind: "heading" | "paragraph" | "item" | "row";
  /** 1 is the highest heading; 0 for what is no heading. */
  readonly level: number;
  /** Characters of the line that stand in links. */
  readonly links: number;
  /** Within the element that holds the main text (always true where the format has no such elements). */
  readonly main: boolean;
  /** Within an element that by its tag or class is a menu, a footer, a comment, an advertisement. */
  readonly aside: boolean;
  /** Index of its table in the page, or -1. */
  readonly table: number;
  /** True where the format itself says that a paragraph begins here (an element, a blank line, an indent). */
  readonly starts: boolean;
}

export interface CellShape {
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly header: boolean;
}

/** A table as lines: one line a row, its cells parted by tabs, in the order of `rows`. */
export interface Grid {
  readonly firstLine: number;
  readonly rows: readonly (readonly CellShape[])[];
  /** The line of the caption, or -1. */
  readonly caption: number;
}

/** What a page's head says about it. */
export interface PageHead {
  readonly title: string | null;
  readonly source: string | null;
  readonly date: string | null;
  readonly author: string | null;
  readonly editor: string | null;
  readonly site: string | null;
  readonly url: string | null;
}

export const NO_HEAD: PageHead = { title: null, source: null, date: null, author: null, editor: null, site: null, url: null };

/** A text as lines, before it is known which of them are its own. Edits of `mapped` never add or take a line end. */
export interface Page {
  readonly mapped: Mapped;
  readonly lines: readonly Line[];
  readonly grids: readonly Grid[];
  readonly head: PageHead;
  /** True where menus and footers are to be expected (a page of a site), false for a text on its own. */
  readonly site: boolean;
}

export const PLAIN: Line = { kind: "paragraph", level: 0, links: 0, main: true, aside: false, table: -1, starts: false };
