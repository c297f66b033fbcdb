import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axe, type Opened, open, settled, visit } from "./kit.ts";

let world: Opened;
let indicator = "";
const folder = mkdtempSync(join(tmpdir(), "shutu-board-"));
beforeAll(async () => {
  world = await open();
  const data = (await world.ask('{ indicator(name: "职工书屋") { id } }')) as never as { indicator: { id: string } };
  indicator = data.indicator.id;
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.close();
});

test("a board is built, arranged by keys, filtered, exported, shared and opened again by somebody else", async () => {
  const { page, faults } = await world.page({ acceptDownloads: true });
  await visit(page, `${world.base}/indicator/${indicator}`);
  await page.getByRole("button", { name: "加到看板" }).click();
  await page.getByRole("link", { name: /打开看板/ }).click();
  await page.waitForURL(/\/board\/\w+/);
  await page.getByLabel("看板标题").fill("书屋");
  await page.getByRole("button", { name: "添加卡片" }).click();
  await page.getByLabel("内容").selectOption("ranking");
  await page.getByLabel("样式").selectOption("number");
  await page.getByRole("combobox", { name: "指标或实体" }).fill("职工书屋");
  await page
    .getByRole("option", { name: /职工书屋/ })
    .first()
    .click();
  await page.getByLabel("卡片标题").fill("最多的");
  await page.getByRole("button", { name: "放上看板" }).click();
  await page.locator(".onenumber a.number").waitFor();
  const titles = (): Promise<string[]> => page.locator(".card h2").allTextContents();
  expect(await titles()).toEqual(["职工书屋", "最多的"]);
  await page.locator('.card:has(h2:text("最多的")) .cardtools button').first().focus();
  await page.keyboard.press("Alt+ArrowLeft");
  expect(await titles()).toEqual(["最多的", "职工书屋"]);

  const chart = page.locator('.card:has(h2:text("职工书屋"))');
  await chart.locator(".chart svg path").first().waitFor({ state: "attached" });
  const saved = async (name: string): Promise<string> => {
    const [file] = await Promise.all([page.waitForEvent("download"), chart.getByRole("button", { name, exact: true }).click()]);
    const path = join(folder, file.suggestedFilename());
    await file.saveAs(path);
    return path;
  };
  expect(readFileSync(await saved("CSV"), "utf8")).toMatch(/^\ufeff主体,时期,数值.*\r\n[\s\S]*东澜省,/);
  expect(readFileSync(await saved("SVG"), "utf8")).toMatch(/^<svg[\s\S]*东澜省/);
  expect(
    readFileSync(await saved("PNG"))
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG");
  await chart.locator(".sources summary").click();
  expect(await chart.locator(".sources a").count()).toBeGreaterThan(1);

  await page.getByLabel("地区").fill("东澜省");
  await page.keyboard.press("Enter");
  await page.waitForURL(/place=/);
  await settled(page);
  await page.getByRole("button", { name: "分享" }).click();
  const link = await page.locator(".sharelink textarea").inputValue();
  const [json] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "JSON" }).click()]);
  await json.saveAs(join(folder, "board.json"));
  expect(faults).toEqual([]);

  const other = await world.page();
  await other.page.goto(link);
  await other.page.locator(".onenumber a.number").waitFor();
  expect(await other.page.locator(".card h2").allTextContents()).toEqual(["最多的", "职工书屋"]);
  expect(await other.page.getByLabel("地区").inputValue()).toBe("东澜省");
  await other.page.getByRole("button", { name: "保存为我的看板" }).click();
  await other.page.waitForURL(/\/board\/(?!shared)\w+/);
  await visit(other.page, `${world.base}/boards`);
  await other.page.getByRole("link", { name: "书屋" }).waitFor();
  await other.page.locator("input[type=file]").setInputFiles(join(folder, "board.json"));
  await other.page.waitForURL(/\/board\//);
  await other.page.locator(".onenumber a.number").waitFor();
  expect(await other.page.locator(".card h2").allTextContents()).toEqual(["最多的", "职工书屋"]);
  expect(other.faults).toEqual([]);
});

test("a board's query can be asked elsewhere; a file that is no board is refused in words", async () => {
  const { page } = await world.page();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await visit(page, `${world.base}/indicator/${indicator}`);
  await page.getByRole("button", { name: "GraphQL", exact: true }).click();
  await page.getByText("已复制").waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^query Series\(/);
  expect(text).toContain(indicator);
  writeFileSync(join(folder, "wrong.json"), "[1, 2");
  await visit(page, `${world.base}/boards`);
  await page.locator("input[type=file]").setInputFiles(join(folder, "wrong.json"));
  await page.getByRole("alert").getByText("不是看板").waitFor();
  await page.goto(`${world.base}/board/shared#nonsense`);
  await page.getByText("分享的地址不完整").waitFor();
});

test("two subjects side by side; conflicts with their rivals and reasons", async () => {
  const { page, faults } = await world.page();
  await visit(page, `${world.base}/compare`);
  await page.getByRole("combobox", { name: "指标", exact: true }).fill("职工书屋");
  await page
    .getByRole("option", { name: /职工书屋/ })
    .first()
    .click();
  const sides = page.getByLabel("主体");
  await sides.nth(0).fill("东澜省");
  await page.keyboard.press("Enter");
  await sides.nth(1).fill("西岭省");
  await page.keyboard.press("Enter");
  await page.locator("table.sheet a.number").nth(1).waitFor();
  expect(
    await page
      .locator(".sheet td")
      .allTextContents()
      .then((cells) => cells.some((one) => /−?[\d.]+%/.test(one))),
  ).toBe(true);
  await visit(page, `${world.base}/quality`);
  await page.locator(".rivals summary").first().click();
  await page.locator(".rivals a.number").first().waitFor();
  expect(await page.locator(".gaps dd").count()).toBe(6);
  expect(faults).toEqual([]);
});

test("axe finds nothing serious on boards, comparison and quality, at a phone's width too", async () => {
  const starter = /排名/;
  for (const [colorScheme, width] of [
    ["light", 1280],
    ["dark", 390],
  ] as const) {
    const { page } = await world.page({ colorScheme, reducedMotion: "reduce", viewport: { width, height: 800 } });
    for (const path of [`/compare?indicator=${indicator}&left=东澜省&right=西岭省`, "/quality", "/boards"]) {
      await visit(page, world.base + path);
      expect([path, colorScheme, await axe(page)]).toEqual([path, colorScheme, []]);
    }
    await page.getByRole("button", { name: starter }).click();
    await page.waitForURL(/\/board\//);
    await settled(page);
    expect(["board", colorScheme, await axe(page)]).toEqual(["board", colorScheme, []]);
    // Nothing is wider than the page.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});
