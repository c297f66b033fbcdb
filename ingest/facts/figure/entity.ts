import { spanAt, startedBy } from "../../../src/model/span.ts";
import type { LinkedText } from "../../../src/model/text.ts";
import type { Frame } from "./word.ts";

/** Names and aliases of the document's entities, as written, with their ids; the first entity of a name wins. */
export function entityIndex(text: LinkedText): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const put = (name: string, id: string): void => {
    if (!ids.has(name)) ids.set(name, id);
  };
  for (const entity of text.entities) put(entity.name, entity.id);
  for (const [name, entity] of text.entityOf) put(text.text.slice(name.start, name.end), entity.id);
  for (const entity of text.entities) for (const alias of entity.aliases) put(alias, entity.id);
  return ids;
}

/** The entity that words like 该公司 or 我省 stand for where they last stood up to an offset; null where that is not told, or is two. */
export function referenceIndex(text: LinkedText): (words: string, at: number) => string | null {
  const byWords = new Map<string, { readonly start: number; readonly entity: string | null }[]>();
  for (const { start, surface, entity } of text.references ?? []) {
    const list = byWords.get(surface) ?? [];
    byWords.set(surface, list);
    // 两国 are two.
    if (list.at(-1)?.start === start) list[list.length - 1] = { start, entity: null };
    else list.push({ start, entity });
  }
  return (words, at) => {
    const list = byWords.get(words) ?? [];
    // A word that points before and behind a figure may stand behind it: 3家|该公司….
    return list[spanAt(list, at)]?.entity ?? null;
  };
}

/** Kinds of place that a collective word stands for, by the kind that its words name. */
const LEVELS: readonly (readonly [RegExp, RegExp, string])[] = [
  [/省/u, /(?:省|自治区)$/u, "province"],
  [/市/u, /市$/u, "city"],
  [/[县旗]/u, /[县旗]$/u, "county"],
  [/区/u, /区$/u, "county"],
  [/州/u, /州$/u, "city"],
];

/**
 * The place that 全省, 我市, 该县 stands for: that of the document's issuer, publisher or source, else the nearest of its kind before it,
 * else the one that the title names; null if the document names none.
 */
export function placeOf(text: LinkedText): (words: string, before: number) => string | null {
  const places = text.entities.filter((entity) => entity.type === "Place");
  const fields = [...text.fields.issuers, text.fields.publisher ?? "", text.fields.source ?? ""];
  const mentions: { readonly start: number; readonly id: string; readonly name: string; readonly level: string | undefined }[] =
    [];
  for (const [name, entity] of text.entityOf)
    if (entity.type === "Place") mentions.push({ start: name.start, id: entity.id, name: entity.name, level: entity.level });
  mentions.sort((a, b) => a.start - b.start);
  const known = new Map<string, string | null>();
  return (words, before) => {
    const row = LEVELS.find(([word]) => word.test(words));
    if (!row) return null;
    const [, suffix, level] = row;
    const fits = (place: { readonly name: string; readonly level?: string | undefined }): boolean =>
      place.level === level || (place.level === undefined && suffix.test(place.name));
    let home = known.get(words);
    if (home === undefined) {
      const of = (field: string): string | undefined => places.find((place) => fits(place) && field.startsWith(place.name))?.id;
      home = fields.map(of).find((id) => id !== undefined) ?? null;
      known.set(words, home);
    }
    if (home) return home;
    const next = startedBy(mentions, before - 1);
    for (let index = next - 1; index >= Math.max(0, next - 24); index--) {
      const mention = mentions[index];
      if (mention && fits(mention)) return mention.id;
    }
    return places.find((place) => fits(place) && text.fields.title.includes(place.name))?.id ?? null;
  };
}

const CONTEXT: ReadonlySet<string> = new Set(["Event", "Programme", "Place"]);

/** Ids of the events, programmes and places that stand before the number in its sentence, without the holder itself; in order of place. */
export function contextOf(text: LinkedText, frame: Frame, place: number, about: string | null): string[] {
  const ids: string[] = [];
  for (let index = 0; index < place; index++) {
    const word = frame.words[index];
    if (!word?.name || !CONTEXT.has(word.name.type) || word.text === about) continue;
    const id = text.entityOf.get(word.name)?.id;
    if (id && !ids.includes(id)) ids.push(id);
  }
  return ids;
}
