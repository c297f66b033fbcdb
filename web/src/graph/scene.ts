import Graph from "graphology";
import Sigma from "sigma";
import { DARK, LIGHT } from "./color.ts";
import { FONT, hoverDrawer, labelDrawer } from "./label.ts";
import { Layout } from "./layout.ts";
import type { Net, NetNode } from "./net.ts";

export interface SceneLook {
  readonly dark: boolean;
  readonly calm: boolean;
  readonly glyph: (node: NetNode) => string;
}

export interface SceneEvents {
  readonly select: (id: string | null) => void;
  readonly open: (id: string) => void;
  /** A node was dragged to a place, where it stays. */
  readonly pin: (id: string, x: number, y: number) => void;
}

export interface Scene {
  show(net: Net, selected: string | null, look: SceneLook): void;
  focus(id: string): void;
  /** Shows all of it. */
  fit(): void;
  zoom(by: number): void;
  /** Where a node is. */
  placeOf(id: string): { readonly x: number; readonly y: number } | null;
  png(): Promise<Blob | null>;
  dispose(): void;
}

// In a crowd the nodes are small, so that they do not cover one another.
const sizeOf = (degree: number, opened: boolean, crowd: boolean): number =>
  crowd ? Math.min(14, 3.5 + Math.sqrt(degree) * 1.1) : Math.min(22, 6.5 + Math.sqrt(degree) * 1.5 + (opened ? 3 : 0));
const SEED = 2 ** 32;
const LARGE = 300;

/** A place for a new node that is the same each time: by the letters of its id, near what it hangs on. */
function placeFor(id: string, near: { readonly x: number; readonly y: number } | null): { x: number; y: number } {
  let hash = 2166136261;
  for (const char of id) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619);
  const angle = ((hash >>> 0) / SEED) * 2 * Math.PI;
  const far = near ? 8 : 60;
  return { x: (near?.x ?? 0) + Math.cos(angle) * far, y: (near?.y ?? 0) + Math.sin(angle) * far };
}

/** Draws a net with sigma, and keeps it in step as nodes come and go. */
export function scene(element: HTMLElement, events: SceneEvents): Scene {
  const graph = new Graph({ multi: false, type: "undirected" });
  const layout = new Layout();
  let look: SceneLook | null = null;
  let selected: string | null = null;
  let near = new Set<string>();
  const tones = () => (look?.dark ? DARK : LIGHT);
  const sigma = new Sigma(graph, element, {
    allowInvalidContainer: true,
    labelFont: FONT,
    labelSize: 13,
    labelDensity: 0.8,
    labelRenderedSizeThreshold: 5,
    minCameraRatio: 0.05,
    maxCameraRatio: 4,
    stagePadding: 48,
    zIndex: true,
    nodeReducer: (node, data) =>
      selected && node !== selected && !near.has(node)
        ? { ...data, color: tones().edge, label: null, zIndex: 0 }
        : { ...data, zIndex: 1, ...(node === selected ? { zIndex: 2, forceLabel: true, ring: tones().strong } : {}) },
    edgeReducer: (edge, data) => {
      if (!selected) return data;
      return graph.hasExtremity(edge, selected)
        ? { ...data, color: tones().strong, zIndex: 1 }
        : { ...data, hidden: near.size > 0 && graph.size > 300 };
    },
  });
  wire(sigma, graph, events);
  return {
    show: (net, chosen, now) => {
      const restyled = look?.dark !== now.dark;
      look = now;
      const changed = step(graph, net, now);
      selected = chosen && graph.hasNode(chosen) ? chosen : null;
      near = new Set(selected ? graph.neighbors(selected) : []);
      if (restyled) {
        const { card, ink, strong } = tones();
        sigma.setSetting("defaultDrawNodeLabel", labelDrawer(card, ink));
        sigma.setSetting("defaultDrawNodeHover", hoverDrawer(card, ink, strong));
      }
      // Names are the dear part of a frame: in a large net they come back when the picture stands still.
      sigma.setSetting("hideLabelsOnMove", graph.order > LARGE);
      sigma.refresh();
      if (changed) layout.run(graph, graph.order > 800 ? 240 : 360, now.calm, () => {});
    },
    focus: (id) => {
      const place = sigma.getNodeDisplayData(id);
      if (place)
        void sigma
          .getCamera()
          .animate({ x: place.x, y: place.y, ratio: Math.min(0.5, sigma.getCamera().ratio) }, { duration: look?.calm ? 0 : 300 });
    },
    fit: () => void sigma.getCamera().animatedReset({ duration: look?.calm ? 0 : 300 }),
    zoom: (by) => void sigma.getCamera().animate({ ratio: sigma.getCamera().ratio * by }, { duration: look?.calm ? 0 : 150 }),
    placeOf: (id) => (graph.hasNode(id) ? { x: graph.getNodeAttribute(id, "x"), y: graph.getNodeAttribute(id, "y") } : null),
    png: async () => await picture(sigma, element, tones().card),
    dispose: () => {
      layout.stop();
      sigma.kill();
    },
  };
}

