import type { EntityType } from "../../../src/model/entity.ts";
import { idOf } from "../../../src/model/id.ts";
import type { Span } from "../../../src/model/span.ts";
import type { LinkedText, NameMention } from "../../../src/model/text.ts";
import { type Draft, draft } from "./draft.ts";
import type { Scene } from "./scene.ts";

/** Groups that are no one body: 各分工会, 有关单位. Their words are the detail. */
const GENERIC = /各|^(?:有关|全体|全市|全省|本|所属|直属)|有关单位$|^[市省县区][直属]/u;
/** What a recipient's words end with: 各市 in 各市、县人民政府 is not whole. */
const WHOLE =
  /(?:政府|[委厅局办部会院处室科站所司署]|工会|学院|学校|大学|中学|小学|医院|单位|部门|企业|公司|集团|机构|中心|组织|银行|党组|支部|总支|协会|社团|组|人员|职工|同志|机关|园区|社区|街道|乡镇)$/u;
/** 转发, 批转; not 请转发, which asks another to. */
const FORWARD = /(?<!请|望|盼|协助|帮助)(?:转发|批转)/u;
/** Kinds of bodies without a name of their own, beside 各乡镇人民政府: 街道办事处. */
const KIND_ALONE =
  /^(?:乡|镇|街道|社区|村|学校|企业|基层|直属|下属|所属|院系|车间|班组)+(?:人民政府|政府|办事处|委员会|工会|单位|部门|组织)?$/u;
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
    ...fields.authors.map((name): [string, string] => [name, roleOf(text.text, place(text, name).start)]),
    ...(fields.editor?.split(/[、，,]/u) ?? []).map((name): [string, string] => [name.trim(), "编辑"]),
  ];
  const forwarded = FORWARD.test(fields.title) ? forwardedWork(text) : null;
  const recipients = fields.recipients.flatMap(addressed);
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
    const generic = /^各/u.test(recipient) || KIND_ALONE.test(recipient) || (known === null && GENERIC.test(recipient));
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

/** 各市、县人民政府，省政府各厅、委、局: the bodies of a line of recipients; words that are not whole stand with what follows or precedes. */
function addressed(line: string): string[] {
  const found: string[] = [];
  for (const part of line.split(/[，,；;]/u)) {
    let open = "";
    for (const piece of part.split(/、(?![^（(]*[）)])/u).map((word) => word.trim())) {
      if (piece === "") continue;
      const words = open === "" ? piece : `${open}、${piece}`;
      open = "";
      const last = found.length - 1;
      if (!WHOLE.test(words)) open = words;
      else if (words.length === 1 && last >= 0) found[last] = `${found[last]}、${words}`;
      else found.push(words);
    }
    if (open !== "") found.push(open);
  }
  return found;
}

/** 记者, 通讯员 or 作者: the last such word before a name. */
function roleOf(text: string, at: number): string {
  const roles = [...text.slice(Math.max(0, at - 40), at).matchAll(/记\s?者|通讯员|作\s?者|责任编辑|\n/gu)];
  const last = roles.at(-1)?.[0].replace(/\s/gu, "") ?? "";
  return last === "通讯员" || last === "作者" ? last : "记者";
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
        /^》?(?:[（(][^）)]{0,30}[）)])?(?:原文|全文|一并|随文)?(?:转发|批转|印发)给/u.test(
          text.text.slice(name.end, name.end + 44),
        ),
    );
  // 《意见》已经省政府同意，现转发给你们.
  const passed = text.names.find(
    (name) => name.type === "Work" && /^》?[^。；]{0,60}，现(?:予)?(?:转发|批转)/u.test(text.text.slice(name.end, name.end + 90)),
  );
  return within ?? passed ?? null;
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
