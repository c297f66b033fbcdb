import type { Modality } from "../../../src/model/figure.ts";
import type { NameMention } from "../../../src/model/text.ts";
import { pattern } from "./pattern.ts";
import type { Skeleton } from "./skeleton.ts";

/** 未出席, 没有签署, 不能参加, 不是董事长; not 不断, 不仅, 推迟到9月. */
const NEGATED =
  /未(?!来)|没有|没能|不能|无法|无缘|不是|并非|并不|从不|不再|不曾|不会|(?<!无所|好)不在(?!少数|乎|意|话下|于)|不予|不愿|不肯|不得|拒绝|谢绝|取消|(?:推迟|延期)(?![到至])|否认|(?:^|[^一])不(?:参加|出席|举行|签署|派|与)/u;
/** 将于10月举行, 拟任, 如果出席, 是否签署, 希望会见; not 将军, 将近, 将…授予(the mark of an object), 若干, 志愿, 按要求. */
const PLANNED =
  /将(?!结束|[军近领其\ue000-\ue006\ue009\ue00a])|拟(?!定)|计划|准备|即将(?!结束)|有望|力争|打算|争取|筹备|预计|定于|考虑|(?:推迟|延期)[到至]|如果|若(?!干)|假如|一旦|是否|能否|希望|(?<![志意])愿(?!景)|(?<![按照据])要求|呼吁|提名|敦促|期待|期望|期盼|盼望|同意|原定|正(?:在)?(?:抓紧|加快|着手|加紧)?(?:研究制定|制定|起草|编制|修订|筹办|谈判)/u;
const SAYS = pattern(
  "(?:^|[，。；])(?:另)?(?:据|根据){~2}(?<by>{OPL}){~8}(?:报道|消息|称|介绍|透露|统计|通报)|(?<said>{OPRA}){~16}(?:表示|称|说|指出|强调|认为|透露|介绍|宣称|声称|回应)(?:[，：]|$)",
  "u",
);

/** Whether the words between what acts and its act deny or plan it. */
export function stanceOf(words: string): { readonly modality: Modality; readonly negated: boolean } {
  const negated = NEGATED.test(words);
  // 原定6月举行，因雨取消: what was planned is denied as it is.
  const planned = PLANNED.test(words) && !(negated && /原定|原计划/u.test(words));
  return { modality: planned ? "PLAN" : "ACTUAL", negated };
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
