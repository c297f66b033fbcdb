import type { Span } from "./span.ts";

export const ENTITY_TYPES = ["Organization", "Person", "Place", "Event", "Programme", "Work", "Product"] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** A span of a document that names an entity, with the names inside it. */
export interface Mention extends Span {
  readonly text: string;
  readonly rawStart: number;
  readonly rawEnd: number;
  readonly parts: readonly MentionPart[];
}

/** A name inside a name (浙江省 in 浙江省总工会), with its own entity. */
export interface MentionPart extends Mention {
  readonly entity: string;
  readonly type: EntityType;
}

/** An organization, person, place, event, programme, work or product, as one document knows it. */
export interface Entity {
  readonly id: string;
  readonly type: EntityType;
  /** The canonical name. */
  readonly name: string;
  /** Other names it goes by, sorted, without the canonical one. */
  readonly aliases: readonly string[];
  /** In order of place; empty where it is known only from a field or is unnamed. */
  readonly mentions: readonly Mention[];
  /** GB/T 2260 code, level and parent's code of an administrative place, where known. */
  readonly code?: string | null;
  /** ISO date and place id of an event, where stated. */
  readonly date?: string | null;
  /** The rule by which this document's mentions were taken as this entity. */
  readonly rule?: string;
}
