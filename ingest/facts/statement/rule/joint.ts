import type { Rule } from "./model.ts";

const WITH = "会同|联合|协同|携手";

/** COOPERATED_WITH: who acts together with whom. */
export const JOINT: readonly Rule[] = [
  {
    name: "joint.with",
    phrase: "全总联合教育部开展求学圆梦行动",
    pattern: `(?<who>{OL})(?:{~8}|{~6}，{~6})(?:${WITH})(?<with>{OL})(?!{~6}(?:印发|发布|公布|出台|颁布|主办))(?:{~20}(?<g>{GEW}))?`,
    says: [{ type: "COOPERATED_WITH", subject: "who", object: "with", role: ["in", "g"] }],
  },
  {
    name: "joint.together",
    phrase: "财政部、海关总署、国家税务总局联合发文",
    pattern:
      "(?<who>{OL}){~4}(?:联合|共同|合作|携手|携手合作|密切)(?:发文|合作|推出|摄制|制作|签署(?![国方])|签订|建设|共建|设立|建立|开展|实施|发起|打造|组建|成立|运营|营运|举行联合)(?:{~16}(?<g>{GW}))?",
    says: [{ type: "COOPERATED_WITH", subject: "who", object: null, pairs: true, role: ["in", "g"] }],
  },
  {
    name: "joint.sign",
    phrase: "中国人民银行与蒙古银行续签双边本币互换协议",
    pattern:
      "(?<who>{OL}){~6}(?:与|同|和)(?<with>{OL})(?:{~8}|{~4}在{OL}{~6})(?<!商|待|草)(?:签署(?![国方])|签订|续签|签约|签下)(?:了)?(?:{~12}(?<g>{W}))?",
    says: [{ type: "COOPERATED_WITH", subject: "who", object: "with", role: ["in", "g"] }],
  },
  {
    name: "joint.and",
    phrase: "由特区政府与北京协和医院合作营运和管理",
    pattern:
      "(?<who>{OL}){~8}(?:与|同|和|携手)(?<with>{OL})(?:等)?(?:将|已|已经|正|积极|进一步|持续|开展|加强|深化|长期|全面)?(?:合作|共建|共同|联合|密切合作)(?!{~6}(?:印发|发布|公布|出台|颁布|主办))(?:{~16}(?<g>{GW}))?",
    says: [{ type: "COOPERATED_WITH", subject: "who", object: "with", role: ["in", "g"] }],
  },
  {
    name: "joint.signed-list",
    phrase: "甲市、乙市签署合作协议",
    pattern: "(?<who>{OL}){~10}(?<!商|待|草)(?:签署(?![国方])|签订|续签)(?:了)?[^。；]{0,20}(?:合作|协议|协定|备忘录|议定书)",
    says: [{ type: "COOPERATED_WITH", subject: "who", object: null, pairs: true }],
    confidence: 0.8,
  },
  {
    name: "joint.signed-work",
    phrase: "甲集团与乙银行在上海签署《战略合作协议》",
    pattern: "(?<who>{O})(?:{~8}|{~6}在{OL}{~6})(?:签署|签订|续签|签下)(?:了)?{~8}(?<g>{W})",
    says: [{ type: "COOPERATED_WITH", subject: "who", object: null, pairs: true, role: ["in", "g"] }],
    confidence: 0.8,
  },
];
