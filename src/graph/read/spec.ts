/*
 * How a field of the API reads the graph: static pieces of Cypher that compile.ts puts together. Only names that stand in
 * this folder reach a statement's text; every value comes in as a parameter.
 */

export type Args = Readonly<Record<string, unknown>>;

/** What a fragment is given: which arguments there are, and a way to bring in their values. */
export interface Scope {
  /** The field's arguments. A fragment may branch on which are null, on enums, booleans, empty lists and one-character strings only: these make up the cache key. */
  readonly args: Args;
  /** A parameter bound to a value that is worked out from the arguments anew on every call; returns `$p7`. */
  readonly param: (of: (args: Args) => unknown) => string;
  /** A variable that is used nowhere else. */
  readonly fresh: () => string;
}

/** A MATCH and its conditions, before order and page are added. `text` binds `m`; conditions are joined by AND after it. */
export interface Match {
  readonly text: string;
  readonly where?: readonly string[];
  /** True if `text` can bind one node twice. */
  readonly distinct?: boolean;
}

/** One key of an order. Nulls must be coalesced away: cursors compare with `<` and `>`. */
export interface Key {
  readonly of: string;
  readonly descending?: boolean;
}

export type Spec =
  /** An expression over the node. */
  | { readonly kind: "value"; readonly of: (n: string) => string }
  /** An object made of the same node's properties; null unless `when` holds. */
  | { readonly kind: "self"; readonly type: string; readonly when?: (n: string) => string }
  /** At most one node. */
  | { readonly kind: "one"; readonly type: string; readonly match: (n: string, m: string, scope: Scope) => Match }
  /** A bounded list, limited by the argument `first` or by `most`. */
  | {
      readonly kind: "list";
      readonly type: string;
      readonly match: (n: string, m: string, scope: Scope) => Match;
      readonly order: (m: string) => readonly Key[];
      readonly most?: number;
    }
  /** A Relay connection. */
  | {
      readonly kind: "connection";
      readonly type: string;
      readonly match: (n: string, m: string, scope: Scope) => Match;
      readonly order: (m: string, scope: Scope) => readonly Key[];
      readonly walk?: Walk;
    };

/**
 * An index in whose order a connection can be read, falling and unfiltered: where a node is tied to a large part of all that the
 * index holds, the index meets its page sooner than sorting would.
 */
export interface Walk {
  readonly label: string;
  /** The property of the index, before the id; absent ones come last. */
  readonly by: string;
  /** True for a node that is tied to that many. */
  readonly often: (n: string) => string;
  readonly tie: (n: string, m: string) => string;
}

export type Specs = Readonly<Record<string, Spec>>;

/** A field as selected: `key` names it in the row; two selections of one field with the same arguments share a key. */
export interface PlanField {
  readonly key: string;
  readonly name: string;
  /** Which set of arguments it takes. */
  readonly slot: number;
  readonly args: Args;
  /** For a connection: the plan of its items. */
  readonly sub: Plan | null;
  /** True if a connection's `totalCount` is selected. */
  readonly total: boolean;
}

/** What is selected of one node. `only` names the concrete types a field is selected for; null is all of them. */
export interface Plan {
  readonly type: string;
  readonly fields: readonly { readonly field: PlanField; readonly only: readonly string[] | null }[];
}

export const DEFAULT_PAGE = 20;
export const MAX_PAGE = 100;

/** The size of a page: the argument `first`, else its default, within 1 and 100. */
export const pageOf = (args: Args): number => Math.min(MAX_PAGE, Math.max(1, Number(args["first"] ?? DEFAULT_PAGE)));

/** An integer parameter: the driver sends a JavaScript number as a float, which LIMIT refuses. */
export const int = (value: number): bigint => BigInt(Math.trunc(value));

/** The argument at a path, e.g. `at(args, "where", "from")`; undefined if anything on the way is missing or null. */
export const at = (args: Args, ...path: readonly string[]): unknown => {
  let value: unknown = args;
  for (const name of path) {
    if (value === null || value === undefined || typeof value !== "object") return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value ?? undefined;
};

export const value = (of: (n: string) => string): Spec => ({ kind: "value", of });
/** A property; `absent` is what stands for a missing one, as Cypher text. */
export const property = (name: string, absent?: string): Spec =>
  value((n) => (absent === undefined ? `${n}.${name}` : `coalesce(${n}.${name}, ${absent})`));
/** Several properties of the same names as the fields. */
export const properties = (...names: readonly string[]): Specs => Object.fromEntries(names.map((name) => [name, property(name)]));
