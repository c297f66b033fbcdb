// The dashboard in a browser, against a server that runs: tsx bench/web.ts http://127.0.0.1:4000 [ROUNDS]
// First view until it can be used, a series until it is drawn, and the explorer's frames with 2,000 nodes beside those of bare sigma.
import type { Page } from "playwright-core";
import { build } from "vite";
import { openBrowser } from "../test/kit/browser.ts";

const [base = "http://127.0.0.1:4000", given = "5"] = process.argv.slice(2);
const rounds = Number(given);
const NODES = 2000;
const FRAMES_MS = 4000;
/** Their ids stand in one address. */
const MOST_OPEN = 400;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

async function ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const answer = await fetch(`${base}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data: T; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const browser = await openBrowser();
try {
  const { indicators } = (
    await ask<{ overview: { indicators: { id: string }[] } }>("{ overview { indicators(first: 5) { id } } }")
  ).overview;

  // From the click to numbers on the page, with nothing cached in the browser; the last of them stands for "can be used".
  const first: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const page = await (await browser.newContext({ locale: "zh-CN" })).newPage();
    const start = performance.now();
    await page.goto(base);
    await page.locator(".totals dd").first().waitFor();
    await page.locator(".figures a.number").first().waitFor();
    first.push(performance.now() - start);
    await page.context().close();
  }
  console.log(`first view, until its numbers are there: ${median(first).toFixed(0)} ms (median of ${rounds})`);

  const series: number[] = [];
  const cold: number[] = [];
  for (const { id } of indicators) {
    const page = await (await browser.newContext({ locale: "zh-CN" })).newPage();
    for (const times of [cold, series]) {
      await page.goto(`${base}/indicators`);
      await page.locator("table a").first().waitFor();
      times.push(await page.evaluate(drawn, `/indicator/${id}`));
    }
    await page.context().close();
  }
  console.log(
    `a series, from the click until it is drawn: ${median(series).toFixed(0)} ms; with the charts' code to load ${median(cold).toFixed(0)} ms`,
  );

  const { open, net } = await gather();
  const page = await (await browser.newContext({ locale: "zh-CN", viewport: { width: 1280, height: 800 } })).newPage();
  await page.goto(`${base}/explore?open=${open.map((id) => `${id}:100`).join(",")}`);
  await page.locator(".nodes strong").waitFor();
  await page.waitForFunction(
    (most) => Number(/[\d]+/.exec(document.querySelector(".nodes strong")?.textContent ?? "")?.[0]) >= most,
    net.nodes.length * 0.95,
    { timeout: 120_000 },
  );
  console.log(`explorer: ${await page.locator(".nodes strong").textContent()}`);
  // The layout runs in a worker for some seconds; frames are counted when it is done.
  await page.waitForTimeout(60_000);
  const box = await page.locator(".canvas").boundingBox();
  const bare = await bareSigma(net, box?.width ?? 880, box?.height ?? 600);
  // In turns, so that what else the machine does falls on both.
  const rates: { own: number[]; bare: number[] } = { own: [], bare: [] };
  for (let round = 0; round < rounds; round++)
    for (const [name, one] of [
      ["own", page],
      ["bare", bare],
    ] as const) {
      await one.bringToFront();
      rates[name].push(await frames(one));
    }
  const [own, other] = [median(rates.own), median(rates.bare)];
  console.log(
    `frames a second with ${net.nodes.length} nodes, ${net.edges.length} edges: explorer ${own.toFixed(1)}, bare sigma ${other.toFixed(1)}, ratio ${(own / other).toFixed(2)}`,
  );
} finally {
  await browser.close();
}

/** In the page: milliseconds from the click until the chart is painted. (Playwright looks ever more seldom, at last twice a second.) */
function drawn(path: string): Promise<number> {
  return new Promise((done) => {
    const start = performance.now();
    new MutationObserver((_, self) => {
      if (location.pathname !== path || !document.querySelector(".chart svg path")) return;
      self.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
    }).observe(document, { childList: true, subtree: true, attributes: true });
    const link = document.createElement("a");
    link.href = path;
    document.body.append(link);
    link.click();
  });
}

interface Net {
  nodes: { id: string; name: string }[];
  edges: { source: string; target: string }[];
}

