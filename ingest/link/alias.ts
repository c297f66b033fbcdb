import { lexiconRows } from "../place.ts";

let aliases: ReadonlyMap<string, string> | undefined;

/** The canonical name behind an alias of alias.tsv, by type; the name itself where there is none. */
export function aliasOf(type: string, surface: string): string {
  aliases ??= new Map(
    lexiconRows("alias.tsv").flatMap(([kind = "", name = "", others = ""]) =>
      others.split(" ").map((other) => [`${kind} ${other}`, name] as const),
    ),
  );
  return aliases.get(`${type} ${surface}`) ?? surface;
}
