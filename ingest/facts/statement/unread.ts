import type { StatementType } from "../../../src/model/statement.ts";
import type { Draft } from "./draft.ts";
import { ANAPHOR } from "./pattern.ts";
import type { Refusal, Refuse } from "./refusal.ts";
import { RULES } from "./rule.ts";
import { charOf, type Kind, type Skeleton } from "./skeleton.ts";

const REFERS = new RegExp(ANAPHOR, "u");

/** The acts of a type as its rules name them, and the kinds of names at its two ends. */
interface Trigger {
  readonly type: StatementType;
  readonly acts: RegExp;
  readonly subject: readonly Kind[];
  readonly object: readonly Kind[] | null;
}

const ACT = /\(\?<act>((?:[^()]|\([^()]*\))*)\)/u;
const NAMES: Readonly<Partial<Record<Kind, string>>> = {
  O: "Organization",
  P: "Person",
  L: "Place",
  E: "Event",
  G: "Programme",
  W: "Work",
  D: "Product",
};
const GROUP = (name: string): RegExp => new RegExp(`\\(\\?<${name}>\\{([A-Z]+)\\}`, "u");

let built: readonly Trigger[] | null = null;

/** Read off the rules once, when first asked for. */
function triggers(): readonly Trigger[] {
  if (built) return built;
  const byType = new Map<StatementType, { acts: Set<string>; subject: Set<Kind>; object: Set<Kind> | null }>();
  for (const { pattern, says } of RULES) {
    const acts = ACT.exec(pattern)?.[1];
    const [said] = says;
    if (!acts || !said) continue;
    const known = byType.get(said.type) ?? {
      acts: new Set(),
      subject: new Set(),
      object: said.object === null ? null : new Set(),
    };
    // Only plain words can be looked for by themselves.
    for (const act of acts.split("|")) if (/^[\u4e00-\u9fff]{2,}$/u.test(act)) known.acts.add(act);
    for (const kind of GROUP(said.subject).exec(pattern)?.[1] ?? "") known.subject.add(kind as Kind);
    for (const kind of (said.object && GROUP(said.object).exec(pattern)?.[1]) || "") known.object?.add(kind as Kind);
    byType.set(said.type, known);
  }
  built = [...byType].map(([type, { acts, subject, object }]) => ({
    type,
    acts: new RegExp([...acts].sort((a, b) => b.length - a.length).join("|"), "gu"),
    subject: [...subject],
    object: object && [...object],
  }));
  return built;
}

const holds = (text: string, kinds: readonly Kind[]): boolean => kinds.some((kind) => text.includes(charOf(kind)));
const named = (kinds: readonly Kind[]): string => kinds.flatMap((kind) => NAMES[kind] ?? []).join(" or ");

/**
 * Tells of each act of a relation in a sentence that neither became a statement nor was refused already: which end is missing, or that
 * no rule's frame holds. A sentence without a name for either end is no candidate.
 */
export function unread(skeleton: Skeleton, drafts: readonly Draft[], refused: readonly Refusal[], refuse: Refuse): void {
  for (const { type, acts, subject, object } of triggers()) {
    for (const match of skeleton.text.matchAll(acts)) {
      const span = { start: skeleton.starts[match.index] ?? 0, end: skeleton.ends[match.index + match[0].length - 1] ?? 0 };
      const covers = (each: { type: StatementType; start: number; end: number }): boolean =>
        each.type === type && each.start <= span.start && span.end <= each.end;
      if (drafts.some(covers) || refused.some(covers)) continue;
      const who = holds(skeleton.text.slice(0, match.index), subject);
      const what = object === null || holds(skeleton.text, object);
      if (!(who || (object !== null && what))) continue;
      const refers = type === "ATTENDED" && REFERS.test(skeleton.text);
      refuse(
        span,
        type,
        "–",
        !who
          ? `no ${named(subject)} before 「${match[0]}」 that could be its subject`
          : !what && !refers
            ? `no ${named(object ?? [])} in the sentence that could be its object`
            : `no rule's frame holds around 「${match[0]}」: other names or words stand between, or too many`,
      );
    }
  }
}
