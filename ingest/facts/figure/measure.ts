import type { Quantity } from "../../../src/model/figure.ts";
import { type Carried, carryFeatures } from "./carry.ts";
import { h } from "./hash.ts";
import { leftPhrases, type Phrase, rightPhrases, written } from "./phrase.ts";
import { type Bundle, bundle, type Candidate } from "./rank.ts";
import { respectiveOf } from "./respective.ts";
import { classOf } from "./sign.ts";
import { beginFeatures, clauseNouns, endFeatures, listFeatures, pairFeatures, textAt } from "./trait.ts";
import { unitClass } from "./unit.ts";
import type { Frame, Word } from "./word.ts";

/** The unit itself names what is counted: 28省, 五部门, 6金. */
const NAMING = /^(?:省|市|县|区|州|国|地|部门|单位|城市|国家|车道|金|银|铜|方面|领域|行业|地区|星$|机构)/u;
/** Words before a rank that belong to it, not to what is ranked: 经济总量|居全国第3位. */
const RANKING = /^(居|列|位居|位列|名列|排名|排|跃居|升至|位次|排在|稳居|荣获|获|获得)/u;

/** 成都市: whose share it is, never what it is a share of. */
const isDivision = (word: Word | undefined): boolean => word?.name?.type === "Place" && /[省市县区州盟]$/u.test(word.text);

/** Everything that could be the measure of the quantity at word `place`; `carried` from the nearest figure to the farthest. */
export function measureCandidates(frame: Frame, place: number, quantity: Quantity, carried: readonly Carried[]): Candidate[] {
  const ranked = quantity.quote.startsWith("第");
  const sort = ranked ? "rank" : unitClass(quantity.unit);
  const list = respectiveOf(frame, place);
  const after = classOf(frame.words[place + 1]);
  const before = textAt(frame, place - 1);
  const common = `${sort}|${after}`;
  const lone = clauseNouns(frame, place);
  const found: Candidate[] = [];
  const ends = new Map<number, Bundle>();
  const begins = new Map<number, Bundle>();
  const add = (side: "L" | "R", phrases: readonly Phrase[]): void => {
    ends.clear();
    begins.clear();
    let heads = 0;
    let last = -1;
    for (const phrase of phrases) {
      if (sort === "percent" && phrase.from === phrase.to && isDivision(frame.words[phrase.to])) continue;
      if (phrase.to !== last) {
        last = phrase.to;
        heads++;
      }
      let end = ends.get(phrase.to);
      if (!end) {
        end = bundle(endFeatures(frame, { to: phrase.to, place, side, sort, common, before, lone, heads, list }));
        ends.set(phrase.to, end);
      }
      let begin = begins.get(phrase.from);
      if (!begin) {
        begin = bundle(beginFeatures(frame, phrase.from, side, place));
        begins.set(phrase.from, begin);
      }
      const words = written(frame, phrase);
      const pair = pairFeatures(frame, phrase, side, sort);
      if (list && side === "L") pair.push(...listFeatures(frame, phrase, list));
      const earlier = carried.findIndex((carry) => carry.measure === words.text);
      if (earlier >= 0) pair.push(h`p|carried${side}`, h`p|carried${side}|r${Math.min(earlier, 3)}`);
      found.push({ text: words.text, start: words.start, end: words.end, bundles: [end, begin, bundle(pair)] });
    }
  };
  const left = leftPhrases(frame, ranked ? rankPlace(frame, place) : place);
  if (list?.member && !left.some((phrase) => phrase.to === list.member?.to && phrase.from === list.member.from))
    left.push(list.member);
  add("L", left);
  add("R", rightPhrases(frame, place));
  if (NAMING.test(quantity.unit))
    found.push({
      text: quantity.unit,
      start: quantity.end - quantity.unit.length,
      end: quantity.end,
      bundles: [bundle([h`U|${quantity.unit}`, h`U|${quantity.unit[0]}`, h`U|${after}`, h`U`])],
    });
  const seen = new Set<string>();
  for (const [rank, carry] of carried.entries()) {
    if (seen.has(carry.measure)) continue;
    seen.add(carry.measure);
    found.push({
      text: carry.measure,
      start: -1,
      end: -1,
      bundles: [bundle(carryFeatures(frame, { place, rank, carry, sort, unit: quantity.unit, after, lone, list }))],
    });
  }
  return found;
}

/** Where the words of a rank begin, if any stand before its number. */
function rankPlace(frame: Frame, place: number): number {
  for (let index = place - 1; index >= Math.max(0, place - 5); index--) {
    const text = frame.words[index]?.text ?? "";
    if (text === "，") break;
    if (RANKING.test(text)) return index;
  }
  return place;
}
