import type { Named, Observation } from "../graph/export/observation.ts";
import { standsAt } from "./time.ts";
import { ID, SCHEMA, SHUTU } from "./vocabulary.ts";

const CONTEXT = {
  "@vocab": SCHEMA,
  shutu: SHUTU,
  id: "@id",
  type: "@type",
  statType: { "@id": "schema:statType", "@type": "@vocab" },
  schema: SCHEMA,
};

// The nearest type of schema.org; our own is kept in additionalType.
const TYPES: Readonly<Record<string, string>> = {
  Organization: "Organization",
  Person: "Person",
  Place: "Place",
  Event: "Event",
  Programme: "Project",
  Work: "CreativeWork",
  Product: "Product",
};

const entity = (one: Named): Record<string, unknown> => ({
  id: ID + one.id,
  type: TYPES[one.type] ?? "Thing",
  name: one.name,
  additionalType: SHUTU + one.type,
  ...(one.code ? { identifier: { type: "PropertyValue", propertyID: "GB/T 2260", value: one.code } } : {}),
});

/** Decimals as JSON numbers would lose digits: they go out typed, as strings. */
const decimal = (value: string | null): unknown =>
  value === null ? undefined : { "@value": value, "@type": "http://www.w3.org/2001/XMLSchema#decimal" };

const list = (...of: (string | null)[]): string[] | undefined => {
  const given = of.filter((one): one is string => one !== null);
  return given.length > 0 ? given : undefined;
};

/** schema.org/Observation of one figure; what schema.org has no term for stands under shutu:. */
export function observationNode(o: Observation): Record<string, unknown> {
  const period = o.periodStart && o.periodEnd && o.periodStart !== o.periodEnd ? `${o.periodStart}/${o.periodEnd}` : undefined;
  const node: Record<string, unknown> = {
    id: ID + o.id,
    type: "Observation",
    variableMeasured: o.indicator && {
      id: ID + o.indicator.id,
      type: "StatisticalVariable",
      name: o.indicator.name,
      measuredProperty: o.measure ?? undefined,
      statType: `shutu:${o.statType}`,
    },
    observationAbout: o.about ? entity(o.about) : o.aboutName ? { type: "Thing", name: o.aboutName } : undefined,
    value: decimal(o.amount),
    minValue: decimal(o.lower),
    maxValue: decimal(o.upper),
    unitCode: o.unitCode ?? undefined,
    unitText: o.unit || undefined,
    observationDate: standsAt(o) ?? undefined,
    observationPeriod: period,
    measurementQualifier: list(o.approximation, o.modality, o.cumulative ? "CUMULATIVE" : null),
    measurementDenominator: o.per ?? o.whole ?? undefined,
    description: o.quote,
    isBasedOn: {
      type: "Quotation",
      id: ID + o.sentence.id,
      text: o.sentence.text,
      isPartOf: {
        id: ID + o.document.id,
        type: "CreativeWork",
        name: o.document.title ?? undefined,
        datePublished: o.document.publishedAt ?? undefined,
        publisher: o.document.publisher ? { type: "Organization", name: o.document.publisher } : undefined,
        url: o.document.url ?? undefined,
        identifier: o.document.ref,
      },
    },
    "shutu:context": o.contexts.length > 0 ? o.contexts.map(entity) : undefined,
    "shutu:lowerInclusive": o.lower === null ? undefined : o.lowerInclusive,
    "shutu:upperInclusive": o.upper === null ? undefined : o.upperInclusive,
    "shutu:unitMultiplier": o.unitMultiplier,
    "shutu:hedge": o.hedge.length > 0 ? o.hedge : undefined,
    "shutu:action": o.action ?? undefined,
    "shutu:change": o.change ?? undefined,
    "shutu:comparison": o.comparison ?? undefined,
    "shutu:periodText": o.periodText ?? undefined,
    "shutu:reported": o.periodKind === null,
    "shutu:partOf": o.partOf ? { id: ID + o.partOf } : undefined,
    "shutu:preferred": o.preferred,
  };
  for (const [key, value] of Object.entries(node)) if (value === undefined || value === null) delete node[key];
  return node;
}

/** One JSON-LD document: the context once, then a graph of observations, one a line. */
export async function* jsonld(items: AsyncIterable<Observation>): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[`;
  let between = "\n";
  for await (const item of items) {
    yield `${between}${JSON.stringify(observationNode(item))}`;
    between = ",\n";
  }
  yield "\n]}\n";
}
