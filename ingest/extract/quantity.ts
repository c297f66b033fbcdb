import type { Quantity } from "../../src/model/figure.ts";
import type { Latent, TaggedText } from "../../src/model/text.ts";
import { hedgeApart } from "./hedge.ts";
import { beginsNumeral } from "./numeral.ts";
import { type Draft, quantityOf, type Verdict } from "./quantity/draft.ts";
import { joined, type Ranged, rangeOf } from "./quantity/range.ts";
import { draftAt } from "./quantity/reading.ts";
import { refusalOf } from "./quantity/refusal.ts";
import { rankAt, specials } from "./quantity/special.ts";
import { openUnit, unitless } from "./quantity/unitless.ts";

const NO_UNIT = "no unit";

/** The quantities of a text, in order of place, without overlap; what was refused stands in `latent`. */
export function quantities(text: Pick<TaggedText, "text">): {
  readonly quantities: Quantity[];
  readonly latent: Latent[];
} {
  const found: Quantity[] = [];
  const latent: Latent[] = [];
  for (const verdict of verdicts(text.text)) {
    if (verdict.refused === null) found.push(finished(text.text, verdict.draft));
    else
      latent.push({
        start: verdict.draft.start,
        end: verdict.draft.end,
        kind: "figure",
        rule: verdict.draft.rule,
        reason: verdict.refused,
      });
  }
  return { quantities: found, latent };
}

/** The finished value of a draft, be it a range or one number. */
export function finished(text: string, draft: Draft): Quantity {
  const apart =
    draft.before.length === 0 && draft.after === null && draft.more === "" && draft.kind !== "vague"
      ? hedgeApart(text, draft.start)
      : null;
  return "range" in draft ? rangeOf(text, draft as Ranged) : quantityOf(text, draft, apart);
}

/** One pass over the text: finds where numbers begin, then looks around each. */
export function verdicts(text: string): Verdict[] {
  const found: Verdict[] = [];
  const marked = specials(text);
  let nextMarked = 0;
  let at = 0;
  while (at < text.length) {
    const special = marked[nextMarked];
    if (special && at >= special.start) {
      nextMarked += 1;
      if (at === special.start || special.start >= (found.at(-1)?.draft.end ?? 0)) {
        found.push({ draft: special, refused: null });
        at = Math.max(at, special.end);
      }
      continue;
    }
    if (!beginsNumeral(text.charCodeAt(at)) || isNoun(text, at)) {
      at += 1;
      continue;
    }
    const rank = rankAt(text, at);
    const draft = rank ?? draftAt(text, at);
    if (!draft) {
      at += 1;
      continue;
    }
    const floor = found.at(-1)?.draft.end ?? 0;
    const clear = draft.start < floor ? { ...draft, start: Math.max(floor, draft.numberStart), before: [] } : draft;
    found.push(judge(text, clear));
    at = Math.max(at + 1, draft.end);
  }
  return joined(text, found, (draft) => refusalOf(text, draft));
}

function judge(text: string, draft: Draft): Verdict {
  const refused = refusalOf(text, draft);
  if (refused !== null) return { draft, refused };
  if (draft.unit === "" && draft.start === 0 && draft.end === text.length)
    return { draft: { ...draft, rule: "figure.bare" }, refused: null };
  if (draft.unit !== "") return { draft: { ...draft, rule: ruleOf(draft) }, refused: null };
  const open = openUnit(text, draft);
  if (open)
    return {
      draft: { ...draft, unit: open, unitEnd: draft.end + 1, end: draft.end + 1, rule: "figure.open-unit", confidence: 0.6 },
      refused: null,
    };
  const reading = unitless(text, draft);
  return reading ? { draft: { ...draft, ...reading }, refused: null } : { draft, refused: NO_UNIT };
}

/** 数据, 人数, 半岛: 数 and 半 that begin a word, passed over without a word. */
function isNoun(text: string, at: number): boolean {
  const form = text[at];
  if (form === "数") return !/[十百千万亿以公吨倍米元]/u.test(text[at + 1] ?? "") || text.startsWith("百分之", at + 1);
  if (form === "半") return !/[数小个年天公千加亩吨]/u.test(text[at + 1] ?? "") && !/[过近超一]/u.test(text[at - 1] ?? "");
  return false;
}

/** The rule by what is counted or measured. */
function ruleOf(draft: Draft): string {
  if (draft.rule !== "figure.count") return draft.rule;
  if (draft.dimension === "ratio" || draft.dimension === "points") return "figure.ratio";
  if (/^=[A-Z]{3}$/u.test(draft.dimension ?? "")) return "figure.money";
  if (draft.dimension === "time" || draft.dimension === "month") return "figure.duration";
  if (draft.unit === "岁" || draft.unit === "周岁") return "figure.age";
  if (draft.dimension !== null && draft.dimension !== "count" && !draft.dimension.startsWith("=")) return "figure.measure";
  return "figure.count";
}
