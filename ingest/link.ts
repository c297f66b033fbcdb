import type { EntityType } from "../src/model/entity.ts";
import { idOf } from "../src/model/id.ts";
import { byPlace } from "../src/model/span.ts";
import type { LinkDecision, LinkedEntity, LinkedText, MarkedText, NameMention } from "../src/model/text.ts";
import { readDocument } from "./link/document.ts";
import type { Keyed } from "./link/organization.ts";
import { NO_OVERRIDES, type Overrides } from "./link/override.ts";

const PREFIX = {
  Organization: "org",
  Person: "per",
  Place: "pla",
  Event: "eve",
  Programme: "pro",
  Work: "wor",
  Product: "prd",
} as const;

/**
 * Decides who is who in a document: each name (and name inside a name) gets an entity whose id is a hash of its natural key, so that
 * the same thing gets the same id in every document and no loading order matters. Where a name alone does not say which one is
 * meant, the key holds what tells it apart (a body, a place, a year, at last the document), so that like names stay apart.
 * `overrides` are people's decisions over the rules.
 */
export function link(text: MarkedText, overrides: Overrides = NO_OVERRIDES): LinkedText {
  const names = overrides === NO_OVERRIDES ? text.names : corrected(text, overrides);
  const { readings, pointers } = readDocument({ ...text, names }, overrides);
  const surfaces = new Map<string, Set<string>>();
  const first = new Map<string, LinkedEntity>();
  const chosen: { readonly mention: NameMention; readonly id: string; readonly surface: string; readonly rule: string }[] = [];
  // One reading serves many mentions of one type; its id is hashed once.
  const met = new Map<Keyed, { readonly type: EntityType; readonly id: string }>();
  const meet = (type: EntityType, reading: Keyed): string => {
    const had = met.get(reading);
    if (had?.type === type) return had.id;
    const id = idOf(PREFIX[type], ...reading.key);
    met.set(reading, { type, id });
    if (!first.has(id)) {
      const { name, code, rule } = reading;
      const place = reading.level === undefined ? {} : { level: reading.level, parent: reading.parent ?? null };
      first.set(id, { id, type, name, aliases: [], code, rule, ...place });
    }
    return id;
  };
  const visit = (mention: NameMention): void => {
    const reading = readings.get(mention);
    if (!reading) return;
    const id = meet(mention.type, reading);
    const surface = surfaceOf(text.text, mention);
    surfaces.set(id, (surfaces.get(id) ?? new Set()).add(surface));
    chosen.push({ mention, id, surface, rule: reading.rule });
    mention.parts.forEach(visit);
  };
  names.forEach(visit);
  // What only 我省 or 本报 stand for is known of, without a mention.
  const references = pointers.flatMap(({ start, end, type, reading }): LinkDecision[] => {
    const surface = text.text.slice(start, end);
    if (struckOut(overrides, text.ref, surface)) return [];
    const rule = `reference.${type.toLowerCase()}`;
    return [{ start, end, surface, type, entity: meet(type, reading), name: reading.name, rule }];
  });
  const entities = new Map(
    [...first].map(([id, entity]): [string, LinkedEntity] => [
      id,
      { ...entity, aliases: [...(surfaces.get(id) ?? [])].filter((surface) => surface !== entity.name).sort() },
    ]),
  );
  const entityOf = new Map<NameMention, LinkedEntity>();
  const decisions: LinkDecision[] = [];
  for (const { mention, id, surface, rule } of chosen) {
    const entity = entities.get(id);
    if (!entity) continue;
    entityOf.set(mention, entity);
    decisions.push({ start: mention.start, end: mention.end, surface, type: mention.type, entity: id, name: entity.name, rule });
  }
  return { entities: [...entities.values()], entityOf, decisions, references, ...text, names };
}

/** A name as written, on one line. */
const surfaceOf = (text: string, mention: NameMention): string =>
  text.slice(mention.start, mention.end).replace(/\s*\n\s*/gu, "");

/** True if people decided that these words are no name, in this document or in all. */
const struckOut = (overrides: Overrides, ref: string, surface: string): boolean =>
  [ref, "*"].some((where) => overrides.notNames.has(`${where}\t${surface}`));

/** The names with those that people struck out or typed otherwise. */
function corrected(text: MarkedText, overrides: Overrides): NameMention[] {
  const fix = (mention: NameMention): NameMention[] => {
    const surface = surfaceOf(text.text, mention);
    const keys = [`${text.ref}\t${surface}`, `*\t${surface}`];
    const parts = mention.parts.flatMap(fix);
    // A struck-out name gives way to the names inside it.
    if (struckOut(overrides, text.ref, surface)) return parts;
    const type = keys.map((key) => overrides.types.get(key)).find((t) => t !== undefined) ?? mention.type;
    return [type === mention.type && parts.length === mention.parts.length ? mention : { ...mention, type, parts }];
  };
  return text.names.flatMap(fix).sort(byPlace);
}
