/** A function that keeps what it found for the last words asked, `most` of them: a text asks for the same few again and again. */
export function remembering<T extends NonNullable<unknown>>(most: number, find: (words: string) => T): (words: string) => T {
  const known = new Map<string, T>();
  return (words) => {
    let found = known.get(words);
    if (found === undefined) {
      if (known.size >= most) known.clear();
      found = find(words);
      known.set(words, found);
    }
    return found;
  };
}
