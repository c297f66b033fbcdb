import { stretches } from "../../ingest/extract/name/decode.ts";
import type { TaggedName, Tagger } from "../../ingest/extract/name/tagger.ts";
import type { Token } from "../../src/model/text.ts";
import { label } from "./marked.ts";
import type { Lesson } from "./table.ts";

/** Marks texts by what most of several taggers find alike: sentences on which fewer than `agree` of them agree are left out. */
export function agreed(
  texts: readonly { readonly id: string; readonly text: string }[],
  taggers: readonly Tagger[],
  tokensOf: (text: string) => Token[],
  agree: number,
): Lesson[] {
  return texts.map(({ id, text }) => {
    const tokens = tokensOf(text);
    const found = taggers.map((tagger) => tagger.names(text, tokens));
    const next = found.map(() => 0);
    const labels = new Uint8Array(text.length);
    const skip = new Set<number>();
    for (const { start, end } of stretches(text)) {
      const votes = new Map<string, { count: number; readonly names: readonly TaggedName[] }>();
      for (const [k, all] of found.entries()) {
        const names: TaggedName[] = [];
        for (let name = all[next[k] ?? 0]; name && name.start < end; name = all[next[k] ?? 0]) {
          names.push(name);
          next[k] = (next[k] ?? 0) + 1;
        }
        const key = names.map((name) => `${name.start}-${name.end}-${name.type}`).join(" ");
        const vote = votes.get(key) ?? { count: 0, names };
        vote.count++;
        votes.set(key, vote);
      }
      const best = [...votes.values()].reduce((a, b) => (b.count > a.count ? b : a));
      if (best.count < agree) skip.add(start);
      else for (const name of best.names) label(labels, name);
    }
    return { id, text, labels, skip };
  });
}
