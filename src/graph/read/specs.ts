import { document, mention, sentence, source } from "./document.ts";
import { event, organization, person, place, product, programme, work } from "./entity.ts";
import { cooccurrence, link, nearNode, neighbor, pathStep } from "./explore.ts";
import { figure, indicator, period } from "./figure.ts";
import type { Specs } from "./spec.ts";
import { role, statement } from "./statement.ts";

/** How each field of each type reads the graph. */
export const SPECS: Readonly<Record<string, Specs>> = {
  Source: source,
  Document: document,
  Sentence: sentence,
  Mention: mention,
  Organization: organization,
  Person: person,
  Place: place,
  Event: event,
  Programme: programme,
  Work: work,
  Product: product,
  Figure: figure,
  Indicator: indicator,
  Period: period,
  Statement: statement,
  Role: role,
  Neighbor: neighbor,
  Cooccurrence: cooccurrence,
  NearNode: nearNode,
  Link: link,
  PathStep: pathStep,
};
