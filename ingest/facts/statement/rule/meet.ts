import type { Rule } from "./model.ts";

const RECEIVE = "会见|接见|宴请|拜会|约见|召见|会晤(?![上中期时])";
const TALK = "会谈|交谈|会晤|会面|见面|磋商|通了?电话|通了?话|举行视频会晤";
/** 在利马出席领导人会议期间 */
const DURING = "{~24}|{≈24}期间{~6}";
/** 来华出席峰会并进行国事访问的 */
const VISITING = "(?:(?:来华|到访|来访|前来)[^，。；{=PO}]{0,30}?)?";

/** MET_WITH: who meets or receives whom; a delegation is met as a body. */
export const MEET: readonly Rule[] = [
  {
    name: "meet.receives",
    phrase: "国务院总理李某在京会见法国外长王某",
    pattern: `(?<who>{P})(?:${DURING})(?<act>${RECEIVE})(?:了)?[^，。；！？{=PORA}]{0,40}(?<with>{PRA})(?![的之时]?(?:亲属|家属|亲人|后人|遗孀|夫人|子女))`,
    says: [{ type: "MET_WITH", subject: "who", object: "with", detail: ["act"] }],
  },
  {
    name: "meet.receives-body",
    phrase: "林某会见日中友好议员联盟访华团",
    pattern: `(?<who>{P}){~24}(?<act>${RECEIVE})(?:了)?[^，。；！？{=PORA}]{0,24}(?<with>{O})(?=[，。；]|一行|等|$)`,
    says: [{ type: "MET_WITH", subject: "who", object: "with", detail: ["act"] }],
    confidence: 0.8,
  },
  {
    name: "meet.talks",
    phrase: "国家主席习近平同南非总统拉马福萨举行会谈",
    pattern: `(?<who>{P})(?:{~20}|{~8}在{OL}{~8})(?:同|与|和)${VISITING}(?<with>{P}){~16}(?<act>${TALK}|会见)`,
    says: [{ type: "MET_WITH", subject: "who", object: "with", detail: ["act"] }],
  },
  {
    name: "meet.both",
    phrase: "甲总统和乙总理举行会谈",
    pattern: `(?<who>{P})(?<!(?:同|与|和|跟)[^，。；{=PR}]{0,24}.)(?:{~16}|{~6}在{OL}{~8})(?:(?:举行|进行)(?:了)?{~4})?(?<act>${TALK})`,
    says: [{ type: "MET_WITH", subject: "who", object: null, pairs: true, detail: ["act"] }],
  },
  {
    name: "meet.the-two",
    phrase: "应丙某邀请，丁某抵达甲城，两人随后举行会谈",
    pattern: `^[^。；{=PRA}]{0,30}(?<with>{P})[^。；{=PRA}]{0,40}(?<who>{P})[^。；{=PRA}]{0,40}(?:两人|二人|双方|两国元首|两国领导人){~10}(?:举行|进行)(?:了)?{~8}(?<act>${TALK})`,
    says: [{ type: "MET_WITH", subject: "who", object: "with", detail: ["act"] }],
    confidence: 0.75,
  },
  {
    name: "meet.who-talked",
    phrase: "应约同甲国总统安某通电话的周某",
    pattern: `(?:同|与|和)(?<with>{P}){~10}(?<act>${TALK})的(?<who>{P})`,
    says: [{ type: "MET_WITH", subject: "who", object: "with", detail: ["act"] }],
  },
];
