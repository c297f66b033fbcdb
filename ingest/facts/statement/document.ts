import type { EntityType } from "../../../src/model/entity.ts";
import { idOf } from "../../../src/model/id.ts";
import type { Span } from "../../../src/model/span.ts";
import type { LinkedText, NameMention } from "../../../src/model/text.ts";
import { type Draft, draft } from "./draft.ts";
import type { Scene } from "./scene.ts";

/** Groups that are no one body: 各分工会, 有关单位. Their words are the detail. */
const GENERIC = /^(?:各|有关|全体|全市|全省|全国各|本|所属|直属|机关各)|(?:各单位|各部门|有关单位)$/u;
const FORWARD = /(?:转发|批转)(?:关于)?/u;
/** 《关于…的通知》(赣教工〔2022〕9号): the number behind a title. */
const NUMBERED = /^》?\s*[（(]\s*([\u4e00-\u9fff]{1,12}[〔[（(【]\d{4}[〕\])）】]\s*第?\d{1,5}号)/u;

export interface Paper {
  /** Id of the Work that stands for the document, or null where it is part of no statement. */
  readonly work: string | null;
  readonly drafts: Draft[];
}

/** What a document's own elements state: who issued it, to whom, what it forwards, who reported and edited it. */
export function paper(scene: Scene, text: LinkedText, documentId: string): Paper {
  const { fields } = text;
  const official = fields.number !== null || fields.issuers.length > 0;
  const people: [string, string][] = [
    ...fields.authors.map((name): [string, string] => [name, "记者"]),
    ...(fields.editor === null ? [] : [[fields.editor, "编辑"] as [string, string]]),
  ];
  const forwarded = FORWARD.test(fields.title) ? forwardedWork(text) : null;
  const recipients = fields.recipients
    .flatMap((line) => line.split(/[、，,；;]/u))
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (fields.title === "" || (!official && people.length === 0 && recipients.length === 0 && forwarded === null))
    return { work: null, drafts: [] };
  const work = workOf(scene, text, documentId);
  const drafts: Draft[] = [];
  const add = (span: Span, ...rest: [Draft["type"], Draft["subject"], Draft["object"], string, Partial<Draft>?]): void => {
    const [type, subject, object, rule, more] = rest;
    drafts.push(draft(span, type, subject, object, rule, { confidence: 0.95, ...more }));
  };
  if (official) {
    const issuers = fields.issuers.length > 0 ? fields.issuers : fields.publisher === null ? [] : [fields.publisher];
    for (const issuer of issuers)
      add(place(text, issuer), "ISSUED", entityOf(scene, issuer, "Organization"), work, "document.issuer");
  }
  for (const recipient of recipients) {
    const known = scene.entity(recipient);
    const generic = known === null && GENERIC.test(recipient);
    const object = generic ? null : (known ?? entityOf(scene, recipient, "Organization"));
    add(place(text, recipient), "RECIPIENT", work, object, "document.recipient", { detail: generic ? recipient : null });
  }
  if (forwarded) {
    const inner = text.entityOf.get(forwarded);
    if (inner && inner.id !== work) {
      add(forwarded, "FORWARDS", work, inner.id, "document.forwards");
      const number = NUMBERED.exec(text.text.slice(forwarded.end, forwarded.end + 40))?.[1];
      if (number) scene.alias(inner.id, number);
    }
  }
  for (const [name, detail] of people)
    add(place(text, name), "REPORTED_BY", work, entityOf(scene, name, "Person"), "document.reporter", { detail });
  return { work, drafts };
}

/** The Work of the document: the text's own entity of that title, else a new one; its number is an alias. */
function workOf(scene: Scene, text: LinkedText, documentId: string): string {
  const { title, number, issuers, publisher } = text.fields;
  const known = scene.entity(title, "Work");
  const issuer = issuers[0] ?? publisher;
  const id =
    known ??
    scene.make({
      id: number && issuer ? idOf("wor", issuer, number) : issuers.length > 0 ? idOf("wor", title) : idOf("wor", documentId),
      type: "Work",
      name: title,
      aliases: [],
      code: null,
      rule: "document.title",
    });
  if (number) scene.alias(id, number);
  return id;
}

const PREFIX: Readonly<Record<"Organization" | "Person", string>> = { Organization: "org", Person: "per" };

function entityOf(scene: Scene, name: string, type: EntityType & ("Organization" | "Person")): string {
  const known = scene.entity(name, type);
  return known ?? scene.make({ id: idOf(PREFIX[type], name), type, name, aliases: [], code: null, rule: "document.field" });
}

/** The Work in the title, or in the first lines, that the document passes on: the longest named behind 转发. */
function forwardedWork(text: LinkedText): NameMention | null {
  const found = text.names.find(
    (name) =>
      name.type === "Work" &&
      name.start < 2000 &&
      /(?:转发|批转|印发)[^。，]{0,12}《?$/u.test(text.text.slice(Math.max(0, name.start - 16), name.start)),
  );
  const within =
    found ??
    text.names.find(
      (name) =>
        name.type === "Work" &&
        /^》?(?:[（(][^）)]{0,30}[）)])?(?:转发|批转|印发)给/u.test(text.text.slice(name.end, name.end + 44)),
    );
  return within ?? null;
}

/** Where a field's words stand: in the header or tail first; the start of the text if nowhere. */
function place(text: LinkedText, words: string): Span {
  for (const sentence of text.sentences) {
    if (sentence.part !== "header" && sentence.part !== "tail") continue;
    const at = text.text.slice(sentence.start, sentence.end).indexOf(words);
    if (at >= 0) return { start: sentence.start + at, end: sentence.start + at + words.length };
  }
  const at = text.text.indexOf(words);
  if (at >= 0) return { start: at, end: at + words.length };
  const first = text.sentences[0];
  return first ? { start: first.start, end: first.end } : { start: 0, end: Math.min(1, text.text.length) };
}
