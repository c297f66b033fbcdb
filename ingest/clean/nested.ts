import type { RawText } from "../../src/model/text.ts";
import type { Draft } from "./document.ts";
import { type Cited, cited, isAnnexHead, isEnd, isHeadLine, isTitleLine } from "./official.ts";
import type { Selection } from "./select.ts";

const tight = (text: string): string => text.replace(/[\s《》“”"'（）()]+/gu, "");

/** The documents among the chosen lines: the first, and those it forwards or has attached. */
export function drafts(raw: RawText, texts: readonly string[], selection: Selection): Draft[] {
  const { chosen, title } = selection;
  const cuts = borders(texts, selection);
  if (cuts.length === 0) return [{ ref: raw.ref, inside: null, lines: chosen, title, number: null, first: true }];
  const outer = chosen.slice(0, cuts[0]?.at);
  const outerText = outer.map(({ line }) => texts[line] ?? "").join("");
  const works = cited(texts[title] ?? "", outerText);
  return [
    { ref: raw.ref, inside: null, lines: outer, title, number: null, first: true },
    ...cuts.map((cut, i): Draft => {
      const lines = chosen.slice(cut.at, cuts[i + 1]?.at);
      const at = lines.findIndex(({ line }) => line === cut.title);
      const work = workOf(works, texts[cut.title] ?? "");
      return {
        ref: `${raw.ref}#${i + 2}`,
        inside: { ref: raw.ref, as: work?.act ?? "attached" },
        lines: lines.map((one, k) => (k === at ? { ...one, part: "title" } : k < at ? { ...one, part: "header" } : one)),
        title: cut.title,
        number: work?.number ?? null,
        first: false,
      };
    }),
  ];
}

/** The work of that title; one that is cited with its number before one that is not. */
function workOf(works: readonly Cited[], title: string): Cited | null {
  const name = tight(title);
  const same = works.filter((work) => {
    const other = tight(work.title);
    return other === name || (name.length >= 6 && (other.includes(name) || name.includes(other)));
  });
  return same.find((work) => work.number !== null) ?? same[0] ?? null;
}

/** Where a document begins behind the end of another: place in `chosen`, and the line of its title. */
function borders(texts: readonly string[], { chosen, title }: Selection): { readonly at: number; readonly title: number }[] {
  const found: { at: number; title: number }[] = [];
  if (title < 0) return found;
  const own = tight(texts[title] ?? "");
  let ended = false;
  for (let k = 0; k < chosen.length; k++) {
    const one = chosen[k];
    if (!one || one.line <= title || one.part === "row") continue;
    const text = texts[one.line] ?? "";
    if (isEnd(text)) {
      ended = true;
      continue;
    }
    if (!ended) continue;
    if (isAnnexHead(text)) {
      const next = chosen[k + 1];
      const inline = text.replace(/^附\s?件\s?[\d一二三四五六七八九十]{0,3}\s?[：:]?/u, "").trim();
      const heading =
        inline.length >= 4
          ? one.line
          : next && next.part !== "row" && (texts[next.line] ?? "").length <= 80
            ? next.line
            : one.line;
      found.push({ at: k, title: heading });
      // The attachment's title is no border of its own.
      if (heading !== one.line) k++;
      ended = true;
      continue;
    }
    // A list of attachments or a note between the end and the next document.
    if (isHeadLine(text) && isTitleSoon(texts, chosen, k)) {
      const at = chosen.findIndex((other, j) => j > k && isTitleLine(texts[other.line] ?? ""));
      found.push({ at: k, title: chosen[at]?.line ?? one.line });
      k = at;
      ended = false;
    } else if (isTitleLine(text) && tight(text) !== own) {
      found.push({ at: k, title: one.line });
      ended = false;
    } else if (text.length > 60) ended = false;
  }
  return found;
}

function isTitleSoon(texts: readonly string[], chosen: Selection["chosen"], at: number): boolean {
  return chosen.slice(at + 1, at + 4).some(({ line }) => isTitleLine(texts[line] ?? ""));
}
