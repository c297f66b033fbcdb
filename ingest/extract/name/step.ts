import type { EntityType } from "../../../src/model/entity.ts";
import { endedBy, type Span } from "../../../src/model/span.ts";
import type { NameMention } from "../../../src/model/text.ts";

/** A step from the names of a text to better ones. Names come and go in order of place, without overlap. */
export type Rule = (text: string, names: readonly NameMention[]) => NameMention[];

/** Words that are a name of a type wherever they stand; `whole`: also where pieces of them were taken for names. */
export interface Form {
  readonly rule: string;
  readonly type: EntityType;
  readonly form: RegExp;
  readonly whole?: true;
}

/** True if none of some spans in order reaches into a stretch. */
export const isFree = (spans: readonly Span[], { start, end }: Span): boolean =>
  (spans[endedBy(spans, start)]?.start ?? Infinity) >= end;
