import { expect, test } from "vitest";
import { extract, readSource } from "../../ingest/pipeline.ts";
import { explain } from "../../ingest/print.ts";
import { read } from "../../ingest/read.ts";
import { resource } from "../../src/resource.ts";

const explained = async (name: string, words: string | null = null): Promise<string> => {
  const printed: string[] = [];
  for await (const raw of read(resource(`samples/${name}`)))
    for (const { linked, extract } of readSource(raw)) printed.push(explain(linked, extract, words));
  return printed.join("\n");
};

test("explain shows every figure with the rule that read it and its place", async () => {
  const text = await explained("04-paper-a.txt");
  expect(text).toMatch(/figure +7560家 \[\d+,\d+\) 7560 .*by figure\./);
  expect(text).toMatch(/measures [^ ]*书屋/);
  expect(text).toMatch(/time +截至2022年底 .*2022-12-31 INSTANT by time\./);
});

test("explain narrowed to words shows only the sentences that hold them", async () => {
  const text = await explained("04-paper-a.txt", "5800");
  expect(text).toContain("5800余万元");
  expect(text).not.toContain("412万人");
});

test("extract reads a string: the same as the file, with the date that it is told", () => {
  const [document] = extract("截至去年底，全省建成职工书屋7560家。", { date: "2023-02-09", record: true });
  expect(document?.figures.map((figure) => [figure.quote, figure.amount, figure.period?.end])).toEqual([
    ["7560家", "7560", "2022-12-31"],
  ]);
});

test("explain shows by which rule a relation was read, and why one was not", () => {
  const explained = (raw: string): string =>
    readSource({
      ref: "case",
      media: "text/plain",
      raw,
      bytesHash: "",
      encoding: null,
      given: { title: "", date: "2024-06-16" },
      record: true,
      tables: [],
      problems: [],
    })
      .map(({ linked, extract }) => explain(linked, extract))
      .join("\n");
  const text = explained("国务院总理李强31日在北京会见来华出席第十九届亚洲运动会的法国总统马克龙。要广泛开展“求学圆梦行动”。");
  expect(text).toMatch(/statement +MET_WITH 李强 → 马克龙 .*by meet\.receives/u);
  expect(text).toMatch(/not read +.*ATTENDED by attend\.at: 「会见」 stands between: another acts/u);
  expect(text).toMatch(/not read +开展 .*LAUNCHED: no Organization or Place before 「开展」/u);
  expect(text).not.toMatch(/statement +ATTENDED 李强/u);
});
