import type { Draft } from "./draft.ts";
import { exact } from "./exact.ts";
import { contextWords, unitByName } from "./lexicon.ts";
import { draftAt } from "./reading.ts";

const SPECIALS: readonly {
  readonly words: string;
  readonly digits: number;
  readonly power: number;
  readonly high: number;
  readonly unit: string;
  readonly rule: string;
  readonly not: RegExp;
}[] = [
  // a rise of nothing, a cut by half, a doubling
  { words: "零增长", digits: 0, power: 0, high: 0, unit: "", rule: "figure.zero-growth", not: /^$/u },
  { words: "减半", digits: 5, power: -1, high: 5, unit: "", rule: "figure.half", not: /^征收/u },
  { words: "翻番", digits: 1, power: 0, high: 1, unit: "番", rule: "figure.doubling", not: /^(?:计划|目标任务)/u },
  { words: "打对折", digits: 5, power: 0, high: 5, unit: "折", rule: "figure.count", not: /^$/u },
  { words: "个位数", digits: 1, power: 0, high: 9, unit: "", rule: "figure.digits", not: /^$/u },
];

/** Phrases that state a number without a numeral, in order of place. */
export function specials(text: string): Draft[] {
  const found: Draft[] = [];
  for (const row of SPECIALS) {
    for (let at = text.indexOf(row.words); at >= 0; at = text.indexOf(row.words, at + 1)) {
      const end = at + row.words.length;
      if (row.not.source !== "^$" && row.not.test(text.slice(end, end + 4))) continue;
      if (row.words === "翻番" && /[一两二三四]/u.test(text[at + 1] ?? "")) continue;
      found.push({
        numberStart: at,
        numberEnd: end,
        start: at,
        end,
        low: exact(row.digits, row.power),
        high: exact(row.high, row.power),
        numeral: null,
        kind: row.high === row.digits ? "words" : "vague",
        place: row.power,
        rounded: false,
        multiplier: 0,
        more: "",
        before: [],
        after: null,
        negative: false,
        unitStart: end,
        unitEnd: end,
        unit: row.unit,
        unitCode: unitByName.get(row.unit)?.code ?? null,
        dimension: null,
        rule: row.rule,
        confidence: 0.85,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const RANKED = new RegExp(`(?:${contextWords("rank-verb").join("|")})[^，。；、第]{0,10}第$`, "u");

/** 居全国第3位, 排名由第十位上升到第五位: a rank is a figure. */
export function rankAt(text: string, at: number): Draft | null {
  if (text[at - 1] !== "第") return null;
  const draft = draftAt(text, at);
  if (draft?.unit !== "位" && draft?.unit !== "名") return null;
  if (!RANKED.test(text.slice(Math.max(0, at - 16), at))) return null;
  return {
    ...draft,
    start: at - 1,
    before: [],
    rounded: false,
    unitCode: "rank",
    dimension: "=rank",
    rule: "figure.rank",
    confidence: 0.85,
  };
}
