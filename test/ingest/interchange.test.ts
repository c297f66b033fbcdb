import { readdirSync, readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { extractSource } from "../../ingest/pipeline.ts";
import { read } from "../../ingest/read.ts";
import { resource } from "../../src/resource.ts";

const schema = JSON.parse(readFileSync(resource("schema/extract.schema.json"), "utf8"));
const valid = new Ajv.default({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

const samples = readdirSync(resource("samples")).filter((name) => name !== "README.md");

test.each(samples)("what %s states is the interchange form, spans and quotes agreeing", async (name) => {
  let documents = 0;
  for await (const raw of read(resource(`samples/${name}`))) {
    for (const extract of extractSource(raw).extracts) {
      documents += 1;
      expect(valid(JSON.parse(JSON.stringify(extract))) ? [] : valid.errors).toEqual([]);
      const { text } = extract.document;
      for (const figure of extract.figures) {
        expect(figure.quote).toBe(text.slice(figure.start, figure.end));
        const sentence = extract.sentences[figure.sentence];
        expect(sentence && sentence.start <= figure.start && figure.end <= sentence.end).toBe(true);
      }
      const ids = new Set(extract.entities.map((entity) => entity.id));
      expect(ids.size).toBe(extract.entities.length);
      for (const entity of extract.entities) {
        for (const mention of entity.mentions) {
          expect(mention.text).toBe(text.slice(mention.start, mention.end));
          for (const part of mention.parts) expect(ids).toContain(part.entity);
        }
      }
      for (const statement of extract.statements) {
        expect(statement.quote).toBe(text.slice(statement.start, statement.end));
        for (const id of [statement.subject, statement.object, statement.source, ...statement.roles.map((role) => role.entity)]) {
          if (id !== null) expect(ids).toContain(id);
        }
      }
    }
  }
  expect(documents).toBeGreaterThan(0);
});

test("the same source gives the same extract, byte for byte", async () => {
  for (const name of samples) {
    for await (const raw of read(resource(`samples/${name}`)))
      expect(JSON.stringify(extractSource(raw))).toBe(JSON.stringify(extractSource(raw)));
  }
});
