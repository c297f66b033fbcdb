import type { Rule } from "./model.ts";

/** AWARDED: who receives → the award; role `by`: who gives it. */
export const AWARD: readonly Rule[] = [
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
];
