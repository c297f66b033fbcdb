import { Decimal } from "decimal.js";
import type { Observation } from "../graph/export/observation.ts";
import { areaOf } from "./area.ts";
import { lines } from "./csv.ts";
import { timePeriod } from "./time.ts";

/** The dataflow that rows of SDMX-CSV name, and that `structure` declares. */
export const DATAFLOW = "SHUTU:FIGURES(1.0)";

interface Component {
  readonly id: string;
  readonly name: string;
  readonly nameZh: string;
  readonly description: string;
  readonly type: "String" | "Decimal" | "Integer" | "Boolean" | "ObservationalTimePeriod" | "DateTime";
  readonly of: (o: Observation) => string | number | boolean | null;
}

/** A decimal with the point moved: 2100000 by 4 is 210. */
const shifted = (amount: string | null, places: number): string | null =>
  amount === null ? null : new Decimal(amount).div(new Decimal(10).pow(places)).toFixed();

// CL_OBS_STATUS 2.2: A normal, E estimated, F forecast, M missing (a range alone has no value of its own).
const statusOf = (o: Observation): string =>
  o.modality === "FORECAST" ? "F" : o.amount === null ? "M" : ["EXACT", "ROUNDED"].includes(o.approximation) ? "A" : "E";

const component = (
  id: string,
  nameZh: string,
  name: string,
  description: string,
  of: Component["of"],
  type: Component["type"] = "String",
): Component => ({ id, name, nameZh, description, type, of });

export const DIMENSIONS: readonly Component[] = [
  component(
    "INDICATOR",
    "指标",
    "Indicator",
    "what is measured; _Z where the text does not say",
    (o) => o.indicator?.name ?? "_Z",
  ),
  component(
    "REF_AREA",
    "地区",
    "Reference area",
    "GB/T 2260 code of the place; _Z where there is none",
    (o) => areaOf(o)?.code ?? "_Z",
  ),
  component(
    "SUBJECT",
    "主体",
    "Whose figure it is",
    "name; _Z where the text does not say",
    (o) => o.about?.name ?? o.aboutName ?? "_Z",
  ),
  component(
    "UNIT_MEASURE",
    "计量单位",
    "Unit",
    "ISO 4217, UN/CEFACT or own code, else as written",
    (o) => o.unitCode ?? (o.unit || "_Z"),
  ),
  component("MODALITY", "性质", "Modality", "ACTUAL, TARGET, PLAN or FORECAST", (o) => o.modality),
  component("DOCUMENT", "文本", "Document", "id of the document that states it", (o) => o.document.id),
  component("FIGURE", "数据", "Figure", "id of the figure: a document may state one thing twice", (o) => o.id),
  component(
    "TIME_PERIOD",
    "时期",
    "Time period",
    "period, or the publication date where none is stated (REPORTED); 0001 where neither is known",
    (o) => timePeriod(o) ?? "0001",
    "ObservationalTimePeriod",
  ),
];

/** The value is the number as written before 万 and 亿: OBS_VALUE times ten to the power of UNIT_MULT. */
export const VALUE: Component = component(
  "OBS_VALUE",
  "数值",
  "Value",
  "empty where only a range is stated",
  (o) => shifted(o.amount, o.unitMultiplier),
  "Decimal",
);

