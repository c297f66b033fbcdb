import type { Rule } from "./model.ts";

const GET =
  "当选|荣获|获得|获评|获颁|喜获|获授|被评为|被评选为|被评选确定为|被确定为|入选|荣膺|夺得|摘得|拿下|捧得|获(?![批准悉知益救释邀])";
const GIVE = "授予|追授|颁授|颁发|授给|颁给";
/** What follows an award that one only tries for, or money that goes by its name. */
const NOT_GOT = "(?!{~4}(?:支持|资助|资金|立项|批复|提名|候选|申报|评选))";

/** AWARDED: who receives → the award; role `by`: who gives it. */
export const AWARD: readonly Rule[] = [
  {
    name: "award.give",
    phrase: "省政府决定，授予张某全国五一劳动奖章",
    pattern:
      "(?:(?<!在|到|于|赴|从)(?<by>{OL})(?:{~16}|{~10}，{~6}))?(?:授予|追授|颁授)(?<who>{POA})(?:等)?[^，。；！？：{=OPRA}]{0,20}?(?<g>{G})",
    says: [{ type: "AWARDED", subject: "who", object: "g", role: ["by", "by"] }],
  },
  {
    name: "award.title",
    phrase: "授予李某“全国优秀教师”称号",
    pattern:
      "(?:(?<!在|到|于|赴|从)(?<by>{OL})(?:{~16}|{~10}，{~6}))?(?:授予|追授|颁授)(?<who>{POA})(?:等(?:[\\d一二三四五六七八九十百]{1,4}[名位个]?)?[人同个集单职教]{0,4}[体志位工师]?)?“?(?<title>[\\u4e00-\\u9fffA-Za-z0-9“”]{2,20}?)”?(?=(?:荣誉)?(?:称号|证书|勋章|奖章))",
    says: [{ type: "AWARDED", subject: "who", object: null, detail: ["title"], role: ["by", "by"] }],
  },
  {
    name: "award.confer",
    phrase: "国家主席向王某颁授“七一勋章”",
    pattern: `(?:(?<by>{OPL}){~12})?(?:向|为|给)(?<who>{POA}){~6}(?:${GIVE})(?:了)?{~8}(?<g>{G})`,
    says: [{ type: "AWARDED", subject: "who", object: "g", role: ["by", "by"] }],
  },
  {
    name: "award.give-to",
    phrase: "瑞典皇家科学院宣布，将诺贝尔化学奖授予甲和乙",
    pattern: `(?:(?<!在|到|于|赴|从)(?<by>{OL})(?:{~10}|{~10}，{~6}))?(?:将|把){~6}(?<g>{G}){~8}(?:授予|颁给|颁发给|授给)(?:了)?{~8}(?<who>{POA})`,
    says: [{ type: "AWARDED", subject: "who", object: "g", role: ["by", "by"] }],
  },
  {
    name: "award.goes-to",
    phrase: "雨花奖颁给了作家罗某",
    pattern: "(?<g>{G}){~8}(?:被?授予|颁给|颁发给|授给|花落)(?:了)?{~8}(?<who>{POA})",
    says: [{ type: "AWARDED", subject: "who", object: "g" }],
    confidence: 0.85,
  },
  {
    name: "award.won-by",
    phrase: "百花奖由孙某摘得",
    pattern: "(?<g>{G}){~8}(?:由|被)(?<who>{POA}){~6}(?:获得|摘得|夺得|捧得|拿下|收获|斩获)",
    says: [{ type: "AWARDED", subject: "who", object: "g" }],
    confidence: 0.85,
  },
  {
    name: "award.commend",
    phrase: "省总工会对某公司予以表彰，授予其省五一劳动奖状",
    pattern: "(?<by>{OL}){~4}对(?<who>{POA}){~10}，{~4}授予(?:其|他|她|他们|它)?{~4}(?<g>{G})",
    says: [{ type: "AWARDED", subject: "who", object: "g", role: ["by", "by"] }],
  },
  {
    name: "award.receive",
    phrase: "陈某荣获全国劳动模范称号",
    pattern: `(?<who>{POA})(?:{~10}|(?:(?<={PA})|(?=，)){,24}，{~6})(?:${GET})(?:了)?(?:{T})?[^，。；！？：{=OPRAEW}]{0,8}?(?<g>{G})${NOT_GOT}`,
    says: [{ type: "AWARDED", subject: "who", object: "g" }],
    confidence: 0.85,
  },
  {
    name: "award.receive-from",
    phrase: "钱某获国务院颁发的国家科学技术进步奖",
    pattern: `(?<who>{POA}){~10}(?:${GET}|收到)(?:了)?(?<by>{OL}){~4}(?:颁发|授予|颁授|评选|评出|设立)的{~4}(?<g>{G})`,
    says: [{ type: "AWARDED", subject: "who", object: "g", role: ["by", "by"] }],
    confidence: 0.85,
  },
  {
    name: "award.receive-apposed",
    phrase: "邓某，某机床厂高级技师，曾获中华技能大奖",
    pattern: `(?<who>{P})，{OL}[^，。；：！？{=OPRAEGW}]{0,14}，{~6}(?:${GET})(?:了)?(?:{T})?{~8}(?<g>{G})${NOT_GOT}`,
    says: [{ type: "AWARDED", subject: "who", object: "g" }],
    confidence: 0.85,
  },
  {
    name: "award.laureate",
    phrase: "全国劳动模范获得者、技师方某",
    pattern: "(?<g>{G})(?:荣誉)?(?:称号|证书)?(?:获得者|得主|获奖者)(?:、|，|{~8})(?<who>{P})",
    says: [{ type: "AWARDED", subject: "who", object: "g" }],
    confidence: 0.85,
  },
  {
    name: "award.is-laureate",
    phrase: "方某是全国劳动模范获得者",
    pattern: "(?<who>{PO}){~4}(?:是|系|作为|为){~6}(?<g>{G})(?:荣誉)?(?:称号)?(?:获得者|得主|获奖者)",
    says: [{ type: "AWARDED", subject: "who", object: "g" }],
    confidence: 0.85,
  },
  {
    name: "award.who-got",
    phrase: "获得全国五一劳动奖章的吴某",
    pattern: "(?:获得|荣获|获评|获|被授予)(?:过|了)?{~6}(?<g>{G})(?:荣誉)?(?:称号)?的(?<who>{PO})",
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
    name: "award.named-as",
    phrase: "省妇联表彰柳林社区为“巾帼文明岗”",
    pattern:
      "(?:(?<by>{OL}){~10})?(?:表彰|命名|认定|评选|评定|确定|确认)(?<who>{POLA})(?:等)?{~6}为“?(?<title>[\\u4e00-\\u9fffA-Za-z0-9]{2,20})”",
    says: [{ type: "AWARDED", subject: "who", object: null, detail: ["title"], role: ["by", "by"] }],
  },
  {
    name: "award.named-as-award",
    phrase: "省妇联命名柳林社区为全国巾帼文明岗",
    pattern: "(?:(?<by>{OL}){~10})?(?:表彰|命名|认定|评选|评定|确定|确认)(?<who>{POLA})(?:等)?{~6}为(?<g>{G})",
    says: [{ type: "AWARDED", subject: "who", object: "g", role: ["by", "by"] }],
  },
  {
    name: "award.handed",
    phrase: "李某从主席顾某手中接过友谊勋章",
    pattern: "(?<who>{P}){~6}从(?<by>{P})手中接过{~10}(?<g>{G})",
    says: [{ type: "AWARDED", subject: "who", object: "g", role: ["by", "by"] }],
  },
  {
    name: "award.place",
    phrase: "石桥村入选全国乡村旅游重点村名录",
    pattern: `(?:^|[，。；：、]|{Tt})(?<who>{L}){~8}(?:${GET}|被命名为|被认定为|被授予)(?:了)?[^，。；！？：{=OPRAEW}]{0,8}?(?<g>{G})${NOT_GOT}`,
    says: [{ type: "AWARDED", subject: "who", object: "g" }],
    confidence: 0.8,
  },
  {
    name: "award.called",
    phrase: "城关派出所被公安部评为“枫桥式派出所”",
    pattern:
      "(?<who>{POLA})(?:{~10}|(?:因|凭|在|以)[^。；{=PORAEGW}]{0,30}，{~6})被(?:(?<by>{OL}))?{~4}(?:授予|追授|评为|评选为|命名为|认定为)“(?<title>[\\u4e00-\\u9fffA-Za-z0-9]{2,20})”(?!(?:荣誉)?(?:称号|证书|勋章|奖章))",
    says: [{ type: "AWARDED", subject: "who", object: null, detail: ["title"], role: ["by", "by"] }],
  },
  {
    name: "award.passive-title",
    phrase: "赵某被授予“最美教师”称号",
    pattern:
      "(?<who>{POA})(?:{~10}|(?:因|凭|在|以)[^。；{=PORAEGW}]{0,30}，{~6})(?:被(?:(?<by>{OL}))?{~4}(?:授予|追授|评为)|荣获|获得|获评)(?:了)?“?(?<title>[\\u4e00-\\u9fffA-Za-z0-9“”]{2,20}?)”?(?:荣誉)?(?:称号|荣誉证书)",
    says: [{ type: "AWARDED", subject: "who", object: null, detail: ["title"], role: ["by", "by"] }],
  },
];
