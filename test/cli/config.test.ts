import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadConfig, nearest } from "../../src/config.ts";
import { temporary } from "../kit/shutu.ts";

describe("settings", () => {
  test("nothing set: the embedded server in the user's folders", () => {
    const config = loadConfig({ HOME: "/home/li", XDG_DATA_HOME: "/data", XDG_CACHE_HOME: "/cache" });
    expect(config.external()).toBeNull();
    expect(config.embedded).toMatchObject({ home: "/data/shutu/neo4j", cache: "/cache/shutu", port: null, heap: "512m" });
    expect(config).toMatchObject({ host: "127.0.0.1", port: 4000, debug: false });
  });

  test("SHUTU_HOME goes before XDG; a relative XDG folder is none", () => {
    expect(loadConfig({ SHUTU_HOME: "/s", XDG_DATA_HOME: "/data" }).embedded.home).toBe("/s/neo4j");
    expect(loadConfig({ XDG_CACHE_HOME: "cache" }).embedded.cache).not.toMatch(/^cache/);
  });

  test.each([
    [{ SHUTU_PORT: "http" }, /SHUTU_PORT is "http"/],
    [{ SHUTU_PORT: "0" }, /SHUTU_PORT is "0"/],
    [{ SHUTU_PORT: "70000" }, /SHUTU_PORT is "70000"/],
    [{ SHUTU_NEO4J_HEAP: "lots" }, /SHUTU_NEO4J_HEAP is "lots": expected a size such as 512m/],
    [{ SHUTU_NEO4J_HEAP: "512m\ndbms.x=1" }, /SHUTU_NEO4J_HEAP is/],
    [{ SHUTU_FROBNICATE: "1" }, /unknown setting SHUTU_FROBNICATE; there are SHUTU_HOME/],
    [{ SHUTU_LOG: "loud" }, /SHUTU_LOG is "loud"/],
    [{ SHUTU_HOME_FILE: "/no/such/file" }, /SHUTU_HOME_FILE names \/no\/such\/file, which cannot be read \(ENOENT\)/],
  ])("%j is refused", (env, message) => {
    expect(() => loadConfig(env)).toThrow(
      expect.objectContaining({ code: "CONFIG_INVALID", message: expect.stringMatching(message) }),
    );
  });
});

describe("a server of one's own", () => {
  const uri = "bolt://db.example:7687";

  test("by name and password, user neo4j unless set", () => {
    expect(loadConfig({ NEO4J_URI: uri, NEO4J_PASSWORD: "p w" }).external()).toEqual({
      uri,
      user: "neo4j",
      password: "p w",
      database: null,
    });
    expect(loadConfig({ NEO4J_URI: uri, NEO4J_USERNAME: "li", NEO4J_PASSWORD: "" }).external()).toMatchObject({
      user: "li",
      password: "",
    });
  });

  test("each key by a file, whose line end is no part of it", () => {
    const folder = temporary();
    for (const [name, text] of Object.entries({ uri: `${uri}\n`, user: "li\r\n", password: " 空 格 \n" }))
      writeFileSync(join(folder, name), text);
    const env = {
      NEO4J_URI_FILE: join(folder, "uri"),
      NEO4J_USER_FILE: join(folder, "user"),
      NEO4J_PASSWORD_FILE: join(folder, "password"),
    };
    expect(loadConfig(env).external()).toEqual({ uri, user: "li", password: " 空 格 ", database: null });
  });

  test.each([
    [{ NEO4J_URI: uri }, /no password: set NEO4J_PASSWORD or NEO4J_PASSWORD_FILE/],
    [{ NEO4J_PASSWORD: "secret" }, /NEO4J_URI is not: set it/],
    [{ NEO4J_URI: "http://li:secret@localhost:7474", NEO4J_PASSWORD: "secret" }, /expected bolt:\/\/host:port/],
    [{ NEO4J_URI: uri, NEO4J_PASSWORD: "secret", NEO4J_PASSWORD_FILE: "/x" }, /both set: unset one/],
  ])("%j is refused, and no password is told", (env, message) => {
    const config = loadConfig(env);
    expect(() => config.external()).toThrow(
      expect.objectContaining({ code: "CONFIG_INVALID", message: expect.stringMatching(message) }),
    );
    expect(() => config.external()).not.toThrow(/secret/);
  });

  test("Java and Maven do not get its password", () => {
    expect(loadConfig({ NEO4J_URI: uri, NEO4J_PASSWORD: "secret" }).embedded.env).not.toHaveProperty("NEO4J_PASSWORD");
  });
});

test("the nearest name is told only where it is near", () => {
  expect(nearest("extarct", ["extract", "neo4j"])).toBe("extract");
  expect(nearest("zzz", ["extract", "neo4j"])).toBeNull();
});
