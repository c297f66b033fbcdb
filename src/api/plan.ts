import { createHash } from "node:crypto";
import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  print,
  type SelectionSetNode,
} from "graphql";
import type { Args, Plan, PlanField } from "../graph/read/reader.ts";

/** Whose arguments a slot holds: enough to work them out anew for other variables. */
export interface Slot {
  readonly parent: GraphQLObjectType;
  readonly node: FieldNode;
}

type Variables = Readonly<Record<string, unknown>>;
interface Source {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Variables;
}

const keys = new WeakMap<FieldNode, string>();

/** What a field is called in a row: its name, with a hash of its arguments as written, so that an alias changes nothing. */
export function keyOf(node: FieldNode): string {
  const known = keys.get(node);
  if (known) return known;
  const args = (node.arguments ?? []).map(print).sort().join(",");
  const key = args ? `${node.name.value}_${createHash("sha1").update(args).digest("hex").slice(0, 12)}` : node.name.value;
  keys.set(node, key);
  return key;
}

/** Reads the selection below root fields once and turns it into plans; keeps the slots of their arguments in order. */
export class Planner {
  readonly slots: Slot[] = [];
  private readonly source: Source;

  constructor(source: Source) {
    this.source = source;
  }

  static of(info: GraphQLResolveInfo): Planner {
    return new Planner({ schema: info.schema, fragments: info.fragments, variables: info.variableValues });
  }

  /** The plan of the root field that is being resolved. */
  root(info: GraphQLResolveInfo): PlanField {
    return this.field(info.parentType, info.fieldNodes);
  }

  /** All fields below the selection whose type is `target`, at any depth but not below one another, as one plan; null if there is none. */
  deep(info: GraphQLResolveInfo, target: string): Plan | null {
    const found: FieldNode[] = [];
    const walk = (nodes: readonly FieldNode[], parent: GraphQLObjectType): void => {
      const type = getNamedType(parent.getFields()[nodes[0]?.name.value ?? ""]?.type);
      if (!type || !isCompositeType(type)) return;
      if (type.name === target) found.push(...nodes);
      else if (isObjectType(type) && !NOUNS.has(type.name)) {
        for (const group of this.collect(type, nodes).values()) walk(group, type);
      }
    };
    walk(info.fieldNodes, info.parentType);
    return found.length > 0 ? this.plan(target, found) : null;
  }

  private field(parent: GraphQLObjectType, nodes: readonly FieldNode[]): PlanField {
    const node = nodes[0] as FieldNode;
    const definition = parent.getFields()[node.name.value];
    if (!definition) throw new Error(`no field ${node.name.value} of ${parent.name}`);
    const slot = this.slots.push({ parent, node }) - 1;
    const args = getArgumentValues(definition, node, this.source.variables as Record<string, unknown>);
    const type = getNamedType(definition.type);
    const base = { key: keyOf(node), name: node.name.value, slot, args };
    if (isObjectType(type) && type.name.endsWith("Connection")) {
      const selected = this.collect(type, nodes);
      const inner = [...(selected.get("nodes") ?? [])];
      const edge = getNamedType(type.getFields()["edges"]?.type);
      const edges = selected.get("edges");
      if (edges && isObjectType(edge)) inner.push(...(this.collect(edge, edges).get("node") ?? []));
      const item = getNamedType(type.getFields()["nodes"]?.type);
      const paged = edges || selected.has("pageInfo") || inner.length > 0;
      return { ...base, total: selected.has("totalCount"), sub: paged ? this.plan(item?.name ?? "", inner) : null };
    }
    return { ...base, total: false, sub: isCompositeType(type) ? this.plan(type.name, nodes) : null };
  }

  private plan(name: string, nodes: readonly FieldNode[]): Plan {
    const type = this.source.schema.getType(name);
    const types = isAbstractType(type) ? [...this.source.schema.getPossibleTypes(type)] : isObjectType(type) ? [type] : [];
    // A field that several concrete types select alike is planned once; `only` says for which it holds.
    const groups = new Map<string, { parent: GraphQLObjectType; nodes: FieldNode[]; only: string[] }>();
    const ids = new Map<FieldNode, number>();
    const idOf = (node: FieldNode): number => {
      if (!ids.has(node)) ids.set(node, ids.size);
      return ids.get(node) ?? 0;
    };
    for (const parent of types) {
      for (const [key, group] of this.collect(parent, nodes)) {
        const identity = `${key}:${group.map(idOf).join(",")}`;
        const known = groups.get(identity);
        if (known) known.only.push(parent.name);
        else groups.set(identity, { parent, nodes: group, only: [parent.name] });
      }
    }
    const fields = [...groups.values()].map(({ parent, nodes: group, only }) => ({
      field: this.field(parent, group),
      only: only.length === types.length ? null : only,
    }));
    return { type: name, fields };
  }

  /** The fields selected on a concrete type, by key; __typename and what @skip and @include leave out are not among them. */
  private collect(type: GraphQLObjectType, nodes: readonly FieldNode[]): Map<string, FieldNode[]> {
    const found = new Map<string, FieldNode[]>();
    const seen = new Set<string>();
    const visit = (set: SelectionSetNode | undefined): void => {
      for (const selection of set?.selections ?? []) {
        const variables = this.source.variables as Record<string, unknown>;
        if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.["if"] === true) continue;
        if (getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.["if"] === false) continue;
        if (selection.kind === "Field") {
          if (selection.name.value.startsWith("__")) continue;
          const key = keyOf(selection);
          const group = found.get(key);
          if (group) group.push(selection);
          else found.set(key, [selection]);
        } else {
          const fragment = selection.kind === "InlineFragment" ? selection : this.source.fragments[selection.name.value];
          if (!fragment || (selection.kind === "FragmentSpread" && seen.has(selection.name.value))) continue;
          if (selection.kind === "FragmentSpread") seen.add(selection.name.value);
          if (this.applies(fragment.typeCondition?.name.value, type)) visit(fragment.selectionSet);
        }
      }
    };
    for (const node of nodes) visit(node.selectionSet);
    return found;
  }

  private applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (!condition || condition === type.name) return true;
    const abstract = this.source.schema.getType(condition);
    return isAbstractType(abstract) && this.source.schema.isSubType(abstract, type);
  }
}

/** Types that are read from the graph: `deep` looks no further below them. */
const NOUNS = new Set(["Source", "Document", "Sentence", "Mention", "Statement", "Figure", "Indicator"]);

/** The arguments of all slots for other values of the variables. */
export const argumentsOf = (slots: readonly Slot[], variables: Variables): Args[] =>
  slots.map(({ parent, node }) => {
    const definition = parent.getFields()[node.name.value];
    return definition ? getArgumentValues(definition, node, variables as Record<string, unknown>) : {};
  });
