import type { EntityType } from "../../../src/model/entity.ts";
import { endedBy } from "../../../src/model/span.ts";
import type { LinkedEntity, LinkedText, NameMention } from "../../../src/model/text.ts";

/** What the readers of a document share: its entities by any name, the bodies met so far, and entities made on the way. */
export interface Scene {
  readonly text: LinkedText;
  /** Id of the entity (of this type) that goes by this name in the document, or null. */
  entity(name: string, type?: EntityType): string | null;
  /** The last organization named before an offset whose name ends in `cue`; else the last one at all within 120 characters, or null. */
  lastBody(before: number, cue: string): NameMention | null;
  /** Id of an entity that the text states without a name of its own. */
  make(entity: LinkedEntity): string;
  readonly made: ReadonlyMap<string, LinkedEntity>;
  /** Ties a name that was read on the way (a longer one than is marked) to an entity by its id. */
  mean(name: NameMention, id: string): void;
  /** Id of the entity that a name stands for, or null. */
  idOf(name: NameMention): string | null;
  /** Notes a further name of an entity. */
  alias(id: string, name: string): void;
  readonly aliases: ReadonlyMap<string, ReadonlySet<string>>;
}

/** How far back 该公司 looks for its name. */
const BACK = 160;
/** What a body may be called that a word stands for: 该党 is no broadcaster. */
const FITS: Readonly<Record<string, RegExp>> = { 党: /党|盟|阵线|运动|联合/u };

/** An entity's id by its name, and by its type and name; the first of a name stays. */
function put(ids: Map<string, string>, name: string, { id, type }: LinkedEntity): void {
  for (const key of [name, `${type} ${name}`]) if (!ids.has(key)) ids.set(key, id);
}

function idsOf(text: LinkedText): Map<string, string> {
  const ids = new Map<string, string>();
  for (const entity of text.entities) put(ids, entity.name, entity);
  for (const [name, entity] of text.entityOf) put(ids, text.text.slice(name.start, name.end), entity);
  for (const entity of text.entities) for (const alias of entity.aliases) put(ids, alias, entity);
  return ids;
}

export function sceneOf(text: LinkedText): Scene {
  // Few texts ask for an entity by its name.
  let ids: Map<string, string> | null = null;
  const known = (): Map<string, string> => {
    ids ??= idsOf(text);
    return ids;
  };
  const aliases = new Map<string, Set<string>>();
  const bodies = text.names.filter((name) => name.type === "Organization");
  const made = new Map<string, LinkedEntity>();
  const meant = new Map<NameMention, string>();
  return {
    text,
    made,
    mean: (name, id) => meant.set(name, id),
    idOf: (name) => text.entityOf.get(name)?.id ?? meant.get(name) ?? null,
    aliases,
    alias: (id, name) => {
      const names = aliases.get(id) ?? new Set();
      aliases.set(id, names.add(name));
    },
    entity: (name, type) => known().get(type ? `${type} ${name}` : name) ?? null,
    lastBody: (before, cue) => {
      let nearest: NameMention | null = null;
      for (let i = endedBy(bodies, before) - 1; i >= 0; i--) {
        const body = bodies[i];
        if (!body || before - body.end > BACK) break;
        if (cue !== "" && text.text.slice(body.start, body.end).endsWith(cue)) return body;
        if (!FITS[cue] || FITS[cue].test(text.text.slice(body.start, body.end))) nearest ??= body;
      }
      return nearest;
    },
    make: (entity) => {
      const had = known().get(`${entity.type} ${entity.name}`);
      if (had !== undefined) return had;
      put(known(), entity.name, entity);
      made.set(entity.id, entity);
      return entity.id;
    },
  };
}
