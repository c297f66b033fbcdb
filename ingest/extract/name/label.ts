import type { EntityType } from "../../../src/model/entity.ts";

/** The types in the order of their labels: part of the model's format. */
export const TYPES: readonly EntityType[] = ["Organization", "Person", "Place", "Event", "Programme", "Work", "Product"];

/** Labels of a character: 0 is outside; a type t has begin 1+4t, inside 2+4t, end 3+4t, single 4+4t. */
export const LABELS = 1 + 4 * TYPES.length;
/** Labels of a type. */
export const TYPE = 4;
/** Rows of weights are padded to a power of two. */
export const STRIDE = 32;
export const BEGIN = 1;
export const INSIDE = 2;
export const END = 3;
export const SINGLE = 4;

export const labelOf = (type: number, place: number): number => 4 * type + place;
export const typeOf = (label: number): number => (label - 1) >> 2;
export const placeOf = (label: number): number => (label === 0 ? 0 : ((label - 1) & 3) + 1);

/** Labels after which no name is open: outside, end and single. */
export const CLOSED: readonly number[] = [0, ...TYPES.flatMap((_, t) => [labelOf(t, END), labelOf(t, SINGLE)])];
/** Labels that can follow those: outside, begin and single. */
export const FRESH: readonly number[] = [0, ...TYPES.flatMap((_, t) => [labelOf(t, BEGIN), labelOf(t, SINGLE)])];
