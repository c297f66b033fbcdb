import { sdl } from "../api/schema.ts";
import type { Command } from "./command.ts";

export const command: Command = {
  usage: "",
  takes: [0, 0],
  options: {
    "allow-ingest": { type: "boolean", help: "with what is there only under shutu serve --allow-ingest" },
  },
  examples: ["shutu schema > schema.graphql"],
  run: (call) => call.print(sdl(call.flag("allow-ingest")).trimEnd()),
};
