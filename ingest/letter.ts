import { lexiconRows } from "./place.ts";

interface Letters {
  readonly letters: ReadonlySet<string>;
  readonly organs: ReadonlySet<string>;
  /** By letter: the characters behind which it ends another word. */
  readonly another: ReadonlyMap<string, ReadonlySet<string>>;
  readonly adverbs: ReadonlySet<string>;
  readonly chiefs: ReadonlySet<string>;
  readonly means: ReadonlySet<string>;
}

let read: Letters | undefined;

function table(): Letters {
  if (read) return read;
  const rows = lexiconRows("state-letters.tsv").map(([kind = "", words = ""]) => [kind, words.split(" ")] as const);
  const all = (which: string): ReadonlySet<string> => new Set(rows.flatMap(([kind, words]) => (kind === which ? words : [])));
  const letters = all("letter");
  const another = new Map([...letters].map((letter) => [letter, all(`another ${letter}`)]));
  read = { letters, organs: all("organ"), another, adverbs: all("adverb"), chiefs: all("chief"), means: all("means") };
  return read;
}

/** True for one of the letters that states are written with: 俄国防部. */
export const isStateLetter = (letter: string): boolean => table().letters.has(letter);

/** True for what every state has, as written behind one letter of its name: 外交部, 军方. */
export const isStateOrgan = (name: string): boolean => table().organs.has(name);

/**
 * The state's letter that stands just before an organ (以|外交部), by the words before and behind the organ; undefined where none does, or
 * where it is a word of grammar or ends another word (近日|外交部, 所以|外交部, 以|外交部|名义).
 */
export function letterBefore(before: string, behind: string): string | undefined {
  const { letters, another, adverbs, chiefs, means } = table();
  const letter = before.slice(-1);
  const first = before.slice(-2, -1);
  if (!letters.has(letter) || another.get(letter)?.has(first)) return undefined;
  if (adverbs.has(letter) && /\p{Script=Han}/u.test(first)) return undefined;
  if (chiefs.has(letter) && behind.startsWith("长")) return undefined;
  return means.has(letter) && /^(?:的?名义|为|作为)/u.test(behind) ? undefined : letter;
}
