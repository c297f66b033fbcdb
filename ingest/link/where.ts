import { aliasOf } from "./alias.ts";
import { keyed } from "./keyed.ts";
import type { Keyed, Reading } from "./organization.ts";
import { abroadIn, ambiguousStart, behindProvince, isAbroadElsewhere, isSingle, type Prefix, prefixOf } from "./place.ts";

// 永定河, 乌苏里江, 三河村: named like a county elsewhere; 义乌西站 lies in its county.
const BORROWED = /^(?:[江河湖海山岛峡里西罗尼桥路村镇乡屯庄坝渠]|沙地|草原|运河|高铁|铁路|高速|快速|街道|社区)/u;
/** True if the division that a place's name begins with is where it lies. */
const isIn = (name: string, prefix: Prefix): boolean => prefix.told || !BORROWED.test(name.slice(prefix.length));
// 中东|地区, 西南|地区: a region is one with the word or without it.
const REGION =
  /^((?:[东西]?[南北]|[东西])亚|中亚|亚太|中东|拉美|加勒比|[东西][南北]|华[东南西北中]|北美|[东西南北]非|[东西南北中]欧|中东欧)地区$/u;
// Names of places that every town has one of; but one of 东南铁路.
const COMMON_PLACE =
  /^.{1,4}(?:(?<!铁)路|街|大街|大道|广场|公园|小区|社区|村|镇|乡|街道|桥|大桥|山|河|湖|水库|体育馆|体育场|体育中心|会展中心|会议中心|文化宫|图书馆|博物馆|机场|车站|火车站|高铁站|站|港|开发区|高新区|工业园|产业园|新区|古城|老城|市区|城区|宾馆|酒店|大厦|农场|林场)$/u;

/** What a document says of its places as a whole. */
interface Whereabouts {
  /** Codes of the divisions that it is about. */
  readonly near: readonly string[];
  /** The places that it names. */
  readonly names: readonly string[];
  /** What tells a name that every town has from its like elsewhere: the document's home, else the document. */
  readonly apart: string;
}

/** Reads the names of places of one document. */
export class Places {
  readonly #setting: Whereabouts;

  constructor(setting: Whereabouts) {
    this.#setting = setting;
  }

  read(surface: string): Keyed {
    const prefix = prefixOf(surface, this.#setting.near);
    if (prefix?.length === surface.length) {
      const { code, name, level, parent } = prefix.place;
      const rule = prefix.place.name === surface ? "place.division" : "place.division-short";
      return { name, code, rule, sure: true, key: [code], level, parent };
    }
    const name = aliasOf("Place", surface.replace(REGION, "$1"));
    const abroad = abroadIn(name);
    if (abroad !== null && isAbroadElsewhere(name, this.#setting.names))
      return this.#apart({ name, code: null, rule: "place.common", sure: false });
    if (abroad !== null) return { name: abroad, code: null, sure: true, rule: "place.abroad", key: [abroad, null] };
    // 新中国 is 中国, by its code.
    if (name !== surface) {
      const whole = prefixOf(name, [])?.length === name.length ? this.read(name) : null;
      return { name, code: null, sure: true, key: [name, null], ...whole, rule: "place.alias" };
    }
    const inner = behindProvince(surface);
    if (inner !== null && isSingle(inner)) return this.read(inner);
    const reading: Reading = {
      name,
      code: prefix && isIn(surface, prefix) ? prefix.place.code : null,
      rule: "place.name",
      sure: true,
    };
    if (isSingle(name)) return { name, code: null, rule: reading.rule, sure: true, key: [name, null] };
    if (!prefix && (ambiguousStart(surface, this.#setting.near, false) || COMMON_PLACE.test(surface)))
      return this.#apart({ ...reading, rule: "place.common" });
    return keyed(reading, [name, reading.code]);
  }

  #apart(reading: Reading): Keyed {
    return keyed(reading, [reading.name, this.#setting.apart], false);
  }
}
