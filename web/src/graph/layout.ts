import type Graph from "graphology";
import type { LayoutTask } from "./layout.worker.ts";
import LayoutWorker from "./layout.worker.ts?worker";

const NODE = 10;
const EDGE = 3;

/** The graph as ForceAtlas2's matrices, and the nodes in their order. */
function taskOf(graph: Graph, iterations: number): { task: LayoutTask; order: string[] } {
  const order = graph.nodes();
  const place = new Map(order.map((node, index) => [node, index * NODE]));
  const nodes = new Float32Array(order.length * NODE);
  order.forEach((node, index) => {
    const { x, y, size, fixed } = graph.getNodeAttributes(node);
    nodes.set([x, y, 0, 0, 0, 0, 1, 1, size, fixed ? 1 : 0], index * NODE);
  });
  const edges = new Float32Array(graph.size * EDGE);
  let at = 0;
  graph.forEachEdge((_, { weight }, source, target) => {
    const [from, to] = [place.get(source) ?? 0, place.get(target) ?? 0];
    nodes[from + 6] = (nodes[from + 6] ?? 0) + 1;
    nodes[to + 6] = (nodes[to + 6] ?? 0) + 1;
    edges.set([from, to, weight], at);
    at += EDGE;
  });
  return { task: { nodes, edges, iterations }, order };
}

/** Moves the nodes of a graph apart, in a worker of its own. `calm`: only where they end is shown. */
export class Layout {
  private worker: Worker | null = null;

  run(graph: Graph, iterations: number, calm: boolean, moved: (done: boolean) => void): void {
    this.stop();
    const { task, order } = taskOf(graph, iterations);
    const worker = new LayoutWorker();
    this.worker = worker;
    worker.onmessage = ({ data }: MessageEvent<{ nodes: Float32Array; done: boolean }>) => {
      if (this.worker !== worker || (calm && !data.done)) return;
      const place = new Map(order.map((node, index) => [node, index * NODE]));
      graph.updateEachNodeAttributes(
        (node, attributes) => {
          const at = place.get(node);
          if (at === undefined || attributes["fixed"]) return attributes;
          return { ...attributes, x: data.nodes[at] ?? 0, y: data.nodes[at + 1] ?? 0 };
        },
        { attributes: ["x", "y"] },
      );
      moved(data.done);
      if (data.done) this.stop();
    };
    worker.postMessage(task, [task.nodes.buffer, task.edges.buffer]);
  }

  stop(): void {
    this.worker?.terminate();
    this.worker = null;
  }
}
