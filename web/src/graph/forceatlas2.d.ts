declare module "graphology-layout-forceatlas2/iterate.js" {
  /** One step of the layout: moves the nodes of the matrix in place. */
  export default function iterate(settings: Readonly<Record<string, unknown>>, nodes: Float32Array, edges: Float32Array): unknown;
}
