import { lexiconPattern, lexiconWords } from "./lexicon.ts";

/** What tells a site's own words from a text's: class names, and patterns over a line without its spaces. */
export const cue = {
  asideClass: lexiconWords("aside-class.txt"),
  weakAsideClass: lexiconWords("aside-class-weak.txt"),
  mainClass: lexiconWords("main-class.txt"),
  boilerplate: lexiconPattern("boilerplate.txt", "iu"),
  stop: lexiconPattern("stop.txt", "iu"),
} as const;

/** True for a line of the site: short, with a cue in it. A cue amid a long sentence is none. `line` is without spaces. */
export function isBoilerplate(line: string): boolean {
  if (line.length > 160) return false;
  const found = cue.boilerplate.exec(line);
  return found !== null && (found.index === 0 || line.length <= 40 || !/[。！？]/.test(line));
}
