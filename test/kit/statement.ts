import { clean } from "../../ingest/clean.ts";
import { extract } from "../../ingest/extract.ts";
import { facts } from "../../ingest/facts.ts";
import { link } from "../../ingest/link.ts";
import { printStatement } from "../../ingest/print.ts";
import { split } from "../../ingest/split.ts";
import { tag } from "../../ingest/tag.ts";
import type { EntityType } from "../../src/model/entity.ts";
import type { Extract } from "../../src/model/extract.ts";
import type { NameMention } from "../../src/model/text.ts";

const TYPES: Readonly<Record<string, EntityType>> = {
  O: "Organization",
  P: "Person",
  L: "Place",
  E: "Event",
  G: "Programme",
  W: "Work",
  D: "Product",
};

/**
 * Reads a text whose names are marked, `{O省总工会}主席{P王某}`: what it states when every name is found, so that a case is about the
 * statements alone. Letters: Organization, Person, L place, Event, G programme, Work, D product.
 */
export function readMarked(marked: string, date: string, title = ""): Extract {
  const names: NameMention[] = [];
  let text = "";
  let last = 0;
  for (const match of marked.matchAll(/\{([OPLEGWD])([^{}]+)\}/gu)) {
    text += marked.slice(last, match.index);
    const start = text.length;
    text += match[2] ?? "";
    names.push({
      start,
      end: text.length,
      type: TYPES[match[1] ?? ""] ?? "Organization",
      rule: "marked",
      confidence: 1,
      parts: [],
    });
    last = match.index + match[0].length;
  }
  text += marked.slice(last);
  const given = { title, date };
  const source = {
    ref: "case",
    media: "text/plain",
    raw: text,
    bytesHash: "",
    encoding: null,
    given,
    record: true,
    tables: [],
    problems: [],
  };
  const [cleaned] = clean(source);
  if (cleaned?.text !== text) throw new Error(`the text of a case may not need cleaning: ${text}`);
  return facts(link({ ...extract(tag(split(cleaned))), names }), null);
}

/** The statements as `explain` prints them, without the subject's and object's ids. */
export function printedStatements(read: Extract): string[] {
  const names = new Map(read.entities.map((entity) => [entity.id, entity.mentions[0]?.text ?? entity.name]));
  return [...new Set(read.statements.map((statement) => printStatement(statement, (id) => names.get(id) ?? id)))];
}
