import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Fault } from "../model/fault.ts";
import type { EmbeddedSettings } from "./settings.ts";

const windows = process.platform === "win32";

/** The oldest Java that Neo4j 5.26 runs on. */
export const OLDEST_JAVA = 17;

const INSTALL_JAVA =
  "Debian or Ubuntu: sudo apt-get install openjdk-17-jdk-headless; macOS: brew install openjdk@17; Windows: winget install EclipseAdoptium.Temurin.17.JDK";
const INSTALL_MAVEN =
  "Debian or Ubuntu: sudo apt-get install maven; macOS: brew install maven; Windows: winget install Apache.Maven (or choco install maven)";
const ELSE = "or set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD to use a Neo4j that runs already";

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, windows ? constants.R_OK : constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

/** The first of the names found in the folders of PATH, as a full path. An unset PATH is an empty one. */
function onPath(names: readonly string[], path: string | undefined): string | null {
  for (const folder of (path ?? "").split(delimiter)) {
    for (const name of names) if (folder !== "" && isProgram(join(folder, name))) return join(folder, name);
  }
  return null;
}

/** The major version in what `java -version` prints: 17 of "17.0.15", 8 of "1.8.0_292"; null where there is none. */
export function majorOf(printed: string): number | null {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(printed) ?? [];
  return first === undefined ? null : first === "1" && second !== undefined ? Number(second) : Number(first);
}

/** The java program to run Neo4j with: JAVA_HOME's, else PATH's. Throws JAVA_MISSING or JAVA_TOO_OLD. */
export function findJava(settings: EmbeddedSettings): string {
  const { JAVA_HOME: javaHome, PATH: path } = settings.env;
  const name = windows ? "java.exe" : "java";
  const own = javaHome ? join(javaHome, "bin", name) : null;
  if (own && !isProgram(own)) {
    throw new Fault("JAVA_MISSING", `JAVA_HOME is ${javaHome}, but there is no ${own}: correct JAVA_HOME or unset it`);
  }
  const java = own ?? onPath([name], path);
  if (!java) {
    throw new Fault(
      "JAVA_MISSING",
      `no Java on PATH; the embedded Neo4j needs Java ${OLDEST_JAVA} or newer. ${INSTALL_JAVA}; ${ELSE}`,
    );
  }
  const { status, stdout, stderr } = spawnSync(java, ["-version"], { encoding: "utf8", env: settings.env, windowsHide: true });
  const major = majorOf(`${stderr}${stdout}`);
  if (status !== 0 || major === null) {
    // macOS has a /usr/bin/java that only says where to get one.
    throw new Fault("JAVA_MISSING", `${java} does not run (${firstLine(`${stderr}${stdout}`)}). ${INSTALL_JAVA}; ${ELSE}`);
  }
  if (major < OLDEST_JAVA) {
    throw new Fault(
      "JAVA_TOO_OLD",
      `${java} is Java ${major}; Neo4j needs ${OLDEST_JAVA} or newer. ${INSTALL_JAVA}; then set JAVA_HOME; ${ELSE}`,
    );
  }
  return java;
}

/** The mvn program. Throws MAVEN_MISSING. */
export function findMaven(settings: EmbeddedSettings): string {
  const found = onPath(windows ? ["mvn.cmd", "mvn.bat"] : ["mvn"], settings.env["PATH"]);
  if (found && existsSync(found)) return found;
  throw new Fault("MAVEN_MISSING", `no mvn on PATH; Maven fetches the embedded Neo4j once. ${INSTALL_MAVEN}; ${ELSE}`);
}

export const firstLine = (text: string): string =>
  text
    .split("\n")
    .find((line) => line.trim() !== "")
    ?.trim() ?? "no output";
