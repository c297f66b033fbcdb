import { after } from "./cursor.ts";
import {
  type Args,
  int,
  type Key,
  type Match,
  type Plan,
  type PlanField,
  pageOf,
  type Scope,
  type Spec,
  type Walk,
} from "./spec.ts";
import { SPECS } from "./specs.ts";

/** A statement whose text is fixed; `bind` gives its parameters from the arguments of every slot. */
export interface Statement {
  readonly text: string;
  readonly bind: (slots: readonly Args[]) => Record<string, unknown>;
}

/** Subqueries to be called before the expression `row` can be used. */
export interface Projection {
  readonly calls: string;
  readonly row: string;
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

  /** What a plan selects of the node `n`: subqueries to be called first, and the row as a Cypher map. */
  project(plan: Plan, n: string): Projection {
    const abstract = ABSTRACT[plan.type];
    const calls: string[] = [];
    const entries = plan.fields.map(({ field, only }) => {
      const specs = SPECS[only?.[0] ?? (abstract ? (abstract.types[0] ?? plan.type) : plan.type)];
      const guard = only?.map((type) => `${n}:${type}`).join(" OR ") ?? null;
      const read = this.field(specs?.[field.name] ?? missing(plan.type, field.name), field, n, guard);
      calls.push(read.calls);
      return { key: field.key, guard, row: read.row };
    });
    // A key may be there for several types, each with a reading of its own.
    const keys = [...new Set(entries.map((entry) => entry.key))].map((key) => {
      const own = entries.filter((entry) => entry.key === key);
      const cases = own.map(({ guard, row }) => (guard ? `WHEN ${guard} THEN ${row}` : row));
      return `${key}: ${own[0]?.guard ? `CASE ${cases.join(" ")} END` : cases[0]}`;
    });
    if (abstract) keys.unshift(`__typename: ${abstract.typeOf(n)}`);
    return { calls: calls.join(""), row: keys.length > 0 ? `{${keys.join(", ")}}` : "{_: true}" };
  }

  private field(spec: Spec, field: PlanField, n: string, guard: string | null): Projection {
    const scope = this.scope(field.slot, field.args);
    const sub = field.sub ?? { type: "", fields: [] };
    // Lists are gathered in subqueries rather than in COLLECT {}: an aggregate anywhere inside such an expression makes the
    // server take the whole map around it for one.
    const call = (body: (m: string) => string): Projection => {
      const x = this.fresh();
      return { calls: ` CALL (${n}) { ${guard ? `WITH ${n} WHERE ${guard} ` : ""}${body(this.fresh())} AS ${x} }`, row: x };
    };
    switch (spec.kind) {
      case "value":
        return { calls: "", row: spec.of(n) };
      case "self": {
        const { calls, row } = this.project(sub, n);
        return { calls, row: spec.when ? `CASE WHEN ${spec.when(n)} THEN ${row} END` : row };
      }
      case "one":
        return call((m) => {
          const { calls, row } = this.project(sub, m);
          return `${matchText(spec.match(n, m, scope), m)} WITH ${m} LIMIT 1${calls} RETURN collect(${row})[0]`;
        });
      case "list":
        return call((m) => {
          const limit = scope.param((args) => int(spec.most ?? pageOf(args)));
          const { calls, row } = this.project(sub, m);
          const match = matchText(spec.match(n, m, scope), m);
          return `${match} WITH ${m} ORDER BY ${orderText(spec.order(m))} LIMIT ${limit}${calls} RETURN collect(${row})`;
        });
      case "connection":
        return this.connection(field, n, guard, (m, inner) => spec.match(n, m, inner), spec.order, spec.walk);
    }
  }

  /**
   * The raw form of a connection below the node `n` (null at the root): `{items: [{c: keys, n: node}], total}`; one item more
   * than the page, to tell whether there is a next one.
   */
  connection(
    field: PlanField,
    n: string | null,
    guard: string | null,
    match: (m: string, scope: Scope) => Match,
    order: (m: string, scope: Scope) => readonly Key[],
    walk?: Walk,
  ): Projection {
    const scope = this.scope(field.slot, field.args);
    const entries: string[] = [];
    let calls = "";
    if (field.sub) {
      const [m, x] = [this.fresh(), this.fresh()];
      const keys = order(m, scope);
      const seek = field.args["after"] === undefined || field.args["after"] === null ? [] : [seekText(keys, scope)];
      const limit = scope.param((args) => int(pageOf(args) + 1));
      const item = this.project(field.sub, m);
      const sorted = (found: Match): string =>
        `${matchText(found, m, seek)} WITH ${m} ORDER BY ${orderText(keys)} LIMIT ${limit}`;
      const page =
        walk && n && !field.args["where"]
          ? this.walked(walk, n, m, scope, limit, (where) => sorted({ ...match(m, scope), where: [where] }))
          : sorted(match(m, scope));
      calls =
        ` CALL (${n ?? ""}) { ${guard ? `WITH ${n} WHERE ${guard} ` : ""}${page}${item.calls} ` +
        `RETURN collect(${itemOf(keys, item)}) AS ${x} }`;
      entries.push(`items: ${x}`);
    }
    if (field.total) {
      const m = this.fresh();
      entries.push(`total: COUNT { ${matchText(match(m, scope), m)} RETURN ${m} }`);
    }
    return { calls, row: entries.length > 0 ? `{${entries.join(", ")}}` : "{_: true}" };
  }

  /**
   * A page along an index, then of what is not in it. No document is later than null: for a node that has few, the first branch
   * ends before it begins, and the second gives all.
   */
  private walked(walk: Walk, n: string, m: string, scope: Scope, limit: string, sorted: (where: string) => string): string {
    const { label, by } = walk;
    const least = this.fresh();
    const cursor = scope.args["after"] !== undefined && scope.args["after"] !== null;
    const [k, id] = cursor ? [0, 1].map((index) => scope.param((args) => after(args["after"], 2)[index])) : [];
    const seek = cursor ? [`${m}.${by} <= ${k}`, `(${m}.${by} < ${k} OR ${m}.id < ${id})`] : [];
    const where = [`${m}.${by} >= ${least}`, `${m}.id >= ''`, ...seek, `EXISTS { ${walk.tie(n, m)} }`].join(" AND ");
    return (
      `WITH ${n}, CASE WHEN ${walk.often(n)} THEN '' END AS ${least} CALL (${n}, ${least}) { ` +
      `MATCH (${m}:${label}) USING INDEX ${m}:${label}(${by}, id) WHERE ${where} WITH ${m} ORDER BY ${m}.${by} DESC, ${m}.id DESC LIMIT ${limit} ` +
      `RETURN ${m} UNION ALL ${sorted(`(${least} IS NULL OR ${m}.${by} IS NULL)`)} RETURN ${m} } WITH ${m} LIMIT ${limit}`
    );
  }
}

/** One item of a connection: the keys of its cursor and its row. */
export const itemOf = (keys: readonly Key[], item: Projection): string =>
  `{c: [${keys.map((key) => key.of).join(", ")}], n: ${item.row}}`;

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
