import { idOf } from "../../src/model/id.ts";
import { spanAt } from "../../src/model/span.ts";
import type { Statement } from "../../src/model/statement.ts";
import type { LinkedEntity, LinkedText } from "../../src/model/text.ts";
import { ACT_RULES, apply, JOINT_RULES } from "./statement/apply.ts";
import { appointments, opensList } from "./statement/appoint.ts";
import { belongings } from "./statement/belong.ts";
import { paper } from "./statement/document.ts";
import type { Draft, End } from "./statement/draft.ts";
import { wholeEvents } from "./statement/extent.ts";
import {
  callsUnnamed,
  edition,
  eventBefore,
  Focus,
  firstEvent,
  headed,
  headingsOf,
  isVague,
  opens,
  titleEvent,
} from "./statement/focus.ts";
import { holdings } from "./statement/held.ts";
import { halvesHeld, joinedEvents } from "./statement/joint.ts";
import { isToCome, withPlans } from "./statement/later.ts";
import { joined, lists } from "./statement/list.ts";
import { plays } from "./statement/play.ts";
import { Antecedent } from "./statement/pronoun.ts";
import { type Referred, references } from "./statement/refer.ts";
import type { Refusal, Refuse } from "./statement/refusal.ts";
import { sceneOf } from "./statement/scene.ts";
import { charOf, skeletons } from "./statement/skeleton.ts";
import { tenures } from "./statement/tenure.ts";
import { unnamed } from "./statement/unnamed.ts";
import { unread } from "./statement/unread.ts";

export interface Stated {
  readonly statements: Statement[];
  /** Entities without a mention: unnamed events, the document's Work, people known from a field. */
  readonly entities: LinkedEntity[];
  /** Further names that the text states of its entities, by id: a 文号 of a Work. */
  readonly aliases: ReadonlyMap<string, ReadonlySet<string>>;
  /** Id of the Work that stands for the document, or null. */
  readonly work: string | null;
  /** Words that refer to an event (此次展会, 本届论坛), in order of place, with its id. */
  readonly referred: readonly Referred[];
}

/**
 * What a document states between entities, in order of place, with the entities that it knows without a name. `refuse` is told of
 * each candidate that was not read; without it no time goes into that.
 */
