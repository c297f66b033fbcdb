import type { End } from "./draft.ts";
import type { Rule, Says } from "./rule/model.ts";
import type { Skeleton } from "./skeleton.ts";

/** 会见来华出席会议的总理: who receives another does not attend. */
const RECEIVES = /会见|接见|来华|来访|祝贺|致电|致信|欢迎|邀请|观看|收看/u;
/** 批准某市实施, 见证签署: who lets another act does not act. */
const LETS = /获批|获准|批准|支持|要求|鼓励|指导|推动|允许|引导|帮助|呼吁|敦促|号召|请求|建议|见证/u;
/** 愿打造, 可以实施: what may be or is wished for is launched by nobody yet. */
const MAY = /愿|可以|能够|希望|期待|如何|是否/u;
/** 按照修订的办法, 关于召开大会的决定: what a thing is done by, or about. */
const BY = /按照|根据|依据|依照|关于/u;
/** 促进甲国同乙国合作: an aim. */
const FOR = /(?:促进|推动|推进|深化|加强|实现|支持)$/u;
/** 提出“双新”: what one may come up with. */
const IDEA = /(?:倡议|计划|行动|战略|工程|构想|方案|机制|项目|理念)$/u;
/** Where one lands or meets guests, without seeing it. */
const PASSED = /(?:机场|车站|火车站|会堂|宾馆|饭店|酒店|码头|口岸)$/u;
/** 参观了某国—某地联合实验室, 某人同志故居. */
const LONGER = /^(?:[—－]|同志|故居|旧居)/u;
/** 观看了会见的录像: nor who watches. */
const WATCHES = /观看|收看|参观|讲述|回忆|参加|陪同|在座/u;
/** 与前来参加会议的某人: what the other one came for. */
const GUEST = /(?:前来|来华|到访|来访)(?:参加|出席)/u;
/** 看望参加比赛的选手: others take part. */
const COMES = /前来|看望|慰问|邀请/u;
/** 某联盟秘书长出席: somebody of the body, whom no name tells. */
const SOMEBODY = /^(?:副?(?:秘书长|总干事|主席|委员长|部长|外长|总裁|行长)|委员)/u;
/** 就习近平出席论坛举行吹风会: the attending is what is spoken of. */
const TOPIC = /(?:就|围绕|针对|关于)$/u;
/** 先后三次主持召开座谈会: of several happenings none is the one that the text is about. */
const OFTEN = /(?:[一二两三四五六七八九十多数\d]|历|每)次|多场/u;
/** 参加上述活动, 出席系列活动: more than the one event. */
const OTHERS = /上述|以上|系列|各类|各项|相关|一些|多场/u;
/** 深入开展主题教育, 实施区域协调发展战略: what is carried out by many is launched by none of them. */
const CARRIED = /(?:主题教育|学习教育|战略|建设年)$/u;
/** What one receives: 全国五一劳动奖章, 最美公务员. */
const AWARD =
  /(?:奖|奖章|奖状|勋章|称号|模范|先进|标兵|工匠|能手|先锋|先锋号|旗手|卫士|楷模|杰出[\u4e00-\u9fff]{1,4}|优秀[\u4e00-\u9fff]{1,6}|最美[\u4e00-\u9fff]{1,6}|[杯花状]|之星|人物|英雄|劳模|集体|号|岗|户|村|名单|荣誉)$/u;
/** Rules whose verbs (获得, 入选) take much else than awards. */
const LOOSE = /^award\.(?:receive|won-by|goes-to|who-got)/u;
/** 出席峰会并发表题为…的讲话. */
const ATTENDED = /(?:出席|参加|主持)[^，。；]{0,10}$/u;
/** Places at which things happen and that call nothing: a village, a hall. */
const VENUE =
  /(?:[村寨馆园厅场院楼街路湖山湾港寺]|社区|中心|广场|剧院|景区|会堂|礼堂|酒店|宾馆|基地|码头|古城|小镇|大厦|大桥|书院)$/u;
