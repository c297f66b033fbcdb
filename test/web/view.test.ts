import { afterAll, beforeAll, expect, test } from "vitest";
import { axe, type Opened, open, visit } from "./kit.ts";

let world: Opened;
beforeAll(async () => {
  world = await open();
});
afterAll(() => world.close());

/** The path to the first thing of a kind. */
const idOf = async (query: string): Promise<string> => {
  const data = await world.ask(query);
  const [value] = Object.values(data) as { id?: string; nodes?: { id: string }[] }[];
  return value?.id ?? value?.nodes?.[0]?.id ?? "";
};

test("overview shows what is in, and leads from a number to its sentence and on to the raw file", async () => {
  const { page, faults } = await world.page();
  await page.goto(world.base);
  await page.getByRole("heading", { name: "总览" }).waitFor();
  expect(Number(await page.locator(".totals dd").first().textContent())).toBeGreaterThan(15);
  const number = page.locator(".figures a.number").first();
  const words = (await number.textContent())?.replace(/[^\d]/g, "");
  await number.click();
  await page.waitForURL(/\/document\/.*at=\d+-\d+/);
  const chosen = page.locator(".text a.figure[aria-current]");
  expect((await chosen.textContent())?.replace(/[^\d]/g, "")).toBe(words);
  expect(await page.locator(".text .lit").count()).toBeGreaterThan(0);
  await page.getByRole("button", { name: "同一句在原始文件中" }).click();
  const raw = page.locator(".raw mark");
  expect((await raw.textContent())?.replace(/[^\d]/g, "")).toBe(words);
  expect(new URL(page.url()).searchParams.get("view")).toBe("both");
  await page.goBack();
  await page.getByRole("heading", { name: "总览" }).waitFor();
  expect(faults).toEqual([]);
});

test("one search box: by name with suggestions and keys, by pinyin, and nothing found says what to do", async () => {
  const { page, faults } = await world.page();
  await page.goto(world.base);
  await page.keyboard.press("/");
  await page.keyboard.type("职工书屋");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  expect(await page.getByRole("combobox").getAttribute("aria-activedescendant")).toBeTruthy();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/(indicator|entity|document)\//);
  await page.goto(`${world.base}/search?q=dongl`);
  await page.locator(".hits a", { hasText: "东澜省" }).first().waitFor();
  await page.goto(`${world.base}/search?q=${encodeURIComponent("鼋鼍鼇")}`);
  await page.getByText("没有找到").waitFor();
  expect(faults).toEqual([]);
});

test("a document's marks, both panes and its figures are there, and its address restores the place", async () => {
  const id = await idOf('{ figures(first: 1, where: { measure: "职工书屋" }) { nodes { document { id } id } } }');
  expect(id).toBeTruthy();
  const { page, faults } = await world.page();
  await page.goto(world.base);
  const data = (await world.ask(
    '{ figures(first: 1, where: { measure: "职工书屋" }) { nodes { quote start end document { id } } } }',
  )) as never as {
    figures: { nodes: { quote: string; start: number; end: number; document: { id: string } }[] };
  };
  const [figure] = data.figures.nodes;
  if (!figure) throw new Error("the samples state 职工书屋");
  await page.goto(`${world.base}/document/${figure.document.id}?at=${figure.start}-${figure.end}&view=both`);
  expect(await page.locator(".text a.figure[aria-current]").textContent()).toBe(figure.quote);
  await page.locator(".raw mark").waitFor();
  expect(await page.locator(".text a.name").count()).toBeGreaterThan(0);
  expect(await page.locator(".chosen .fields dt").count()).toBeGreaterThan(5);
  expect(faults).toEqual([]);
});

test("an indicator: its line is drawn as SVG, each number has its place in a table, filters stand in the address", async () => {
  const id = await idOf('{ indicator(name: "职工书屋") { id } }');
  const { page, faults } = await world.page();
  await page.goto(`${world.base}/indicator/${id}`);
  await page.locator(".chart svg path").first().waitFor({ state: "attached" });
  expect(await page.locator("table.sheet a.number").count()).toBeGreaterThan(10);
  await page.getByLabel("地区").fill("东澜省");
  await page.keyboard.press("Enter");
  await page.waitForURL(/place=/);
  for (const tab of ["按主体", "排名", "全部数据"]) {
    await page.getByRole("link", { name: tab, exact: true }).click();
    await page.locator("table a.number").first().waitFor();
    expect(new URL(page.url()).searchParams.get("place")).toBe("东澜省");
  }
  await page.getByLabel("地区").fill("无此地");
  await page.keyboard.press("Enter");
  await page.getByText("放宽时期、地区或来源").waitFor();
  expect(faults).toEqual([]);
});

test("an entity: figures, facts with their words, neighbours, texts", async () => {
  const id = await idOf('{ place(name: "东澜省") { id } }');
  const { page, faults } = await world.page();
  await page.goto(`${world.base}/entity/${id}`);
  await page.getByRole("heading", { name: "东澜省", level: 1 }).waitFor();
  await page.locator("table.sheet a.number").first().waitFor();
  await page.locator(".spark").first().waitFor();
  await page.locator(".panel .entity").first().waitFor();
  const data = (await world.ask(
    "{ statements(first: 1, types: [HOLDS_POSITION]) { nodes { subject { id } quote } } }",
  )) as never as {
    statements: { nodes: { subject: { id: string } }[] };
  };
  await page.goto(`${world.base}/entity/${data.statements.nodes[0]?.subject.id}`);
  await page.locator(".fact q").first().waitFor();
  await page.locator(".fact a.quote").first().click();
  await page.locator(".text .lit").first().waitFor();
  await page.goto(`${world.base}/entity/org_none`);
  await page.getByText("图中没有这个对象").waitFor();
  expect(faults).toEqual([]);
});

test("in English, in the dark, with plain digits: what is chosen stays chosen", async () => {
  const { page } = await world.page({ locale: "en-GB" });
  await page.goto(world.base);
  await page.getByRole("heading", { name: "Overview" }).waitFor();
  await page.getByLabel("Settings").click();
  await page.getByRole("button", { name: "Dark" }).click();
  await page.getByRole("button", { name: "中文" }).click();
  await page.reload();
  await page.getByRole("heading", { name: "总览" }).waitFor();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("dark");
});

test("axe finds nothing serious on any view, in both themes", async () => {
  const entity = await idOf('{ place(name: "东澜省") { id } }');
  const indicator = await idOf('{ indicator(name: "职工书屋") { id } }');
  const document = await idOf("{ documents(first: 1) { nodes { id } } }");
  const paths = [
    "/",
    "/search?q=工会",
    `/document/${document}?view=both`,
    `/entity/${entity}`,
    "/indicators",
    `/indicator/${indicator}`,
    `/indicator/${indicator}?tab=places`,
    "/nowhere",
  ];
  for (const colorScheme of ["light", "dark"] as const) {
    const { page } = await world.page({ colorScheme, reducedMotion: "reduce" });
    for (const path of paths) {
      await visit(page, world.base + path);
      expect([path, colorScheme, await axe(page)]).toEqual([path, colorScheme, []]);
    }
  }
});
