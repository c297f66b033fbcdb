import type { ComponentChildren, JSX } from "preact";
import { date } from "../kit/number.ts";
import { documentHref, EntityLink, EntityList } from "../part/link.tsx";
import { Panel } from "../part/page.tsx";
import type { EntityQuery } from "../query.gen.ts";
import { code, t, type Word } from "../text/words.ts";

export type EntityNode = Extract<NonNullable<EntityQuery["node"]>, { readonly name: string }>;

/** Lists of other entities, under which words they stand. */
const LISTS: readonly (readonly [string, Word])[] = [
  ["partOf", "entity.partOf"],
  ["parts", "entity.parts"],
  ["issued", "entity.issued"],
  ["held", "entity.held"],
  ["venues", "entity.venues"],
  ["whole", "entity.whole"],
  ["sections", "entity.sections"],
  ["launchedBy", "entity.launchedBy"],
  ["issuedBy", "entity.issuedBy"],
  ["forwards", "entity.forwards"],
  ["events", "entity.attended"],
];
type Linked = Parameters<typeof EntityList>[0]["entities"];

/** What is known of an entity beside its name, field by field. */
export function Facts({ node }: { node: EntityNode }): JSX.Element | null {
  const row = node as unknown as Readonly<Record<string, unknown>>;
  const rows: (readonly [string, ComponentChildren])[] = [];
  if (node.aliases.length > 0) rows.push([t("entity.aliases"), node.aliases.join("、")]);
  if ("level" in node) {
    if (node.level) rows.push([t("entity.level"), code(node.level)]);
    if (node.code) rows.push([t("entity.code"), node.code]);
    if (node.within) rows.push([t("entity.within"), <EntityLink key="w" entity={node.within} />]);
  }
  if ("date" in node && node.date) rows.push([t("entity.date"), date(node.date)]);
  const places = row["places"] as Linked | undefined;
  if (places && places.length > 0)
    rows.push([t("level" in node ? "entity.subplaces" : "entity.places"), <EntityList key="p" entities={places} />]);
  for (const [name, word] of LISTS) {
    const own = row[name] as Linked | undefined;
    if (own && own.length > 0) rows.push([t(word), <EntityList key={name} entities={own} />]);
  }
  if ("texts" in node && node.texts.length > 0)
    rows.push([
      t("entity.texts"),
      node.texts.map((one) => (
        <a key={one.id} href={documentHref(one.id)}>
          {one.title}
        </a>
      )),
    ]);
  if (rows.length === 0) return null;
  return (
    <Panel title={t("entity.facts")}>
      <dl class="fields">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
