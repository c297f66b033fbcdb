import { describe, expect, test } from "vitest";
import { mavenFault } from "../../src/neo4j/artifacts.ts";
import { majorOf } from "../../src/neo4j/java.ts";
import { launchFault } from "../../src/neo4j/launch.ts";

// What the programs print, shortened. Those that a test can bring about for real stand in neo4j.test.ts as well.
describe("what Neo4j wrote becomes one fault", () => {
  test.each([
    ["Caused by: java.io.IOException: No space left on device", "DISK_FULL", /\/home\/li\/graph is full/],
    [
      "Caused by: org.neo4j.io.locker.FileLockException: Lock file has been locked by another process",
      "STORE_LOCKED",
      /SHUTU_HOME/,
    ],
    [
      "Caused by: io.netty…NativeIoException: bind(..) failed with error(-98): Address already in use",
      "PORT_TAKEN",
      /port 7687 .*SHUTU_BOLT_PORT/,
    ],
    [
      "Error occurred during initialization of VM\nCould not reserve enough space for 536870912KB object heap",
      "SERVER_FAILED",
      /SHUTU_NEO4J_HEAP/,
    ],
    [
      "12:00 ERROR Failed to start Neo4j.\njava.lang.X: a\n\tat b\nCaused by: Y: the last cause",
      "SERVER_FAILED",
      /did not start: Y: the last cause\. All/,
    ],
    ["", "SERVER_FAILED", /console\.log/],
  ])("%s", (said, code, message) => {
    const fault = launchFault(said, "/home/li/graph", 7687);
    expect(fault).toMatchObject({ code, exit: 3, message: expect.stringMatching(message) });
    expect(fault.message).not.toContain("\n");
  });
});

describe("what Maven wrote becomes one fault", () => {
  test.each([
    ["[ERROR] Could not transfer artifact a:b:jar:1 from/to central: No space left on device", "DISK_FULL", /make room/],
    [
      "[ERROR] Cannot access central in offline mode and the artifact a:b:jar:1 has not been downloaded",
      "MAVEN_FAILED",
      /network reachable/,
    ],
    ["\u001b[31m[ERROR] \u001b[mUnknown host repo.maven.apache.org", "MAVEN_FAILED", /network reachable/],
    ["The JAVA_HOME environment variable is not defined correctly", "JAVA_MISSING", /set JAVA_HOME/],
    ["[ERROR] Malformed settings file", "MAVEN_FAILED", /Maven failed to fetch Neo4j: Malformed settings file/],
  ])("%s", (said, code, message) => {
    expect(mavenFault(said, "/cache")).toMatchObject({ code, exit: 3, message: expect.stringMatching(message) });
  });
});

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['java version "1.8.0_292"', 8],
  ['openjdk version "25" 2025-09-16', 25],
  ['openjdk version "26-ea" 2026-03-17', 26],
  ["The operation couldn’t be completed. Unable to locate a Java Runtime.", null],
])("the Java of %j is %j", (printed, major) => {
  expect(majorOf(printed)).toBe(major);
});
