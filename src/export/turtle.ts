import { DataFactory, Writer } from "n3";
import type { Named, Observation } from "../graph/export/observation.ts";
import { areaOf } from "./area.ts";
import { timePeriod } from "./time.ts";
import { DCT, ID, QB, RDF, RDFS, SDMX_ATTRIBUTE, SDMX_DIMENSION, SDMX_MEASURE, SHUTU, SKOS, XSD } from "./vocabulary.ts";

const { literal, namedNode } = DataFactory;
type Term = ReturnType<typeof namedNode> | ReturnType<typeof literal>;

const PREFIXES = { qb: QB, shutu: SHUTU, rdfs: RDFS, xsd: XSD, dct: DCT, skos: SKOS, id: ID };
const TYPE = namedNode(`${RDF}type`);
const LABEL = namedNode(`${RDFS}label`);
const DATA_SET = namedNode(`${SHUTU}figures`);
const STRUCTURE = namedNode(`${SHUTU}structure`);

const node = (id: string) => namedNode(ID + id);
const own = (name: string) => namedNode(SHUTU + name);
const zh = (text: string) => literal(text, "zh");
const typed = (value: string, type: string) => literal(value, namedNode(XSD + type));

/** The data structure (RDF Data Cube, W3C 2014, section 6): what a row is known by, what it measures, what is said about it. */
const DIMENSIONS = [
  `${SHUTU}indicator`,
  `${SHUTU}subject`,
  `${SDMX_DIMENSION}refArea`,
  `${SDMX_DIMENSION}refPeriod`,
  `${SHUTU}modality`,
];
const EVIDENCE = [`${SHUTU}document`, `${SHUTU}start`];
const MEASURES = [`${SDMX_MEASURE}obsValue`];
// obsValue is scaled already: SDMX's own unitMult would scale it once more.
const ATTRIBUTES = [`${SDMX_ATTRIBUTE}unitMeasure`].concat(
  ["approximation", "hedge", "lower", "upper", "lowerInclusive", "upperInclusive", "statType", "change", "comparison"].map(
    (n) => SHUTU + n,
  ),
  [
    "cumulative",
    "action",
    "per",
    "whole",
    "partOf",
    "periodText",
    "reported",
    "unitMultiplier",
    "context",
    "quote",
    "sentence",
    "preferred",
  ].map((n) => SHUTU + n),
);

/** Turtle text of what is written to it so far, piece by piece. */
class Pieces {
  #text = "";
  readonly writer = new Writer(
    {
      write: (chunk: string, _encoding: unknown, done?: () => void) => {
        this.#text += chunk;
        done?.();
      },
      end: (done?: () => void) => done?.(),
    } as never,
    { prefixes: PREFIXES },
  );

  add(subject: Term, predicate: Term | string, object: Term): void {
    this.writer.addQuad(
      subject as never,
      (typeof predicate === "string" ? namedNode(predicate) : predicate) as never,
      object as never,
    );
  }

  take(): string {
    const text = this.#text;
    this.#text = "";
    return text;
  }
}

function head(out: Pieces): void {
  out.add(DATA_SET, TYPE, namedNode(`${QB}DataSet`));
  out.add(DATA_SET, LABEL, literal("Figures stated in documents", "en"));
  out.add(DATA_SET, LABEL, zh("文本所载数据"));
  out.add(DATA_SET, `${QB}structure`, STRUCTURE);
  out.add(STRUCTURE, TYPE, namedNode(`${QB}DataStructureDefinition`));
  const components = (kind: string, properties: readonly string[]): void => {
    for (const property of properties) {
      const name = property.slice(Math.max(property.lastIndexOf("#"), property.lastIndexOf(":")) + 1);
      const component = own(`component-${name}`);
      out.add(STRUCTURE, `${QB}component`, component);
      out.add(component, `${QB}${kind}`, namedNode(property));
      if (property.startsWith(SHUTU))
        out.add(namedNode(property), TYPE, namedNode(`${QB}${kind === "dimension" ? "Dimension" : "Attribute"}Property`));
    }
  };
  components("dimension", [...DIMENSIONS, ...EVIDENCE]);
  components("measure", MEASURES);
  components("attribute", ATTRIBUTES);
}

/** The type of a partial date: xsd:gYear, gYearMonth or date. */
const dateOf = (date: string): Term => typed(date, ["gYear", "gYearMonth", "date"][date.split("-").length - 1] ?? "string");