export const ATTRIBUTES: readonly Component[] = [
  component(
    "UNIT_MULT",
    "倍数",
    "Unit multiplier",
    "power of ten of OBS_VALUE, LOWER and UPPER",
    (o) => o.unitMultiplier,
    "Integer",
  ),
  component("OBS_STATUS", "状态", "Observation status", "CL_OBS_STATUS: A, E, F, M", statusOf),
  component(
    "APPROXIMATION",
    "约数",
    "Approximation",
    "EXACT ROUNDED ABOUT NEARLY OVER AT_LEAST UNDER AT_MOST RANGE VAGUE",
    (o) => o.approximation,
  ),
  component("LOWER", "下限", "Lower bound", "empty: open or not stated", (o) => shifted(o.lower, o.unitMultiplier), "Decimal"),
  component("UPPER", "上限", "Upper bound", "empty: open or not stated", (o) => shifted(o.upper, o.unitMultiplier), "Decimal"),
  component(
    "LOWER_INCLUSIVE",
    "含下限",
    "Lower bound belongs",
    "",
    (o) => (o.lower === null ? null : o.lowerInclusive),
    "Boolean",
  ),
  component(
    "UPPER_INCLUSIVE",
    "含上限",
    "Upper bound belongs",
    "",
    (o) => (o.upper === null ? null : o.upperInclusive),
    "Boolean",
  ),
  component("HEDGE", "约数词", "Hedge", "the words as written", (o) => o.hedge.join(" ") || null),
  component(
    "STAT_TYPE",
    "统计类型",
    "Kind of statistic",
    "COUNT SUM MEAN MEDIAN RATIO SHARE RATE INDEX RANK CHANGE",
    (o) => o.statType,
  ),
  component("CHANGE", "增减", "Direction of change", "INCREASE or DECREASE", (o) => o.change),
  component("COMPARISON", "比较", "Base of change", "YOY or MOM", (o) => o.comparison),
  component("CUMULATIVE", "累计", "Cumulative", "", (o) => o.cumulative, "Boolean"),
  component("PERIOD_TEXT", "时期原文", "Period as written", "", (o) => o.periodText),
  component(
    "REPORTED",
    "按发布日",
    "Stands at its publication",
    "true where no period is stated",
    (o) => o.periodKind === null,
    "Boolean",
  ),
  component("PREFERRED", "首选", "Preferred", "true for the best among rivals", (o) => o.preferred, "Boolean"),
  component("VINTAGE", "发布日期", "Publication date", "", (o) => o.document.publishedAt),
  component(
    "SOURCE",
    "出处",
    "Source",
    "publisher and title",
    (o) => [o.document.publisher, o.document.title].filter(Boolean).join(" ") || null,
  ),
  component("QUOTE", "原文", "Quote", "the words of the figure", (o) => o.quote),
  component("SENTENCE", "句", "Sentence", "the sentence that states it", (o) => o.sentence.text),
];

/** SDMX-CSV 2.0 (field guide 2.0, section 2): STRUCTURE, STRUCTURE_ID, ACTION, then dimensions, the measure and attributes by id. */
export async function* sdmx(items: AsyncIterable<Observation>): AsyncGenerator<string> {
  const components = [...DIMENSIONS, VALUE, ...ATTRIBUTES];
  yield lines([["STRUCTURE", "STRUCTURE_ID", "ACTION", ...components.map(({ id }) => id)]]);
  for await (const item of items) yield lines([["dataflow", DATAFLOW, "I", ...components.map(({ of }) => of(item))]]);
}

/** The data structure definition and the dataflow as an SDMX-JSON 2.0 structure message. `prepared`: ISO date-time of the message. */
export function structure(prepared: string): string {
  const agency = { agencyID: "SHUTU", version: "1.0", isFinal: false };
  const concept = (id: string): string => `urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=SHUTU:CONCEPTS(1.0).${id}`;
  const local = (c: Component) => ({
    id: c.id,
    conceptIdentity: concept(c.id),
    localRepresentation: { format: { dataType: c.type } },
  });
  const concepts = [...DIMENSIONS, VALUE, ...ATTRIBUTES].map(({ id, name, nameZh, description }) => ({
    id,
    name,
    names: { en: name, zh: nameZh },
    ...(description ? { description } : {}),
  }));
  const time = DIMENSIONS.filter(({ id }) => id === "TIME_PERIOD");
  const message = {
    meta: { id: "SHUTU_FIGURES", prepared, sender: { id: "SHUTU" }, test: false },
    data: {
      conceptSchemes: [{ id: "CONCEPTS", ...agency, name: "Concepts of Shutu", concepts }],
      dataStructures: [
        {
          id: "FIGURES",
          ...agency,
          name: "Figures stated in documents",
          dataStructureComponents: {
            dimensionList: {
              id: "DimensionDescriptor",
              dimensions: DIMENSIONS.filter((one) => !time.includes(one)).map((one, position) => ({ ...local(one), position })),
              timeDimension: time.map(local)[0],
            },
            measureList: { id: "MeasureDescriptor", measures: [local(VALUE)] },
            attributeList: {
              id: "AttributeDescriptor",
              attributes: ATTRIBUTES.map((one) => ({
                ...local(one),
                usage: "optional",
                attributeRelationship: { observation: {} },
              })),
            },
          },
        },
      ],
      dataflows: [
        {
          id: "FIGURES",
          ...agency,
          name: "Figures stated in documents",
          structure: "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=SHUTU:FIGURES(1.0)",
        },
      ],
    },
  };
  return `${JSON.stringify(message, null, 2)}\n`;
}
