import { cue } from "./cue.ts";
import { dom, type ElementNode, isText, type TextNode } from "./dom.ts";
import { MappedBuilder } from "./mapped.ts";
import { type CellShape, type Grid, type Line, NO_HEAD, type Page, type PageHead } from "./page.ts";

const BLOCKS: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption #root"
  ).split(" "),
);
const ASIDE_TAGS: ReadonlySet<string> = new Set(["nav", "footer", "aside", "form", "menu", "dialog"]);
const PUNCTUATION = /[，。；：！？、,;!?]/g;

/** What is known of an element from all below it. */
interface Measure {
  readonly text: number;
  readonly links: number;
  /** Characters in paragraphs that read as prose: long enough, with marks, outside links and asides. */
  readonly prose: number;
}

const hidden = (node: ElementNode): boolean =>
  "hidden" in node.attributes ||
  /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i.test(node.attributes["style"] ?? "") ||
  node.attributes["aria-hidden"] === "true";

/** The words of class and id, `newsList_hot-2` → news list hot. */
function words(node: ElementNode): string[] {
  const names = `${node.attributes["class"] ?? ""} ${node.attributes["id"] ?? ""}`;
  if (names.length < 2 || names.length > 400) return [];
  return names
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
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
interface Measured {
  readonly of: ReadonlyMap<ElementNode, Measure>;
  readonly aside: ReadonlySet<ElementNode>;
}

/** An element that holds more than this share of all prose is not beside the text, whatever it calls itself. */
const TOO_MUCH = 0.5;

/** Measures every element, from the leaves up. A run of inline nodes within a block counts as one paragraph. */
function measure(root: ElementNode): Measured {
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

/** The text of an inline element; null if it holds a block. */
function inline(node: ElementNode): string | null {
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

/** Prose before a heading like 相关阅读 that is enough to be the text it follows. */
const ENOUGH = 60;

/**
 * The deepest element that holds most of the page's prose. On the way down, what begins with a line like 相关阅读 or 评论 is
 * put aside, with what follows it, unless that is of the same make as the prose before it (a box amid a text).
 */
function mainElement(
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

const rowsOf = (node: ElementNode): ElementNode[] =>
  node.children.flatMap((child) =>
    isText(child) ? [] : child.name === "tr" ? [child] : ["tbody", "thead", "tfoot"].includes(child.name) ? rowsOf(child) : [],
  );

const cellsOf = (row: ElementNode): ElementNode[] =>
  row.children.filter((child): child is ElementNode => !isText(child) && (child.name === "td" || child.name === "th"));

function holds(node: ElementNode, names: ReadonlySet<string>): boolean {
  return node.children.some((child) => !isText(child) && (names.has(child.name) || holds(child, names)));
}

const LAYOUT: ReadonlySet<string> = new Set(["table", "ul", "ol", "h1", "h2", "form"]);

/** True for a table of data, false for one that only lays out the page. */
function isGrid(table: ElementNode): boolean {
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

const span = (cell: ElementNode, name: string): number => {
  const value = Number.parseInt(cell.attributes[name] ?? "1", 10);
  return value >= 1 && value <= 200 ? value : 1;
};

type LineState = Omit<Line, "links">;

/** Writes the page's text line by line. */
class Writer {
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

/** True if `outer` is above `node` in the tree. */
function above(node: ElementNode, outer: ElementNode): boolean {
  for (let at: ElementNode | null = node.parent; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** The fields of a page's head, by the names in use on government and news sites (《政府网站网页归档》 and Open Graph). */
function headOf(title: string | null, metas: Readonly<Record<string, string>>): PageHead {
  const first = (...names: string[]): string | null => {
    for (const name of names) if (metas[name]) return metas[name] ?? null;
    return null;
  };
  return {
    ...NO_HEAD,
    title: first("articletitle", "og:title", "twitter:title", "title") ?? title,
    source: first("contentsource", "source", "mediaid", "article:source"),
    date: first(
      "pubdate",
      "publishdate",
      "article:published_time",
      "datepublished",
      "og:release_date",
      "firstpublishedtime",
      "date",
    ),
    author: first("author", "article:author", "og:article:author"),
    editor: first("editor"),
    site: first("sitename", "og:site_name", "application-name"),
    url: first("canonical", "og:url", "url"),
  };
}
