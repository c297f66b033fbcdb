import type { Modality } from "../../../src/model/figure.ts";
import type { NameMention } from "../../../src/model/text.ts";
import { pattern } from "./pattern.ts";
import type { Skeleton } from "./skeleton.ts";

/** 未出席, 没有签署; not 不断, 不仅. */
const NEGATED =
  /未(?!来)|没有|没能|并不|从不|不再|不曾|不会|不予|拒绝|取消|推迟|延期|否认|(?:^|[^一])不(?:参加|出席|举行|签署|派)/u;
/** 将于10月举行, 拟任; not 将军, 将近, 即将到来的. */
const PLANNED = /将(?![军近领])|拟|计划|准备|即将|有望|力争|打算|争取|筹备|预计|定于|考虑/u;
const SAYS = pattern(
  "(?:^|[，。；])(?:另)?据(?<by>{OPL}){~8}(?:报道|消息|称|介绍|透露|统计|通报)|(?<said>{OPRA}){~16}(?:表示|称|说|指出|强调|认为|透露|介绍|宣称|声称|回应)(?:[，：]|$)",
  "u",
);

/** Whether the words between what acts and its act deny or plan it. */
export function stanceOf(words: string): { readonly modality: Modality; readonly negated: boolean } {
  return { modality: PLANNED.test(words) ? "PLAN" : "ACTUAL", negated: NEGATED.test(words) };
}

/** Who says what stands from `at` on, where the sentence gives it: 据新华社报道，…; 佩斯科夫表示，…. */
export function sourceOf(skeleton: Skeleton, at: number): NameMention | null {
  const before = skeleton.text.slice(0, at);
  const match = SAYS.exec(before);
  if (!match) return null;
  const word = match.groups?.["by"] ?? match.groups?.["said"] ?? "";
  const place = match.index + match[0].indexOf(word);
  return skeleton.units[place]?.names[0] ?? null;
}
