import { sdl } from "../api/schema.ts";
import type { Command } from "./command.ts";

export const command: Command = {
  usage: "",
  takes: [0, 0],
  options: {},
  examples: ["shutu schema > schema.graphql"],
  run: (call) => call.print(sdl().trimEnd()),
};
