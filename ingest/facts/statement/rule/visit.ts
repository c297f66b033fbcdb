import type { Rule } from "./model.ts";

const LOOK =
  "考察调研|调研考察|考察|调研|视察|走访慰问|走访|看望慰问|看望|慰问|检查指导|检查|督导|督查|暗访|察看|参观考察|参观|指导(?!思想|意见|员|下|性)|宣讲";
const CALL = "国事访问|正式访问|正式友好访问|友好访问|工作访问|访问";
/** 考察团, 调研报告, 访问学者: names of things and people. */
const NOUN = "(?![团组队员船站量会]|报告|学者|成果|活动|课题)";
/** Not 某人的复信, 在某人陪同下, 对某人发出的. */
const WHO = "(?<!对|向)(?<who>{P})(?!的|等?{~4}陪同)";
/** 来到某村、某公司: where one goes. */
const AT = "(?:在|到|赴|前往|来到|深入|走进|抵达|抵)(?:了)?{~4}{L}{0,2}(?<where>{OL})";

/** VISITED: who goes to see a place or a body, or is a guest there. */
export const VISIT: readonly Rule[] = [
  {
    name: "visit.at",
    phrase: "省委书记李某在临州考察时强调; 到海川集团调研",
    pattern: `${WHO}{~14}${AT}(?:{~10}|{~10}，{~8})(?<act>${LOOK}|${CALL})${NOUN}`,
    says: [{ type: "VISITED", subject: "who", object: "where", detail: ["act"] }],
    confidence: 0.85,
  },
  {
    name: "visit.guest",
    phrase: "李某出席论坛并对甲国进行正式访问",
    pattern: `${WHO}[^。；：{=PRAT}]{0,40}，?(?:并|还将|随后){~6}(?:对(?<where>{L}){~4}(?:进行|开始)(?:了|为期{≈6}的)?{~6}(?<act>${CALL}))${NOUN}`,
    says: [{ type: "VISITED", subject: "who", object: "where", detail: ["act"] }],
    confidence: 0.8,
  },
  {
    name: "visit.and",
    phrase: "李某赴甲城出席会议，并访问乙国",
    pattern: `${WHO}[^。；：{=PRA}]{0,50}，?并(?:将)?(?<act>${CALL})(?<where>{L})(?![^，。；]{0,4}的(?:邀请|意愿))`,
    says: [{ type: "VISITED", subject: "who", object: "where", detail: ["act"] }],
    confidence: 0.8,
  },
  {
    name: "visit.act",
    phrase: "李某先后考察了海川集团、落霞村",
    pattern: `${WHO}(?:{~14}|{~14}，{~8}|{~6}在[^，。；]{0,12}陪同下，?{~6})(?<act>${LOOK}|${CALL})(?![团组队员船站量会后时]|报告|学者|期间|结束)(?:了|过)?{~4}{L}{0,2}(?<where>{OL})(?!的(?:产品|作品|邀请|意愿)|{~6}(?:工作|政策)(?:落实|开展))`,
    says: [{ type: "VISITED", subject: "who", object: "where", detail: ["act"] }],
    confidence: 0.85,
  },
  {
    name: "visit.there",
    phrase: "在甲省乙市，张某来到受灾群众安置点",
    pattern: `(?:^|[。；])在{~8}{L}{0,2}(?<where>{L})，${WHO}(?:等|一行)?{~6}(?<act>来到|走进|深入|${LOOK})`,
    says: [{ type: "VISITED", subject: "who", object: "where", detail: ["act"] }],
    confidence: 0.85,
  },
  {
    name: "visit.on",
    phrase: "李某对甲国进行国事访问",
    pattern: `${WHO}(?:{~16}|{~14}，{~8})对(?<where>{OL}){~4}(?:进行|开始|展开)(?:了|为期{≈6}的)?{~6}(?<act>${CALL}|${LOOK})${NOUN}`,
    says: [{ type: "VISITED", subject: "who", object: "where", detail: ["act"] }],
  },
  {
    name: "visit.ended",
    phrase: "李某结束对甲国的正式访问回到北京",
    pattern: `${WHO}(?:{~10}|{~10}，{~8})(?:结束|完成|取消|推迟|开启|展开)(?:了)?(?:在|对)(?<where>{OL}){~4}(?<act>${CALL}|${LOOK})${NOUN}`,
    says: [{ type: "VISITED", subject: "who", object: "where", detail: ["act"] }],
  },
];
