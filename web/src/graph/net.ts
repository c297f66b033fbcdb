import type { EntityType, StatementType } from "../query.gen.ts";

/** Entities and the relations among them, as the explorer shows them. */
export interface NetNode {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  /** How many neighbours there are beyond those shown; 0 where none or not known. */
  readonly more: number;
  readonly opened: boolean;
  readonly pinned: { readonly x: number; readonly y: number } | null;
  readonly marked: boolean;
}

export interface NetEdge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly types: readonly StatementType[];
  readonly weight: number;
  readonly marked: boolean;
}

export interface Net {
  readonly nodes: readonly NetNode[];
  readonly edges: readonly NetEdge[];
}
