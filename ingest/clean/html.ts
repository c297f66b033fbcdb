import { dom, type ElementNode, isText } from "./dom.ts";
import { above, BLOCKS, hidden } from "./html/element.ts";
import { headOf } from "./html/head.ts";
import { mainElement } from "./html/main.ts";
import { measure } from "./html/measure.ts";
import { cellsOf, isGrid, rowsOf, span } from "./html/table.ts";
import { type LineState, Writer } from "./html/writer.ts";
import type { CellShape, Page } from "./page.ts";

/** Lays out a page's source as lines. */
export function html(source: string): Page {
  const metas: Record<string, string> = {};
  let title: string | null = null;
  const root = dom(source, (name, attributes, text) => {
    if (name === "title") title ??= text.replace(/\s+/g, " ").trim() || null;
    const key = (attributes["name"] ?? attributes["property"] ?? attributes["itemprop"] ?? "").toLowerCase();
    const value = attributes["content"]?.trim();
    if (name === "meta" && key && value && !(key in metas)) metas[key] = value;
    if (name === "link" && attributes["rel"] === "canonical" && attributes["href"]) metas["canonical"] ??= attributes["href"];
  });
  const measured = measure(root);
  const { main, cut } = mainElement(root, measured);
  const beside = (node: ElementNode): boolean => measured.aside.has(node) || cut.has(node);
  const writer = new Writer(source.length >> 1);
  const walk = (node: ElementNode, state: LineState, inLink: boolean): void => {
    for (const child of node.children) {
      if (isText(child)) {
        writer.text(child, inLink);
        continue;
      }
      if (hidden(child)) continue;
      if (child.name === "br" || child.name === "hr") {
        writer.end(state);
        continue;
      }
      const link = inLink || child.name === "a";
      if (!BLOCKS.has(child.name)) {
        walk(child, { ...state, aside: state.aside || beside(child) }, link);
        continue;
      }
      writer.end(state);
      const inner: LineState = {
        ...state,
        kind: /^h[1-6]$/.test(child.name) ? "heading" : child.name === "li" ? "item" : state.kind,
        level: /^h[1-6]$/.test(child.name) ? Number(child.name[1]) : state.level,
        main: state.main || child === main,
        aside: state.aside || (child !== main && beside(child) && !above(main, child)),
      };
      if (child.name === "table" && isGrid(child)) grid(child, inner);
      else walk(child, inner, link);
      writer.end(inner);
    }
  };
  const grid = (table: ElementNode, state: LineState): void => {
    const index = writer.grids.length;
    const caption = table.children.find((child): child is ElementNode => !isText(child) && child.name === "caption");
    if (caption) {
      walk(caption, state, false);
      writer.end(state);
    }
    const rows: CellShape[][] = [];
    const firstLine = writer.lines.length;
    const taken: boolean[][] = [];
    rowsOf(table).forEach((row, r) => {
      const shapes: CellShape[] = [];
      let column = 0;
      for (const cell of cellsOf(row)) {
        while (taken[r]?.[column]) column++;
        const shape = { column, rowSpan: span(cell, "rowspan"), columnSpan: span(cell, "colspan"), header: cell.name === "th" };
        for (let y = r; y < r + shape.rowSpan && y < r + 200; y++)
          for (let x = column; x < column + shape.columnSpan; x++) {
            const line = taken[y] ?? [];
            taken[y] = line;
            line[x] = true;
          }
        if (shapes.length > 0) writer.tab();
        shapes.push(shape);
        inlineText(cell, false);
        column += shape.columnSpan;
      }
      if (writer.empty) return;
      rows.push(shapes);
      writer.end({ ...state, kind: "row", table: index });
    });
    writer.grids.push({ firstLine, rows, caption: caption ? firstLine - 1 : -1 });
  };
  const inlineText = (node: ElementNode, inLink: boolean): void => {
    for (const child of node.children) {
      if (isText(child)) writer.text(child, inLink);
      else if (!hidden(child)) inlineText(child, inLink || child.name === "a");
    }
  };
  walk(root, { kind: "paragraph", level: 0, main: main === root, aside: false, table: -1, starts: true }, false);
  writer.end({ kind: "paragraph", level: 0, main: false, aside: false, table: -1, starts: true });
  return { mapped: writer.builder.done(), lines: writer.lines, grids: writer.grids, head: headOf(title, metas), site: true };
}
