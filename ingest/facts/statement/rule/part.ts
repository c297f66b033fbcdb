import type { Rule } from "./model.ts";

/** PART_OF and LOCATED_IN: what belongs to a body, and where a thing stands. */
export const PART: readonly Rule[] = [
  {
    name: "part.under",
    phrase: "哈马斯下属武装派别“卡桑旅”",
    pattern: "(?<whole>{O})(?:下属|所属|旗下|下设|直属|组建|内设|成立)(?:的)?{~8}(?<part>{O})",
    says: [{ type: "PART_OF", subject: "part", object: "whole" }],
    confidence: 0.8,
  },
  {
    name: "part.belongs",
    phrase: "研究院隶属于中国科学院",
    pattern: "(?<part>{O})(?:隶属于|隶属|从属于|归属)(?<whole>{O})",
    says: [{ type: "PART_OF", subject: "part", object: "whole" }],
  },
  {
    name: "located.in",
    phrase: "公司总部设在广东深圳",
    pattern:
      "(?<what>{ODGL})(?:的)?(?:总部|校区|主校区|新址|院区)?[^，。；：！？的{=OPRAEGWLD}]{0,6}?(?:位于|坐落于|坐落在|地处|设在|设于|落户于|落户在|落户)[^，。；：！？{=OPRAEGWLD}]{0,8}?(?<l>{L})(?![^，。；]{0,4}的)",
    says: [{ type: "LOCATED_IN", subject: "what", object: "l" }],
  },
  {
    name: "located.within",
    phrase: "遗址处于丙县境内",
    pattern: "(?<what>{ODL})(?:的)?{~2}(?:处于|处在|在)(?<l>{L})(?:境内|辖区内|交界|腹地|近郊)",
    says: [{ type: "LOCATED_IN", subject: "what", object: "l" }],
  },
  {
    name: "located.of",
    phrase: "位于吉林市的北大湖滑雪场",
    pattern:
      "(?:位于|坐落于|坐落在|地处|设在|设于)[^，。；：！？{=OPRAEGWLD}]{0,4}?(?<l>{L})[^，。；：！？的{=OPRAEGWLD}]{0,6}的[^，。；：！？的{=OPRAEGWLD}]{0,4}?(?<what>{ODGL})(?![\\u4e00-\\u9fff]{0,2}(?:基地|总部|驻地|大楼|目标|的))",
    says: [{ type: "LOCATED_IN", subject: "what", object: "l" }],
  },
];
