import { readFileSync, writeFileSync } from "node:fs";
import { codegen } from "@graphql-codegen/core";
import * as typescript from "@graphql-codegen/typescript";
import * as operations from "@graphql-codegen/typescript-operations";
import { buildSchema, parse, printSchema, validate } from "graphql";
import { compile } from "watr";
import { looking } from "../ingest/extract/name/look.wat.ts";
import { summing } from "../ingest/extract/name/sum.wat.ts";
import { sdl } from "../src/api/schema.ts";
import { resource } from "../src/resource.ts";
import { persisted, queries } from "./operations.ts";

// npm run gen: writes the types of the schema's arguments and values, those of the dashboard's operations with their ids, and the loops
// of the name tagger, compiled; with --check it only tells whether they have drifted.
const schema = buildSchema(sdl(true));
const SCALARS = { Decimal: "string", PartialDate: "string" };
const same = { enumsAsTypes: true, immutableTypes: true, useTypeImports: true, scalars: SCALARS };
const given = { schema: parse(printSchema(schema)), schemaAst: schema };

async function types(): Promise<string> {
  const body = await codegen({
    ...given,
    filename: "src/api/types.gen.ts",
    documents: [],
    plugins: [{ typescript: {} }],
    pluginMap: { typescript },
    config: same,
  });
  return `// Generated from schema/*.graphql by "npm run gen". Do not edit.\n${body}`;
}

async function asked(): Promise<string> {
  const document = queries();
  const [wrong] = validate(schema, document);
  if (wrong) throw wrong;
  const body = await codegen({
    ...given,
    filename: "web/src/query.gen.ts",
    documents: [{ location: "web/query", document }],
    plugins: [{ operations: {} }],
    pluginMap: { operations },
    config: { ...same, skipTypename: false, defaultScalarType: "unknown", mergeFragmentTypes: true },
  });
  const ids = persisted(document).map(
    ({ name, id }) => `export const ${name}: Operation<${name}Query, ${name}QueryVariables> = { name: "${name}", id: "${id}" };`,
  );
  return [
    '// Generated from schema/*.graphql and web/query/*.graphql by "npm run gen". Do not edit.',
    'import type { Operation } from "./kit/ask.ts";',
    body,
    ...ids,
    "",
  ].join("\n");
}

function loops(): string {
  const code = Object.entries({ LOOKING: looking(), SUMMING: summing() }).map(
    ([name, text]) => `export const ${name} =\n  "${Buffer.from(compile(text)).toString("base64")}";`,
  );
  return ['// Generated from ingest/extract/name/*.wat.ts by "npm run gen". Do not edit.', ...code, ""].join("\n");
}

for (const [path, text] of [
  ["src/api/types.gen.ts", await types()],
  ["web/src/query.gen.ts", await asked()],
  ["ingest/extract/name/wat.gen.ts", loops()],
] as const) {
  if (!process.argv.includes("--check")) writeFileSync(resource(path), text);
  else if (readFileSync(resource(path), "utf8") !== text) {
    process.stderr.write(`${path} has drifted from its sources: run npm run gen\n`);
    process.exitCode = 1;
  }
}
