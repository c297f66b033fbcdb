import type { Quantity } from "../../../src/model/figure.ts";
import type { Chosen } from "./phrase.ts";
import { unitClass } from "./unit.ts";
import type { Frame } from "./word.ts";

// "占全国进出口总值的45.2%", "占GDP比重近四成", "占比" alone names no whole.
const OF =
  /占(?:到|据|了)?([^，；。、：]{2,24}?)(?:的?(?:比重|比例|份额)[^，；。、：]*)?(?:的|达到?|为|约|近|超过?|提高到|上升到|降至|仍|已)*$/u;
// "在41个行业中，…占六成", "高新技术企业中，民营企业占八成以上".
const AMONG = /([^，；。：]{2,24})(?:中|当中|之中)，[^，；。]{0,24}$/u;

/** What a share is the share of, as written; null if the text does not say or the number is no share. */
export function wholeOf(frame: Frame, place: number, quantity: Quantity, measure: Chosen | null): string | null {
  const sort = unitClass(quantity.unit);
  if (sort !== "percent" && !/半|分之/u.test(quantity.quote)) return null;
  const left = frame.words
    .slice(Math.max(0, place - 24), place)
    .map((word) => word.text)
    .join("");
  const of = OF.exec(left.slice(left.lastIndexOf("，") + 1));
  const head = of?.[1]?.replace(/^(?:全部|所有)(?=.{2})/u, "");
  if (head && !/^(?:比|到|据)/u.test(head)) return head;
  if (measure && measure.start > quantity.start) return measure.text;
  const among = AMONG.exec(left);
  return among && /占|为$|是$|有$|来自/u.test(left) ? (among[1]?.replace(/^(?:在|其中)/u, "") ?? null) : null;
}
