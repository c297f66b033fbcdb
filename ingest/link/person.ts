import { endedBy } from "../../src/model/span.ts";
import type { NameMention } from "../../src/model/text.ts";
import { lexiconRows } from "../place.ts";

let leaders: ReadonlySet<string> | undefined;
let letters: ReadonlySet<string> | undefined;
let titles: RegExp | undefined;

/** True for names that say on their own who is meant: people of national office, and foreign names of two parts. */
export function standsAlone(name: string): boolean {
  leaders ??= new Set(lexiconRows("leader.txt").flatMap(([line = ""]) => line.split(" ")));
  return leaders.has(name) || (name.includes("·") && name.length >= 5);
}

/** True for names written with the letters of transliterations only. */
export function foreign(name: string): boolean {
  letters ??= new Set(lexiconRows("transliteration.txt").flatMap(([line = ""]) => [...line]));
  return name.includes("·") || (name.length >= 4 && [...name].every((letter) => letters?.has(letter)));
}

function titleAtEnd(): RegExp {
  if (!titles) {
    const words =
      lexiconRows("suffix.tsv")
        .find(([kind]) => kind === "title")?.[1]
        ?.split(" ") ?? [];
    // Only posts stand before a name; what people do (介绍 说 …) begins after 组成 in the list.
    const posts = words.slice(0, words.indexOf("一行")).sort((a, b) => b.length - a.length);
    titles = new RegExp(`(?:${posts.join("|")})$`, "u");
  }
  return titles;
}

/**
 * The body or place whose post a person is said to hold just before the name: 全国总工会副主席、书记处书记魏地春. `before` are the document's
 * bodies and places in order; what stands between must be short, within one clause and end in a post.
 */
export function affiliation(text: string, person: NameMention, before: readonly NameMention[]): NameMention | null {
  const body = before[endedBy(before, person.start) - 1];
  if (!body || person.start - body.end > 24) return null;
  const between = text.slice(body.end, person.start);
  if (/[，。；：！？\n（）]/u.test(between)) return null;
  return titleAtEnd().test(between) ? body : null;
}
