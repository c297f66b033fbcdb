import type { StatementType } from "../../../src/model/statement.ts";
import type { Draft } from "./draft.ts";

/** What is said of an event that is yet to come is yet to come. */
const OF_EVENT: ReadonlyMap<StatementType, "subject" | "object"> = new Map([
  ["HELD_IN", "subject"],
  ["HELD_ON", "subject"],
  ["HOSTED", "object"],
  ["ATTENDED", "object"],
]);

/** What is to end, or to go on, has begun. */
const BEGUN = /闭幕|落幕|结束|收官|谢幕|继续|持续/u;

/** True if what a draft states is not yet so on the day of the text: planned, or dated after it. 今年 is not after. */
export function isToCome({ modality, time }: Draft, today: string | null): boolean {
  const start = time?.period.start ?? null;
  if (modality !== "ACTUAL") return modality === "PLAN";
  return today !== null && start !== null && start > today.slice(0, start.length) && start.length <= today.length;
}

/**
 * The drafts with what is dated after the day of the text as plans (会议决定，…7月25日举行 says no 将), and with what is said of an event of
 * which all days and places are plans.
 */
export function withPlans<Of>(
  drafts: readonly [Draft, number][],
  text: string,
  today: string | null,
  idOfEnd: (end: Draft["object"]) => Of | null,
): [Draft, number][] {
  const held = new Map<Of, boolean>();
  for (const [draft] of drafts) {
    const event = draft.type === "HELD_IN" || draft.type === "HELD_ON" ? idOfEnd(draft.subject) : null;
    if (event !== null)
      held.set(event, (held.get(event) ?? true) && isToCome(draft, today) && !BEGUN.test(text.slice(draft.start, draft.end)));
  }
  return drafts.map(([draft, index]) => {
    const end = OF_EVENT.get(draft.type);
    const event = end === undefined ? null : idOfEnd(draft[end]);
    const planned =
      draft.modality === "ACTUAL" && (isToCome(draft, today) || (event !== null && held.get(event) === true && !draft.negated));
    return [planned ? { ...draft, modality: "PLAN" } : draft, index];
  });
}
