import iterate from "graphology-layout-forceatlas2/iterate.js";

/** What the layout starts from: matrices in ForceAtlas2's own form. */
export interface LayoutTask {
  readonly nodes: Float32Array;
  readonly edges: Float32Array;
  readonly iterations: number;
}

const STEP = 12;

// Forces between thousands of nodes are worked out here, so that the page stays quick; every few steps it is told how far things are.
addEventListener("message", ({ data }: MessageEvent<LayoutTask>) => {
  const { nodes, edges, iterations } = data;
  const count = nodes.length / 10;
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: count < 400,
    edgeWeightInfluence: 0.5,
    scalingRatio: 14,
    strongGravityMode: true,
    gravity: 0.06,
    slowDown: 1 + Math.log(Math.max(2, count)),
    barnesHutOptimize: count > 400,
    barnesHutTheta: 0.6,
  };
  for (let done = 0; done < iterations; done += STEP) {
    for (let step = 0; step < STEP; step++) iterate(settings, nodes, edges);
    postMessage({ nodes: nodes.slice(), done: done + STEP >= iterations });
  }
});
