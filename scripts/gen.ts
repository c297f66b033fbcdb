import { readFileSync, writeFileSync } from "node:fs";
import { codegen } from "@graphql-codegen/core";
import * as typescript from "@graphql-codegen/typescript";
import { buildSchema, parse, printSchema } from "graphql";
import { sdl } from "../src/api/schema.ts";
import { resource } from "../src/resource.ts";

// npm run gen: writes the types of the schema's arguments and values; with --check it only tells whether they have drifted.
const path = resource("src/api/types.gen.ts");
const schema = buildSchema(sdl(true));
const body = await codegen({
  filename: path,
  documents: [],
  schema: parse(printSchema(schema)),
  schemaAst: schema,
  plugins: [{ typescript: {} }],
  pluginMap: { typescript },
  config: {
    enumsAsTypes: true,
    immutableTypes: true,
    useTypeImports: true,
    scalars: { Decimal: "string", PartialDate: "string" },
  },
});
const text = `// Generated from schema/*.graphql by "npm run gen". Do not edit.\n${body}`;
if (process.argv.includes("--check")) {
  const same = readFileSync(path, "utf8") === text;
  if (!same) process.stderr.write("src/api/types.gen.ts has drifted from schema/: run npm run gen\n");
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(path, text);
}
