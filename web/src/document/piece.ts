import type { Figure, Mention, Sentence } from "./chosen.ts";

/** A stretch of the text in which nothing begins or ends. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly figure: Figure | null;
  readonly mention: Mention | null;
  readonly inSentence: boolean;
}

export interface Line {
  readonly start: number;
  readonly part: Sentence["part"];
  readonly pieces: readonly Piece[];
}

/** The lines of a text, each cut where a figure, a name or the chosen sentence begins or ends. */
export function linesOf(
  text: string,
  sentences: readonly Sentence[],
  figures: readonly Figure[],
  chosen: { readonly start: number; readonly end: number } | null,
): Line[] {
  const mentions = sentences.flatMap((one) => one.mentions);
  const cuts = new Set<number>();
  for (const one of [...mentions, ...figures, ...(chosen ? [chosen] : [])]) cuts.add(one.start).add(one.end);
  const sorted = [...cuts].sort((a, b) => a - b);
  const figureAt = finder(figures);
  const mentionAt = finder(mentions);
  const sentenceAt = finder(sentences);
  const lines: Line[] = [];
  let next = 0;
  let start = 0;
  for (const words of text.split("\n")) {
    const end = start + words.length;
    const pieces: Piece[] = [];
    let from = start;
    while ((sorted[next] ?? Number.POSITIVE_INFINITY) <= start) next++;
    for (let index = next; from < end; index++) {
      const to = Math.min(sorted[index] ?? end, end);
      if (to <= from) continue;
      const inSentence = chosen !== null && from >= chosen.start && to <= chosen.end;
      pieces.push({ start: from, end: to, figure: figureAt(from), mention: mentionAt(from), inSentence });
      from = to;
    }
    lines.push({ start, part: sentenceAt(start)?.part ?? "BODY", pieces });
    start = end + 1;
  }
  return lines;
}

/** Finds what covers a place, for places asked in rising order. The things do not overlap one another. */
function finder<T extends { readonly start: number; readonly end: number }>(things: readonly T[]): (place: number) => T | null {
  const sorted = [...things].sort((a, b) => a.start - b.start || b.end - a.end);
  let index = 0;
  return (place) => {
    while (index < sorted.length && (sorted[index]?.end ?? 0) <= place) index++;
    const one = sorted[index];
    return one && one.start <= place ? one : null;
  };
}
