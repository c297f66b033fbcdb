import type { Rule } from "./model.ts";

const SPEAK =
  "致开幕辞|致辞|致词|致贺词|致欢迎辞|作主旨发言|作主旨报告|作主题报告|作主旨演讲|作报告|作工作报告|作了工作报告|作了报告|作了汇报|作了说明|作说明|作了发言|作总结讲话|作了讲话|作讲话|作交流发言|发言|讲话|发表主旨演讲|发表主旨讲话|发表重要讲话|发表讲话|发表演讲|宣读贺信|宣读了贺信|宣读|宣布开幕|宣布|主持|介绍了|介绍|通报了|通报|解读|回答|表示|分享";

/** 并致辞, 并发表主旨演讲: a whole act, not 并发表题为…. */
const MORE =
  "(?<more>并[\\u4e00-\\u9fff]{0,8}?(?:讲话|致辞|致词|贺词|发言|演讲|报告|贺信|主持|颁奖|授奖|授旗|授牌|揭牌|揭幕|剪彩|授课|总结|说明|汇报|宣讲|宣布开幕|见证签约)(?![员人席]))?";

/** ATTENDED: who takes part in an event, and how. */
export const ATTEND: readonly Rule[] = [
  {
    name: "attend.at",
    phrase: "魏地春和浙江省总工会负责同志出席会议并讲话",
    pattern: `(?<!前往|走进|来到|到|赴|在|抵达|代表)(?<who>{PORA})(?:等)?{~16}(?<act>出席|参加|列席|应邀出席|主持召开|主持)(?:了|过)?(?:在{L}{~6}(?:举行|召开|举办)的)?{~6}(?<ev>{E}|{ANA})(?:上|的)?(?:{ANA})?${MORE}`,
    says: [{ type: "ATTENDED", subject: "who", object: "ev", detail: ["act", "more"] }],
  },
  {
    name: "attend.together",
    phrase: "李某在甲城同甲国总理洪某共同出席论坛开幕式",
    pattern:
      "(?<who>{P})(?:{~20}|{~8}在{OL}{~8})(?:同|与|和|会同|陪同)[^，。；{=PORAE]{0,16}(?<with>{PRA}){~8}(?:共同|一道|一同|一起)(?<act>出席|参加|主持)(?:了)?(?:在{L}{~6}(?:举行|召开|举办)的)?{~6}(?<ev>{E}|{ANA})",
    says: [{ type: "ATTENDED", subject: "who", object: "ev", detail: ["act"] }],
  },
  {
    name: "attend.later-clause",
    phrase: "国家主席习近平11月15日抵达巴厘岛，出席二十国集团领导人第十七次峰会",
    pattern: `(?:^|[：，；])(?:{Tt}，?)?(?<who>{P})[^。；！？{=PORAE}]{0,40}，{~12}(?<act>出席|参加|主持召开)(?:了)?{~6}(?<ev>{E})${MORE}`,
    says: [{ type: "ATTENDED", subject: "who", object: "ev", detail: ["act", "more"] }],
    confidence: 0.8,
  },
  {
    name: "attend.chaired-by",
    phrase: "会议由全国政协主席王某主持",
    pattern: "(?<ev>{E}|{ANA})(?:上)?{~6}由(?<who>{PRA}){~4}(?<act>主持)",
    says: [{ type: "ATTENDED", subject: "who", object: "ev", detail: ["act"] }],
  },
  {
    name: "attend.chair",
    phrase: "赵乐际委员长主持。",
    pattern: `(?:^|[，；])(?<who>{P}){~4}(?<act>主持)${MORE}(?=[，。；]|$)(?<ev>)`,
    says: [{ type: "ATTENDED", subject: "who", object: "ev", detail: ["act", "more"] }],
  },
  {
    name: "attend.speak-there",
    phrase: "会上，浙江省副省长张某致辞",
    pattern: `(?:^|，)(?<ev>{E}|会上|(?:{ANA}))(?:上|期间)?，?(?<who>{PRA}){≈20}(?<act>${SPEAK})`,
    says: [{ type: "ATTENDED", subject: "who", object: "ev", detail: ["act"] }],
    confidence: 0.8,
  },
  {
    name: "attend.says-there",
    phrase: "在主题教育工作会议上，习近平总书记指出",
    pattern: "(?:^|[，：])在(?<ev>{E})(?:开幕式|闭幕式|开幕会|闭幕会)?上，(?<who>{P}){~6}(?<act>指出|强调|提出|宣布|表示)",
    says: [{ type: "ATTENDED", subject: "who", object: "ev", detail: ["act"] }],
    confidence: 0.8,
  },
  {
    name: "attend.speak-in-event",
    phrase: "马某在论坛开幕式上致辞",
    pattern: `(?<who>{PORA}){~10}在{~6}(?<ev>{E}|会上|会议上|(?:{ANA})上){~8}(?<act>${SPEAK}|强调|指出|提出|阐述)`,
    says: [{ type: "ATTENDED", subject: "who", object: "ev", detail: ["act"] }],
    confidence: 0.85,
  },
  {
    name: "attend.report",
    phrase: "全国人大常委会秘书长刘奇就草案作了汇报",
    pattern: `(?:^|[，；])(?<who>{P})(?:就[^，。；]{2,30})?{~6}(?<act>作了汇报|作了说明|作汇报|作说明|致辞|致词|致贺词|发表主旨演讲|发表演讲|作主旨发言|宣读贺信|宣读[^，。；]{0,8}贺信)${MORE}(?<ev>)`,
    says: [{ type: "ATTENDED", subject: "who", object: "ev", detail: ["act", "more"] }],
    confidence: 0.75,
  },
  {
    name: "attend.heard",
    phrase: "会议听取了副主任委员徐某作的关于草案审议结果的报告",
    pattern:
      "(?<ev>{E}|{ANA})(?:分别)?(?:听取|审议|听取和审议|听取并审议)(?:了)?{~8}(?<who>{P})(?:受{O}{~4}委托)?{~6}(?<act>作)的?[^，。；]{0,60}(?<what>报告|汇报|说明)",
    says: [{ type: "ATTENDED", subject: "who", object: "ev", detail: ["act", "what"] }],
    confidence: 0.75,
  },
  {
    name: "attend.reports",
    phrase: "受国务院委托，司法部部长贺某作了关于…的说明",
    pattern:
      "(?:^|[，；])(?<who>{P})(?:受{O}{~4}委托，?)?(?:{~4}向{ANA})?(?<act>作)了?关于[^。；]{2,80}的[^，。；]{0,10}(?<what>报告|汇报|说明)(?<ev>)",
    says: [{ type: "ATTENDED", subject: "who", object: "ev", detail: ["act", "what"] }],
    confidence: 0.75,
  },
  {
    name: "attend.at-of",
    phrase: "出席会议的有全国总工会副主席李某",
    pattern: "(?:(?<act>出席|参加)(?<ev>{E}|{ANA})的(?:还有|有|领导有)：?)(?<who>{PORA})",
    says: [{ type: "ATTENDED", subject: "who", object: "ev", detail: ["act"] }],
  },
  {
    name: "attend.who-attends",
    phrase: "会见来华出席合作会议的某国总理王某",
    pattern: "(?<act>应邀出席|出席|参加|列席)(?:了)?(?:在{L}{~6}(?:举行|召开|举办)的)?{~4}(?<ev>{E})的{~8}(?<who>{PA})",
    says: [{ type: "ATTENDED", subject: "who", object: "ev", detail: ["act"] }],
    confidence: 0.85,
  },
  {
    name: "attend.alone",
    phrase: "广东省委书记黄某出席并致辞",
    pattern: `(?:^|[，；])(?<who>{PRA}){~6}(?<act>出席|到会祝贺|到会|参会|与会|列席)(?:了)?${MORE}(?=[，。；]|$)(?<ev>)`,
    says: [{ type: "ATTENDED", subject: "who", object: "ev", detail: ["act", "more"] }],
    confidence: 0.85,
  },
  {
    name: "attend.came",
    phrase: "习近平、李某等党和国家领导人到会祝贺",
    pattern:
      "(?<who>{PRA}){~14}(?<act>到会祝贺|到会指导|到会|在主席台(?:执行主席席|前排)?就座|宣布(?:大会|会议|论坛|活动)?开幕)(?<ev>)",
    says: [{ type: "ATTENDED", subject: "who", object: "ev", detail: ["act"] }],
    confidence: 0.85,
  },
  {
    name: "attend.on-behalf",
    phrase: "蔡某代表党中央致词",
    pattern:
      "(?<who>{P}){~8}，?(?:先后|分别)?代表(?:{O}|[^，。；]{2,20}){≈20}(?<act>致辞|致词|致贺词|讲话|作报告|作了题为[^，。；]{0,2}{W}{~4}的?报告|作工作报告|作了?[\\u4e00-\\u9fff]{0,6}报告|发言)(?<ev>)",
    says: [{ type: "ATTENDED", subject: "who", object: "ev", detail: ["act"] }],
    confidence: 0.85,
  },
];
