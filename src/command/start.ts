import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { resource } from "../resource.ts";
import { parse } from "./call.ts";
import type { Call, Command } from "./command.ts";
import { command as ingest } from "./ingest.ts";
import { command as serve } from "./serve.ts";
import { withServer } from "./server.ts";

/** Three queries worth trying on the samples; docs/api.md has more. */
const QUERIES = [
  [
    "a number with its sentence",
    '{ figures(first: 5, where: { measure: "职工书屋" }) { nodes { amount unit period { text } sentence { text } document { title } } } }',
  ],
  [
    "where papers disagree",
    "{ conflicts(first: 5) { data { indicator { name } period { text } amount unitText figure { document { title publisher } } rivals { figure { quote document { publisher } } } rule } } }",
  ],
  [
    "any name, in Chinese, by pinyin or initials",
    '{ search(text: "总工会") { nodes { match result { ... on Entity { type name } } } } }',
  ],
] as const;

export const command: Command = {
  usage: "",
  takes: [0, 0],
  options: {
    host: { type: "string", value: "ADDRESS", help: "address to listen at (default 127.0.0.1, or SHUTU_HOST)" },
    port: { type: "string", value: "N", help: "port to listen at (default 4000, or SHUTU_PORT)" },
  },
  examples: ["shutu start", "npm start -- --port 8080"],
  // The server is held around both parts, so that it is not stopped between them.
  run: (call) =>
    withServer(call, async ({ uri }) => {
      call.tell(`reading the samples into ${uri}`);
      const failed = await ingest.run(loading(call));
      call.signal.throwIfAborted();
      if (failed) return failed;
      call.tell(["", "Queries to try:", ...QUERIES.map(([title, query]) => `  ${title}\n    ${query}`), ""].join("\n"));
      return await serve.run(serving(call));
    }),
};

/** `shutu ingest` of the samples, without its list of every change. */
function loading(call: Call): Call {
  const print = async (line: string): Promise<void> => {
    if (!/^([-+~] |… and )/.test(line)) call.tell(line);
  };
  return { ...parse("ingest", ingest, samples(), call.config, call.signal), print };
}

function serving(call: Call): Call {
  const words = ["host", "port"].flatMap((name) => {
    const value = call.text(name);
    return value === undefined ? [] : [`--${name}`, value];
  });
  return parse("serve", serve, words, call.config, call.signal);
}

/** The sources among samples/, as seen from the working folder; what describes them is none. */
function samples(): string[] {
  const folder = relative(process.cwd(), resource("samples")) || ".";
  return readdirSync(resource("samples"))
    .filter((name) => !/^(README|\.)/.test(name))
    .sort()
    .map((name) => join(folder, name));
}
