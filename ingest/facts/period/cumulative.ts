import { readFileSync } from "node:fs";
import type { Period, Quantity } from "../../../src/model/figure.ts";
import { resource } from "../../../src/resource.ts";

const FLOWS = readFileSync(resource("ingest/lexicon/flow-verbs.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));
const FLOW = new RegExp(`(?:${FLOWS.join("|")})`);
const TOTAL = /累计|累积|历年|总共已/g;
/** What is a state, not a sum of acts: 共有, 余额, 达到, 现有. */
const STATE =
  /(?:共|现|拥|还|仍|设|含)有|余额|存量|保有量|总数|规模|在[建册用岗职]|占|比重|居|为|平均|人均|增长|下降|提高|降低|上升|率/;
const RATE = /%|百分|基点|倍|成$|℃|度$/;

/**
 * True if a figure is a total since some start: by 累计 before it in its sentence, until another time phrase or a new
 * subject in 同比; or as the sum of acts (帮助, 办结) over a stated stretch (党的十八大以来) or up to a day (截至2022年底,
 * 目前已). A rate only if 累计 stands in its own clause (累计下降12%). `words` is the sentence up to the figure, from behind its
 * time phrase if that stands in it.
 */
export function isCumulative(words: string, quantity: Quantity, period: Period | null, rule: string | null): boolean {
  const clause = words.slice(Math.max(words.lastIndexOf("，"), words.lastIndexOf("；"), words.lastIndexOf("：")) + 1);
  const rate = RATE.test(quantity.unit);
  if (/累计|累积/.test(clause)) return !(rate && /累计[^，]{2,}(?:占|同比|增长率)/.test(clause));
  if (rate || /同比|环比|增长|下降|占|日均|年均|人均|平均|每[年月天日]|单日|余额|现有/.test(clause)) return false;
  const totals = [...words.matchAll(TOTAL)];
  const last = totals.at(-1);
  if (last && !/；|现有|目前|其中(?=[^，]{0,4}(?:今年|去年|上年))/.test(words.slice(last.index))) return true;
  if (!period) return false;
  if (period.kind === "CUMULATIVE") return !STATE.test(clause.slice(-6)) && rule !== "time.same";
  return (
    (rule === "time.until" || (rule === "time.now" && /已|共/.test(clause))) &&
    FLOW.test(clause) &&
    !/(?:共|现|拥)有|达$/.test(clause)
  );
}
