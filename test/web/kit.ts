import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { inject } from "vitest";
import { connect } from "../../src/graph/client.ts";
import { resource } from "../../src/resource.ts";
import { openBrowser } from "../kit/browser.ts";
import { MAIN, type Running, run, shutu, userEnv } from "../kit/shutu.ts";

/** The samples in the tests' graph, the program serving them, and a browser to look. */
export interface Opened {
  readonly base: string;
  readonly browser: Browser;
  /** A page of its own, in Chinese unless told. What it must never do (faults, refused content) stands in `faults`. */
  readonly page: (options?: Parameters<Browser["newContext"]>[0]) => Promise<{ page: Page; faults: string[] }>;
  readonly ask: (query: string) => Promise<Record<string, never>>;
  readonly close: () => Promise<void>;
}

const require = createRequire(import.meta.url);
const AXE = require.resolve("axe-core/axe.min.js");

export async function open(): Promise<Opened> {
  const { uri, user, password } = inject("neo4j");
  const env = userEnv("/nonexistent", { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, SHUTU_LOG: "error" });
  const [browser, server] = await Promise.all([openBrowser(), load(env)]);
  const base = await addressOf(server);
  return {
    base,
    browser,
    page: async (options = {}) => {
      const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1280, height: 800 }, ...options });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error") faults.push(message.text());
      });
      page.setDefaultTimeout(60_000);
      return { page, faults };
    },
    ask: async (query) => {
      const body = JSON.stringify({ query });
      const answer = await fetch(`${base}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body });
      return ((await answer.json()) as { data: Record<string, never> }).data;
    },
    close: async () => {
      await browser.close();
      server.child.kill("SIGTERM");
      await server.ended;
    },
  };
}

async function load(env: ReturnType<typeof userEnv>): Promise<Running> {
  const graph = await connect(inject("neo4j"));
  const id = inject("run");
  const [there] = await graph.read("MATCH (n:TestRun {id: $id}) RETURN n.id AS id", { id });
  if (!there) {
    await graph.auto("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
    const files = readdirSync(resource("samples")).filter((name) => !name.startsWith("README"));
    const { code, err } = await shutu(["ingest", ...files.map((name) => resource(`samples/${name}`))], env);
    if (code !== 0) throw new Error(`the samples do not load:\n${err}`);
    await graph.auto("CREATE (:TestRun {id: $id})", { id });
  }
  await graph.close();
  return run(process.execPath, [MAIN, "serve", "--port", "0", "--rate", "0", "--production"], env);
}

const addressOf = (server: Running): Promise<string> =>
  new Promise((done, fail) => {
    let told = "";
    server.child.stderr.on("data", (text: string) => {
      told += text;
      const found = /API at (http:\S+)\/graphql/.exec(told);
      if (found?.[1]) done(found[1]);
    });
    server.child.on("close", () => fail(new Error(`the server ended:\n${told}`)));
  });

/** Opens a view and waits until nothing of it is loading. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}
export const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector("main h1, main .note") && !document.querySelector(".skeleton, .stale"));
};

/** What axe finds that is serious or critical, as lines. */
export async function axe(page: Page): Promise<string[]> {
  // Not as a script of the page: its policy refuses those that are not its own.
  await page.evaluate(readFileSync(AXE, "utf8"));
  const { violations } = await page.evaluate(
    async () =>
      await (globalThis as unknown as { axe: { run: (options: unknown) => Promise<{ violations: Violation[] }> } }).axe.run({
        resultTypes: ["violations"],
      }),
  );
  return violations
    .filter((one) => one.impact === "serious" || one.impact === "critical")
    .map(
      (one) =>
        `${one.id}: ${one.nodes
          .map((node) => node.target.join(" "))
          .slice(0, 3)
          .join(", ")}`,
    );
}

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}
