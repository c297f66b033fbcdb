import type { DocumentFiguresQuery, DocumentQuery, SentencesQuery } from "../query.gen.ts";

export type Text = NonNullable<DocumentQuery["document"]>;
export type Sentence = NonNullable<SentencesQuery["document"]>["sentences"]["nodes"][number];
export type Mention = Sentence["mentions"][number];
export type Figure = NonNullable<DocumentFiguresQuery["document"]>["figures"]["nodes"][number];

/** What the address points at: a stretch of the clean text, what was read there, and where that stands in the raw text. */
export interface Chosen {
  readonly start: number;
  readonly end: number;
  readonly sentence: Sentence | null;
  readonly figure: Figure | null;
  readonly mention: Mention | null;
  readonly raw: { readonly start: number; readonly end: number } | null;
}

/** Reads "120-126". */
export function chosenAt(at: string | null, sentences: readonly Sentence[], figures: readonly Figure[]): Chosen | null {
  const [, from, to] = /^(\d{1,9})-(\d{1,9})$/.exec(at ?? "") ?? [];
  if (from === undefined || to === undefined) return null;
  const [start, end] = [Number(from), Number(to)];
  const inside = (one: { readonly start: number; readonly end: number }): boolean => one.start >= start && one.end <= end;
  const sentence = sentences.find((one) => one.start <= start && start < Math.max(one.end, one.start + 1)) ?? null;
  const figure = figures.find((one) => one.start === start && one.end === end) ?? null;
  const mentions = sentences.flatMap((one) => (one.start < end && start < one.end ? one.mentions : []));
  const mention = figure ? null : (mentions.find((one) => one.start === start && one.end === end) ?? null);
  // A whole sentence has no place of its own in the raw text: it reaches from the first to the last thing read in it.
  const read = figure ?? mention;
  const known = (read ? [read] : [...figures.filter(inside), ...mentions.filter(inside)]).flatMap((one) =>
    one.rawStart === null || one.rawEnd === null ? [] : [{ start: one.rawStart, end: one.rawEnd }],
  );
  const raw =
    known.length > 0
      ? { start: Math.min(...known.map((one) => one.start)), end: Math.max(...known.map((one) => one.end)) }
      : null;
  return { start, end, sentence, figure, mention, raw };
}
