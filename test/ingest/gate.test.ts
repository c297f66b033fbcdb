import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Gate } from "../../ingest/extract/name/gate.ts";
import { lexisOf } from "../../ingest/extract/name/lexis.ts";
import { unpackModel } from "../../ingest/extract/name/model.ts";
import { pageOf } from "../../ingest/extract/name/page.ts";
import { Tagger } from "../../ingest/extract/name/tagger.ts";
import { tokens } from "../../ingest/tag.ts";
import { resource } from "../../src/resource.ts";

const bytes = readFileSync(resource("models/gate.bin"));
const model = unpackModel(readFileSync(resource("models/names.bin")));

const TEXTS = [
  "江西省总工会昨天在南昌召开座谈会，省总工会主席李明华出席并讲话。会议要求，各级工会要把职工的安全和健康放在第一位，一件一件地办好实事。",
  "据国家统计局介绍，今年以来，居民的收入和消费都在增长，但是不少企业仍然觉得订单不足，成本太高，用工也有一定的困难。",
  "“新时代职业技能提升行动”启动以来，有三万多人参加了培训。《中华人民共和国职业教育法》施行后，企业办学的积极性更高了。",
  "下午天气转好，工人们又回到地里，把剩下的菜收了起来，装上车，一直忙到天黑才回家吃饭。",
];

describe("the gate before the tagger", () => {
  test.each(TEXTS)("shuts no name out: %s", (text) => {
    const words = tokens(text);
    expect(new Tagger(model, new Gate(bytes)).names(text, words)).toEqual(new Tagger(model).names(text, words));
  });

  test("shuts most of plain wording", () => {
    const text = TEXTS[3] as string;
    const words = tokens(text);
    const page = pageOf(text, words, lexisOf(model.clusters));
    new Gate(bytes).shut(page, words);
    expect(page.possible.filter((open) => open === 1).length).toBeLessThan(text.length / 4);
  });

  test("other bytes are refused", () => {
    expect(() => new Gate(bytes.subarray(0, 100))).toThrow(/gate\.bin is no gate of version 1/);
    expect(() => new Gate(Buffer.from(bytes).fill(7, 4, 8))).toThrow(/train it anew by `npm run train:gate`/);
  });
});
