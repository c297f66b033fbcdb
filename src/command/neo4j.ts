import { Fault } from "../model/fault.ts";
import { type Status, start, status, stop } from "../neo4j/server.ts";
import type { Call, Command } from "./command.ts";
import { POM } from "./server.ts";

const ACTIONS: Readonly<Record<string, (call: Call) => Promise<void>>> = {
  start: async (call) => report(call, await start(POM, call.config.embedded, waiting(call))),
  stop: async (call) => {
    const stopped = await stop(call.config.embedded, call.flag("force"), waiting(call));
    if (call.flag("json")) await call.print(JSON.stringify({ stopped }));
    else await call.print(stopped ? "stopped" : "not running");
  },
  status: async (call) => report(call, await status(call.config.embedded)),
};

const waiting = (call: Call) => ({ progress: call.tell, signal: call.signal });

async function report(call: Call, found: Status): Promise<void> {
  if (call.flag("json")) return call.print(JSON.stringify(found));
  if (!found.running) return call.print(`not running; its data is in ${found.home}`);
  await call.print(
    `running at ${found.uri} (process ${found.pid}), ${found.kept ? "until shutu neo4j stop" : "until the last command that uses it ends"}`,
  );
  await call.print(`user neo4j, password in ${found.home}/password`);
  if (found.users.length > 0) await call.print(`in use by process ${found.users.join(", ")}`);
}

export const command: Command = {
  usage: "start|stop|status",
  takes: [1, 1],
  options: {
    json: { type: "boolean", help: "print one JSON object" },
    force: { type: "boolean", help: "stop also while other commands use it" },
  },
  async run(call) {
    const [name = ""] = call.args;
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (!action) throw new Fault("USAGE", `shutu neo4j takes start, stop or status, found ${JSON.stringify(name)}`);
    if (call.config.external() && name !== "stop") call.tell("NEO4J_URI is set: other commands use that server, not this one");
    await action(call);
  },
};
