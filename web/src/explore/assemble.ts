import type { Net, NetEdge, NetNode } from "../graph/net.ts";
import type { EntityType, NamedFragment, NeighborsQuery, PathQuery, StatementType } from "../query.gen.ts";
import type { View } from "./state.ts";

export type Neighborhood = NonNullable<NeighborsQuery["neighbors"]>;

interface Edge {
  source: string;
  target: string;
  types: Set<StatementType>;
  weight: number;
}

/** The net that a view shows, of the neighbourhoods and ways that were loaded. */
export function assemble(view: View, loaded: ReadonlyMap<string, Neighborhood>, paths: PathQuery["path"]): Net {
  const entities = new Map<string, NamedFragment>();
  const edges = new Map<string, Edge>();
  const add = (source: string, target: string, types: readonly StatementType[], weight: number): void => {
    const key = source < target ? `${source}~${target}` : `${target}~${source}`;
    const known = edges.get(key) ?? { source, target, types: new Set(), weight: 0 };
    const fresh = types.filter((type) => !known.types.has(type));
    for (const type of types) known.types.add(type);
    // The same relation comes with each neighbourhood that holds both its ends: it counts once.
    if (fresh.length > 0 || known.weight === 0) known.weight += weight;
    edges.set(key, known);
  };
  for (const { nodes, links } of loaded.values()) {
    for (const { entity } of nodes) entities.set(entity.id, entity);
    for (const link of links) add(link.source, link.target, [link.type], link.weight);
  }
  const ways = new Set<string>();
  const marked = new Set<string>();
  for (const path of paths) {
    for (const entity of path.nodes) {
      entities.set(entity.id, entity);
      marked.add(entity.id);
    }
    for (const { source, target, types } of path.steps) {
      add(source, target, types, 1);
      ways.add(source < target ? `${source}~${target}` : `${target}~${source}`);
    }
  }
  const hidden = new Set(view.hide);
  const off = new Set<EntityType>(view.off);
  const opened = new Set(view.open.map((one) => one.id));
  const shown = (one: NamedFragment): boolean =>
    !hidden.has(one.id) && (!off.has(one.type) || opened.has(one.id) || marked.has(one.id));
  const nodes: NetNode[] = [...entities.values()].filter(shown).map((one) => {
    const own = loaded.get(one.id);
    const direct = own?.nodes.filter(({ distance }) => distance === 1).length ?? 0;
    return {
      ...one,
      opened: opened.has(one.id),
      more: own ? Math.max(0, own.total - direct) : 0,
      pinned: view.pin[one.id] ?? null,
      marked: marked.has(one.id),
    };
  });
  const ids = new Set(nodes.map((node) => node.id));
  const visible: NetEdge[] = [...edges].flatMap(([key, { source, target, types, weight }]) =>
    ids.has(source) && ids.has(target) && source !== target
      ? [{ key, source, target, types: [...types], weight: Math.max(1, weight), marked: ways.has(key) }]
      : [],
  );
  return { nodes, edges: visible };
}

/** How many of each kind are loaded, shown or not. */
export function kinds(loaded: ReadonlyMap<string, Neighborhood>): ReadonlyMap<EntityType, number> {
  const ids = new Map<string, EntityType>();
  for (const { nodes } of loaded.values()) for (const { entity } of nodes) ids.set(entity.id, entity.type);
  const counts = new Map<EntityType, number>();
  for (const type of ids.values()) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}
