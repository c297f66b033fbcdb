import { quarter, type Stated, year, yearEnd } from "../kit/stated.ts";

/*
 * A small world for the API's tests. 东澜省, 西岭省, 澜州市 and all bodies and persons are fictional; the codes 91…/92… belong to no
 * real place.
 */
const PLACES = {
  nation: { type: "Place", name: "全国", code: "100000" },
  east: { type: "Place", name: "东澜省", code: "910000" },
  city: { type: "Place", name: "澜州市", code: "910100" },
  west: { type: "Place", name: "西岭省", code: "920000" },
} as const;
const UNION = { type: "Organization", name: "东澜省总工会", aliases: ["省总工会"] } as const;
const rooms = (quote: string, amount: string, about: string, period: ReturnType<typeof year> | null, more = {}) => ({
  quote,
  amount,
  measure: "职工书屋",
  unit: "家",
  unitCode: "body",
  about,
  period,
  ...more,
});
const gdp = (quote: string, amount: string, y: string, more = {}) => ({
  quote,
  amount,
  measure: "地区生产总值",
  unit: "元",
  unitCode: "CNY",
  unitMultiplier: 8,
  statType: "SUM" as const,
  approximation: "ROUNDED" as const,
  about: "东澜省",
  period: year(y),
  ...more,
});

