import type { Rule } from "./model.ts";

const STANDS = "(?:位于|坐落于|坐落在|地处|设在|设于|落户于|落户在|落户)";

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
      "(?<what>{ODGL})(?:的)?(?:总部|校区|主校区|新址|院区)?[^，。；：！？的对向将把从在与{=OPRAEGWLDTt}]{0,6}?(?:位于|坐落于|坐落在|地处|设在|设于|落户于|落户在|落户)[^，。；：！？{=OPRAEGWLD}]{0,8}?{L}{0,2}(?<l>{L})(?![^，。；]{0,10}的)",
    says: [{ type: "LOCATED_IN", subject: "what", object: "l" }],
  },
  {
    name: "located.later-clause",
    phrase: "石门水库是清江上游的大型水库，位于丙县境内",
    pattern: `(?:^|；|，(?=.是))(?<what>{ODL})(?:是|为|系|占地|始建|建于|创办|创建|成立|，)[^。；：！？{=OPRAEGWD}]{0,40}，(?:总部)?${STANDS}[^，。；：！？{=OPRAEGWLD}]{0,8}?{L}{0,2}(?<l>{L})(?![^，。；]{0,10}的)`,
    says: [{ type: "LOCATED_IN", subject: "what", object: "l" }],
    confidence: 0.8,
  },
  {
    name: "located.own-part",
    phrase: "某学院现有两个校区，主校区位于甲市大学城",
    pattern: `(?<what>{O})[^，。；：！？{=OPRAEGWD}]{1,40}，(?:总部|主校区|校址|新校区|老校区|院区|主院区|厂区|厂址)${STANDS}[^，。；：！？{=OPRAEGWLD}]{0,8}?{L}{0,2}(?<l>{L})(?![^，。；]{0,10}的)`,
    says: [{ type: "LOCATED_IN", subject: "what", object: "l" }],
    confidence: 0.8,
  },
  {
    name: "located.called",
    phrase: "这家名为某农机的企业，落户丁开发区",
    pattern: `(?:名为|叫作|叫做|名叫)(?<what>{ODL})的{~10}，(?:总部)?${STANDS}[^，。；：！？{=OPRAEGWLD}]{0,8}?{L}{0,2}(?<l>{L})(?![^，。；]{0,10}的)`,
    says: [{ type: "LOCATED_IN", subject: "what", object: "l" }],
    confidence: 0.8,
  },
  {
    name: "located.moves",
    phrase: "某电池公司把新总部迁往戊新城",
    pattern:
      "(?<what>{O})(?:{~6}(?:总部|本部|校区|院区|主厂区)|{~6}整体)?{~4}(?:迁至|迁往|迁到|迁入|搬迁至|搬迁到|搬至|搬到|移至)[^，。；：！？{=OPRAEGWLD}]{0,4}?{L}{0,2}(?<l>{L})(?![^，。；]{0,10}的)",
    says: [{ type: "LOCATED_IN", subject: "what", object: "l" }],
  },
  {
    name: "located.seat",
    phrase: "某物流公司总部不在甲城",
    pattern: "(?<what>{O})(?:的)?总部(?:也|就|并?不)?在{L}{0,2}(?<l>{L})(?=[，。；、]|$)",
    says: [{ type: "LOCATED_IN", subject: "what", object: "l" }],
  },
  {
    name: "located.within",
    phrase: "遗址处于丙县境内",
    pattern:
      "(?<what>{ODL})(?:的)?{~2}(?:处于|处在|在)(?<l>{L})(?:境内|辖区内|交界|腹地|近郊|[东西南北中]{1,2}[部面侧])(?=[，。；、]|$|的[^，。；]{0,6}[中里上下间旁边畔内](?:[，。；、]|$))",
    says: [{ type: "LOCATED_IN", subject: "what", object: "l" }],
  },
  {
    name: "located.of",
    phrase: "位于吉林市的北大湖滑雪场",
    pattern:
      "(?:位于|坐落于|坐落在|地处|设在|设于)[^，。；：！？{=OPRAEGWLD}]{0,4}?{L}{0,2}(?<l>{L})[^，。；：！？的{=OPRAEGWLD}]{0,6}的[^，。；：！？的{=OPRAEGWLD}]{0,4}?(?<what>{ODGL})",
    says: [{ type: "LOCATED_IN", subject: "what", object: "l" }],
  },
];
