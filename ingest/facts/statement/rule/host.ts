import { verbs } from "../lexicon.ts";
import type { Rule } from "./model.ts";

/** HOSTED: who holds an event. */
export const HOST: readonly Rule[] = [
  {
    name: "host.by-of",
    phrase: "由共青团中央、农业农村部主办的表彰活动",
    pattern: `(?<!在|于)(?<who>{OL})(?<!(?:在|于|到|赴|抵达){L}{1,2}.){~10}(?<act>${"主办|承办|协办|举办|组织开展|组织举办|组织|共同主办|联合主办|召集|发起"})的{~14}(?<ev>{E})`,
    says: [{ type: "HOSTED", subject: "who", object: "ev", detail: ["act"] }],
  },
  {
    name: "host.together",
    phrase: "在省电视台与甲市联合主办的消费节期间",
    pattern: "在(?<who>{OL}){~4}(?<act>主办|承办|协办)的{~14}(?<ev>{E})",
    says: [{ type: "HOSTED", subject: "who", object: "ev", detail: ["act"] }],
  },
  {
    name: "host.calls",
    phrase: "国务院新闻办公室今天举行新闻发布会",
    pattern:
      "(?<!从|在|于|到|来自|位于|赴|访问)(?<who>{O})(?<!(?:在|于|到|赴|抵达){L}{1,2}.)(?:等)?{~16}(?<act>举行|召开|举办|主办|承办)(?:了)?{~8}(?<ev>{E})",
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
    name: "held.place-calls",
    phrase: "落霞村举行丰收节",
    pattern: "(?:^|[，。；])(?:{Tt}，?)?(?<where>{L}){~12}(?<act>举行|召开|举办|迎来|上演)(?:了)?{~8}(?<ev>{E})",
    says: [{ type: "HELD_IN", subject: "ev", object: "where" }],
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
];
