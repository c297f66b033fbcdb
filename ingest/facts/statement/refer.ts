import type { Figure } from "../../../src/model/figure.ts";
import type { Span } from "../../../src/model/span.ts";
import { Letters, needsOf } from "../../need.ts";
import type { End } from "./draft.ts";
import { POINTING } from "./pattern.ts";
import type { Skeleton } from "./skeleton.ts";

/** Words that stand for an event that the text names elsewhere. */
export interface Referred extends Span {
  /** Id of the event. */
  readonly entity: string;
}

// 此次展会吸引…, 大会共收到…; not 参加培训班, 各类活动.
const POINTS = new RegExp(`${POINTING}|(?:^|[，；])(?:大会|论坛|峰会|博览会|展会|年会|赛事|比赛)(?=[共期现累吸总为将])`, "gu");

const NEEDS = needsOf(POINTS);
const letters = new Letters();

/** The words of a sentence that point at the event that the text is about. */
export function references(
  skeleton: Skeleton,
  refer: (at: number) => End | null,
  idOf: (end: End | null) => string | null,
): Referred[] {
  letters.read(skeleton.text);
  if (!letters.allow(NEEDS)) return [];
  return [...skeleton.text.matchAll(POINTS)].flatMap((match) => {
    const at = match.index + (/^[，；]/u.test(match[0]) ? 1 : 0);
    const entity = idOf(refer(at));
    const end = skeleton.ends[match.index + match[0].length - 1] ?? 0;
    return entity === null ? [] : [{ start: skeleton.starts[at] ?? 0, end, entity }];
  });
}

/** The figures with the events that words before them in their sentence refer to as context. */
export function withReferred(figures: readonly Figure[], referred: readonly Referred[], sentences: readonly Span[]): Figure[] {
  if (referred.length === 0) return [...figures];
  return figures.map((figure) => {
    const from = sentences[figure.sentence]?.start ?? figure.start;
    const events = referred.filter((each) => each.start >= from && each.end <= figure.start).map((each) => each.entity);
    const more = events.filter((id) => !figure.context.includes(id) && id !== figure.about?.entity);
    return more.length === 0 ? figure : { ...figure, context: [...figure.context, ...new Set(more)] };
  });
}
