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
