import { idOf } from "../src/model/id.ts";
import type { LinkedEntity, LinkedText, MarkedText, NameMention } from "../src/model/text.ts";

/** Decides within a document which names are one entity. */
export function link(text: MarkedText): LinkedText {
  const known = new Map<string, LinkedEntity>();
  const entityOf = new Map<NameMention, LinkedEntity>();
  const visit = (name: NameMention): void => {
    const surface = text.text.slice(name.start, name.end);
    const id = idOf(name.type.slice(0, 3).toLowerCase(), surface);
    const entity = known.get(id) ?? { id, type: name.type, name: surface, aliases: [], code: null, rule: "link.same-name" };
    known.set(id, entity);
    entityOf.set(name, entity);
    name.parts.forEach(visit);
  };
  text.names.forEach(visit);
  return { ...text, entities: [...known.values()], entityOf };
}
