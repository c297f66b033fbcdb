import type { RawWriter } from "./writer.ts";

/** A piece of text on a page: its left edge, baseline (downwards), width and size, all in one unit. */
export interface Glyphs {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

interface Row {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** True where pieces stand far apart, as cells do. */
  readonly cells: readonly { readonly text: string; readonly x: number }[];
}

/** The lines of a page, from its pieces: pieces on one baseline, from left to right, with a space where there is a gap. */
function rows(pieces: readonly Glyphs[]): Row[] {
  const sorted = [...pieces].filter((piece) => piece.text.trim()).sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: Glyphs[][] = [];
  let base = Number.NEGATIVE_INFINITY;
  for (const piece of sorted) {
    const line = lines[lines.length - 1];
    if (line && Math.abs(piece.y - base) <= piece.size * 0.5) line.push(piece);
    else {
      lines.push([piece]);
      base = piece.y;
    }
  }
  return lines.map((line) => {
    line.sort((a, b) => a.x - b.x);
    const cells: { text: string; x: number }[] = [];
    let right = Number.NEGATIVE_INFINITY;
    let text = "";
    for (const piece of line) {
      const gap = piece.x - right;
      if (cells.length === 0 || gap > piece.size * 2) cells.push({ text: piece.text, x: piece.x });
      else {
        const cell = cells[cells.length - 1];
        const word = /[A-Za-z0-9]$/.test(cell?.text ?? "") && /^[A-Za-z0-9]/.test(piece.text);
        if (cell) cell.text += `${gap > piece.size * 0.6 || (word && gap > piece.size * 0.2) ? " " : ""}${piece.text}`;
      }
      right = Math.max(right, piece.x + piece.width);
    }
    text = cells.map((cell) => cell.text).join(" ");
    const first = line[0];
    return { text, x: first?.x ?? 0, right, y: first?.y ?? 0, size: Math.max(...line.map((piece) => piece.size)), cells };
  });
}

const PAGE_NUMBER = /^(?:[-—–·\s]{0,4}\d{1,4}[-—–·\s]{0,4}|第\s?\d{1,4}\s?页.{0,12})$/;

/** Writes pages as paragraphs: lines go on where they reach the right edge and the next is not indented. Running heads and page numbers leave. */
export function paragraphs(pages: readonly (readonly Glyphs[])[], writer: RawWriter): void {
  const all = pages.map(rows);
  const repeated = runningLines(all);
  const kept = all.map((page) =>
    page.filter((row, i) => {
      const edge = i < 2 || i >= page.length - 2;
      return !(edge && (PAGE_NUMBER.test(row.text.trim()) || repeated.has(row.text.trim())));
    }),
  );
  const lines = kept.flat();
  const left = quantile(
    lines.map((row) => row.x),
    0.2,
  );
  const right = quantile(
    lines.map((row) => row.right),
    0.9,
  );
  let open = "";
  let last: Row | null = null;
  const flush = (): void => {
    if (open) writer.block(open);
    open = "";
  };
  for (const row of lines) {
    const indented = row.x > left + row.size * 1.2;
    const reached = last !== null && last.right > right - last.size * 1.6;
    const same = last !== null && Math.abs(last.size - row.size) < 0.15 * row.size;
    if (!(open && reached && same && !indented)) flush();
    const word = /[A-Za-z0-9]$/.test(open) && /^[A-Za-z]/.test(row.text);
    open += (word ? " " : "") + row.text;
    last = row;
  }
  flush();
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

/** Lines that stand at the edge of most pages: running heads and feet. */
function runningLines(pages: readonly (readonly Row[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const text of new Set([...page.slice(0, 2), ...page.slice(-2)].map((row) => row.text.trim())))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= 3 && count * 2 > pages.length).map(([text]) => text));
}
