import { readFileSync } from "node:fs";
import type { Modality } from "../../../src/model/figure.ts";
import { resource } from "../../../src/resource.ts";
import { Letters, type Needs, needsOf } from "../../need.ts";

interface Row {
  readonly modality: Modality;
  /** A strong word holds over the clauses that follow; a weak one (将, 到2025年达到) gives way to it. */
  readonly strong: boolean;
  readonly pattern: RegExp;
  /** Characters without which it does not match. */
  readonly needs: Needs;
}

const isModality = (word: string): word is Modality => /^(?:TARGET|PLAN|FORECAST)$/.test(word);

const ROWS: readonly Row[] = readFileSync(resource("ingest/lexicon/modality.tsv"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [modality = "", strength = "", pattern = ""] = line.split("\t");
    if (!isModality(modality))
      throw new Error(`ingest/lexicon/modality.tsv: "${modality}" is no modality, expected TARGET, PLAN or FORECAST`);
    const cue = new RegExp(pattern, "g");
    return { modality, strong: strength === "strong", pattern: cue, needs: needsOf(cue) };
  });
const letters = new Letters();

/** What was reached is fact again: 已建成, 截至, 去年 (but not 比上年); a plan that is itself the thing done (完成计划的98%) too. */
const DONE =
  /(?<!力争|预计|计划|确保|将|拟|到|要|争取|底前|前)(?:已经?(?!知)|完成了|截[至止]|(?<![比较从由于])(?:上年|去年)(?!同)|昨[天日]|实际(?!控制))|超额|提前完成|如期|目前(?!预计|计划|正在)/g;
/** 计划 as the name of a thing: 行动计划, “…计划”, 年度计划. */
const NAMED =
  /(?:行动|年度|[一二三五十\d]年|专项|规划|工作|招生|改造|改善|投资|收购|生产|教学|培养|培育|工程|人才|该|本|划|学徒|资助)计划$|[“《][^”》]{0,20}计划$/;
/** …的目标 behind the figure, unless the words before say that it was reached. */
const GOAL_BEHIND = /^[^，。；]{0,6}的[^，。；]{0,6}目标/;
const REACHED = /(?:实现|完成|达到|达成|超过)了?[^，。；]{0,20}$/;

interface Cue {
  readonly at: number;
  readonly modality: Modality;
  readonly strong: boolean;
}

function cuesOf(words: string): Cue[] {
  const cues: Cue[] = [];
  letters.read(words);
  for (const { modality, strong, pattern, needs } of ROWS)
    for (const m of letters.allow(needs) ? words.matchAll(pattern) : [])
      if (m[0] !== "计划" || !NAMED.test(words.slice(0, m.index + 2))) cues.push({ at: m.index, modality, strong });
  return cues.sort((a, b) => a.at - b.at);
}

/**
 * Whether a figure is fact, goal, plan or forecast, by the words of its sentence. `words` is the sentence up to the figure,
 * `behind` what follows it; `goal` is true where the figure's time phrase is itself one of a goal (到2025年).
 */
export function modalityOf(words: string, behind: string, goal: boolean): Modality {
  let found: Cue | null = null;
  for (const cue of cuesOf(words)) {
    const clause: boolean = found !== null && !/[，；]/.test(words.slice(found.at, cue.at));
    // Within a clause the first word says most (预计…将); a strong one holds over later clauses against weak ones, 力争 and 预计
    // also against a plan.
    const holds = found?.strong === true && (!cue.strong || (cue.modality === "PLAN" && found.modality !== "PLAN"));
    if (!found || !(holds || (clause && (found.strong || !cue.strong)))) found = cue;
  }
  let done = -1;
  for (const m of words.matchAll(DONE)) done = m.index;
  if (found && done > found.at) found = null;
  if (found && !(found.modality === "PLAN" && !found.strong && goal)) {
    const far = found.modality === "PLAN" && goal && /[，；]/.test(words.slice(found.at));
    return far ? "TARGET" : found.modality;
  }
  if (goal && !/已/.test(words)) return "TARGET";
  return GOAL_BEHIND.test(behind) && !REACHED.test(words) ? "TARGET" : "ACTUAL";
}
