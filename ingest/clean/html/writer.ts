import type { TextNode } from "../dom.ts";
import { MappedBuilder } from "../mapped.ts";
import type { Grid, Line } from "../page.ts";

export type LineState = Omit<Line, "links">;

/** Writes the page's text line by line. */
export class Writer {
  readonly builder: MappedBuilder;
  readonly lines: Line[] = [];
  readonly grids: Grid[] = [];
  #links = 0;
  #pending = false;
  #empty = true;

  constructor(capacity: number) {
    this.builder = new MappedBuilder(capacity);
  }

  /** Adds text with its runs of white space as one space. */
  text(node: TextNode, inLink: boolean): void {
    const exact = node.end - node.start === node.text.length;
    for (const match of node.text.matchAll(/[^\s\u00a0\u3000]+|[\s\u00a0\u3000]+/g)) {
      const piece = match[0];
      const at = node.start + match.index;
      if (/^[\s\u00a0\u3000]/.test(piece)) {
        this.#pending = !this.#empty;
        continue;
      }
      if (this.#pending) this.builder.insert(" ");
      this.#pending = false;
      this.#empty = false;
      this.builder.add(piece, exact ? at : node.start, exact ? at + piece.length : node.end);
      if (inLink) this.#links += piece.length;
    }
  }

  tab(): void {
    this.#pending = false;
    this.builder.insert("\t");
    this.#empty = false;
  }

  get empty(): boolean {
    return this.#empty;
  }

  end(state: LineState): void {
    this.#pending = false;
    if (this.#empty) return;
    this.builder.insert("\n");
    this.lines.push({ ...state, links: this.#links });
    this.#links = 0;
    this.#empty = true;
  }
}
