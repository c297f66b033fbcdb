import type { JSX } from "preact";
import { address } from "../kit/route.ts";
import { lang } from "../kit/setting.ts";
import type { EntityType } from "../query.gen.ts";
import { code } from "../text/words.ts";

interface Named {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
}

/** One character for each kind, so that colour is never the only sign of it. */
export const GLYPHS: Readonly<Record<EntityType, readonly [zh: string, en: string]>> = {
  ORGANIZATION: ["机", "O"],
  PERSON: ["人", "P"],
  PLACE: ["地", "L"],
  EVENT: ["事", "E"],
  PROGRAMME: ["规", "G"],
  WORK: ["文", "W"],
  PRODUCT: ["品", "D"],
};
export const glyph = (type: EntityType): string => GLYPHS[type][lang.value === "zh" ? 0 : 1];

export const Glyph = ({ type }: { type: EntityType }): JSX.Element => (
  <span class="glyph" data-type={type} title={code(type)} aria-hidden="true">
    {glyph(type)}
  </span>
);

export const entityHref = (id: string): string => `/entity/${encodeURIComponent(id)}`;
export const indicatorHref = (id: string): string => `/indicator/${encodeURIComponent(id)}`;

/** The address of a document, at a stretch of its clean text. */
export const documentHref = (id: string, start?: number, end?: number): string =>
  address(`/document/${encodeURIComponent(id)}`, { at: start === undefined ? null : `${start}-${end}` });

export const EntityLink = ({ entity }: { entity: Named }): JSX.Element => (
  <a class="entity" href={entityHref(entity.id)}>
    <Glyph type={entity.type} />
    {entity.name}
    <span class="sr"> ({code(entity.type)})</span>
  </a>
);

/** Entities one after the other. */
export const EntityList = ({ entities }: { entities: readonly Named[] }): JSX.Element => (
  <span class="chips">
    {entities.map((one) => (
      <EntityLink key={one.id} entity={one} />
    ))}
  </span>
);

export const IndicatorLink = ({ indicator }: { indicator: { readonly id: string; readonly name: string } }): JSX.Element => (
  <a href={indicatorHref(indicator.id)}>{indicator.name}</a>
);