/** The best connected entities, and those found by them, opened one after the other until there are enough nodes or no more. */
async function gather(): Promise<{ open: string[]; net: Net }> {
  type Around = {
    neighbors: { nodes: { entity: { id: string; name: string } }[]; links: { source: string; target: string }[] } | null;
  };
  const types = ["ORGANIZATION", "PERSON", "PLACE", "EVENT", "PROGRAMME", "WORK", "PRODUCT"];
  const lists = types.map((type) => `${type}: entities(first: 100, types: [${type}]) { id }`).join(" ");
  const { overview } = await ask<{ overview: Record<string, { id: string }[]> }>(`{ overview { ${lists} } }`);
  const nodes = new Map<string, string>();
  const edges = new Map<string, { source: string; target: string }>();
  const open: string[] = [];
  const queue = Object.values(overview).flatMap((list) => list.map((one) => one.id));
  for (const id of queue) {
    if (open.length >= MOST_OPEN) break;
    const { neighbors } = await ask<Around>(
      "query ($id: ID!) { neighbors(id: $id, first: 100) { nodes { entity { id name } } links { source target } } }",
      { id },
    );
    if ((neighbors?.nodes.length ?? 0) < 2) continue;
    open.push(id);
    for (const { entity } of neighbors?.nodes ?? []) {
      // What is found is looked around in its turn.
      if (!nodes.has(entity.id) && !queue.includes(entity.id)) queue.push(entity.id);
      nodes.set(entity.id, entity.name);
    }
    for (const one of neighbors?.links ?? [])
      if (one.source !== one.target) edges.set([one.source, one.target].sort().join("~"), one);
    if (nodes.size >= NODES) break;
  }
  const net = { nodes: [...nodes].map(([id, name]) => ({ id, name })), edges: [...edges.values()] };
  return { open, net };
}

/** Frames a second while the wheel zooms in and out. */
async function frames(page: Page): Promise<number> {
  return await page.evaluate(async (ms) => {
    const target = document.querySelector(".sigma-mouse") as HTMLElement;
    const { left, top, width, height } = target.getBoundingClientRect();
    const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, cancelable: true };
    let count = 0;
    const start = performance.now();
    while (performance.now() - start < ms) {
      const turn = Math.floor((performance.now() - start) / 400) % 2 ? 1 : -1;
      target.dispatchEvent(new WheelEvent("wheel", { ...at, deltaY: turn * 60 }));
      await new Promise((done) => requestAnimationFrame(done));
      count++;
    }
    return (count * 1000) / (performance.now() - start);
  }, FRAMES_MS);
}

/** The same graph in a page with sigma as it comes. */
async function bareSigma(net: Net, width: number, height: number): Promise<Page> {
  const entry = "\0bare";
  const source = `import Graph from "graphology"; import Sigma from "sigma"; import forceAtlas2 from "graphology-layout-forceatlas2";
    window.bare = (net) => { const graph = new Graph(); net.nodes.forEach((node, i) => graph.addNode(node.id, { x: Math.cos(i) * 100, y: Math.sin(i * 7) * 100, size: 6, label: node.name, color: "#17627d" }));
    for (const { source, target } of net.edges) if (graph.hasNode(source) && graph.hasNode(target)) graph.mergeUndirectedEdge(source, target, { size: 1, color: "#ccd1d4" });
    forceAtlas2.assign(graph, { iterations: 240, settings: { ...forceAtlas2.inferSettings(graph) } }); new Sigma(graph, document.getElementById("stage")); };`;
  const built = await build({
    configFile: false,
    logLevel: "error",
    plugins: [{ name: "bare", resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? source : null) }],
    build: { write: false, rollupOptions: { input: entry } },
  });
  const output = "output" in built ? built.output : [];
  const script = output.map((one) => ("code" in one ? one.code : "")).join("\n");
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await page.setContent(`<div id="stage" style="width:${width}px;height:${height}px"></div>`);
  await page.addScriptTag({ content: script, type: "module" });
  await page.waitForFunction(() => "bare" in globalThis);
  await page.evaluate((all) => (globalThis as unknown as { bare: (net: unknown) => void }).bare(all), net);
  await page.waitForTimeout(1000);
  return page;
}
