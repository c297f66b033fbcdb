import { type ElementNode, isText } from "../dom.ts";

/** Elements that begin a line of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption #root"
  ).split(" "),
);
export const hidden = (node: ElementNode): boolean =>
  "hidden" in node.attributes ||
  /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i.test(node.attributes["style"] ?? "") ||
  node.attributes["aria-hidden"] === "true";

/** The words of class and id, `newsList_hot-2` → news list hot. */
export function words(node: ElementNode): string[] {
  const names = `${node.attributes["class"] ?? ""} ${node.attributes["id"] ?? ""}`;
  if (names.length < 2 || names.length > 400) return [];
  return names
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
}

/** The text of an inline element; null if it holds a block. */
export function inline(node: ElementNode): string | null {
  let text = "";
  for (const child of node.children) {
    if (isText(child)) text += child.text.replace(/\s+/g, "");
    else if (BLOCKS.has(child.name)) return null;
    else {
      const inner = inline(child);
      if (inner === null) return null;
      text += inner;
    }
  }
  return text;
}

/** True if `outer` is above `node` in the tree. */
export function above(node: ElementNode, outer: ElementNode): boolean {
  for (let at: ElementNode | null = node.parent; at; at = at.parent) if (at === outer) return true;
  return false;
}
