import type { Quantity } from "../../../src/model/figure.ts";
import type { Chosen } from "./phrase.ts";
import type { Frame } from "./word.ts";

// 人均 户均 日均 · 每百户 每万人 每亩 每年 · 平均每村 · 元/公斤
const MEAN = /(?:人均|户均|日均|月均|年均|周均|季均|亩均|地均|场均|次均|单均|件均|车均|班均|校均|村均|镇均|县均|店均|企均|时均)/u;
/** What is counted so, the longest first: 每班次 is no 每班. */
const EACH =
  /每(?:[一二两三四五六七八九十百千万亿\d]{0,6})(?:平方公里|平方米|立方米|千瓦时|个?月|标准箱|公顷|公里|千米|公斤|千克|小时|分钟|季度|标箱|人次|车次|学时|班次|套房|学期|学年|课时|工日|年|天|日|周|人|户|村|亩|吨|斤|家|个|所|名|位|次|场|辆|台|套|件|张|米|度|班|校|县|市|省|镇|乡|组|餐|份|只|头|株|桶|升|秒|趟|列|艘|架|篇|本|册|部|款|种|类|项|条|处|座|栋|间|床|盏|根|块|支|队|口|届|轮|批|片|车|桌|盒|瓶|袋|箱|罐|包|串|双|对|股|笔|宗|棵|孔|井|线|站)/u;
const UNIT = /\/(.{1,6})$/u;

/** For what a number stands once: 人均, 每百户, or the unit's own 公斤 (元/公斤); null if it is a plain amount. */
export function perOf(frame: Frame, place: number, quantity: Quantity, measure: Chosen | null): string | null {
  const unit = UNIT.exec(quantity.unit);
  if (unit) return unit[1] ?? null;
  const rate = /\/(\d*[十百千万]+)$/u.exec(quantity.quote);
  if (rate) return `每${rate[1]}`;
  let from = place;
  for (let index = place - 1; index >= Math.max(0, place - 16); index--) {
    const word = frame.words[index];
    if (!word || word.kind === "," || word.kind === ":" || word.kind === "Q") break;
    from = index;
  }
  const clause = frame.words
    .slice(from, place)
    .map((word) => word.text)
    .join("");
  const own = measure ? (MEAN.exec(measure.text) ?? EACH.exec(measure.text)) : null;
  const found = own ?? MEAN.exec(clause) ?? EACH.exec(clause);
  return found?.[0] ?? null;
}
