/* What single characters are, and the hash that the tagger's features are known by. */

/** What a step of the hash multiplies by. */
export const STEP = 0x85ebca6b;

/** A step of a multiplicative hash over 32-bit integers. */
export function mix(hash: number, value: number): number {
  const h = Math.imul(hash ^ value, STEP);
  return h ^ (h >>> 13);
}

/** What stands for a template in the hash of a feature, which is its mix with the content. */
export const seedOf = (template: number): number => Math.imul(template, 0x9e3779b1);

/** Character classes; Han characters that are no numerals are 1. */
export const CLASS = new Uint8Array(65536).fill(1);
{
  const put = (value: number, units: string): void => {
    for (const unit of units) CLASS[unit.charCodeAt(0)] = value;
  };
  for (let i = 0; i < 0x3000; i++) CLASS[i] = 19;
  for (let i = 0xff00; i < 0x10000; i++) CLASS[i] = 19;
  for (let i = 65; i < 91; i++) CLASS[i] = CLASS[i + 0xfee0] = 4;
  for (let i = 97; i < 123; i++) CLASS[i] = CLASS[i + 0xfee0] = 5;
  put(2, "0123456789０１２３４５６７８９");
  put(3, "〇零一二三四五六七八九十百千万亿两");
  put(6, "“‘「『");
  put(7, "”’」』");
  put(8, "《〈");
  put(9, "》〉");
  put(10, "（([〔【");
  put(11, "）)]〕】");
  put(12, "、");
  put(13, "，,");
  put(14, "。！？；!?;");
  put(15, "：:");
  put(16, "·•・");
  put(17, " \u3000\t");
  put(18, "-—－–~～");
  put(0, "\n");
}

/** A character as features see it: digits are 0, full-width letters and digits are half-width. */
export const NORMAL = new Uint16Array(65536).map((_, c) => (CLASS[c] === 2 ? 48 : c >= 0xff21 && c <= 0xff5a ? c - 0xfee0 : c));

/** 1 where a clause ends: no title or ending reaches over it. */
export const BREAK = new Uint8Array(65536);
for (const unit of "，。；！？：、\n,;!?:") BREAK[unit.charCodeAt(0)] = 1;
