/** What a sentence says of how long its numbers hold. */
export interface Said {
  /** That an earlier number no longer holds. */
  readonly revision: boolean;
  /** That its own is not the last one. */
  readonly provisional: boolean;
}

// 修订 and the like say outright that an earlier number no longer holds.
const REVISION = /修订|修正|更正|调整为|最终核实|核实为|初步核算数|复核/u;

// A number that is not the last one: of a preliminary count (快报, 初步统计), or of what still goes on (已造成20人遇难, 遇难人数上升至20人).
const PROVISIONAL =
  /快报|初步(?:统计|核算|核查|测算|估算|数据)|已经?(?:造成|导致|致)|已在[^，。；]{1,16}造成|(?:死亡|遇难|受伤|失踪|失联|伤亡|确诊|感染)(?:人数|病例)?(?:已经?)?(?:上升|升|增加|增)(?:至|到)/u;

export const saidOf = (text: string): Said => ({ revision: REVISION.test(text), provisional: PROVISIONAL.test(text) });
