import { byPlace } from "../../../src/model/span.ts";
import type { NameMention } from "../../../src/model/text.ts";
import type { Rule } from "./step.ts";
import { Trie } from "./trie.ts";

/** Shorter names may stand inside another one by chance. */
const LONG = 9;
/** More than a name has characters, and than the trie can number. */
const LONGEST = 100;
const MOST = 60_000;
const KINDS: ReadonlySet<string> = new Set(["Event", "Work", "Organization", "Programme"]);

/**
 * A long name is the same name wherever its words stand in the text: 全国工会…座谈会 of the body is no 全国工会 in the headline. Where a
 * piece of it was taken for a name, or nothing at all, the whole takes its place; what reaches over its borders stays. One walk over
 * text and names.
 */
export const again: Rule = (text, names) => {
  const known: NameMention[] = [];
  const trie = new Trie(true);
  for (const name of names) {
    const length = name.end - name.start;
    if (length < LONG || length > LONGEST || !KINDS.has(name.type) || known.length >= MOST) continue;
    known.push(name);
    trie.add(text.slice(name.start, name.end), known.length);
  }
  if (known.length === 0) return [...names];
  const found: NameMention[] = [];
  const gone = new Set<NameMention>();
  let next = 0;
  for (let at = 0; at < text.length; ) {
    const hit = trie.longest(text, at);
    // Before a look into the list: one at -1 costs more than all else at a place.
    if (hit === 0) {
      at++;
      continue;
    }
    const name = known[(hit & 65535) - 1] as NameMention;
    const end = at + (hit >> 16);
    while ((names[next]?.end ?? Infinity) <= at) next++;
    const inside: NameMention[] = [];
    for (let k = next; (names[k]?.start ?? Infinity) < end; k++) inside.push(names[k] as NameMention);
    const over = inside.some((other) => other.start < at || other.end > end || other.end - other.start === end - at);
    if (!over) {
      for (const other of inside) gone.add(other);
      found.push({ ...name, start: at, end, rule: "name.again", parts: [] });
    }
    at = end;
  }
  return found.length === 0 ? [...names] : [...names.filter((name) => !gone.has(name)), ...found].sort(byPlace);
};
