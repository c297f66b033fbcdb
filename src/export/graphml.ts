import { EDGE_PROPERTIES, type NetworkEdge, type NetworkNode, NODE_PROPERTIES } from "../graph/export/network.ts";

const ENTITY: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
// What XML 1.0 (section 2.2) has no place for is left out: control characters but tab and line ends, lone surrogates, U+FFFE and U+FFFF.
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escaped = (text: string): string =>
  text.replace(FORBIDDEN, "").replace(/[&<>"]/g, (character) => ENTITY[character] ?? character);

const keys = (domain: "node" | "edge", properties: Readonly<Record<string, string>>): string =>
  Object.entries(properties)
    .map(([name, type]) => `<key id="${domain[0]}_${name}" for="${domain}" attr.name="${name}" attr.type="${type}"/>\n`)
    .join("");

const data = (domain: "n" | "e", properties: Readonly<Record<string, string | number>>): string =>
  Object.entries(properties)
    .map(([name, value]) => `<data key="${domain}_${name}">${escaped(String(value))}</data>`)
    .join("");

/** GraphML (graphml.graphdrawing.org, 1.0): typed attributes declared first, then nodes, then edges. */
export async function* graphml(nodes: AsyncIterable<NetworkNode>, edges: AsyncIterable<NetworkEdge>): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield keys("node", { label: "string", ...NODE_PROPERTIES }) + keys("edge", { label: "string", ...EDGE_PROPERTIES });
  yield '<graph id="shutu" edgedefault="directed">\n';
  for await (const { id, label, properties } of nodes)
    yield `<node id="${escaped(id)}">${data("n", { label, ...properties })}</node>\n`;
  for await (const { from, to, type, properties } of edges)
    yield `<edge source="${escaped(from)}" target="${escaped(to)}">${data("e", { label: type, ...properties })}</edge>\n`;
  yield "</graph>\n</graphml>\n";
}
