import { divisions, lexiconRows } from "../../place.ts";
import { Trie } from "./trie.ts";

/** Kinds of known names, as the tagger's features see them: part of the model's format. */
const KINDS = {
  country: 1,
  province: 2,
  city: 3,
  county: 4,
  body: 5,
  short: 6,
  provinceShort: 7,
  cityShort: 8,
  countyShort: 9,
} as const;
/** The classes of known.tsv, from kind 10 up. */
const CLASSES = ["capital", "region", "company", "honour", "series", "product", "work"];

/** The names of the gazetteers with their kind, for longest matches in a text. */
export function gazette(): Trie {
  const trie = new Trie();
  for (const [kind = "", , words = ""] of lexiconRows("known.tsv"))
    for (const word of words.split(" ")) trie.add(word, 10 + CLASSES.indexOf(kind));
  for (const law of lexiconRows("law.txt").flatMap(([line = ""]) => line.split(" "))) {
    trie.add(law, 10 + CLASSES.indexOf("work"));
    trie.add(`中华人民共和国${law}`, 10 + CLASSES.indexOf("work"));
  }
  // The larger place wins a name: 吉林 is read as the province.
  const order = ["county", "city", "province", "country"] as const;
  for (const level of order)
    for (const place of divisions()) {
      if (place.level !== level) continue;
      trie.add(place.name, KINDS[level]);
      for (const alias of place.aliases) trie.add(alias, KINDS[level]);
      if (place.short !== "")
        trie.add(
          place.short,
          level === "province" ? KINDS.provinceShort : level === "city" ? KINDS.cityShort : KINDS.countyShort,
        );
    }
  for (const [name = "", shorts = ""] of lexiconRows("body.tsv")) {
    trie.add(name, KINDS.body);
    for (const short of shorts.split(" ")) if (short !== "") trie.add(short, KINDS.short);
  }
  return trie;
}
