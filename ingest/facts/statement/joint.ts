import { idOf } from "../../../src/model/id.ts";
import type { LinkedEntity, LinkedText, NameMention } from "../../../src/model/text.ts";
import { type Draft, draft } from "./draft.ts";
import type { Scene } from "./scene.ts";

/** Shortest half of a joined name that is an event of its own. */
const LEAST = 4;

/** What each of two joined events is called: 纪念抗日战争暨世界反法西斯战争胜利79周年座谈会 is one event. */
const HAPPENING = /(?:会|会议|论坛|展|赛|节|仪式|典礼|活动|周|日|对话|讲坛|沙龙|培训班|晚会|行动|签约|揭牌|启动|开幕)$/u;

/** Ids of the two events that an event's name joins with 暨, by the id of the whole. */
export type Halves = ReadonlyMap<string, readonly string[]>;

/**
 * Events whose name joins two (全国工会职工教育工作座谈会暨劳模工匠进校园工作推进会): each half is an event without a mention
 * of its own, PART_OF the whole.
 */
export function joinedEvents(scene: Scene, text: LinkedText): { readonly drafts: Draft[]; readonly halves: Halves } {
  const drafts: Draft[] = [];
  const halves = new Map<string, readonly string[]>();
  const first = new Map<LinkedEntity, NameMention>();
  for (const [name, entity] of text.entityOf) if (!first.has(entity)) first.set(entity, name);
  for (const entity of text.entities) {
    const at = entity.name.indexOf("暨");
    const mention = first.get(entity);
    const split = [entity.name.slice(0, at), entity.name.slice(at + 1)];
    if (!split.every((half) => HAPPENING.test(half))) continue;
    if (entity.type !== "Event" || at < LEAST || entity.name.length - at - 1 < LEAST || !mention) continue;
    const ids = split.map((name) =>
      scene.make({ id: idOf("eve", name), type: "Event", name, aliases: [], code: null, rule: "event.joined" }),
    );
    halves.set(entity.id, ids);
    for (const id of ids) drafts.push(draft(mention, "PART_OF", id, entity.id, "part.joined-event", { confidence: 0.95 }));
  }
  return { drafts, halves };
}

/** Where and when the whole is held, each half is. */
export function halvesHeld(draft: Draft, event: string | null, halves: Halves): Draft[] {
  if (draft.type !== "HELD_IN" && draft.type !== "HELD_ON") return [draft];
  return [draft, ...(halves.get(event ?? "") ?? []).map((id): Draft => ({ ...draft, subject: id, rule: "held.half" }))];
}
