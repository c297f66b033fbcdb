import type { StatementType } from "../../../src/model/statement.ts";
import { verbs } from "./lexicon.ts";

/** What a rule's match says: `subject` and `object` name groups of the pattern; `pairs` takes every two of one group. */
export interface Says {
  readonly type: StatementType;
  readonly subject: string;
  readonly object: string | null;
  /** Group or groups whose words, joined, are the detail. */
  readonly detail?: readonly string[];
  /** A further entity: role and group. */
  readonly role?: readonly [string, string];
  /** Every two names of `subject`, in order of place. */
  readonly pairs?: true;
}

/** A pattern over the skeleton of a sentence, with the phrase it exists for. */
export interface Rule {
  readonly name: string;
  readonly phrase: string;
  readonly pattern: string;
  readonly says: readonly Says[];
  readonly confidence?: number;
}

const LAUNCH =
  "启动实施|启动|部署开展|部署实施|组织开展|组织实施|联合开展|共同开展|开展|实施|推出|发起|首倡|设立|首推|上线|打造|推动实施|提出|制定|举办";
const ISSUE =
  "印发|发布|公布|出台|颁布|颁发|下发|制定|编制|修订|起草|发表|提交|签发|公开|推出|作|报送|刊发|出版|编写|撰写|制作|发出|通报|推介|修订印发|制定出台|制定印发|研究制定|转发";
const MAKE = "制作|撰写|推出|摄制|出品|编写|编辑|出版|发布|公布|编制|起草|制定|打造|创作|拍摄|编著";
const SPEAK =
  "致开幕辞|致辞|致词|致贺词|致欢迎辞|作主旨发言|作主旨报告|作主题报告|作主旨演讲|作报告|作工作报告|作了工作报告|作了报告|作了汇报|作了说明|作说明|作了发言|作总结讲话|作了讲话|作讲话|作交流发言|发言|讲话|发表主旨演讲|发表主旨讲话|发表重要讲话|发表讲话|发表演讲|宣读贺信|宣读了贺信|宣读|宣布开幕|宣布|主持|介绍了|介绍|通报了|通报|解读|回答|表示|分享";
const MEDAL =
  "夺得|获得|摘得|赢得|收获|斩获|包揽|战胜|击败|夺冠|卫冕|打破|分获|勇夺|摘下|不敌|获|以\\d+(?:比|:|：)\\d+|折桂|晋级|参赛";

/** Joint bodies: 全总联合教育部, 财政部会同水利部. */
const WITH = "会同|联合|协同|携手";