/** What happens to people, and is attended by none: 在会上就某地冲突提出. */
const BEFALLS = /(?:冲突|战争|危机|事件|事故|地震|灾害|洪灾|疫情|爆炸)$/u;
/** A body that is met as one: a delegation. */
const DELEGATION = /(?:团|代表|一行|议员联盟|访华组)$/u;

interface Ends {
  readonly names: readonly End[];
  /** True if words that refer to an event stand there, not a name. */
  readonly referred: boolean;
}

export interface Misfit {
  /** Why the match states nothing at all, or null. */
  readonly all: string | null;
  /** Why it states nothing of this object, or null. */
  object(end: End | null): string | null;
}

/** What keeps a match from being a statement. `between` stands between subject and act, `behind` from there to the object, `before` in front of the match. */
export function fits(
  skeleton: Skeleton,
  rule: Rule,
  says: Says,
  between: string,
  behind: string,
  ends: { readonly subject: Ends; readonly object: Ends | null; readonly to: number },
  before: string,
): Misfit {
  const isVenue = (end: End): boolean =>
    typeof end === "object" && end.type === "Place" && VENUE.test(skeleton.source.slice(end.start, end.end));
  const attends = says.type === "ATTENDED";
  const comes = attends && COMES.test(between);
  const lets = comes
    ? "前来"
    : (attends || says.type === "VISITED" ? RECEIVES : says.type === "MET_WITH" ? WATCHES : LETS).exec(
        says.type === "MET_WITH" ? between.replace(GUEST, "") : between,
      )?.[0];
  const after = skeleton.text.slice(ends.to, ends.to + 4);
  return {
    all: lets
      ? `「${lets}」 stands between: another acts`
      : attends && SOMEBODY.test(between) && ends.subject.names.every((end) => typeof end === "object" && end.type !== "Person")
        ? "somebody of the body, not the body"
        : attends && TOPIC.test(before)
          ? "is only spoken about (就…)"
          : attends && ends.object?.referred && (OFTEN.test(between) || OTHERS.test(behind))
            ? "several happenings, none of them the one that the text is about"
            : says.type === "HOSTED" && /^(?:举行|召开|举办)/u.test(behind) && ends.subject.names.every(isVenue)
              ? "a place where it is held, not who holds it"
              : says.type === "VISITED" && /(?:邀请|欢迎|接待|陪同|感谢)$/u.test(before)
                ? "is invited or led there"
                : says.type === "LAUNCHED" && MAY.test(between)
                  ? "is wished for or may be"
                  : (says.type === "ISSUED" || says.type === "HOSTED") && BY.test(between)
                    ? "is what something else is done by, or about"
                    : rule.name === "joint.and" && FOR.test(before)
                      ? "is only hoped for"
                      : says.type === "ISSUED" && ATTENDED.test(before)
                        ? "the event is where it was said, not who issued it"
                        : null,
    object: (end) =>
      end === null || typeof end === "string" ? null : misfit(skeleton.source.slice(end.start, end.end), rule, says, after),
  };
}

function misfit(name: string, rule: Rule, says: Says, after: string): string | null {
  if (rule.name === "launch.proposes" && !IDEA.test(name) && !IDEA.test(after.slice(0, 2))) return `「${name}」 is no plan`;
  if (says.type === "VISITED" && (PASSED.test(name) || LONGER.test(after))) return `「${name}」 is not what is seen`;
  if (says.type === "LAUNCHED" && CARRIED.test(name)) return `「${name}」 is carried out by many`;
  if (LOOSE.test(rule.name) && !AWARD.test(name)) return `「${name}」 is no award`;
  if (says.type === "ATTENDED" && BEFALLS.test(name)) return `「${name}」 is no meeting`;
  if (rule.name === "held.place-calls" && !VENUE.test(name)) return `「${name}」 calls it: a place that governs`;
  if (rule.name === "meet.receives-body" && !DELEGATION.test(name)) return `「${name}」 is no delegation`;
  return null;
}