function observation(out: Pieces, o: Observation, known: Set<string>): void {
  const subject = node(o.id);
  const say = (property: string, value: Term | null): void => {
    if (value) out.add(subject, property, value);
  };
  const entity = (one: Named): Term => {
    if (!known.has(one.id)) {
      known.add(one.id);
      later.push(() => {
        out.add(node(one.id), TYPE, own(one.type));
        out.add(node(one.id), LABEL, zh(one.name));
        if (one.code) out.add(node(one.id), `${SKOS}notation`, literal(one.code));
      });
    }
    return node(one.id);
  };
  // Triples of other subjects come behind, so that those of one subject stay together.
  const later: (() => void)[] = [];
  const text = (value: string | null): Term | null => (value === null || value === "" ? null : literal(value));
  const decimal = (value: string | null): Term | null => (value === null ? null : typed(value, "decimal"));
  const truth = (value: boolean): Term => typed(String(value), "boolean");
  out.add(subject, TYPE, namedNode(`${QB}Observation`));
  say(`${QB}dataSet`, DATA_SET);
  const { indicator, about, document } = o;
  say(`${SHUTU}indicator`, indicator && node(indicator.id));
  say(`${SHUTU}subject`, about ? entity(about) : text(o.aboutName));
  const area = areaOf(o);
  say(`${SDMX_DIMENSION}refArea`, area ? entity(area) : null);
  const time = timePeriod(o);
  say(`${SDMX_DIMENSION}refPeriod`, time === null ? null : /^\d{4}(-\d\d){0,2}$/.test(time) ? dateOf(time) : literal(time));
  say(`${SHUTU}modality`, own(o.modality));
  say(`${SHUTU}document`, node(document.id));
  say(`${SHUTU}start`, typed(String(o.start), "integer"));
  say(`${SDMX_MEASURE}obsValue`, decimal(o.amount));
  say(`${SDMX_ATTRIBUTE}unitMeasure`, text(o.unitCode ?? o.unit));
  say(`${SHUTU}unitMultiplier`, typed(String(o.unitMultiplier), "integer"));
  say(`${SHUTU}approximation`, own(o.approximation));
  for (const hedge of o.hedge) say(`${SHUTU}hedge`, zh(hedge));
  say(`${SHUTU}lower`, decimal(o.lower));
  say(`${SHUTU}upper`, decimal(o.upper));
  if (o.lower !== null) say(`${SHUTU}lowerInclusive`, truth(o.lowerInclusive));
  if (o.upper !== null) say(`${SHUTU}upperInclusive`, truth(o.upperInclusive));
  say(`${SHUTU}statType`, own(o.statType));
  say(`${SHUTU}change`, o.change ? own(o.change) : null);
  say(`${SHUTU}comparison`, o.comparison ? own(o.comparison) : null);
  say(`${SHUTU}cumulative`, truth(o.cumulative));
  for (const key of ["action", "per", "whole", "periodText"] as const) say(SHUTU + key, o[key] === null ? null : zh(o[key]));
  say(`${SHUTU}partOf`, o.partOf ? node(o.partOf) : null);
  say(`${SHUTU}reported`, truth(o.periodKind === null));
  for (const one of o.contexts) say(`${SHUTU}context`, entity(one));
  say(`${SHUTU}quote`, zh(o.quote));
  say(`${SHUTU}sentence`, zh(o.sentence.text));
  say(`${SHUTU}preferred`, truth(o.preferred));
  if (indicator && !known.has(indicator.id)) {
    known.add(indicator.id);
    out.add(node(indicator.id), TYPE, own("Indicator"));
    out.add(node(indicator.id), LABEL, zh(indicator.name));
  }
  if (!known.has(document.id)) {
    known.add(document.id);
    out.add(node(document.id), TYPE, own("Document"));
    if (document.title) out.add(node(document.id), `${DCT}title`, zh(document.title));
    out.add(node(document.id), `${DCT}identifier`, literal(document.ref));
    if (document.publisher) out.add(node(document.id), `${DCT}publisher`, zh(document.publisher));
    if (document.publishedAt) out.add(node(document.id), `${DCT}issued`, dateOf(document.publishedAt));
  }
  for (const one of later) one();
}

/** Turtle: an RDF Data Cube whose observations have the stating document as a dimension. What an id stands for is said once. */
export async function* turtle(items: AsyncIterable<Observation>): AsyncGenerator<string> {
  const out = new Pieces();
  head(out);
  const known = new Set<string>();
  for await (const item of items) {
    observation(out, item, known);
    yield out.take();
  }
  await new Promise<void>((done, fail) => out.writer.end((error) => (error ? fail(error) : done())));
  yield out.take();
}
