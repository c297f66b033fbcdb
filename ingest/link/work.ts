import { lexiconRows } from "../place.ts";
import { aliasOf } from "./alias.ts";
import type { Reading } from "./organization.ts";

// Titles that many documents bear: 通知, 关于印发…的通知, 政府工作报告 of any year.
const COMMON =
  /^(?:.{0,4}(?:通知|公告|通告|办法|方案|意见|决定|报告|规定|细则|章程|规划|纲要|计划|条例|协议|合同|声明|公报|读本|目录|清单|倡议书|贺信|指南|标准|简报|备忘录)|政府工作报告|工作报告|.{0,8}工作报告|.{0,4}(?:摘编|选编))$/u;

/** The canonical form of a work's name; `laws` are the full names of laws that the document itself gives. */
export function readWork(surface: string): Reading {
  const plain = surface.replace(/\s+/gu, "").replace(/\(/gu, "（").replace(/\)/gu, "）");
  const known = aliasOf("Work", plain);
  if (known !== plain) return { name: known, code: null, rule: "work.alias", sure: true };
  // 工会法 is China's own; a law of another place is written with that place.
  if (/^[\p{Script=Han}、]{1,16}法$/u.test(plain) && LAWS().has(plain))
    return { name: `中华人民共和国${plain}`, code: null, rule: "work.law", sure: true };
  if (COMMON.test(plain)) return { name: plain, code: null, rule: "work.common", sure: false };
  return { name: plain, code: null, rule: "work.name", sure: true };
}

let laws: ReadonlySet<string> | undefined;
const LAWS = (): ReadonlySet<string> => {
  laws ??= new Set(lexiconRows("law.txt").flatMap(([line = ""]) => line.split(" ")));
  return laws;
};
