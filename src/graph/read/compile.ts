import { after } from "./cursor.ts";
import { SPECS } from "./specs.ts";
import { type Args, int, type Key, type Match, type Plan, type PlanField, pageOf, type Scope } from "./spec.ts";

/** A statement whose text is fixed; `bind` gives its parameters from the arguments of every slot. */
export interface Statement {
  readonly text: string;
  readonly bind: (slots: readonly Args[]) => Record<string, unknown>;
}

type Binder = (slots: readonly Args[]) => unknown;

/** Collects the parameters and variables of one statement. */
export class Compiler {
  private readonly binders: Binder[] = [];
  private variables = 0;

  scope(slot: number, args: Args): Scope {
    return { args, param: (of) => this.param((slots) => of(slots[slot] ?? {})), fresh: () => this.fresh() };
  }

  fresh(): string {
    return `n${this.variables++}`;
  }

  private param(binder: Binder): string {
    this.binders.push(binder);
    return `$p${this.binders.length - 1}`;
  }

  finish(text: string): Statement {
    const binders = [...this.binders];
    return {
      // Fixes the language version: newer servers default to Cypher 25.
      text: `CYPHER 5 ${text}`,
      bind: (slots) => Object.fromEntries(binders.map((binder, index) => [`p${index}`, binder(slots)])),
    };
  }

  /** The map of what a plan selects of the node `n`, as a Cypher expression. */
  project(plan: Plan, n: string): string {
    const abstract = ABSTRACT[plan.type];
    const entries = plan.fields.map(({ field, only }) => {
      const specs = SPECS[only?.[0] ?? (abstract ? (abstract.types[0] ?? plan.type) : plan.type)];
      const expression = this.field(specs?.[field.name] ?? missing(plan.type, field.name), field, n);
      const guard = only?.map((type) => `${n}:${type}`).join(" OR ");
      return `${field.key}: ${guard ? `CASE WHEN ${guard} THEN ${expression} END` : expression}`;
    });
    if (abstract) entries.unshift(`__typename: ${abstract.typeOf(n)}`);
    return entries.length > 0 ? `{${entries.join(", ")}}` : "{_: true}";
  }

  private field(spec: NonNullable<(typeof SPECS)[string]>[string], field: PlanField, n: string): string {
    const scope = this.scope(field.slot, field.args);
    const sub = field.sub ?? { type: "", fields: [] };
    switch (spec.kind) {
      case "value":
        return spec.of(n);
      case "self": {
        const object = this.project(sub, n);
        return spec.when ? `CASE WHEN ${spec.when(n)} THEN ${object} END` : object;
      }
      case "other":
        return this.project(sub, spec.of(n));
      case "one": {
        const m = this.fresh();
        return `head(COLLECT { ${matchText(spec.match(n, m, scope), m)} WITH ${m} LIMIT 1 RETURN ${this.project(sub, m)} })`;
      }
      case "list": {
        const m = this.fresh();
        const limit = scope.param((args) => int(spec.most ?? pageOf(args)));
        const match = matchText(spec.match(n, m, scope), m);
        return `COLLECT { ${match} WITH ${m} ORDER BY ${orderText(spec.order(m))} LIMIT ${limit} RETURN ${this.project(sub, m)} }`;
      }
      case "connection": {
        const m = this.fresh();
        return this.connection(field, m, (s) => spec.match(n, m, s), spec.order(m, scope));
      }
    }
  }

  /** The raw form of a connection: `{items: [{c: keys, n: node}], total}`; one item more than the page, to tell whether there is a next one. */
  connection(field: PlanField, m: string, match: (scope: Scope) => Match, keys: readonly Key[]): string {
    const scope = this.scope(field.slot, field.args);
    const parts: string[] = [];
    if (field.sub) {
      const found = match(scope);
      const seek = field.args["after"] === undefined || field.args["after"] === null ? [] : [seekText(keys, scope)];
      const limit = scope.param((args) => int(pageOf(args) + 1));
      parts.push(
        `items: COLLECT { ${matchText(found, m, seek)} WITH ${m} ORDER BY ${orderText(keys)} LIMIT ${limit} ` +
          `RETURN {c: [${keys.map((key) => key.of).join(", ")}], n: ${this.project(field.sub, m)}} }`,
      );
    }
    if (field.total) parts.push(`total: COUNT { ${matchText(match(scope), m)} RETURN ${m} }`);
    return parts.length > 0 ? `{${parts.join(", ")}}` : "{_: true}";
  }
}

function missing(type: string, name: string): never {
  throw new Error(`no fragment for ${type}.${name}`);
}

/** MATCH and WHERE of a Match, with further conditions; nodes that could come twice are made distinct first. */
export function matchText(match: Match, m: string, more: readonly string[] = []): string {
  const where = [...(match.where ?? []), ...(match.distinct ? [] : more)];
  const head = where.length > 0 ? `${match.text} WHERE ${where.join(" AND ")}` : match.text;
  if (!match.distinct) return head;
  return `${head} WITH DISTINCT ${m}${more.length > 0 ? ` WHERE ${more.join(" AND ")}` : ""}`;
}

export const orderText = (keys: readonly Key[]): string =>
  keys.map((key) => `${key.of}${key.descending ? " DESC" : ""}`).join(", ");

/**
 * The condition that a row comes after the cursor. The first key is compared alone as well, since an index can seek by that;
 * the rest decides among rows that are equal in it.
 */
export function seekText(keys: readonly Key[], scope: Scope): string {
  const params = keys.map((_, index) => scope.param((args) => after(args["after"], keys.length)[index]));
  const beyond = (index: number): string => `${keys[index]?.of} ${keys[index]?.descending ? "<" : ">"} ${params[index]}`;
  const equal = (index: number): string => `${keys[index]?.of} = ${params[index]}`;
  const cases = keys.map((_, index) => [...keys.slice(0, index).map((_, before) => equal(before)), beyond(index)].join(" AND "));
  const first = `${keys[0]?.of} ${keys[0]?.descending ? "<=" : ">="} ${params[0]}`;
  return keys.length > 1 ? `${first} AND (${cases.join(" OR ")})` : beyond(0);
}

const ENTITIES = ["Organization", "Person", "Place", "Event", "Programme", "Work", "Product"];
const typeByLabel = (n: string, types: readonly string[]): string =>
  `CASE WHEN ${n}:Entity THEN ${n}.type ${types.map((type) => `WHEN ${n}:${type} THEN '${type}'`).join(" ")} END`;

/** The abstract types: which concrete ones they can be, and how a node tells its own. */
export const ABSTRACT: Readonly<Record<string, { types: readonly string[]; typeOf: (n: string) => string }>> = {
  Entity: { types: ENTITIES, typeOf: (n) => `${n}.type` },
  SearchResult: { types: [...ENTITIES, "Document", "Indicator"], typeOf: (n) => typeByLabel(n, ["Document", "Indicator"]) },
  Node: {
    types: [...ENTITIES, "Source", "Document", "Sentence", "Figure", "Indicator", "Statement"],
    typeOf: (n) => typeByLabel(n, ["Source", "Document", "Sentence", "Figure", "Indicator", "Statement"]),
  },
};
