import type { Rule } from "./model.ts";

/** SIGNED: who signs a work. */
export const SIGN: readonly Rule[] = [
  {
    name: "sign.act",
    phrase: "双方代表签署《合作协议》",
    pattern: "(?<who>{OLPRA}){~20}(?<act>签署|签订|续签|签)(?:了)?{~12}(?<w>{W})",
    says: [{ type: "SIGNED", subject: "who", object: "w", detail: ["act"] }],
  },
];
