import type { LinkedText } from "../../../src/model/text.ts";
import { type Draft, draft, type End } from "./draft.ts";
import { PLAYS } from "./rule.ts";
import type { Skeleton } from "./skeleton.ts";

const CONTEST =
  /运动会|锦标赛|世界杯|世锦赛|世乒赛|世预赛|奥运|亚运|大运|全运|冬奥|联赛|公开赛|大奖赛|巡回赛|大赛|龙舟赛|邀请赛|选拔赛|资格赛|竞赛|比赛|锦标|总决赛|决赛|挑战赛|对抗赛|杯|赛$|赛[^季]{0,6}站$/u;
const TEAM = /(?:队|代表团|女排|男排|女篮|男篮|女足|男足|国乒|国羽)$/u;

/** Who plays in a contest takes part in it: 中国队夺得金牌, where the text is about a contest. */
export function plays(text: LinkedText, skeleton: Skeleton, refer: (at: number) => End | null): Draft[] {
  const match = PLAYS.exec(skeleton.text);
  if (!match) return [];
  const event = refer(skeleton.text.length);
  if (event === null || !CONTEST.test(nameOf(text, event))) return [];
  const span = { start: skeleton.starts[0] ?? 0, end: skeleton.ends[skeleton.ends.length - 1] ?? 0 };
  return skeleton.units.flatMap((unit) =>
    (unit?.names ?? [])
      .filter(
        (name) => name.type === "Person" || (name.type === "Organization" && TEAM.test(text.text.slice(name.start, name.end))),
      )
      .map((name) => draft(span, "ATTENDED", name, event, "attend.play", { confidence: 0.7 })),
  );
}

const nameOf = (text: LinkedText, end: End): string =>
  typeof end === "string" ? (text.entities.find((entity) => entity.id === end)?.name ?? "") : text.text.slice(end.start, end.end);
