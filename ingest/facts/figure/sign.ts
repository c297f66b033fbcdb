import { classesOf } from "./lexicon.ts";

/** Words by the part they play around a number: G grows, R reaches, L is or has, H hedges, Y 同比, F 分别, A 占, P 其中 … ingest/lexicon/measure-signs.tsv */
const SIGNS = classesOf("measure-signs.tsv");

/** The sign that a word has by itself. */
export const signOf = (text: string): string | undefined => SIGNS.get(text);

/** One letter for a word: its sign where it has one, else its kind. */
export const classOf = (word: { readonly sign: string } | undefined): string => (word ? word.sign : "^");
