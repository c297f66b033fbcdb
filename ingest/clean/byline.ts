import { lexiconWords } from "./lexicon.ts";

/* Who wrote a text, out of lines and brackets like 本报记者 陈晓禾 通讯员 林一舟, 文/图 王 芳, 作者：张三、李四. */

const ROLE =
  /(?:记\s?者|通讯员|评论员|特约撰稿人|撰稿人|实习生|作\s?者|撰\s?文|撰\s?稿|供\s?稿|文字|(?<!\p{Script=Han})文图|(?<!\p{Script=Han})文(?=\s?[/／|｜丨：:]))(?:\s{0,2}[：:/／|｜丨])?\s{0,4}/gu;
/** Behind names: 张三、李四 供稿; 王芳 文/图. */
const BEHIND = /^(.{2,60}?)\s?(?:文图|供稿|撰文|撰稿|摄影报道|报道)$/u;
const ENDING = /(?:摄影报道|报道|文并摄|文图|整理|供稿)$/u;

let stops: ReadonlySet<string> | null = null;

/** Words that stand where a name could and are none: 记者 获悉, 记者 手记. */
const isStop = (word: string): boolean => {
  stops ??= lexiconWords("byline-stops.txt");
  for (let length = 1; length <= word.length; length++) if (stops.has(word.slice(0, length))) return true;
  return false;
};

/** One form for 文／图; what belongs to pictures alone (王五/图) leaves, and the mark of the text (李四/文) too. */
const evened = (text: string): string =>
  text
    .replace(/文\s?[/／]\s?(?:图|摄影|摄)/gu, "文图")
    .replace(/\p{Script=Han}{2,4}\s?[/／]\s?(?:图片|图|摄影|摄)(?!\p{Script=Han})/gu, " ")
    .replace(/(?<=\p{Script=Han})[/／]\s?文(?!\p{Script=Han})/gu, " ");

/** The names at the beginning of a list like `郑莉 邹倜然`, `张 三、李四 报道`; the list ends at the first word that is none. */
export function names(list: string): string[] {
  const found: string[] = [];
  for (const part of list.split(/[、，,/／]/u)) {
    const words = joined(part.split(/\s+/u).filter(Boolean));
    if (words.length === 0 && found.length > 0) return found;
    for (const [i, word] of words.entries()) {
      // 张三报道, but 本报记者 张三 东岭报道: behind a name and a space it is the place.
      const bare = i === 0 ? word.replace(ENDING, "") : word;
      if (!/^[\p{Script=Han}·]{2,12}$/u.test(bare) || ENDING.test(bare) || isStop(bare)) return found;
      if (bare.length > 4 && !bare.includes("·")) return found;
      found.push(bare);
      if (bare !== word) return found;
    }
  }
  return found;
}

/** Names of two characters are set wide: 王　芳. */
function joined(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    const next = words[i + 1] ?? "";
    if (word.length === 1 && next.length === 1 && !/[文图摄]/.test(word + next)) {
      out.push(word + next);
      i++;
    } else out.push(word);
  }
  return out;
}

/** All persons that a line or a bracket names as those who wrote the text, in their order. */
export function byline(text: string): string[] {
  const line = evened(text.slice(0, 400));
  const found: string[] = [];
  const roles = [...line.matchAll(ROLE)];
  roles.forEach((role, i) => {
    const from = role.index + role[0].length;
    found.push(...names(line.slice(from, roles[i + 1]?.index ?? line.length)));
  });
  if (found.length === 0) {
    const before = BEHIND.exec(line.trim())?.[1];
    if (before && !/[^\p{Script=Han}·、，,\s]/u.test(before) && names(before).length === countOf(before))
      found.push(...names(before));
  }
  return [...new Set(found)];
}

const countOf = (list: string): number =>
  list.split(/[、，,]/u).reduce((sum, part) => sum + joined(part.split(/\s+/u).filter(Boolean)).length, 0);
