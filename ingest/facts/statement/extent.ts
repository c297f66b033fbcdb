import { idOf } from "../../../src/model/id.ts";
import { type Span, spanAt } from "../../../src/model/span.ts";
import type { LinkedText, NameMention } from "../../../src/model/text.ts";
import { pattern } from "./pattern.ts";
import type { Scene } from "./scene.ts";
import { charOf, type Fold, fold, type Skeleton } from "./skeleton.ts";

/** What the words behind an event's mark end with where they still are its name: 全省科技周|启动式. */
const KIND =
  "(?:展|展览|论坛|峰会|大会|会议|动员会|部署会|推进会|座谈会|研讨会|对话会|交流会|报告会|发布会|洽谈会|交易会|博览会|音乐会|启动式|启动仪式|启用仪式|开工仪式|签约式|仪式|典礼|盛典|晚会|论坛年会|站|展映|展播)";
/** Where a name is over. */
const OVER =
  "(?=$|[，。；、）”…{=TtEOPL}]|在|于|将|由|上|中|并|期间|近日|日前|圆满|正式|隆重|成功|顺利|召开|举行|举办|启动|开幕|闭幕|开赛)";
/** Nothing of these stands in a name: verbs, particles, what opens or closes the event itself. */
const PLAIN = "[^，。；：！？、“”（）《》在于将的了召举开闭启审听和与及向对从至到{=OPLEGWDTtRA}]";
const GOES_ON = [
  // 全省工作会议|暨动员部署会
  `暨[^，。；：！？（）]{2,30}?${KIND}${OVER}`,
  // 第三届|“江湾论坛”, 招聘季|“云面试周”活动
  `“[^“”，。；]{2,20}”(?:(?:主题|系列|专项)?活动|${PLAIN}{0,8}?${KIND})?${OVER}`,
  // “千年画卷”|成果展, 省运会|青年组冰壶比赛
  `${PLAIN}{0,12}?${KIND}${OVER}`,
].map((source) => pattern(`^${source}`, "u"));
/** What most often follows a name that is over. */
const AT_END = pattern("^(?:$|[，。；、）在于将上的由以{=TtOPLR}])", "u");
/** 棋王赛|男子决赛, 博览会|首期展览: a round or a part is of the one event. */
const SAME = /^(?:首期|首日|第.期|各项)|[决预复半比]赛$/u;
const LEADS = pattern("(?:^|[：，。；])((?:全国|全省|全市|全军)[\\u4e00-\\u9fff]{2,16})$", "u");
const E = charOf("E");
const NAMES = pattern("[{=OPLEGWD}—－“]|-", "u");

/** What a tagger may take for a noun: 在京举行, 计划召开, 落户某地. */
const VERBS = /^(?:在|于|将|拟|计划|准备|预计|预定|落户|位于|坐落|地处|设[在于]|现有|把|由|以|从)/u;
/** 某党|两个事务所. */
const COUNTED = /^[一二两三四五六七八九十数多几\d]{1,3}(?:个|处|座|所|栋|家|名|架|辆|艘|枚)/u;

/**
 * Whether a name goes on behind its mark: a further name, a dash or a noun follows it at once (某公司|气田, 某国|—某地实验室). What is
 * said there is said of the longer name.
 */
export function goesOn(text: LinkedText, skeleton: Skeleton, at: number): boolean {
  const next = skeleton.text[at + 1];
  if (next === undefined) return false;
  if (NAMES.test(next) || COUNTED.test(skeleton.text.slice(at + 1, at + 5))) return true;
  if (VERBS.test(skeleton.text.slice(at + 1, at + 4))) return false;
  const offset = skeleton.starts[at + 1] ?? 0;
  const token = text.tokens[spanAt(text.tokens, offset)];
  return token?.start === offset && /^(?:n|j)/u.test(token.pos);
}

/** Where an event's name begins: before its mark where only nouns lead to it from 全国 at a clause's beginning (全国青年|就业工作会议). */
function beginsAt(text: LinkedText, skeleton: Skeleton, at: number, floor: number): number {
  const words = LEADS.exec(skeleton.text.slice(Math.max(floor, at - 24), at))?.[1] ?? "";
  const from = at - words.length;
  const [start, end] = [skeleton.starts[from] ?? 0, skeleton.starts[at] ?? 0];
  for (let i = spanAt(text.tokens, start); words !== "" && i < text.tokens.length; i++) {
    const token = text.tokens[i];
    if (!token || token.start >= end) break;
    if (!/^(?:n|t|vn|j|b|m|q)/u.test(token.pos) && text.text.slice(token.start, token.end) !== "等") return at;
  }
  return from;
}

const isQuoted = ({ text }: LinkedText, { start, end }: Span): boolean => text[start - 1] === "“" && text[end] === "”";

/** The skeleton with each event by its whole name, where that goes on behind the mark. */
export function wholeEvents(scene: Scene, skeleton: Skeleton): Skeleton {
  const folds: Fold[] = [];
  const leads = skeleton.text.includes("全");
  for (let at = skeleton.text.indexOf(E); at >= 0; at = skeleton.text.indexOf(E, at + 1)) {
    const [name] = skeleton.units[at]?.names ?? [];
    if (!name || (folds.at(-1)?.to ?? 0) > at) continue;
    const behind = skeleton.text.slice(at + 1, at + 48);
    const [found = ""] = AT_END.test(behind) ? [] : GOES_ON.flatMap((regex) => regex.exec(behind)?.[0] ?? []);
    const rest = SAME.test(found) ? "" : found;
    const from =
      !leads || (scene.text.text[name.end - 1] !== "会" && scene.text.text[name.end - 1] !== "议")
        ? at
        : beginsAt(scene.text, skeleton, at, folds.at(-1)?.to ?? 0);
    if (rest === "" && from === at) continue;
    const to = at + 1 + rest.length;
    const quoted = isQuoted(scene.text, name);
    const whole: NameMention = {
      ...name,
      start: from < at ? (skeleton.starts[from] ?? 0) : quoted ? name.start - 1 : name.start,
      end: skeleton.ends[to - 1] ?? name.end,
      rule: "event.whole",
      parts: [],
    };
    const words = scene.text.text.slice(whole.start, whole.end);
    // “千年画卷”成果展 goes by 千年画卷 alone as well.
    const aliases = quoted ? [scene.text.text.slice(name.start, name.end)] : [];
    scene.mean(
      whole,
      scene.make({ id: idOf("eve", words), type: "Event", name: words, aliases, code: null, rule: "event.whole" }),
    );
    folds.push({ from, to, kind: "E", names: [whole], times: [] });
  }
  return fold(skeleton, folds);
}
