import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { connect } from "../../src/graph/client.ts";
import { axe, type Opened, open, settled, visit } from "./kit.ts";

let world: Opened;
let id = "";
let other = "";
beforeAll(async () => {
  world = await open();
  const data = (await world.ask(
    "{ people(first: 30) { nodes { id neighbors(first: 5) { weight } cooccurring(first: 1) { entity { id } } } } }",
  )) as never as { people: { nodes: { id: string; neighbors: unknown[]; cooccurring: { entity: { id: string } }[] }[] } };
  const found = data.people.nodes.find((one) => one.neighbors.length > 0 && one.cooccurring.length > 0);
  id = found?.id ?? "";
  other = found?.cooccurring[0]?.entity.id ?? "";
  expect(other).toBeTruthy();
});
afterAll(() => world.close());

const counts = async (page: Awaited<ReturnType<Opened["page"]>>["page"]): Promise<number> =>
  Number(/\d+/.exec((await page.locator(".nodes strong").textContent()) ?? "")?.[0]);

test("the explorer opens, hides, filters, undoes; its address restores it", async () => {
  const { page, faults } = await world.page();
  await visit(page, `${world.base}/explore?open=${id}&at=${id}`);
  await page.locator(".canvas canvas").first().waitFor();
  await page.locator(".nodes li").nth(1).waitFor();
  const before = await counts(page);
  expect(before).toBeGreaterThan(1);
  await page.locator(".nodes .pick").nth(1).click();
  await page.getByRole("button", { name: "展开" }).click();
  await page.waitForURL(/open=[^&]+,/);
  await settled(page);
  await page.getByRole("button", { name: "隐藏", exact: true }).click();
  await page.waitForURL(/hide=/);
  const address = page.url();
  await page.goto(address);
  await settled(page);
  expect(await page.getByRole("button", { name: /恢复隐藏的 1 个/ }).count()).toBe(1);
  await page.getByRole("button", { name: /恢复隐藏/ }).click();
  await page.waitForFunction(() => !location.search.includes("hide="));
  await page.getByRole("button", { name: "撤销" }).click();
  await page.waitForURL(/hide=/);
  const box = page.locator(".legend input").first();
  await box.uncheck();
  await page.waitForURL(/off=/);
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => !location.search.includes("off="));
  expect(faults).toEqual([]);
});

test("dragging a node pins it, and the pin stands in the address", async () => {
  const { page } = await world.page({ reducedMotion: "reduce" });
  await visit(page, `${world.base}/explore?open=${id}&at=${id}`);
  await page.locator(".canvas canvas").first().waitFor();
  await page.locator(".nodes .pick").first().click();
  // The chosen node comes to the middle.
  await page.waitForTimeout(2000);
  const stage = await page.locator(".canvas").boundingBox();
  if (!stage) throw new Error("the picture has no place");
  const [x, y] = [stage.x + stage.width / 2, stage.y + stage.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 40, { steps: 6 });
  await page.mouse.up();
  await page.waitForURL(/pin=/);
});

test("the way from one to another shows its steps with their sentences", async () => {
  const { page, faults } = await world.page();
  await visit(page, `${world.base}/explore?from=${id}&to=${other}&via=SENTENCES`);
  await page.locator(".ways .step a").first().waitFor();
  await page.locator(".ways .step a").first().click();
  await page.waitForURL(/\/document\/.*at=/);
  await page.locator(".text .lit").first().waitFor();
  expect(faults).toEqual([]);
});

test("axe finds nothing serious in the explorer", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const { page } = await world.page({ colorScheme, reducedMotion: "reduce" });
    for (const path of ["/explore", `/explore?open=${id}&at=${id}`]) {
      await visit(page, world.base + path);
      expect([path, colorScheme, await axe(page)]).toEqual([path, colorScheme, []]);
    }
  }
});

test("10,000 neighbours: those with most evidence are shown, and how many more there are", async () => {
  const graph = await connect(inject("neo4j"));
  try {
    await graph.auto(
      "CREATE (o:Entity:Organization {id: 'org_crowd', name: '万人会', type: 'Organization', aliases: [], documents: 0}) WITH o UNWIND range(1, 10000) AS i " +
        "CREATE (:Entity:Person {id: 'per_crowd' + i, name: '会员' + i, type: 'Person', aliases: [], documents: 0})-[:HOLDS_POSITION {id: 'crowd' + i, statements: i % 7 + 1}]->(o)",
    );
    const { page, faults } = await world.page();
    await visit(page, `${world.base}/explore?open=org_crowd&at=org_crowd`);
    await page.getByText("还有 9,950 个未显示").or(page.getByText("还有 9950 个未显示")).waitFor();
    expect(await counts(page)).toBe(51);
    await page.getByRole("button", { name: "显示更多" }).click();
    await page.waitForFunction(() => document.querySelector(".nodes strong")?.textContent?.startsWith("101 "));
    await visit(page, `${world.base}/entity/org_crowd`);
    expect(await page.locator(".list .entity").count()).toBe(30);
    expect(faults).toEqual([]);
  } finally {
    await graph.auto(
      "MATCH (n:Entity) WHERE n.id = 'org_crowd' OR n.id STARTS WITH 'per_crowd' CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS",
    );
    await graph.close();
  }
});
