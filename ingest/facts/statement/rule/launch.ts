import type { Rule } from "./model.ts";

const VERBS =
  "启动实施|启动|部署开展|部署实施|组织开展|组织实施|联合开展|共同开展|开展|实施|推出|发起|首倡|设立|首推|上线|打造|推动实施|制定|举办";

/** 启动劳模评选: what is launched is the choosing, not the award. */
const NOT_IT = "(?!{~6}(?:评选|推荐|申报|征集|报名|招募|验收|考核|评审|实施方案|方案|实施意见|细则))";

/** LAUNCHED: who starts or carries out a programme. */
export const LAUNCH: readonly Rule[] = [
  {
    name: "launch.act",
    phrase: "五省（区）共同启动候鸟迁飞通道跨区域联合保护行动",
    pattern: `(?<!从|在|于|到|来自|批准|支持|要求|推动|指导|帮助|助力|据)(?<who>{OL})(?:等)?{~16}(?<act>${VERBS})(?:了)?{~14}(?<g>{G})${NOT_IT}`,
    says: [{ type: "LAUNCHED", subject: "who", object: "g", detail: ["act"] }],
  },
  {
    name: "launch.proposes",
    phrase: "某国提出近海合作倡议",
    pattern: "(?<!从|在|于|到|来自)(?<who>{OL})(?:等)?{~16}(?<act>提出|首倡)(?:了|的)?{~8}(?<g>{G})",
    says: [{ type: "LAUNCHED", subject: "who", object: "g", detail: ["act"] }],
    confidence: 0.8,
  },
  {
    name: "launch.product",
    phrase: "浙江嘉兴首推“学子就业码”",
    pattern:
      "(?<!从|在|于|到|来自)(?<who>{OL}){~10}(?<act>首推|推出|上线|发布|研制出)(?:了)?{~8}(?<g>{D})(?![^，。；]{0,10}(?:图|影像|照片|数据|成果|报告|公告|任务))",
    says: [{ type: "LAUNCHED", subject: "who", object: "g", detail: ["act"] }],
    confidence: 0.75,
  },
  {
    name: "launch.later-clause",
    phrase: "全国妇联等五部门联合印发意见，部署实施“书香飘万家”行动",
    pattern: `(?<!从|在|于|到|来自)(?<who>{O}){,36}，{~8}(?<act>${VERBS})(?:了)?{~10}(?<g>{G})${NOT_IT}`,
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
    pattern: "(?<g>{G}){~8}(?:是)?由(?<who>{OL}){~8}(?<act>发起|启动|提出|主导|实施|首倡|倡议|(?<!国际|国家)组织|推出)",
    says: [{ type: "LAUNCHED", subject: "who", object: "g", detail: ["act"] }],
  },
  {
    name: "launch.in-place",
    phrase: "在广东佛山，近日启动了倍增计划",
    pattern: `(?:^|，)在(?<who>{L})，(?:{Tt})?(?<act>启动|推出|实施|发起)了?{~10}(?<g>{G})`,
    says: [{ type: "LAUNCHED", subject: "who", object: "g", detail: ["act"] }],
    confidence: 0.75,
  },
];
