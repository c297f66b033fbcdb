/** Sentences in which the API tells why, with what stands in their gaps, and the Chinese for each. The first that fits is taken. */
const SENTENCES: readonly (readonly [string, string])[] = [
  // why a figure is preferred
  ["the only figure", "只有这一个数"],
  ["all figures say the same", "各处数字一致"],
  ["the only value that its document gives: {a} before {b}", "所在文件只给出这一个值：{a}先于{b}"],
  ["owner of the statistic: {a} before {b}", "出自统计主管单位：{a}先于{b}"],
  ["document class: {a} before {b}", "文件类别更权威：{a}先于{b}"],
  ["later vintage: {a} before {b}", "发布时间更晚：{a}先于{b}"],
  ["more precise: {a} before {b}", "更精确：{a}先于{b}"],
  ["the original before its reprint: {a} before {b}", "原文先于转载：{a}先于{b}"],
  ["no rule tells them apart; the smaller id: {a} before {b}", "没有规则可分先后，按编号：{a}先于{b}"],
  ["stated of something else, or what tells it apart was not read", "说的是另一件事，或区别之处未能读出"],
  // how a rival stands to it
  ["repeats another text: {a}", "转述另一文本：{a}"],
  ["{a} and {b} say the same", "{a}与{b}一致"],
  ["{a} gives no value to compare", "{a}没有可比的值"],
  ["{a} and {b} leave the same values open", "{a}与{b}的取值范围相同"],
  ["{a} lies within {b}", "{a}在{b}的范围内"],
  ["{a} and {b} can both be true", "{a}与{b}可同时成立"],
  ["{b} ({d}) is stated as a revision of {a} ({c})", "{b}（{d}）注明是对{a}（{c}）的修订"],
  ["{a} was stated ({c}) while its period still ran, {b} later ({d})", "{a}（{c}）发布时该时期尚未结束，{b}（{d}）在后"],
  ["{a} was stated ({c}) as not the last number, {b} later ({d})", "{a}（{c}）注明不是最终数字，{b}（{d}）在后"],
  ["the owner of the statistic gave {a} ({c}) and later {b} ({d})", "统计主管单位先后给出{a}（{c}）和{b}（{d}）"],
  ["{e} gave {a} ({c}) and later {b} ({d})", "{e}先后给出{a}（{c}）和{b}（{d}）"],
  ["{a} and {b} cannot both be true", "{a}与{b}不能同时成立"],
  // why figures are left out
  ["another unit, which does not convert", "单位不同，不能换算"],
  ["the period overlaps one that is used", "时期与所用的重叠"],
  ["the period reaches beyond the one asked for", "时期超出所求的范围"],
  ["a part (其中) of a total that is used", "是所用总数的其中一部分"],
  ["the subject lies within another that is used, or holds others that are", "主体包含于所用的主体之中，或包含所用的主体"],
  ["a target, plan or forecast beside facts: ask for it by `modalities`", "是目标、计划或预测，不与事实并列"],
  ["only a range is stated", "只给出范围"],
  ["another figure of the same question is preferred", "同一问题另有优先采用的数字"],
  ["means, shares, rates, indices and ranks do not add up", "平均数、比重、比率、指数和名次不能相加"],
  ["no period is stated", "没有写明时期"],
  ["the unit does not convert to the one asked for", "单位不能换算为所求的单位"],
  ["a change, not a level: ask for it by `statTypes: [CHANGE]`", "是变化量，不是水平"],
  ["it measures another thing", "衡量的是另一事项"],
  ["nobody is named whose figure it is, so it may be the same thing again", "没有写明主体，可能是同一事项重复"],
  ["a ranking needs to know whose figure it is", "排名须知道数字属于谁"],
  ["no unit", "没有单位"],
  ["undated", "没有日期"],
  ["nothing on the other side of the same thing, unit and length of period", "另一方没有同一事项、同一单位、同样长短时期的数字"],
  ["numbers at a date beside numbers of periods", "时点数与时期数并列"],
  // what to mind
  [
    "nothing is stated that meets these conditions: `nearest` names indicators that come near",
    "没有符合条件的数字，下面是相近的指标",
  ],
  [
    "more than {a} figures meet the conditions; the answer rests on the first {b}: narrow them down",
    "符合条件的数字超过{a}个，答案只用了前{b}个，请缩小范围",
  ],
  ["{a} stands at {c}, {b} at {d}", "{a}的时间是{c}，{b}的时间是{d}"],
  ["no stated time", "未写明的时间"],
  ["{a} less {b}, in {c}; bounds from both intervals", "{a}减{b}，单位{c}；上下限由两个区间得出"],
  ["{a} states no number, only a range: bounds alone", "{a}没有确数，只有范围：只给上下限"],
  ["{a} more groups are not shown", "另有{a}组未显示"],
  // a reason with its detail
  ["{a}: {b}", "{a}：{b}"],
];

const WHOLE: ReadonlyMap<string, string> = new Map(SENTENCES);
const WITH_GAPS = SENTENCES.filter(([english]) => english.includes("{")).map(([english, chinese]) => {
  const parts = english.split(/\{(\w)\}/);
  const source = parts
    .map((part, at) => (at % 2 === 1 ? `(?<${part}>.+?)` : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")))
    .join("");
  return { pattern: new RegExp(`^${source}$`, "su"), chinese };
});

/** The Chinese of a sentence of the API, and of those that stand in its gaps; what is none of them stays as it is. */
export function inChinese(sentence: string): string {
  const whole = WHOLE.get(sentence);
  if (whole) return whole;
  for (const { pattern, chinese } of WITH_GAPS) {
    const gaps = pattern.exec(sentence)?.groups;
    if (gaps) return chinese.replace(/\{(\w)\}/g, (_, name: string) => inChinese(gaps[name] ?? ""));
  }
  return sentence;
}
