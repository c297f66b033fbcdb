import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { resource } from "../../src/resource.ts";
import { shutu, temporary, userEnv } from "../kit/shutu.ts";

describe("wrong usage ends with 2 and one line that says what to do", () => {
  test.each([
    [[], /^USAGE: no command given; there are (\w+, )*extract, /],
    [["extrakt"], /^USAGE: unknown command "extrakt": is extract meant\?/],
    [["frobnicate"], /^USAGE: unknown command "frobnicate"; shutu --help lists them/],
    [["constructor"], /^USAGE: unknown command "constructor"/],
    [["extract"], /^USAGE: shutu extract needs FILE…/],
    [["extract", "--colour", "a.txt"], /^USAGE: unknown option --colour; shutu extract --help/],
    [["neo4j", "status", "--jsn"], /^USAGE: unknown option --jsn \(is --json meant\?\)/],
    [["neo4j"], /^USAGE: shutu neo4j needs start\|stop\|status/],
    [["neo4j", "restart"], /^USAGE: shutu neo4j takes start, stop or status, found "restart"/],
    [["neo4j", "toString"], /^USAGE: shutu neo4j takes start, stop or status, found "toString"/],
    [["neo4j", "start", "now"], /^USAGE: shutu neo4j takes start\|stop\|status, found "now" besides/],
  ])("shutu %j", async (args, message) => {
    const { code, out, err } = await shutu(args, userEnv(temporary()));
    expect(err).toMatch(message);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect({ code, out }).toEqual({ code: 2, out: "" });
  });

  test("a setting that does not exist names the one that is meant", async () => {
    const { code, err } = await shutu(["neo4j", "status"], userEnv(temporary(), { SHUTU_HOEM: "x" }));
    expect(err).toBe("CONFIG_INVALID: unknown setting SHUTU_HOEM: is SHUTU_HOME meant?\n");
    expect(code).toBe(2);
  });
});

describe("help and version", () => {
  test("--help lists every command", async () => {
    const { code, out } = await shutu(["--help"], userEnv(temporary()));
    expect(out).toMatch(/^ {2}extract {2}/m);
    expect(out).toMatch(/^ {2}neo4j {2}/m);
    expect(code).toBe(0);
  });

  test("COMMAND --help shows its options, without its arguments", async () => {
    const { code, out } = await shutu(["neo4j", "--help"], userEnv(temporary()));
    expect(out).toMatch(/^Usage: shutu neo4j start\|stop\|status$/m);
    expect(out).toMatch(/^ {2}--force +stop also/m);
    expect(code).toBe(0);
  });

  test("--version is the package's", async () => {
    const { version } = JSON.parse(readFileSync(resource("package.json"), "utf8")) as { version: string };
    expect(await shutu(["--version"], userEnv(temporary()))).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });
});
