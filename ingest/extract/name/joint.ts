import type { NameMention, TaggedText } from "../../../src/model/text.ts";
import { lexiconRows } from "../../place.ts";

/** 全总联合教育部: two bodies that act together. */
const JOINED = /^(.{2,16}?)(?:联合|会同|协同|携手)(.{2,16})$/u;
/** 教育部 + 职成司: a department that is called by its short form right behind its ministry, where the words for it end. */
const DEPARTMENT = /^[\u4e00-\u9fff]{1,6}(?<!公)司(?=[、，。；,;）)\s和与及等的有负相]|司?长)/u;
const MINISTRY = /(?:部|委|委员会|总局|署|局)$/u;

let bodies: ReadonlySet<string> | null = null;

/** True for a body of the table by any of its names, 全总 too. */
function isBody(name: string): boolean {
  bodies ??= new Set(lexiconRows("body.tsv").flatMap(([full = "", shorts = ""]) => [full, ...shorts.split(" ")]));
  return name !== "" && bodies.has(name);
}

/** A body's name that joins two which the text names elsewhere, or everyone knows, is the two; a ministry's name takes the department behind it in. */
export function parted({ text }: TaggedText, names: readonly NameMention[]): NameMention[] {
  const written = new Set(names.filter((name) => name.type === "Organization").map((name) => text.slice(name.start, name.end)));
  return names.flatMap((name, index) => {
    if (name.type !== "Organization") return [name];
    const surface = text.slice(name.start, name.end);
    const [, first = "", second = ""] = JOINED.exec(surface) ?? [];
    if ([first, second].every((half) => written.has(half) || isBody(half)))
      return [
        { ...name, end: name.start + first.length, rule: "organization.joined" },
        { ...name, start: name.end - second.length, rule: "organization.joined" },
      ];
    const limit = names[index + 1]?.start ?? text.length;
    const behind = MINISTRY.test(surface) ? DEPARTMENT.exec(text.slice(name.end, name.end + 12))?.[0] : undefined;
    return behind && name.end + behind.length <= limit
      ? [{ ...name, end: name.end + behind.length, rule: "organization.department" }]
      : [name];
  });
}
