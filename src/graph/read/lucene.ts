/** The longest search text that is looked at, in characters. */
export const LONGEST_TEXT = 200;

/** A text as it is compared: NFKC, lower case, one space between words. */
export const fold = (text: string): string =>
  [...text.normalize("NFKC").toWellFormed().toLowerCase().replace(/\p{C}/gu, " ").replace(/\s+/g, " ").trim()]
    .slice(0, LONGEST_TEXT)
    .join("");

/** Backslash before every character that Lucene's query parser takes as syntax. */
export const escapeLucene = (text: string): string => text.replace(/[+\-&|!(){}[\]^"~*?:\\/<>=]/g, "\\$&");

/** A quoted phrase for db.index.fulltext.queryNodes: the words next to one another, no operator inside. Never empty. */
export const phrase = (text: string): string => `"${escapeLucene(fold(text)) || " "}"`;
