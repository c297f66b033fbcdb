import type { Quantity } from "../../../src/model/figure.ts";
import type { Chosen } from "./phrase.ts";
import type { Bundle } from "./rank.ts";
import type { Frame } from "./word.ts";

/** A figure whose holder is sought. */
export interface Site {
  readonly frame: Frame;
  readonly place: number;
  readonly quantity: Quantity;
  readonly measure: Chosen | null;
  /** The holder where the wording alone settles it: the one candidate. */
  readonly held: Chosen | null;
}

/** One phrase that could hold a figure, or nobody (null); `start` is -1 where the words are not its own sentence's. */
export interface State {
  readonly text: string | null;
  readonly start: number;
  readonly end: number;
  /** What speaks for it at this figure. */
  readonly bundles: readonly Bundle[];
  /** What speaks for it if it held the figure before, too: reckoned only where it did. */
  readonly again: () => readonly number[];
  /** A short description that a later figure sees. */
  readonly type: string;
  /** Figures since the phrase stood as a candidate of its own; 0: here. */
  readonly age: number;
  readonly lasting: boolean;
}

/** The candidates of one figure and what speaks for each kind of step from the figure before it (LINKS). */
export interface Step {
  readonly states: readonly State[];
  readonly links: readonly (readonly number[])[];
}

/** Steps between the holders of two figures in a row. */
export const LINKS = { same: 0, alike: 1, none: 2, begins: 3, ends: 4, other: 5 } as const;
