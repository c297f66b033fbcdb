import type { PartialDate } from "./document.ts";
import type { Span } from "./span.ts";

/** A decimal number as a string without exponent or separators: "-1.5", "2100000". Never a float: no digit is lost. */
export type Decimal = string;

export type Approximation =
  | "EXACT" // 4,612家: no hedge, all digits
  | "ROUNDED" // 4600家, 15万家, 4.37亿元: no hedge, but written with 万/亿, a decimal point or a final 0
  | "ABOUT" // 约 左右
  | "NEARLY" // 近 将近
  | "OVER" // 多 余 超 逾 突破
  | "AT_LEAST" // 至少 不低于 以上
  | "UNDER" // 不足 不到 低于
  | "AT_MOST" // 不超过 最多 以内
  | "RANGE" // 3到5
  | "VAGUE"; // 上百 几十 数千

export type StatType = "COUNT" | "SUM" | "MEAN" | "MEDIAN" | "RATIO" | "SHARE" | "RATE" | "INDEX" | "RANK" | "CHANGE";
export type Change = "INCREASE" | "DECREASE";
/** The base of a change: the same time of the year before (同比), or the time just before (环比). */
export type Comparison = "YOY" | "MOM";
export type Modality = "ACTUAL" | "TARGET" | "PLAN" | "FORECAST";
export type PeriodKind = "INSTANT" | "DURATION" | "CUMULATIVE" | "OPEN";
export type Precision = "YEAR" | "HALF" | "QUARTER" | "MONTH" | "DAY";
export type Basis = "STATED" | "INHERITED" | "FROM_PUBLICATION";

/** The time a figure or statement holds for, both ends inclusive and as precise as stated; a null end is open. */
export interface Period {
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
  readonly kind: PeriodKind;
  readonly precision: Precision;
  readonly basis: Basis;
  /** The words that state it. */
  readonly text: string;
}

/** What a stretch of text says as a quantity, before it is known what it measures. Offsets and quote: number with unit and attached hedge. */
export interface Quantity extends Span {
  readonly quote: string;
  /** Scaled by 万/亿; null where only a range is stated. */
  readonly amount: Decimal | null;
  /** Bounds; null = open or not stated. */
  readonly lower: Decimal | null;
  readonly upper: Decimal | null;
  readonly lowerInclusive: boolean;
  readonly upperInclusive: boolean;
  readonly approximation: Approximation;
  /** The hedge words as written, in order. */
  readonly hedge: readonly string[];
  /** As written: 名, 亿元 is unit 元 with unitMultiplier 8. "" where none stands. */
  readonly unit: string;
  /** Code of ingest/lexicon/units: ISO 4217, UN/CEFACT, own slugs; null if the unit is not in the table. */
  readonly unitCode: string | null;
  /** Power of ten as written: 210多万 = 4. */
  readonly unitMultiplier: number;
  readonly rule: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** One quantity stated in one place of one document (Data Commons: StatVarObservation). DESIGN section 3. */
export interface Figure extends Quantity {
  readonly id: string;
  readonly rawStart: number;
  readonly rawEnd: number;
  /** Index into the document's sentences. */
  readonly sentence: number;
  /** What is counted or measured: the shortest head noun phrase as written; null if the text does not say. */
  readonly measure: string | null;
  readonly action: string | null;
  /** Whose figure it is: as written, with the entity where it is one. */
  readonly about: { readonly name: string; readonly entity: string | null } | null;
  readonly per: string | null;
  readonly whole: string | null;
  /** Id of the total that this figure is 其中 of. */
  readonly partOf: string | null;
  /** Ids of events, programmes, places that it is stated of. */
  readonly context: readonly string[];
  readonly statType: StatType;
  readonly change: Change | null;
  readonly comparison: Comparison | null;
  readonly period: Period | null;
  readonly modality: Modality;
  readonly cumulative: boolean;
  /** The Indicator: its id and its normal form. */
  readonly indicator: { readonly id: string; readonly name: string } | null;
}
