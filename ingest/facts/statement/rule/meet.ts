import type { Rule } from "./model.ts";

/** MET_WITH: who meets or receives whom. */
export const MEET: readonly Rule[] = [
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
];
