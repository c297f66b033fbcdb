import type { Extract } from "../model/extract.ts";
import type { Figure } from "../model/figure.ts";
import { slotKey } from "./key.ts";

/** One figure that a document states now and did not, or did and does not, or states otherwise; by slot. */
export interface Change {
  readonly kind: "added" | "removed" | "changed";
  readonly document: string;
  readonly ref: string;
  /** Id of the slot; null for figures of no known indicator. */
  readonly slot: string | null;
  /** The slot in words: 全总 职工书屋·数量 2022-12-31. */
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

interface Stated {
  readonly slot: string | null;
  readonly what: string;
  readonly value: string;
}

function statedIn(extract: Extract): Map<string, Stated[]> {
  const bySlot = new Map<string, Stated[]>();
  for (const figure of extract.figures) {
    const slot = slotKey(figure, extract)?.slot ?? null;
    // The slot in words: a slot of its document alone has another id as soon as the document has.
    const what = wordsOf(figure);
    const key = [what, figure.statType, figure.unitCode ?? figure.unit, figure.per, figure.comparison, figure.modality].join("|");
    const list = bySlot.get(key) ?? [];
    list.push({ slot, what, value: figure.quote });
    bySlot.set(key, list);
  }
  return bySlot;
}

function wordsOf(figure: Figure): string {
  const period = figure.period ? [figure.period.start, figure.period.end].filter(Boolean) : [];
  return [figure.about?.name, figure.indicator?.name ?? figure.measure ?? figure.unit, [...new Set(period)].join("/")]
    .filter(Boolean)
    .join(" ");
}

/**
 * How figures differ between a document as it was and as it is, slot by slot, in the order of the text; what is stated alike on both
 * sides is left out. The two may be different documents: a changed text under one ref.
 */
export function changesOf(document: string, before: Extract | null, after: Extract | null): Change[] {
  const was = before ? statedIn(before) : new Map<string, Stated[]>();
  const now = after ? statedIn(after) : new Map<string, Stated[]>();
  const ref = (after ?? before)?.document.ref ?? "";
  const changes: Change[] = [];
  for (const key of new Set([...was.keys(), ...now.keys()])) {
    const gone = [...(was.get(key) ?? [])];
    const come: Stated[] = [];
    for (const one of now.get(key) ?? []) {
      const same = gone.findIndex((other) => other.value === one.value);
      if (same >= 0) gone.splice(same, 1);
      else come.push(one);
    }
    for (let i = 0; i < Math.max(gone.length, come.length); i++) {
      const a = gone[i];
      const b = come[i];
      const one = b ?? a;
      if (!one) continue;
      const kind = a && b ? "changed" : b ? "added" : "removed";
      changes.push({ kind, document, ref, slot: one.slot, what: one.what, before: a?.value ?? null, after: b?.value ?? null });
    }
  }
  return changes;
}
