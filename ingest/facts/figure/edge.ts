/*
 * Words that a text may begin with or end on, by their first or last character: thousands of short texts are asked, nearly all in vain,
 * and one look at that character tells so.
 */

function rowsBy(words: string, edge: (word: string) => number): ReadonlyMap<number, readonly string[]> {
  const rows = new Map<number, string[]>();
  for (const word of words.split(" ")) rows.set(edge(word), [...(rows.get(edge(word)) ?? []), word]);
  return rows;
}

/** Gives the length of the first of these words that a text begins with; 0 where it begins with none. */
export function opening(words: string): (text: string) => number {
  const rows = rowsBy(words, (word) => word.charCodeAt(0));
  return (text) => {
    const row = text === "" ? undefined : rows.get(text.charCodeAt(0));
    if (row) for (const word of row) if (text.startsWith(word)) return word.length;
    return 0;
  };
}

/** True for a text that ends on one of these words. */
export function closing(words: string): (text: string) => boolean {
  const rows = rowsBy(words, (word) => word.charCodeAt(word.length - 1));
  return (text) => {
    const row = text === "" ? undefined : rows.get(text.charCodeAt(text.length - 1));
    if (row) for (const word of row) if (text.endsWith(word)) return true;
    return false;
  };
}