export const WORLD: readonly Stated[] = [
  {
    ref: "report-2022",
    fields: { kind: "report", publisher: "东澜省总工会", publishedAt: "2023-03-01", number: "东工报〔2023〕5号" },
    sentences: [
      "东澜省总工会2022年工作报告",
      "截至2022年底,东澜省建成职工书屋7508家,其中澜州市1200家。",
      "2021年底为6800家,2020年底为6100家。",
      "到2025年,东澜省职工书屋力争达到9000家。",
      "2022年东澜省总工会培训职工21000人,服务职工35000人次。",
      "会议由省总工会主席林岚主持。",
    ],
    entities: [PLACES.east, PLACES.city, UNION, { type: "Person", name: "林岚" }],
    figures: [
      rooms("7508家", "7508", "东澜省", yearEnd("2022")),
      rooms("1200家", "1200", "澜州市", yearEnd("2022"), { partOf: "7508家", approximation: "ROUNDED" }),
      rooms("6800家", "6800", "东澜省", yearEnd("2021"), { approximation: "ROUNDED" }),
      rooms("6100家", "6100", "东澜省", yearEnd("2020"), { approximation: "ROUNDED" }),
      rooms("9000家", "9000", "东澜省", { ...year("2025") }, { modality: "TARGET", approximation: "ROUNDED" }),
      {
        quote: "21000人",
        amount: "21000",
        measure: "职工",
        action: "培训",
        unit: "人",
        unitCode: "person",
        about: "东澜省总工会",
        period: year("2022"),
        approximation: "ROUNDED",
      },
      {
        quote: "35000人次",
        amount: "35000",
        measure: "职工",
        action: "服务",
        unit: "人次",
        unitCode: "person-time",
        about: "东澜省总工会",
        period: year("2022"),
        approximation: "ROUNDED",
      },
    ],
    statements: [{ type: "HOLDS_POSITION", subject: "林岚", object: "东澜省总工会", detail: "主席", quote: "省总工会主席林岚" }],
  },
  {
    ref: "paper-a",
    fields: { kind: "news", publisher: "东澜日报", publishedAt: "2023-01-10" },
    sentences: ["东澜职工书屋达7560家", "截至2022年底,东澜省职工书屋有7560家。", "西岭省有5230家。"],
    entities: [PLACES.east, PLACES.west],
    figures: [
      rooms("7560家。", "7560", "东澜省", yearEnd("2022"), { approximation: "ROUNDED" }),
      rooms("5230家", "5230", "西岭省", yearEnd("2022"), { approximation: "ROUNDED" }),
    ],
  },
  {
    ref: "nation",
    fields: { kind: "communique", publisher: "全国总工会", publishedAt: "2023-02-01" },
    sentences: ["全国职工书屋统计公报", "截至2022年底,全国职工书屋超过15万家。", "平均每家藏书1500册。"],
    entities: [PLACES.nation],
    figures: [
      rooms("15万家", "150000", "全国", yearEnd("2022"), {
        approximation: "OVER",
        hedge: ["超过"],
        lower: "150000",
        unitMultiplier: 4,
      }),
      {
        quote: "1500册",
        amount: "1500",
        measure: "藏书",
        unit: "册",
        unitCode: "book",
        statType: "MEAN",
        per: "每家",
        about: "全国",
        period: yearEnd("2022"),
      },
    ],
  },
  {
    ref: "economy",
    fields: { kind: "report", publisher: "东澜省统计局", publishedAt: "2023-04-20" },
    sentences: [
      "东澜省国民经济统计公报",
      "2020年地区生产总值2000亿元,2021年2200亿元,2022年2310亿元,比上年增长5.0%。",
      "2022年一季度550亿元,二季度580亿元。",
      "铁路营业里程3000公里,公路5000千米。",
    ],
    entities: [PLACES.east, { type: "Organization", name: "东澜省统计局" }],
    figures: [
      gdp("2000亿元", "200000000000", "2020"),
      gdp("2200亿元", "220000000000", "2021"),
      gdp("2310亿元", "231000000000", "2022"),
      gdp("5.0%", "5.0", "2022", {
        unit: "%",
        unitCode: "P1",
        unitMultiplier: 0,
        statType: "CHANGE",
        change: "INCREASE",
        comparison: "YOY",
      }),
      gdp("550亿元", "55000000000", "2022", { period: quarter("2022", 1) }),
      gdp("580亿元", "58000000000", "2022", { period: quarter("2022", 2) }),
      {
        quote: "3000公里",
        amount: "3000",
        measure: "营业里程",
        unit: "公里",
        unitCode: "KMT",
        about: "东澜省",
        period: yearEnd("2022"),
        approximation: "ROUNDED",
      },
      {
        quote: "5000千米",
        amount: "5000",
        measure: "公路里程",
        unit: "千米",
        unitCode: "KMT",
        about: "东澜省",
        period: yearEnd("2022"),
        approximation: "ROUNDED",
      },
    ],
  },
  {
    ref: "meeting",
    fields: { kind: "news", publisher: "东澜日报", publishedAt: "2023-06-16" },
    sentences: [
      "求学圆梦行动推进会在澜州市举行",
      "6月15日,求学圆梦行动推进会在澜州市举行,东澜省总工会主席林岚、西岭省总工会副主席周望出席。",
      "求学圆梦行动由东澜省总工会发起。",
    ],
    entities: [
      PLACES.city,
      UNION,
      { type: "Organization", name: "西岭省总工会" },
      { type: "Person", name: "林岚" },
      { type: "Person", name: "周望" },
      { type: "Event", name: "求学圆梦行动推进会" },
      { type: "Programme", name: "求学圆梦行动" },
    ],
    statements: [
      { type: "HELD_ON", subject: "求学圆梦行动推进会", detail: "2023-06-15", quote: "6月15日,求学圆梦行动推进会在澜州市举行" },
      { type: "HELD_IN", subject: "求学圆梦行动推进会", object: "澜州市", quote: "推进会在澜州市举行" },
      { type: "ATTENDED", subject: "林岚", object: "求学圆梦行动推进会", quote: "主席林岚" },
      { type: "ATTENDED", subject: "周望", object: "求学圆梦行动推进会", quote: "副主席周望出席" },
      { type: "HOLDS_POSITION", subject: "林岚", object: "东澜省总工会", detail: "主席", quote: "东澜省总工会主席林岚" },
      { type: "HOLDS_POSITION", subject: "周望", object: "西岭省总工会", detail: "副主席", quote: "西岭省总工会副主席周望" },
      { type: "LAUNCHED", subject: "东澜省总工会", object: "求学圆梦行动", quote: "由东澜省总工会发起" },
    ],
  },
  // Reprints and filler, so that pages have a second page.
  ...Array.from({ length: 30 }, (_, index): Stated => {
    const day = String((index % 28) + 1).padStart(2, "0");
    return {
      ref: `short-${index}`,
      fields: { kind: "news", publisher: "东澜日报", publishedAt: index % 5 === 0 ? null : `2022-0${(index % 9) + 1}-${day}` },
      sentences: [`短讯第${index}则`, `第${index}则短讯说,职工之家又添${100 + index}个。`],
      entities: [{ type: "Organization", name: `第${index}职工之家` }],
      figures: [
        {
          quote: `${100 + index}个`,
          amount: String(100 + index),
          measure: "职工之家",
          unit: "个",
          unitCode: "body",
          about: `第${index}处`,
          period: null,
        },
      ],
    };
  }),
];
