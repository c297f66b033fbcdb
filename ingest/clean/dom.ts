import { Parser } from "htmlparser2";

/** A piece of text of a page with its place in the source (an entity like `&nbsp;` is a piece of its own). */
export interface TextNode {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An element of a page. The counts are of all text below it. */
export interface ElementNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: ElementNode | null;
  readonly children: (ElementNode | TextNode)[];
  /** Place of the start tag. */
  readonly start: number;
}

export const isText = (node: ElementNode | TextNode): node is TextNode => "text" in node;

/** Elements whose text is no text of the page. */
const SILENT: ReadonlySet<string> = new Set(
  "script style noscript template iframe object svg canvas select option button textarea audio video map math title".split(" "),
);
/** Nesting deeper than this is flattened: hostile pages nest by the hundred thousand. */
const DEEPEST = 300;

/** The tree of a page without its silent elements; `<meta>`, `<link>` and `<title>` are handed to `onHead`. */
export function dom(
  source: string,
  onHead: (name: string, attributes: Readonly<Record<string, string>>, text: string) => void,
): ElementNode {
  const root: ElementNode = { name: "#root", attributes: {}, parent: null, children: [], start: 0 };
  // One entry an open tag; null for one that makes no element.
  const stack: (ElementNode | null)[] = [];
  let open: ElementNode = root;
  let depth = 0;
  let silent = 0;
  let title = "";
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === "meta" || name === "link") onHead(name, attributes, "");
        if (SILENT.has(name)) silent++;
        if (silent > 0 || depth >= DEEPEST) {
          stack.push(null);
          return;
        }
        const node: ElementNode = { name, attributes, parent: open, children: [], start: parser.startIndex };
        open.children.push(node);
        stack.push(node);
        open = node;
        depth++;
      },
      ontext(text) {
        if (silent === 0) open.children.push({ text, start: parser.startIndex, end: parser.endIndex + 1 });
        else if (title.length < 1000) title += text;
      },
      onclosetag(name) {
        const node = stack.pop();
        if (SILENT.has(name) && silent > 0) silent--;
        if (name === "title") onHead("title", {}, title);
        if (silent === 0) title = "";
        if (node?.parent) {
          open = node.parent;
          depth--;
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(source);
  parser.end();
  return root;
}
