import { classesOf } from "./lexicon.ts";
import type { Word } from "./word.ts";

/** Words by the part they play around a number: G grows, R reaches, L is or has, H hedges, Y 同比, F 分别, A 占, P 其中 … ingest/lexicon/measure-signs.tsv */
const SIGNS = classesOf("measure-signs.tsv");

/** One letter for a word: its sign where it has one, else its kind. */
export const classOf = (word: Word | undefined): string => (word ? (SIGNS.get(word.text) ?? word.kind) : "^");
