import { cue } from "../cue.ts";
import { type ElementNode, isText } from "../dom.ts";
import { BLOCKS, hidden, inline, words } from "./element.ts";

const ASIDE_TAGS: ReadonlySet<string> = new Set(["nav", "footer", "aside", "form", "menu", "dialog"]);
const PUNCTUATION = /[，。；：！？、,;!?]/g;

/** What is known of an element from all below it. */
export interface Measure {
  readonly text: number;
  readonly links: number;
  /** Characters in paragraphs that read as prose: long enough, with marks, outside links and asides. */
  readonly prose: number;
}

/** True for an element whose tag or class says that it stands beside the text. */
function callsItselfAside(node: ElementNode): boolean {
  if (ASIDE_TAGS.has(node.name)) return node.name !== "form" || !formHoldsPage(node);
  if (node.name === "body" || node.name === "html" || node.name === "main" || node.name === "article") return false;
  const names = words(node);
  if (names.some((word) => cue.asideClass.has(word))) return true;
  return names.some((word) => cue.weakAsideClass.has(word)) && !names.some((word) => cue.mainClass.has(word));
}

/** ASP.NET pages wrap the whole page in one form. */
const formHoldsPage = (node: ElementNode): boolean =>
  node.parent === null || node.parent.name === "body" || "runat" in node.attributes;

function proseOf(text: string, links: number): number {
  const marks = text.match(PUNCTUATION)?.length ?? 0;
  const length = text.length;
  return length >= 15 && marks > 0 && links * 2 < length ? length + marks * 8 : 0;
}

/** What is known of a page's elements: their measures, and those that stand beside the text. */
export interface Measured {
  readonly of: ReadonlyMap<ElementNode, Measure>;
  readonly aside: ReadonlySet<ElementNode>;
}

/** An element that holds more than this share of all prose is not beside the text, whatever it calls itself. */
const TOO_MUCH = 0.5;

/** Measures every element, from the leaves up. A run of inline nodes within a block counts as one paragraph. */
export function measure(root: ElementNode): Measured {
  const raw = measures(root, new Set());
  const whole = raw.get(root)?.prose ?? 0;
  const aside = new Set<ElementNode>();
  for (const [node, { prose }] of raw) if (callsItselfAside(node) && prose <= whole * TOO_MUCH) aside.add(node);
  return { of: aside.size > 0 ? measures(root, aside) : raw, aside };
}

function measures(root: ElementNode, aside: ReadonlySet<ElementNode>): Map<ElementNode, Measure> {
  const found = new Map<ElementNode, Measure>();
  const visit = (node: ElementNode, inLink: boolean, inAside: boolean): Measure => {
    let text = 0;
    let links = 0;
    let prose = 0;
    let run = "";
    let runLinks = 0;
    const flush = (): void => {
      if (run && !inAside && !/^h[1-6]$/.test(node.name)) prose += proseOf(run, runLinks);
      run = "";
      runLinks = 0;
    };
    for (const child of node.children) {
      if (isText(child)) {
        const words = child.text.replace(/\s+/g, "");
        run += words;
        if (inLink) runLinks += words.length;
        text += words.length;
        if (inLink) links += words.length;
        continue;
      }
      if (hidden(child)) continue;
      const below = (): Measure => visit(child, inLink || child.name === "a", inAside || aside.has(child));
      if (child.name === "br") {
        if (run.length > 200) flush();
        continue;
      }
      const inner = BLOCKS.has(child.name) ? null : inline(child);
      if (inner === null) flush();
      const counted = below();
      text += counted.text;
      links += counted.links;
      if (inner === null) prose += counted.prose;
      else {
        run += inner;
        runLinks += counted.links;
      }
    }
    flush();
    const result = { text, links, prose };
    found.set(node, result);
    return result;
  };
  visit(root, false, false);
  return found;
}