export const RULES: readonly Rule[] = [
  // ATTENDED
  {
    name: "attend.at",
    phrase: "魏地春和浙江省总工会负责同志出席会议并讲话",
    pattern:
      "(?<!前往|走进|来到|到|赴|在|抵达)(?<who>{PORA})(?:等)?{~16}(?<act>出席|参加|列席|应邀出席|主持召开|主持)(?:了|过)?(?:在{L}{~6}(?:举行|召开|举办)的)?{~6}(?<ev>{E}|{ANA})(?:上|的)?(?:{ANA})?(?<more>并{~2}[\\u4e00-\\u9fff]{2,8})?",
    says: [{ type: "ATTENDED", subject: "who", object: "ev", detail: ["act", "more"] }],
  },
  {
    name: "attend.later-clause",
    phrase: "国家主席习近平11月15日抵达巴厘岛，出席二十国集团领导人第十七次峰会",
    pattern:
      "(?:^|[：，；])(?:{Tt}，?)?(?<who>{P})[^。；！？{=PORAE}]{0,40}，{~12}(?<act>出席|参加|主持召开)(?:了)?{~6}(?<ev>{E})(?<more>并[\\u4e00-\\u9fff]{2,8})?",
    says: [{ type: "ATTENDED", subject: "who", object: "ev", detail: ["act", "more"] }],
    confidence: 0.8,
  },
  {
    name: "attend.chair",
    phrase: "赵乐际委员长主持。",
    pattern: "(?:^|[，；])(?<who>{P}){~4}(?<act>主持)(?<more>并[\\u4e00-\\u9fff]{2,6})?(?=[，。；]|$)(?<ev>)",
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
    name: "attend.speak-in-event",
    phrase: "马某在论坛开幕式上致辞",
    pattern: `(?<who>{PORA}){~10}在{~6}(?<ev>{E}|会上|会议上|(?:{ANA})上){~8}(?<act>${SPEAK}|强调|指出)`,
    says: [{ type: "ATTENDED", subject: "who", object: "ev", detail: ["act"] }],
    confidence: 0.85,
  },
  {
    name: "attend.report",
    phrase: "全国人大常委会秘书长刘奇就草案作了汇报",
    pattern:
      "(?:^|[，；])(?<who>{P})(?:就[^，。；]{2,30})?{~6}(?<act>作了汇报|作了说明|作汇报|作说明|致辞|致词|致贺词|发表主旨演讲|发表演讲|作主旨发言|宣读贺信|宣读[^，。；]{0,8}贺信)(?<more>并[\\u4e00-\\u9fff]{2,8})?(?<ev>)",
    says: [{ type: "ATTENDED", subject: "who", object: "ev", detail: ["act", "more"] }],
    confidence: 0.75,
  },
  {
    name: "attend.at-of",
    phrase: "出席会议的有全国总工会副主席李某",
    pattern: "(?:(?<act>出席|参加)(?<ev>{E}|{ANA})的(?:还有|有|领导有)：?)(?<who>{PORA})",
    says: [{ type: "ATTENDED", subject: "who", object: "ev", detail: ["act"] }],
  },
  {
    name: "attend.alone",
    phrase: "广东省委书记黄某出席并致辞",
    pattern:
      "(?:^|[，；])(?<who>{PRA}){~6}(?<act>出席|到会祝贺|到会|参会|与会|列席)(?:了)?(?<more>并[\\u4e00-\\u9fff]{2,10})?(?=[，。；]|$)(?<ev>)",
    says: [{ type: "ATTENDED", subject: "who", object: "ev", detail: ["act", "more"] }],
    confidence: 0.85,
  },
  {
    name: "attend.came",
    phrase: "习近平、李某等党和国家领导人到会祝贺",
    pattern: "(?<who>{PRA}){~14}(?<act>到会祝贺|到会指导|到会|在主席台就座|宣布(?:大会|会议|论坛|活动)?开幕)(?<ev>)",
    says: [{ type: "ATTENDED", subject: "who", object: "ev", detail: ["act"] }],
    confidence: 0.85,
  },
  {
    name: "attend.on-behalf",
    phrase: "蔡某代表党中央致词",
    pattern:
      "(?<who>{P}){~8}，?(?:先后|分别)?代表(?:{O}|[^，。；]{2,20}){≈20}(?<act>致辞|致词|致贺词|讲话|作报告|作了题为[^，。；]{0,2}{W}{~4}的?报告|作工作报告|作了?[\\u4e00-\\u9fff]{0,6}报告)(?<ev>)",
    says: [{ type: "ATTENDED", subject: "who", object: "ev", detail: ["act"] }],
    confidence: 0.85,
  },
  // HOSTED
  {
    name: "host.by-of",
    phrase: "由共青团中央、农业农村部主办的表彰活动",
    pattern: `(?<who>{OL}){~10}(?<act>${"主办|承办|协办|举办|组织开展|组织举办|组织|共同主办|联合主办|召集|发起"})的{~14}(?<ev>{E})`,
    says: [{ type: "HOSTED", subject: "who", object: "ev", detail: ["act"] }],
  },
  {
    name: "host.calls",
    phrase: "国务院新闻办公室今天举行新闻发布会",
    pattern: "(?<!从|在|于|到|来自|位于|赴|访问)(?<who>{O})(?:等)?{~16}(?<act>举行|召开|举办|主办|承办)(?:了)?{~8}(?<ev>{E})",
    says: [{ type: "HOSTED", subject: "who", object: "ev", detail: ["act"] }],
  },
  {
    name: "host.place-calls",
    phrase: "上海召开2023年全市优化营商环境建设大会",
    pattern: "(?:^|[，；。])(?:{Tt}，?)?(?<who>{L}){~12}(?<act>举行|召开|举办|主办|承办)(?:了)?{~8}(?<ev>{E})",
    says: [{ type: "HOSTED", subject: "who", object: "ev", detail: ["act"] }],
    confidence: 0.8,
  },
  {
    name: "host.by",
    phrase: "论坛由中国国际友好联络会主办",
    pattern: "(?<ev>{E}|{ANA}){~12}由(?<who>{OL}){~8}(?<act>主办|承办|协办|举办|组织|联合主办|共同主办)",
    says: [{ type: "HOSTED", subject: "who", object: "ev", detail: ["act"] }],
  },
  {
    name: "host.next-clause",
    phrase: "论坛由市卫健委主办，某大学承办",
    pattern: "(?:主办|承办|指导)，(?:由)?(?<who>{OL}){~6}(?<act>承办|协办|主办)(?<ev>)",
    says: [{ type: "HOSTED", subject: "who", object: "ev", detail: ["act"] }],
    confidence: 0.8,
  },
  {
    name: "host.owner",
    phrase: "中央广播电视总台“何以文明”数字艺术大展今天启动",
    pattern: `(?:^|，)(?<who>{O})(?:{O}[^，。；]{0,12})?(?<ev>{E}){~14}(?:${verbs("held")})`,
    says: [{ type: "HOSTED", subject: "who", object: "ev" }],
    confidence: 0.75,
  },
  // LAUNCHED
  {
    name: "launch.act",
    phrase: "五省（区）共同启动候鸟迁飞通道跨区域联合保护行动",
    pattern: `(?<!从|在|于|到|来自|批准|支持|要求|推动|指导|帮助|助力|据)(?<who>{OL})(?:等)?{~16}(?<act>${LAUNCH})(?:了)?{~14}(?<g>{G})`,
    says: [{ type: "LAUNCHED", subject: "who", object: "g", detail: ["act"] }],
  },
  {
    name: "launch.product",
    phrase: "浙江嘉兴首推“学子就业码”",
    pattern: "(?<!从|在|于|到|来自)(?<who>{OL}){~10}(?<act>首推|推出|上线|发布|研制出)(?:了)?{~8}(?<g>{D})",
    says: [{ type: "LAUNCHED", subject: "who", object: "g", detail: ["act"] }],
    confidence: 0.75,
  },
  {
    name: "launch.later-clause",
    phrase: "全国妇联等五部门联合印发意见，部署实施“书香飘万家”行动",
    pattern: `(?<!从|在|于|到|来自)(?<who>{O}){,36}，{~8}(?<act>${LAUNCH})(?:了)?{~10}(?<g>{G})`,
    says: [{ type: "LAUNCHED", subject: "who", object: "g", detail: ["act"] }],
    confidence: 0.75,
  },
  {
    name: "launch.owner",
    phrase: "国家电网陕北至安徽特高压工程开工建设",
    pattern: "(?<who>{O})(?<g>{G}){~14}(?<act>启动|开工建设|开工|投产|上线|实施|竣工|投运)",
    says: [{ type: "LAUNCHED", subject: "who", object: "g", detail: ["act"] }],
  },
  {
    name: "launch.by",
    phrase: "该机制由中国首倡发起",
    pattern: "(?<g>{G}){~8}(?:是)?由(?<who>{OL}){~8}(?<act>发起|启动|提出|主导|实施|首倡|倡议|组织|推出)",
    says: [{ type: "LAUNCHED", subject: "who", object: "g", detail: ["act"] }],
  },
  {
    name: "launch.in-place",
    phrase: "在广东佛山，近日启动了倍增计划",
    pattern: `(?:^|，)在(?<who>{L})，(?:{Tt})?(?<act>启动|推出|实施|发起)了?{~10}(?<g>{G})`,
    says: [{ type: "LAUNCHED", subject: "who", object: "g", detail: ["act"] }],
    confidence: 0.75,
  },
  // ISSUED
  {
    name: "issue.act",
    phrase: "工业和信息化部近日印发《管理办法》",
    pattern: `(?<!从|在|于|到|来自|根据|按照|据)(?<who>{OLE})(?:等)?{~16}(?<act>${ISSUE})(?:了)?(?:的)?{~12}(?<w>{W})`,
    says: [{ type: "ISSUED", subject: "who", object: "w", detail: ["act"] }],
  },
  {
    name: "issue.by",
    phrase: "《意见》由教育部印发",
    pattern: `(?<w>{W}){~8}由(?<who>{OL}){~10}(?<act>${ISSUE})`,
    says: [{ type: "ISSUED", subject: "who", object: "w", detail: ["act"] }],
  },
  {
    name: "issue.made",
    phrase: "由中央广播电视总台制作的大型纪录片《治水记》",
    pattern: `(?:由)(?<who>{OL}){~14}(?<act>${MAKE})的{~18}(?<w>{W})`,
    says: [{ type: "ISSUED", subject: "who", object: "w", detail: ["act"] }],
  },
  {
    name: "issue.on-behalf",
    phrase: "王某代表执行委员会作了题为《…》的报告",
    pattern: "代表(?<who>{O})，?{~10}(?<act>作|发表|提交|宣读)了?(?:题为)?{~8}(?<w>{W})",
    says: [{ type: "ISSUED", subject: "who", object: "w", detail: ["act"] }],
  },
  // PART_OF
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
  // COOPERATED_WITH
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
      "(?<who>{OL}){~4}(?:联合|共同|合作|携手|携手合作|密切)(?:发文|合作|推出|摄制|制作|签署|签订|建设|共建|设立|建立|开展|实施|发起|打造|组建|成立|运营|营运|举行联合)(?:{~16}(?<g>{GW}))?",
    says: [{ type: "COOPERATED_WITH", subject: "who", object: null, pairs: true, role: ["in", "g"] }],
  },
  {
    name: "joint.sign",
    phrase: "中国人民银行与蒙古银行续签双边本币互换协议",
    pattern: "(?<who>{OL}){~6}(?:与|同|和)(?<with>{OL}){~8}(?:签署|签订|续签|签约)(?:了)?",
    says: [{ type: "COOPERATED_WITH", subject: "who", object: "with" }],
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
    pattern: "(?<who>{OL}){~10}(?:签署|签订|续签)(?:了)?[^。；]{0,20}(?:合作|协议|协定|备忘录|议定书)",
    says: [{ type: "COOPERATED_WITH", subject: "who", object: null, pairs: true }],
    confidence: 0.8,
  },
  // SIGNED
  {
    name: "sign.act",
    phrase: "双方代表签署《合作协议》",
    pattern: "(?<who>{OLPRA}){~20}(?<act>签署|签订|续签|签)(?:了)?{~12}(?<w>{W})",
    says: [{ type: "SIGNED", subject: "who", object: "w", detail: ["act"] }],
  },
  // MET_WITH
  {
    name: "meet.receives",
    phrase: "国务院总理李某在京会见法国外长王某",
    pattern: "(?<who>{P}){~24}(?<act>会见|接见|宴请)(?:了)?[^，。；！？{=PORA}]{0,40}(?<with>{P})",
    says: [{ type: "MET_WITH", subject: "who", object: "with", detail: ["act"] }],
  },
  {
    name: "meet.talks",
    phrase: "国家主席习近平同南非总统拉马福萨举行会谈",
    pattern: "(?<who>{P}){~20}(?:同|与|和)(?:来华{~10})?(?<with>{P}){~16}(?<act>会谈|会晤|会面|会见|通电话|通话|举行视频会晤)",
    says: [{ type: "MET_WITH", subject: "who", object: "with", detail: ["act"] }],
  },
  {
    name: "meet.both",
    phrase: "甲总统和乙总理举行会谈",
    pattern: "(?<who>{P}){~16}(?:(?:举行|进行)(?:了)?{~4})?(?<act>会谈|会晤|会面|磋商|通电话|通话)",
    says: [{ type: "MET_WITH", subject: "who", object: null, pairs: true, detail: ["act"] }],
  },
  // AWARDED: who receives → the award; `by`: who gives it
  {
    name: "award.give",
    phrase: "全国总工会授予张某全国五一劳动奖章",
    pattern: "(?:(?<by>{OL}){~16})?(?:授予|追授|颁授)(?<who>{POA})(?:等)?[^，。；！？：{=OPRA}]{0,20}?(?<g>{G})",
    says: [{ type: "AWARDED", subject: "who", object: "g", role: ["by", "by"] }],
  },
  {
    name: "award.title",
    phrase: "授予李某“全国优秀教师”称号",
    pattern:
      "(?:(?<by>{OL}){~16})?(?:授予|追授|颁授)(?<who>{POA})(?:等[^，。；]{0,8}?)?“?(?<title>[\\u4e00-\\u9fffA-Za-z0-9“”]{2,20}?)”?(?=(?:荣誉)?(?:称号|证书|勋章|奖章))",
    says: [{ type: "AWARDED", subject: "who", object: null, detail: ["title"], role: ["by", "by"] }],
  },
  {
    name: "award.confer",
    phrase: "国家主席向王某颁授“七一勋章”",
    pattern: "(?:(?<by>{OPL}){~12})?(?:向|为|给)(?<who>{POA}){~6}(?:颁发|颁授|授予)(?:了)?{~8}(?<g>{G})",
    says: [{ type: "AWARDED", subject: "who", object: "g", role: ["by", "by"] }],
  },
  {
    name: "award.receive",
    phrase: "陈某荣获全国劳动模范称号",
    pattern:
      "(?<who>{POA})(?:{~10}|{,24}，{~6})(?:荣获|获得|获评|获颁|喜获|被评为|被评选为|被评选确定为|被确定为|入选|荣膺|夺得|摘得|获)(?:了)?(?:{T})?[^，。；！？：{=OPRAEW}]{0,8}?(?<g>{G})(?!{~4}(?:支持|资助|资金|立项|批复))",
    says: [{ type: "AWARDED", subject: "who", object: "g" }],
    confidence: 0.85,
  },
  {
    name: "award.passive",
    phrase: "他被全国总工会授予“全国五一劳动奖章”",
    pattern: "(?<who>{POA}){~10}被(?:(?<by>{OL}))?{~4}(?:授予|追授)(?:了)?{~6}(?<g>{G})",
    says: [{ type: "AWARDED", subject: "who", object: "g", role: ["by", "by"] }],
  },
  {
    name: "award.passive-title",
    phrase: "赵某被授予“最美教师”称号",
    pattern:
      "(?<who>{POA}){~10}(?:被(?:(?<by>{OL}))?{~4}(?:授予|追授|评为)|荣获|获得|获评)(?:了)?“?(?<title>[\\u4e00-\\u9fffA-Za-z0-9“”]{2,20}?)”?(?:荣誉)?(?:称号|荣誉证书)",
    says: [{ type: "AWARDED", subject: "who", object: null, detail: ["title"], role: ["by", "by"] }],
  },
  // LOCATED_IN
  {
    name: "located.in",
    phrase: "公司总部设在广东深圳",
    pattern: "(?<what>{ODL})(?:的)?(?:总部|校区|主校区)?(?:位于|坐落于|坐落在|地处|设在|设于|落户|落户于|落户在)(?<l>{L})",
    says: [{ type: "LOCATED_IN", subject: "what", object: "l" }],
  },
  {
    name: "located.of",
    phrase: "位于广东深圳的华为公司",
    pattern: "(?:位于|坐落于|坐落在|地处|设在|设于)(?<l>{L})(?:境内|市区|市中心|郊区)?的(?<what>{OD})",
    says: [{ type: "LOCATED_IN", subject: "what", object: "l" }],
  },
];

/** Contests: whoever plays in one takes part in it. Read only where the event that the text is about is a contest. */
export const PLAYS = new RegExp(`(?:${MEDAL})`, "u");
