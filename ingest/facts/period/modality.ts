import { readFileSync } from "node:fs";
import type { Modality } from "../../../src/model/figure.ts";
import { resource } from "../../../src/resource.ts";

interface Row {
  readonly modality: Modality;
  readonly pattern: RegExp;
}

const isModality = (word: string): word is Modality => /^(?:TARGET|PLAN|FORECAST)$/.test(word);

const ROWS: readonly Row[] = readFileSync(resource("ingest/lexicon/modality.tsv"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [modality = "", pattern = ""] = line.split("\t");
    if (!isModality(modality))
      throw new Error(`ingest/lexicon/modality.tsv: "${modality}" is no modality, expected TARGET, PLAN or FORECAST`);
    return { modality, pattern: new RegExp(pattern, "g") };
  });

/** What was reached is fact again: 已建成, 完成投资, 同比增长, 截至. A plan that is itself the thing done (完成计划的98%) too. */
const DONE =
  /(?<!力争|预计|计划|确保|将|拟|到|要|争取|底前|前)(?:已经?(?!知)|完成了|截[至止]|同比|上年|去年|昨[天日]|此前已|累计(?!将|达到))|超额|提前完成|如期|目前(?!预计|计划|正在)/g;
/** 计划 as the name of a thing: 行动计划, “…计划”, 年度计划的98%. */
const NAMED =
  /(?:行动|年|专项|规划|工作|年度|招生|收购|生产|教学|培养|培育|工程|人才|该|本|划|学徒|资助)计划$|[“《][^”》]{0,20}计划$/;

/**
 * Whether a figure is fact, goal, plan or forecast, by the words of its sentence before it. `words` is the sentence up to
 * the figure; `goal` is true where the figure's time phrase is itself one of a goal (到2025年).
 */
export function modalityOf(words: string, goal: boolean): Modality {
  let found: Modality = "ACTUAL";
  let at = -1;
  for (const { modality, pattern } of ROWS) {
    pattern.lastIndex = 0;
    for (const m of words.matchAll(pattern)) {
      if (m[0] === "计划" && NAMED.test(words.slice(0, m.index + 2))) continue;
      // 预计 wins over the 将 that follows it, 力争 over 到2025年: the earlier of two in one clause says more.
      const clause = at >= 0 && !/[，；]/.test(words.slice(at, m.index));
      if (m.index > at && !(clause && (found === "FORECAST" || found === "TARGET"))) {
        found = modality;
        at = m.index;
      } else if (m.index < at && !/[，；]/.test(words.slice(m.index, at)) && modality !== "PLAN") {
        found = modality;
        at = m.index;
      }
    }
  }
  if (at >= 0) {
    DONE.lastIndex = 0;
    for (const m of words.matchAll(DONE)) if (m.index > at) return goal && !/已/.test(words.slice(m.index)) ? "TARGET" : "ACTUAL";
    return goal && found === "PLAN" ? "TARGET" : found;
  }
  return goal ? "TARGET" : "ACTUAL";
}
