import type { Cell, RawBlock, Table } from "../../src/model/text.ts";

/** A cell as a reader of a format knows it. */
export interface CellText {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly header: boolean;
}

/** Builds the extracted raw text of a format with structure: paragraphs are lines, tables rows of cells parted by tabs. */
export class RawWriter {
  #pieces: string[] = [];
  #length = 0;
  readonly blocks: RawBlock[] = [];
  readonly tables: Table[] = [];

  get text(): string {
    return this.#pieces.join("");
  }

  get length(): number {
    return this.#length;
  }

  #put(text: string): void {
    this.#pieces.push(text);
    this.#length += text.length;
  }

  block(text: string, kind: RawBlock["kind"] = "paragraph", level = 0): void {
    for (const line of text.toWellFormed().split("\n")) {
      if (!line.trim()) continue;
      const start = this.#length;
      this.#put(line);
      this.blocks.push({ start, end: this.#length, kind, level });
      this.#put("\n");
    }
  }

  table(cells: readonly CellText[]): void {
    if (cells.length === 0) return;
    const start = this.#length;
    const placed: Cell[] = [];
    let row = cells[0]?.row ?? 0;
    let first = true;
    for (const { text, ...shape } of cells) {
      if (shape.row !== row) {
        this.#put("\n");
        row = shape.row;
      } else if (!first) this.#put("\t");
      first = false;
      const from = this.#length;
      this.#put(text.toWellFormed().replace(/\s+/g, " ").trim());
      placed.push({ ...shape, start: from, end: this.#length });
    }
    this.tables.push({ start, end: this.#length, caption: null, cells: placed });
    this.#put("\n");
  }
}
