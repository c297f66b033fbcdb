import type { EntityType } from "../../../src/model/entity.ts";
import { endedBy } from "../../../src/model/span.ts";
import type { NameMention, TaggedText } from "../../../src/model/text.ts";
import { lexiconRows } from "../../place.ts";

let heads: ReadonlyMap<string, EntityType> | undefined;
/** The type of what a word is the head of, by its longest ending in the table; null if none. */
function headOf(word: string): EntityType | null {
  heads ??= new Map(
    lexiconRows("whole.tsv").flatMap(([type = "", words = ""]) =>
      words.split(" ").map((head) => [head, type as EntityType] as const),
    ),
  );
  for (let at = Math.max(0, word.length - HEAD); at <= word.length - 2; at++) {
    const type = heads.get(word.slice(at));
    if (type) return type;
  }
  return null;
}
/** How long the longest head of the table is. */
const HEAD = 5;
/** How far a name goes on, in characters. */
const ROOM = 16;
/** Over how many words it goes on at most. */
const WORDS = 6;
/** Over this confidence the tagger knew where the name ends. */
const SURE = 0.8;
/** Verbs, prepositions, adverbs, pronouns, numbers, words of grammar: names do not go on over them. */
const STOPS = /^(?:v|p|d|r|c|u|uj|ul|ud|uv|uz|f|y|m|t|q|ad|zg|x)$/u;
// 各大景区, 最大油田, 部分小区, 有关协会: of no one in particular.
const GENERAL =
  /^(?:中小学|[各多首最两数全]|部分|有关|相关|重点|大型|所有|主要|知名|著名|周边|附近|沿线|境内|辖区|当地|新建|在建|国际化|一流|其他|不少|联合|会同|启动|开展|面向)/u;

/** A name as far as its head: 某省|师范大学 is a university, 某湾|海底隧道 a tunnel, where the tagger saw how the name begins. */
export function whole({ text, tokens }: TaggedText, names: readonly NameMention[]): NameMention[] {
  return names.map((name, k) => {
    if ((name.type !== "Place" && name.type !== "Organization") || name.confidence > SURE) return name;
    const first = endedBy(tokens, name.end);
    if (tokens[first]?.start !== name.end) return name;
    const limit = Math.min(name.end + ROOM, names[k + 1]?.start ?? text.length);
    let grown = name;
    for (const { start, end, pos } of tokens.slice(first, first + WORDS)) {
      const word = text.slice(start, end);
      if (end > limit || STOPS.test(pos) || !/^\p{Script=Han}+$/u.test(word) || GENERAL.test(word)) break;
      const type = headOf(word);
      if (type) grown = { ...name, end, type, rule: "name.whole" };
    }
    return grown;
  });
}
