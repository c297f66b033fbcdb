import type { Figure, Quantity } from "../../src/model/figure.ts";
import { beginsNumeral } from "./numeral.ts";
import type { Draft, Verdict } from "./quantity/draft.ts";
import { exactOf } from "./quantity/exact.ts";
import { setPhrases, unitWords } from "./quantity/lexicon.ts";
import { joined } from "./quantity/range.ts";
import { draftAt } from "./quantity/reading.ts";
import { finished, verdicts } from "./quantity.ts";

/** A number or quantity of a phrase; offsets into the phrase in UTF-16 units, half-open. `text` is `quote` under its other name. */
export type QuantityReading = Pick<Figure, keyof Quantity> & { readonly text: string };

interface Squeezed {
  readonly text: string;
  /** Place in the given text of each unit of `text`, and of its end. */
  readonly origin: readonly number[];
}

const PART = /[〇零一二三四五六七八九十百千佰仟万亿两兩几幾数半壹贰貳叁肆伍陆陸柒捌玖拾佰仟萬億点點分之又多余餘负負个個成折打]/u;
const DIGIT = /[\d０-９]/u;

/** Traditional signs of numbers, units and hedges, each with its simplified one: a phrase is read as given, without the cleaning of a document. */
const TRADITIONAL = new Map(
  (
    "萬万億亿兩两倆两個个點点負负幾几數数餘余貳贰參叁陸陆圓圆元元幣币塊块鐘钟時时歲岁裏里裡里對对雙双攝摄華华達达過过約约間间戶户畝亩頃顷噸吨錢钱侖仑" +
    "條条項项種种臺台輛辆張张隻只來来從从於于後后內内減减計计開开"
  )
    .match(/../gu)
    ?.map(([traditional = "", simplified = ""]) => [traditional, simplified] as const),
);

/** Takes out the spaces within a number (一百 五 十, 7 万 5 千): those between two of its signs, unless both are digits. */
function squeeze(written: string): Squeezed {
  const given = Array.from(written, (form) => TRADITIONAL.get(form) ?? form).join("");
  let text = "";
  const origin: number[] = [];
  for (let i = 0; i < given.length; i++) {
    // A run of spaces is looked at once, at its first.
    if (/\s/u.test(given[i] ?? "") && !/\s/u.test(given[i - 1] ?? "")) {
      let end = i;
      while (end < given.length && /\s/u.test(given[end] ?? "")) end += 1;
      const [a, b] = [given[i - 1] ?? "", given[end] ?? ""];
      const inside =
        (PART.test(a) && (PART.test(b) || DIGIT.test(b) || unitWords.at(given, end) !== null)) ||
        (DIGIT.test(a) && PART.test(b)) ||
        (/^-$/u.test(a) && i === 1);
      if (inside && text !== "") {
        i = end - 1;
        continue;
      }
    }
    origin.push(i);
    text += given[i];
  }
  origin.push(given.length);
  return { text, origin };
}

function reading(given: string, squeezed: Squeezed, quantity: Quantity): QuantityReading {
  const start = squeezed.origin[quantity.start] ?? 0;
  const end = (squeezed.origin[quantity.end - 1] ?? given.length - 1) + 1;
  const quote = given.slice(start, end);
  return { ...quantity, start, end, quote, text: quote };
}

/**
 * The quantities of a phrase or text, in order, without overlap: number, hedge and unit read together (约36.57亿元, 210多万名). What is
 * no figure in running text (dates, ordinals, 一 as an article) is left out; a phrase that is nothing but a number is read in any case.
 */
export function readQuantity(text: string): QuantityReading[] {
  const squeezed = squeeze(text.toWellFormed());
  return verdicts(squeezed.text)
    .filter((verdict) => verdict.refused === null)
    .map((verdict) => reading(text, squeezed, finished(squeezed.text, verdict.draft)));
}

const PERCENT = /^(?:[%％‰]|[个個]?百分[点點])/u;
const BEHIND_POINT = /^\.(\d+)/u;

/**
 * The numbers of a phrase or text, in order, without units: 三千六百五十七, 5万4千, 1.2万亿, 三分之二, 十七八, 数百, with their hedges and
 * ranges. Parts of dates are numbers here too; percentages are not, and neither is 一 within a word (一切). Fractions have 15 places.
 */
export function readNumeral(text: string): QuantityReading[] {
  const squeezed = squeeze(text.toWellFormed());
  const inner = squeezed.text;
  const found: Verdict[] = [];
  let at = 0;
  while (at < inner.length) {
    const draft = numeralAt(inner, at);
    if (!draft) {
      at += 1;
      continue;
    }
    const last = found.at(-1)?.draft;
    const floor = last?.end ?? 0;
    if (PERCENT.test(inner.slice(draft.numberEnd, draft.numberEnd + 4))) {
      at = draft.numberEnd;
      continue;
    }
    found.push({ draft: draft.start < floor ? { ...draft, start: draft.numberStart, before: [] } : draft, refused: null });
    at = Math.max(at + 1, draft.end);
  }
  return joined(inner, found, () => null)
    .filter((verdict) => verdict.draft.rule !== "figure.percent")
    .map((verdict) => reading(text, squeezed, finished(inner, verdict.draft)));
}

function numeralAt(text: string, at: number): Draft | null {
  // .5
  const point = BEHIND_POINT.exec(text.slice(at, at + 24));
  if (point?.[1] && !/[\d.]/u.test(text[at - 1] ?? "")) {
    const draft = draftAt(text, at + 1, true);
    if (draft) {
      const value = exactOf(`0.${point[1]}`);
      const negative = /[-－負负]/u.test(text[at - 1] ?? "");
      return {
        ...draft,
        start: negative ? at - 1 : at,
        numberStart: at,
        low: value,
        high: value,
        negative,
        rounded: true,
        place: value.power,
      };
    }
  }
  if (!beginsNumeral(text.charCodeAt(at))) return null;
  const draft = draftAt(text, at, true);
  if (!draft || draft.numeral === null) return draft;
  const written = text.slice(draft.numberStart, draft.numberEnd);
  // 万 alone is a word; 数 and 几 alone name no number; 一 in 一切
  if (
    /^[万萬亿億兆数數几幾千百]+$/u.test(written) &&
    (draft.numeral.bare ? draft.before.length === 0 : draft.kind === "vague") &&
    written.length < 2
  )
    return null;
  if (/^[万萬]+$/u.test(written)) return null;
  if (draft.kind === "words" && setPhrases.over(text, draft.numberStart, draft.numberEnd, 3) !== null) return null;
  return draft;
}
