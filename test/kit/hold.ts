import { acquire } from "../../src/neo4j/server.ts";
import { resource } from "../../src/resource.ts";
import { settingsIn } from "./neo4j.ts";

// A command that uses the embedded server on the folder of its first argument until its input ends: the smallest one there can be.
const server = await acquire(resource("neo4j/pom.xml"), settingsIn(process.argv[2] ?? ""));
process.stdout.write(`${server.uri}\n`);
process.stdin.resume();
await new Promise((done) => process.stdin.once("end", done));
await server.release();
process.exit();
