import type { Entity, Mention, MentionPart } from "../src/model/entity.ts";
import type { Extract } from "../src/model/extract.ts";
import { idOf } from "../src/model/id.ts";
import type { LinkedEntity, LinkedText, NameMention } from "../src/model/text.ts";
import { figures } from "./facts/figure.ts";
import { withReferred } from "./facts/statement/refer.ts";
import { statements } from "./facts/statement.ts";

/** A document is known by issuer + 文号, else by the hash of its canonical text; never by file name. */
export const documentId = (text: LinkedText): string =>
  text.fields.number && (text.fields.issuers[0] ?? text.fields.publisher)
    ? idOf("doc", "number", text.fields.issuers[0] ?? text.fields.publisher, text.fields.number)
    : idOf("doc", "text", text.textHash);

const aliasesOf = (entity: LinkedEntity, more: ReadonlySet<string> | undefined): readonly string[] =>
  more ? [...new Set([...entity.aliases, ...more])].filter((name) => name !== entity.name).sort() : entity.aliases;

/** What one document states, in the interchange form. */
export function facts(text: LinkedText, outer: string | null): Extract {
  const id = documentId(text);
  const stated = statements(text, id);
  const mention = (name: NameMention): Mention => ({
    start: name.start,
    end: name.end,
    text: text.text.slice(name.start, name.end),
    ...text.toRaw(name),
    parts: name.parts.flatMap((part) => partOf(part)),
  });
  const partOf = (name: NameMention): MentionPart[] => {
    const entity = text.entityOf.get(name);
    if (!entity) return [];
    const { start, end, text: words, rawStart, rawEnd, parts } = mention(name);
    return [{ start, end, text: words, rawStart, rawEnd, parts, entity: entity.id, type: entity.type }];
  };
  const mentionsOf = new Map<string, Mention[]>();
  for (const name of text.names) {
    const entity = text.entityOf.get(name);
    if (!entity) continue;
    const mentions = mentionsOf.get(entity.id);
    if (mentions) mentions.push(mention(name));
    else mentionsOf.set(entity.id, [mention(name)]);
  }
  const entities: Entity[] = [...text.entities, ...stated.entities].map((entity) => ({
    id: entity.id,
    type: entity.type,
    name: entity.name,
    aliases: aliasesOf(entity, stated.aliases.get(entity.id)),
    code: entity.code,
    rule: entity.rule,
    mentions: mentionsOf.get(entity.id) ?? [],
  }));
  return {
    document: { id, ref: text.ref, partOf: outer, entity: stated.work, ...text.fields, text: text.text, textHash: text.textHash },
    sentences: text.sentences,
    entities,
    figures: withReferred(figures(text, id), stated.referred, text.sentences),
    statements: stated.statements,
    problems: text.problems,
  };
}
