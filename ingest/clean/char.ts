import type { Edit, Mapped } from "./mapped.ts";
import { NOTHING, type Repair, summary } from "./repair.ts";

const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/g;
const PRIVATE = /[\ue000-\uf8ff]+/g;
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+(?:．[\uff10-\uff19]+)*/g;
const COMPATIBLE = /[\uf900-\ufaff\u2f00-\u2fdf]+/g;

/** Controls, zero-width characters, soft hyphens and direction marks: nothing that is read. */
export function invisible(mapped: Mapped): Repair {
  const edits = matches(mapped.text, INVISIBLE, () => "");
  return edits.length ? { edits, notes: summary(mapped, "clean.invisible", edits, "Characters without a shape") } : NOTHING;
}

/** Private-use characters that no repair could read: icon fonts, and bytes that were damaged. */
export function privateUse(mapped: Mapped): Repair {
  const edits = matches(mapped.text, PRIVATE, () => "");
  return edits.length
    ? {
        edits,
        notes: summary(mapped, "clean.private-use", edits, "Private-use characters have no meaning outside their font", 0.9),
      }
    : NOTHING;
}

/** Full-width digits and letters become the ordinary ones: ２０２２年 → 2022年, ４．３７ → 4.37. */
export function width(mapped: Mapped): Repair {
  const edits = matches(mapped.text, WIDE, (found) => found.normalize("NFKC"));
  return edits.length ? { edits, notes: summary(mapped, "clean.width", edits, "Full-width digits or letters") } : NOTHING;
}

/** Ideographs of the compatibility blocks and radicals become the ones they stand for: ⼯ (U+2F2F) → 工. */
export function compatible(mapped: Mapped): Repair {
  const edits = matches(mapped.text, COMPATIBLE, (found) => found.normalize("NFKC"));
  return edits.length
    ? { edits, notes: summary(mapped, "clean.compatible", edits, "Compatibility characters or radicals") }
    : NOTHING;
}

const SPACED_RUN = /(?<![\p{Script=Han}])\p{Script=Han}(?: \p{Script=Han}){3,}(?![\p{Script=Han}])/gu;
const SPACED_LINE = /^\p{Script=Han}(?: {1,8}\p{Script=Han}){1,7}$/gmu;

/** Spaces between single characters, as scanners leave them: 全 国 总 工 会 → 全国总工会; a line 通 知 → 通知. */
export function spaced(mapped: Mapped): Repair {
  const { text } = mapped;
  if (!text.includes(" ")) return NOTHING;
  const edits: Edit[] = [];
  const taken = new Set<number>();
  for (const pattern of [SPACED_LINE, SPACED_RUN]) {
    for (const match of text.matchAll(pattern)) {
      for (const space of match[0].matchAll(/ +/g)) {
        const start = match.index + space.index;
        if (taken.has(start)) continue;
        taken.add(start);
        edits.push({ start, end: start + space[0].length, text: "" });
      }
    }
  }
  edits.sort((a, b) => a.start - b.start);
  return edits.length
    ? { edits, notes: summary(mapped, "clean.spaced", edits, "Spaces between single characters", 0.95) }
    : NOTHING;
}

function matches(text: string, pattern: RegExp, become: (found: string) => string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(pattern)) {
    const replaced = become(match[0]);
    if (replaced !== match[0]) edits.push({ start: match.index, end: match.index + match[0].length, text: replaced });
  }
  return edits;
}
