import type { Quantity } from "../../../src/model/figure.ts";
import { type Bundle, bundles } from "./bundle.ts";

/** What can be seen of a figure that asks for its time. */
export interface Asking {
  readonly unit: string;
  readonly cues: readonly string[];
  /** True where it tells what a thing is or does on every day (全长41公里, 每年可节约3万吨). */
  readonly lasting: boolean;
  /** Where the words 从 or 由 before it stand, if it is what something rose or fell from (从19%提高到31%); null otherwise. */
  readonly base: number | null;
  /** Words right before it, character pairs of its clause: shared by all candidates of one relation. */
  readonly words: readonly string[];
  readonly context: readonly string[];
  /** Features of the figure under one relation to a candidate. */
  readonly under: (near: string) => Bundle;
}

/** What a figure's own clause says, each under a short name. */
const CUES: readonly (readonly [string, RegExp])[] = [
  // 全长, 总投资, 设计时速: what a thing is, whenever
  [
    "static",
    /[全总][长投高程]|长达|长约|时速|宽|型|面积|总投资|投资.{0,2}$|容量|装机|海拔|深度|占地|位于|年产|年.{0,3}量|横跨|绵延|设有?|分为|包括|涉及|涵盖/,
  ],
  ["will", /将|拟|计划|预计|力争|到时|有望|可(?!以)|争取|目标|确保/],
  ["done", /已|了|完成|共|累计/],
  ["each", /每[^，]{0,3}|日均|月均|年均|单日|平均/],
  ["year", /同比|去年|上年|环比|较|比/],
  ["this", /本届|本次|此次|此番|这次|该|这[项个座条次]|首批|其间|活动/],
  ["part", /其中/],
  ["left", /由.*[至到]|从.*[至到]|[增提升降减缩扩]/],
  ["now", /在[用建]|拥有|现有|余额|存量|保有量|有/],
  ["built", /建成后|投产后|通车后|开通后|投运后|投入使用后|建成投|后[，]/],
];

/** Units of policies, groups and places, which mostly count what has no time: 三部门, 五大, 10条. */
const unitClass = (unit: string): string =>
  /^(?:部门|省|市|地|国|大|大类|类|方|方面|条|项|批|级|届|场|省市|省区|县|区|章|步|点|个方面)/.test(unit)
    ? unit.slice(0, 2)
    : /%|百分|成|倍|番/.test(unit)
      ? "%"
      : /元|币|美/.test(unit)
        ? "元"
        : /米|公里|里|吨|斤|亩|顷|度|瓦|伏/.test(unit)
          ? "measure"
          : /小时|分钟|秒|天|年|月|岁/.test(unit)
            ? "time"
            : /^[人名位户]/.test(unit)
              ? "人"
              : "count";

/** 全长, 型宽, 设计时速, 工期 right before the number: a property that a thing has on every day. */
const PROPERTY =
  /(?:[全总][长程]|[长宽高深]约|约[长宽高深]|型[长宽深]|时速|海拔|直径|跨度|主跨|工期|载重|排水量|最大[^，]{0,6}(?:量|能力))(?:预?计)?(?:约|为|达|超|近)?到?$/;

/** 每年可节约, 建成后可满足: what holds from then on, not on the day it was told. */
const LASTING = /每[年月]|每小时|年均|(?:建成|投产|投运|投用|通车|开通|完工|竣工)后/;
/** 建成后，… holds to the end of its sentence. */
const ONCE_BUILT = /(?:建成|投产|投运|投用|通车|开通|完工|竣工)(?:通车|投产|投用|运营|投入使用)?后，/;
/** 从, 由 before what something rose or fell from, and the words of the rise behind it. */
const FROM = /[从由](?!于|此|事)[^，；。：]*$/;
const ROSE =
  /^[^，；。、\n]{0,12}?(?:增|升|降|减|缩|提|扩|跃|回落|变|发展|转|拓展|收窄|压|延长|[上下]调)[^，；。\n]{0,6}?[至到为成]/;
/** A forecast that is put up or down holds for the same time before and after: 将2024年增速预期从1.7%下调至1.4%. */
const REVISED = /预期|预测|预计|预估|目标/;
/** 将2024年增速预期从2%下调至1%，2025年从3%下调至2%: said once for several years. */
const FORECASTS = /(?:预期|预测|预估)(?:值|数)?[从由]/;

/** Looks at a figure in its sentence (`from` to `to`); `heading` if that is one. */
export function askingOf(body: string, quantity: Quantity, from: number, to: number, heading: boolean): Asking {
  const lead = body.slice(Math.max(from, quantity.start - 120), quantity.start);
  const clauseStart = Math.max(lead.lastIndexOf("，"), lead.lastIndexOf("；"), lead.lastIndexOf("：")) + 1;
  const ahead = lead.slice(clauseStart);
  const tail = body.slice(quantity.end, Math.min(to, quantity.end + 40));
  const stop = tail.search(/[，；。]/);
  const clause = ahead + (stop < 0 ? tail : tail.slice(0, stop));
  const cues = CUES.filter(([, pattern]) => pattern.test(clause)).map(([name]) => name);
  const unit = unitClass(quantity.unit);
  const before = lead.slice(-2);
  const last = ahead.slice(-6);
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < last.length; i++) pairs.add(`w${last.slice(i, i + 2)}`);
  const words = [`o${ahead.slice(0, 2)}`, ...pairs];
  const context = [`u${unit}`, `b${before}`, `a${tail.slice(0, 2)}`, ...cues.map((cue) => `c${cue}`), heading ? "h" : "t"];
  const under = bundles((near) => context.map((feature) => `${near}|${feature}`));
  const risen = FROM.exec(ahead);
  const base =
    risen && ROSE.test(tail) && !REVISED.test(ahead) && !FORECASTS.test(lead)
      ? quantity.start - (ahead.length - risen.index)
      : null;
  const lasting = PROPERTY.test(lead) || LASTING.test(ahead) || ONCE_BUILT.test(lead);
  return { unit, cues, lasting, base, words, context, under };
}
