import type { LinkedText } from "../../../src/model/text.ts";
import { type Draft, draft, type End } from "./draft.ts";
import { type Focus, firstEvent } from "./focus.ts";
import { pattern } from "./pattern.ts";
import { charOf, type Skeleton } from "./skeleton.ts";

/** Contests: whoever plays in one takes part in it. Read only where the event that the text is about is a contest. */
const PLAYS =
  /夺得|获得|摘得|赢得|收获|斩获|包揽|战胜|击败|夺冠|卫冕|打破|分获|勇夺|摘下|不敌|获|以\d+(?:比|:|：)\d+|折桂|晋级|参赛(?![选手运队])/u;
const CONTEST =
  /运动会|锦标赛|世界杯|世锦赛|世乒赛|世预赛|奥运|亚运|大运|全运|冬奥|联赛|公开赛|大奖赛|巡回赛|大赛|龙舟赛|邀请赛|选拔赛|资格赛|竞赛|比赛|锦标|总决赛|决赛|挑战赛|对抗赛|杯|赛$|赛[^季]{0,6}站$/u;
const TEAM = /(?:队|代表团|女排|男排|女篮|男篮|女足|男足|国乒|国羽)$/u;

const BRIEFING = /(?:发布会|吹风会|通气会)$/u;
const BRIEFS = pattern("(?:^|，)(?<who>{R}){~8}(?:介绍|表示|说|透露|通报|指出|称)", "gu");
/** 获得奥运会参赛资格, 拿到入场券: the contest is still to come. */
const TO_COME = /飞抵|启程|出征|资格(?!赛)|入场券|门票|席位/u;
const THERE = pattern("(?:在|的){E}[^，。；]{0,12}(?:比赛|决赛|赛|项目|中)", "u");

/** Who plays in a contest, or speaks at a briefing, takes part in it: 中国队夺得金牌, where the text is about a contest. */
export function plays(text: LinkedText, skeleton: Skeleton, focus: Focus): Draft[] {
  return [...briefs(text, skeleton, focus), ...contests(text, skeleton, focus)];
}

function briefs(text: LinkedText, skeleton: Skeleton, focus: Focus): Draft[] {
  const event = focus.event;
  if (event === null || !BRIEFING.test(nameOf(text, event))) return [];
  return [...skeleton.text.matchAll(BRIEFS)].flatMap((match) => {
    const unit = skeleton.units[match.index + match[0].search(R)];
    const span = { start: unit?.start ?? 0, end: skeleton.ends[match.index + match[0].length - 1] ?? 0 };
    return (unit?.names ?? []).map((name) =>
      draft(span, "ATTENDED", name, event, "attend.brief", { detail: "负责人", confidence: 0.8 }),
    );
  });
}

function contests(text: LinkedText, skeleton: Skeleton, focus: Focus): Draft[] {
  if (!PLAYS.test(skeleton.text) || TO_COME.test(skeleton.text)) return [];
  const there = THERE.exec(skeleton.text);
  const own = there ? (skeleton.units[there.index + 1]?.names[0] ?? null) : null;
  const event =
    [own, focus.event, firstEvent(text, skeleton)].find((each) => each !== null && CONTEST.test(nameOf(text, each))) ?? null;
  if (event === null) return [];
  const span = { start: skeleton.starts[0] ?? 0, end: skeleton.ends[skeleton.ends.length - 1] ?? 0 };
  return skeleton.units.flatMap((unit) =>
    (unit?.names ?? [])
      .filter(
        (name) => name.type === "Person" || (name.type === "Organization" && TEAM.test(text.text.slice(name.start, name.end))),
      )
      .map((name) => draft(span, "ATTENDED", name, event, "attend.play", { confidence: 0.7 })),
  );
}

const R = new RegExp(charOf("R"), "u");

const nameOf = (text: LinkedText, end: End): string =>
  typeof end === "string" ? (text.entities.find((entity) => entity.id === end)?.name ?? "") : text.text.slice(end.start, end.end);
