import { cue } from "../cue.ts";
import { type ElementNode, isText } from "../dom.ts";
import { BLOCKS, hidden, inline, words } from "./element.ts";
import type { Measure, Measured } from "./measure.ts";
import { isGrid } from "./table.ts";

/** Prose before a heading like 相关阅读 that is enough to be the text it follows. */
const ENOUGH = 60;

/**
 * The deepest element that holds most of the page's prose. On the way down, what begins with a line like 相关阅读 or 评论 is
 * put aside, with what follows it, unless that is of the same make as the prose before it (a box amid a text).
 */
export function mainElement(
  root: ElementNode,
  measured: Measured,
): { readonly main: ElementNode; readonly cut: ReadonlySet<ElementNode> } {
  const cut = new Set<ElementNode>();
  let node = root;
  for (;;) {
    const blocks = node.children.filter((child): child is ElementNode => !isText(child) && BLOCKS.has(child.name));
    let before = 0;
    let stopped = false;
    const makes = new Set<string>();
    let whole = measured.of.get(node)?.prose ?? 0;
    let best: ElementNode | null = null;
    let most = 0;
    for (const child of blocks) {
      const prose = measured.of.get(child)?.prose ?? 0;
      const stops = before >= ENOUGH && cue.stop.test(opening(child));
      if (stops) stopped = true;
      if (stops || (stopped && !makes.has(make(child)))) {
        cut.add(child);
        whole -= prose;
        continue;
      }
      before += prose;
      if (prose > 0) makes.add(make(child));
      if (prose > most) {
        most = prose;
        best = child;
      }
    }
    // A paragraph is no container: what stands beside it belongs to the same text.
    if (!best || whole <= 0 || most < whole * 0.7 || isParagraph(best) || (best.name === "table" && isGrid(best)))
      return { main: declaredMain(node, whole, measured.of) ?? node, cut };
    node = best;
  }
}

const isParagraph = (node: ElementNode): boolean =>
  node.name === "p" ||
  (node.name !== "td" &&
    node.name !== "body" &&
    inline(node) !== null &&
    !node.children.some((child) => !isText(child) && child.name === "br"));

const make = (node: ElementNode): string => `${node.name}.${node.attributes["class"] ?? ""}`;

/** The first words of an element, without spaces. */
function opening(node: ElementNode): string {
  for (const child of node.children) {
    const text: string = isText(child) ? child.text.replace(/\s+/g, "") : hidden(child) ? "" : opening(child);
    if (text) return text.slice(0, 40);
  }
  return "";
}

/** Below an undecided element: the one with most prose that calls itself the article and holds a good part of all. */
function declaredMain(node: ElementNode, whole: number, measures: ReadonlyMap<ElementNode, Measure>): ElementNode | null {
  let best: ElementNode | null = null;
  let most = whole * 0.35;
  for (const child of node.children) {
    if (isText(child) || !BLOCKS.has(child.name) || isParagraph(child)) continue;
    const prose = measures.get(child)?.prose ?? 0;
    const claims = child.name === "article" || child.name === "main" || words(child).some((word) => cue.mainClass.has(word));
    if (!claims || prose <= most) continue;
    most = prose;
    best = child;
  }
  return best;
}
