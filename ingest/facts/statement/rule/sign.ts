import type { Rule } from "./model.ts";

const SIGNS = "(?<![商待草])(?:签署|签订|续签|签下|签(?![名字证到约收发署订下]))";

/** SIGNED: who signs a work. */
export const SIGN: readonly Rule[] = [
  {
    name: "sign.act",
    phrase: "双方代表在上海签署《合作协议》",
    pattern: `(?<who>{OLPRA})(?:{~20}|{~8}在{OL}{~8})(?<act>${SIGNS})(?:了)?{~12}(?<w>{W})`,
    says: [{ type: "SIGNED", subject: "who", object: "w", detail: ["act"] }],
  },
  {
    name: "sign.with",
    phrase: "省总工会同省交通厅签订了《共建协议》",
    pattern: `(?<who>{OLP}){~6}(?:同|与|和)(?<with>{OLP})(?:{~8}|{~4}在{OL}{~6})(?<act>${SIGNS})(?:了)?{~12}(?<w>{W})`,
    says: [
      { type: "SIGNED", subject: "who", object: "w", detail: ["act"] },
      { type: "SIGNED", subject: "with", object: "w", detail: ["act"] },
    ],
  },
  {
    name: "sign.by",
    phrase: "《友好条约》由甲国和乙国签订",
    pattern: `(?<w>{W}){~4}由(?<who>{OLPRA}){~8}(?<act>${SIGNS})`,
    says: [{ type: "SIGNED", subject: "who", object: "w", detail: ["act"] }],
  },
  {
    name: "sign.decree",
    phrase: "国务院总理梁某签署国务院令，公布《条例》",
    pattern: "(?<who>{P}){~8}(?<act>签署)(?:了)?[^，。；]{0,16}令，{~4}(?:公布|发布|颁布)(?:了)?{~8}(?<w>{W})",
    says: [{ type: "SIGNED", subject: "who", object: "w", detail: ["act"] }],
  },
  {
    name: "sign.at",
    phrase: "甲国、乙国等在《矿产公约》上签字",
    pattern: "(?<who>{OLPRA}){~12}在(?<w>{W})(?:文本|议定书)?上(?:正式)?(?<act>签字|签署|签名)",
    says: [{ type: "SIGNED", subject: "who", object: "w", detail: ["act"] }],
  },
  {
    name: "sign.for",
    phrase: "傅某代表省总工会与省工商联签订《备忘录》",
    pattern: `(?<who>{P}){~6}代表(?<for>{OL})(?:{~8}|{~2}(?:同|与|和){OLP}{~8})(?<act>${SIGNS})(?:了)?{~12}(?<w>{W})`,
    says: [{ type: "SIGNED", subject: "who", object: "w", detail: ["act"] }],
  },
  {
    name: "sign.later-clause",
    phrase: "甲国总统访问期间，签署《经贸协定》",
    pattern: `(?:^|[：；])(?:{Tt}，?)?(?<who>{P})(?!{~12}(?:表示|说|强调|指出|称|认为|宣布))[^。；！？{=PORALW}]{0,36}，{~8}(?<act>${SIGNS})(?:了)?{~8}(?<w>{W})`,
    says: [{ type: "SIGNED", subject: "who", object: "w", detail: ["act"] }],
    confidence: 0.75,
  },
];
