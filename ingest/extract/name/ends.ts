import type { NameMention } from "../../../src/model/text.ts";
import { isStateOrgan, letterBefore } from "../../letter.ts";
import type { Rule } from "./step.ts";

// 南明湖|畔 (but the village 高家畔), 清水池|湖畔, 青岚市|市中心, 望江塔|下, 临江机场|跑道: where by a place something is; 阿曼|苏丹: whose head.
const BESIDE =
  /(?:(?<=[池泊潭淀])湖畔|(?<=[湖江河海溪潭池泊淀湾川水渠])畔|之滨|(?<=塔)下|(?<=桥)前|(?<=.{2}州?)市中心|沿岸(?:地区)?|核心(?:地带|区域)|(?<=机场)(?:跑道|停机坪)|(?<=站)站台|(?<=^(?:文莱|文莱达鲁萨兰国|阿曼))苏丹)$/u;

/** Where by a place something is belongs to no place's name. */
export const beside: Rule = (text, names) =>
  names.map((name) => {
    if (name.type !== "Place") return name;
    const length = BESIDE.exec(text.slice(name.start, name.end))?.[0].length ?? 0;
    return length > 0 && name.end - name.start - length > 1 ? { ...name, end: name.end - length } : name;
  });

/** One letter of a state that the text names belongs to the name of its organ: 以|外交部 in a text of 以色列. */
export const byLetter: Rule = (text, names) => {
  const states = new Set(names.filter(({ type }) => type === "Place").map(({ start }) => text[start]));
  return names.map((name, k) => {
    if (name.type !== "Organization" || (names[k - 1]?.end ?? 0) >= name.start) return name;
    if (!isStateOrgan(text.slice(name.start, name.end))) return name;
    const letter = letterBefore(text.slice(Math.max(0, name.start - 2), name.start), text.slice(name.end, name.end + 3));
    return letter !== undefined && states.has(letter) ? { ...name, start: name.start - 1 } : name;
  });
};

// 最高法|院, 最高检|察院
const CUT: readonly (readonly [end: RegExp, rest: string])[] = [
  [/(?:最高|高级|中级|初级|巡回)法$/u, "院"],
  [/最高检$/u, "察院"],
];

/** A court's name does not end before 院. */
export const courts: Rule = (text, names) =>
  names.map((name) => {
    const surface = text.slice(name.start, name.end);
    const rest = CUT.find(([end]) => end.test(surface))?.[1];
    return rest !== undefined && text.startsWith(rest, name.end) ? { ...name, end: name.end + rest.length } : name;
  });

// 哈萨克|文, 朝鲜|语: a language, but 朝鲜|文化
const TONGUE = /^(?:哈萨克|塔吉克|乌兹别克|吉尔吉斯|土库曼|蒙古|朝鲜|俄罗斯)$/u;
const IS_TONGUE = /^(?:语(?!气)|文(?![化学献明件物旅艺教工人坛豪])|民族(?!大学|学院))/u;
// 在战斗中|共打死: 中共 cut out of other words.
const AMID = /在[^，。；：\n]{1,24}$/u;
const TOGETHER = /^(?:[打话商享谋][^\n]|有\d|计\d|计有|收到|派出|抓获|缴获|发现|查获)/u;
// 阿曼|苏丹|海…: a title, and no state, behind a state or somebody's name, or before one.
const SULTAN = "苏丹";
// Words for what is said or who is there, in the place of somebody's name.
const NO_ONE = /^(?:贺词|贺信|贺电|致辞|白皮书|养老金|顾问团|孙辈们?|获邀)$/u;

/** What is no name by the words around it: languages, 中|共 of two words, 苏丹 as a title, words for what is said. */
export const chance: Rule = (text, names) =>
  names.filter((name, k) => {
    const surface = text.slice(name.start, name.end);
    if (name.type === "Person") return !NO_ONE.test(surface);
    if (TONGUE.test(surface.slice(0, -1)) && /[文语]$/u.test(surface)) return false;
    if (name.type === "Place" && TONGUE.test(surface)) return !IS_TONGUE.test(text.slice(name.end, name.end + 4));
    if (name.type === "Place" && surface === SULTAN) return !isTitle(text, names[k - 1], name, names[k + 1]);
    return !(
      surface === "中共" &&
      TOGETHER.test(text.slice(name.end, name.end + 2)) &&
      AMID.test(text.slice(Math.max(0, name.start - 26), name.start))
    );
  });

const isTitle = (text: string, before: NameMention | undefined, name: NameMention, behind: NameMention | undefined): boolean =>
  (before?.end === name.start && (before.type === "Person" || before.type === "Place")) ||
  /(?:文莱|阿曼|达鲁萨兰国)$/u.test(text.slice(Math.max(0, name.start - 5), name.start)) ||
  (behind?.start === name.end && behind.type === "Person" && !/[、和在]/u.test(text[name.start - 1] ?? ""));

// 徐某某致|闭幕词, 互|致: a verb that the name took along.
const TAKEN = /^(?:致(?:[开闭]幕|欢迎|贺|答|悼|祝)|互(?:致|通|换)|打开)/u;

/** A person's name ends before the verb, and where the same name stands in full elsewhere it is written in full: 刘某|某. */
export const fullNames: Rule = (text, names) => {
  const full = new Set(
    names
      .filter(({ type, start, end }) => type === "Person" && end - start === 3)
      .map(({ start, end }) => text.slice(start, end)),
  );
  return names.map((name, k) => {
    if (name.type !== "Person") return name;
    const length = name.end - name.start;
    if (length > 2 && TAKEN.test(text.slice(name.end - 1, name.end + 3))) return { ...name, end: name.end - 1 };
    const free = (names[k + 1]?.start ?? text.length) > name.end;
    return length === 2 && free && !/[和与及同等]/u.test(text[name.end] ?? "") && full.has(text.slice(name.start, name.end + 1))
      ? { ...name, end: name.end + 1 }
      : name;
  });
};
