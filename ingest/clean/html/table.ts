import { type ElementNode, isText } from "../dom.ts";

export const rowsOf = (node: ElementNode): ElementNode[] =>
  node.children.flatMap((child) =>
    isText(child) ? [] : child.name === "tr" ? [child] : ["tbody", "thead", "tfoot"].includes(child.name) ? rowsOf(child) : [],
  );

export const cellsOf = (row: ElementNode): ElementNode[] =>
  row.children.filter((child): child is ElementNode => !isText(child) && (child.name === "td" || child.name === "th"));

function holds(node: ElementNode, names: ReadonlySet<string>): boolean {
  return node.children.some((child) => !isText(child) && (names.has(child.name) || holds(child, names)));
}

const LAYOUT: ReadonlySet<string> = new Set(["table", "ul", "ol", "h1", "h2", "form"]);

/** True for a table of data, false for one that only lays out the page. */
export function isGrid(table: ElementNode): boolean {
  const rows = rowsOf(table);
  if (rows.length < 2) return false;
  const widths = rows.map((row) => cellsOf(row).length);
  if (Math.max(...widths.slice(0, 500)) < 2) return false;
  const cells = rows.slice(0, 50).flatMap(cellsOf);
  if (cells.some((cell) => holds(cell, LAYOUT))) return false;
  const lengths = cells.map((cell) => textOf(cell).length);
  return lengths.filter((length) => length > 200).length * 5 <= lengths.length;
}

function textOf(node: ElementNode): string {
  let text = "";
  for (const child of node.children) text += isText(child) ? child.text : textOf(child);
  return text.trim();
}

export const span = (cell: ElementNode, name: string): number => {
  const value = Number.parseInt(cell.attributes[name] ?? "1", 10);
  return value >= 1 && value <= 200 ? value : 1;
};
