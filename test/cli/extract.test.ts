import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { MAIN, run, shutu, temporary, userEnv } from "../kit/shutu.ts";

const NEWS = "云岭省总工会召开全省职工书屋建设推进会\n2023-02-09\n截至2022年底，全省建成职工书屋7560家。\n";

interface Line {
  readonly document: { readonly ref: string; readonly text: string };
  readonly figures: readonly { readonly quote: string; readonly amount: string | null }[];
}

const lines = (out: string): Line[] =>
  out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);

function news(folder: string, name: string, text = NEWS): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("shutu extract", () => {
  test("prints one object per document with its figures", async () => {
    const path = news(temporary(), "书屋.txt");
    const { code, out, err } = await shutu(["extract", path], userEnv(temporary()));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const [line, ...more] = lines(out);
    expect(more).toEqual([]);
    expect(line?.document.ref).toBe(path);
    expect(line?.figures.map((figure) => figure.amount)).toContain("7560");
  });

  test("says the same twice", async () => {
    const path = news(temporary(), "a.txt");
    const env = userEnv(temporary());
    const [first, second] = await Promise.all([shutu(["extract", path], env), shutu(["extract", path], env)]);
    expect(first?.out).toBe(second?.out);
    expect(first?.out).not.toBe("");
  });

  test("needs neither Java nor a database nor a folder of its own", async () => {
    const path = news(temporary(), "a.txt");
    const { code, out } = await run(process.execPath, [MAIN, "extract", path], { NEO4J_URI: "bolt://127.0.0.1:9" }, "").ended;
    expect(code).toBe(0);
    expect(lines(out)).toHaveLength(1);
  });

  test("names an input that fails, goes on with the rest and ends with 1", async () => {
    const folder = temporary();
    const missing = join(folder, "没有.txt");
    const { code, out, err } = await shutu(["extract", missing, news(folder, "b.txt")], userEnv(temporary()));
    expect(lines(out)).toHaveLength(1);
    expect(err).toContain(missing);
    expect(err).toMatch(/^INPUT_UNREADABLE: .*\n1 of 2 inputs failed\n$/);
    expect(code).toBe(1);
  });

  test("reads a folder and standard input, and says which it was", async () => {
    const folder = temporary();
    for (const name of ["b.txt", "a.txt", ".hidden.txt"]) news(folder, name, `${NEWS}${name}\n`);
    const { code, out, err } = await shutu(["extract", folder, "-"], userEnv(temporary()), NEWS);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(lines(out).map((line) => line.document.ref)).toEqual([join(folder, "a.txt"), join(folder, "b.txt"), "-"]);
  });

  test("a record that is none is named with its line, and the others come", async () => {
    const path = news(
      temporary(),
      "a.jsonl",
      '{"id":"1","content":"全省建成书屋12家。"}\n{"id":\n{"id":"3","content":"全省建成书屋15家。"}\n',
    );
    const { code, out, err } = await shutu(["extract", path, "--map", "text=content"], userEnv(temporary()));
    expect(lines(out).map((line) => [line.document.ref, line.figures[0]?.amount])).toEqual([
      ["1", "12"],
      ["3", "15"],
    ]);
    expect(err).toContain(`${path}:2`);
    expect(code).toBe(1);
  });

  test.each(["text", "text=", "body=content", "text=a,,"])("--map %j is refused", async (map) => {
    const { code, err } = await shutu(["extract", "a.jsonl", "--map", map], userEnv(temporary()));
    expect(err).toMatch(/^USAGE: --map holds ".*": expected FIELD=NAME/);
    expect(code).toBe(2);
  });

  test("ends early and in peace when its reader has seen enough", async () => {
    const folder = temporary();
    mkdirSync(join(folder, "many"));
    const paths = Array.from({ length: 60 }, (_, i) =>
      news(join(folder, "many"), `${i}.txt`, `${NEWS}${NEWS.repeat(40)}第${i}篇\n`),
    );
    const { child, line, ended } = run(process.execPath, [MAIN, "extract", ...paths], userEnv(temporary()), "");
    JSON.parse(await line);
    child.stdout.destroy();
    const { code, err } = await ended;
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });
});
