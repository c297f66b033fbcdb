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

describe("decisions", () => {
  const decided = (folder: string): string => {
    const path = join(folder, "decisions.tsv");
    writeFileSync(path, "figure\t*\t7560家\t7561\n");
    return path;
  };

  test("are taken from --overrides, else from SHUTU_OVERRIDES; without either the rules stand", async () => {
    const folder = temporary();
    const path = news(folder, "a.txt");
    const file = decided(folder);
    const amounts = async (args: string[], env: Record<string, string>): Promise<(string | null)[]> => {
      const { out } = await shutu(["extract", path, ...args], userEnv(temporary(), env));
      return lines(out).flatMap((line) => line.figures.map((figure) => figure.amount));
    };
    expect(await amounts([], {})).toEqual(["7560"]);
    expect(await amounts(["--overrides", file], {})).toEqual(["7561"]);
    expect(await amounts([], { SHUTU_OVERRIDES: file })).toEqual(["7561"]);
  });

  test("a file of the setting that is not there is named", async () => {
    const path = news(temporary(), "a.txt");
    const { code, err } = await shutu(["extract", path], userEnv(temporary(), { SHUTU_OVERRIDES: "/nowhere/decisions.tsv" }));
    expect(code).toBe(2);
    expect(err).toMatch(/SHUTU_OVERRIDES.*\/nowhere\/decisions\.tsv/);
  });

  test("are listed by explain --names, a line each with its rule", async () => {
    const path = news(temporary(), "a.txt", `${NEWS}全国总工会派员参加。\n`);
    const { out, code } = await shutu(["explain", path, "--names"], userEnv(temporary()));
    expect(code).toBe(0);
    const rows = out.trim().split("\n");
    expect(rows).toContain([path, "Organization", "全国总工会", "中华全国总工会", "org.known-short", "1"].join("\t"));
    expect(rows.every((row) => row.split("\t").length === 6)).toBe(true);
  });
});