/** Makes the graph what the net says. Returns true if nodes or edges came or went. */
function step(graph: Graph, net: Net, look: SceneLook): boolean {
  const tones = look.dark ? DARK : LIGHT;
  const nodes = new Set(net.nodes.map((node) => node.id));
  const edges = new Set(net.edges.map((edge) => edge.key));
  let changed = false;
  for (const edge of graph.edges()) if (!edges.has(edge)) graph.dropEdge(edge);
  for (const node of graph.nodes())
    if (!nodes.has(node)) {
      graph.dropNode(node);
      changed = true;
    }
  const degrees = new Map<string, number>();
  const anchors = new Map<string, string>();
  for (const { source, target } of net.edges) {
    for (const [id, other] of [
      [source, target],
      [target, source],
    ] as const) {
      degrees.set(id, (degrees.get(id) ?? 0) + 1);
      if (graph.hasNode(other)) anchors.set(id, other);
    }
  }
  for (const node of net.nodes) {
    const look1 = {
      label: node.name,
      glyph: look.glyph(node),
      color: tones.types[node.type],
      size: sizeOf(degrees.get(node.id) ?? 0, node.opened, net.nodes.length > LARGE),
      fixed: node.pinned !== null,
      forceLabel: node.opened || node.marked,
      ...(node.pinned ?? {}),
    };
    if (graph.hasNode(node.id)) graph.mergeNodeAttributes(node.id, look1);
    else {
      const anchor = anchors.get(node.id);
      const place = anchor ? { x: graph.getNodeAttribute(anchor, "x"), y: graph.getNodeAttribute(anchor, "y") } : null;
      graph.addNode(node.id, { ...placeFor(node.id, place), ...look1 });
      changed = true;
    }
  }
  for (const { key, source, target, weight, marked } of net.edges) {
    const style = {
      size: marked ? 4 : 1 + Math.log2(weight),
      color: marked ? tones.strong : tones.edge,
      weight: 1 + Math.log2(weight),
    };
    if (graph.hasEdge(key)) graph.mergeEdgeAttributes(key, style);
    else {
      graph.addEdgeWithKey(key, source, target, style);
      changed = true;
    }
  }
  return changed;
}

/** Clicks choose, double clicks open, dragging pins. */
function wire(sigma: Sigma, graph: Graph, events: SceneEvents): void {
  let dragged: string | null = null;
  let moved = false;
  sigma.on("clickNode", ({ node }) => !moved && events.select(node));
  sigma.on("clickStage", () => events.select(null));
  sigma.on("doubleClickNode", (event) => {
    event.preventSigmaDefault();
    events.open(event.node);
  });
  sigma.on("downNode", ({ node }) => {
    dragged = node;
    moved = false;
  });
  sigma.on("moveBody", ({ event }) => {
    if (!dragged) return;
    if (!moved && !sigma.getCustomBBox()) sigma.setCustomBBox(sigma.getBBox());
    moved = true;
    const { x, y } = sigma.viewportToGraph(event);
    graph.mergeNodeAttributes(dragged, { x, y, fixed: true });
    event.preventSigmaDefault();
    event.original.preventDefault();
  });
  const end = (): void => {
    if (dragged && moved) {
      const { x, y } = graph.getNodeAttributes(dragged);
      events.pin(dragged, x, y);
      sigma.setCustomBBox(null);
    }
    dragged = null;
    setTimeout(() => {
      moved = false;
    });
  };
  sigma.on("upNode", end);
  sigma.on("upStage", end);
}

/** All layers of the drawing as one picture. */
async function picture(sigma: Sigma, element: HTMLElement, ground: string): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  const scale = devicePixelRatio;
  canvas.width = element.clientWidth * scale;
  canvas.height = element.clientHeight * scale;
  const context = canvas.getContext("2d");
  if (!context) return null;
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  // WebGL forgets what it drew when the frame ends: it is drawn anew and copied at once.
  sigma.refresh();
  const layers = sigma.getCanvases();
  for (const name of ["edges", "nodes", "labels"]) {
    const layer = layers[name];
    if (layer) context.drawImage(layer, 0, 0, canvas.width, canvas.height);
  }
  return await new Promise((done) => canvas.toBlob(done, "image/png"));
}