export function statements(text: LinkedText, documentId: string, refuse: Refuse | null = null): Stated {
  const scene = sceneOf(text);
  const today = text.fields.publishedAt;
  const read = skeletons(text);
  const found: Statement[] = [];
  const seen = new Set<string>();
  const idOfEnd = (end: End | null): string | null => (end === null ? null : typeof end === "string" ? end : scene.idOf(end));
  const put = (draft: Draft, sentence: number): void => {
    const subject = idOfEnd(draft.subject);
    const object = idOfEnd(draft.object);
    if (subject === null || (object === null && draft.object !== null)) return;
    if (subject === object) {
      refuse?.(draft, draft.type, draft.rule, "both ends are the same entity");
      return;
    }
    const id = idOf("sta", documentId, draft.type, subject, object, draft.detail, sentence);
    if (seen.has(id)) return;
    seen.add(id);
    const { start, end } = draft;
    found.push({
      id,
      type: draft.type,
      subject,
      object,
      detail: draft.detail,
      roles: draft.roles.flatMap(({ role, entity }) => {
        const with_ = idOfEnd(entity);
        return with_ === null ? [] : [{ role, entity: with_ }];
      }),
      period: draft.time?.period ?? null,
      modality: draft.modality,
      negated: draft.negated,
      source: idOfEnd(draft.source),
      sentence,
      start,
      end,
      ...text.toRaw({ start, end }),
      quote: text.text.slice(start, end),
      rule: draft.rule,
      confidence: draft.confidence,
    });
  };
  const drafts: [Draft, number][] = [];
  const refused: Refusal[] = [];
  const referred: Referred[] = [];
  const tell: Refuse = refuse
    ? (span, type, rule, reason) => {
        refused.push({ start: span.start, end: span.end, type, rule, reason });
        refuse(span, type, rule, reason);
      }
    : () => {};
  const topic = titleEvent(text);
  const focus = new Focus(topic);
  const named = text.entities.find(({ id }) => id === topic)?.name ?? "";
  /** 某人会见出席会议的外宾: who is there is at the meeting of the two, not at the event that is named beside. */
  const meets = /会见|会谈|会晤|通电话|通话|访问|考察|调研|看望/u.test(text.fields.title) && !/会晤/u.test(named);
  const headings = headingsOf(text);
  const antecedent = new Antecedent(text);
  let list: "APPOINTED" | "REMOVED" | null = null;
  for (const [index, sentence] of text.sentences.entries()) {
    const plain = read(sentence);
    const skeleton = antecedent.resolve(plain);
    antecedent.read(plain);
    const named = skeleton.units.some((unit) => unit !== null);
    if (headings.has(index)) focus.heading(firstEvent(text, skeleton), opens(skeleton));
    const opened = opensList(skeleton);
    if (opened) list = opened;
    else if (!skeleton.text.startsWith(charOf("P"))) list = null;
    if (!named) {
      referred.push(...references(skeleton, (at) => edition(text, skeleton, at) ?? focus.event, idOfEnd));
      continue;
    }
    const tenure = tenures(scene, skeleton);
    const frame = lists(wholeEvents(scene, tenure.skeleton));
    const refer = (at: number, unsaid = false): End | null => {
      const named = unsaid ? headed(text, frame) : edition(text, frame, at);
      if (named !== undefined) return named;
      if (focus.strong || focus.nameless) return focus.strong;
      return eventBefore(text, frame, at) ?? (meets && (unsaid || isVague(frame, at)) ? null : focus.event);
    };
    const holding = holdings(scene, frame, refer, tell);
    const dated = holding.events.length > 0 ? { drafts: [], events: [] } : unnamed(scene, frame);
    const told = [...holding.events, ...dated.events.map((event) => ({ event, strong: true }))];
    const toCome = (event: End): boolean =>
      [...holding.drafts, ...dated.drafts].some((each) => each.subject === event && isToCome(each, today));
    const held = told.find(({ event }) => !toCome(event));
    const [coming] = told;
    // 会议决定，…将于7月举行: what is announced is not the event at hand.
    if (held) focus.told(held.event, held.strong);
    else if (callsUnnamed(frame)) focus.unnamed();
    else if (coming && focus.open) focus.told(coming.event, coming.strong);
    else {
      const first = firstEvent(text, frame);
      if (first && !coming) focus.told(first, false);
    }
    referred.push(...references(frame, refer, idOfEnd));
    const acts = [...apply(text, JOINT_RULES, frame, refer, tell), ...apply(text, ACT_RULES, joined(frame), refer, tell)];
    const here = [
      ...tenure.drafts,
      ...appointments(scene, frame, tenure.drafts, list),
      ...holding.drafts,
      ...dated.drafts,
      ...acts,
      ...plays(text, frame, focus),
    ];
    for (const each of here) drafts.push([each, index]);
    if (refuse) unread(frame, here, refused, tell);
  }
  for (const each of belongings(text)) drafts.push([each, spanAt(text.sentences, each.start)]);
  const { drafts: joints, halves } = joinedEvents(scene, text);
  for (const each of joints) drafts.push([each, spanAt(text.sentences, each.start)]);
  const planned = withPlans(drafts, text.text, today, idOfEnd);
  const full = fullest(planned, idOfEnd);
  if (refuse) {
    const kept = new Set(full.map(([each]) => each));
    for (const [each] of planned)
      if (!kept.has(each)) refuse(each, each.type, each.rule, "the same sentence says it more fully, or said it already");
  }
  for (const [each, index] of sameHolder(full, idOfEnd))
    for (const half of halvesHeld(each, idOfEnd(each.subject), halves)) put(half, index);
  const own = paper(scene, text, documentId);
  for (const each of own.drafts) put(each, spanAt(text.sentences, each.start));
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  return { statements: found, entities: [...scene.made.values()], aliases: scene.aliases, work: own.work, referred };
}

/** The relations of a document that were looked at and not read, in order of place, each once. */
export function refusals(text: LinkedText, documentId: string): Refusal[] {
  const found = new Map<string, Refusal>();
  statements(text, documentId, ({ start, end }, type, rule, reason) => {
    found.set(`${start} ${end} ${type} ${reason}`, { start, end, type, rule, reason });
  });
  return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** 出席并致辞 says more than 致辞: of what one sentence says of one's part in an event, the fullest words stay. */
function fullest(drafts: readonly [Draft, number][], idOfEnd: (end: End | null) => string | null): [Draft, number][] {
  const best = new Map<string, Draft>();
  const key = (draft: Draft, index: number): string => `${index} ${idOfEnd(draft.subject)} ${idOfEnd(draft.object)}`;
  for (const [draft, index] of drafts) {
    if (draft.type !== "ATTENDED") continue;
    const known = best.get(key(draft, index));
    if (!known || (draft.detail ?? "").length > (known.detail ?? "").length) best.set(key(draft, index), draft);
  }
  return drafts.filter(([draft, index]) => draft.type !== "ATTENDED" || best.get(key(draft, index)) === draft);
}

/** 马克龙总统 is the president of what 法国总统马克龙 says: a bare post has the body that the same post of the same person has elsewhere. */
function sameHolder(drafts: readonly [Draft, number][], idOfEnd: (end: End | null) => string | null): [Draft, number][] {
  const bodies = new Map<string, End>();
  const key = (draft: Draft): string => `${idOfEnd(draft.subject)} ${draft.detail}`;
  for (const [draft] of drafts)
    if (draft.type === "HOLDS_POSITION" && draft.object !== null && !bodies.has(key(draft))) bodies.set(key(draft), draft.object);
  return drafts.map(([draft, index]) => {
    const body = draft.type === "HOLDS_POSITION" && draft.object === null ? bodies.get(key(draft)) : undefined;
    return [body === undefined ? draft : { ...draft, object: body, rule: "tenure.same-post" }, index];
  });
}
