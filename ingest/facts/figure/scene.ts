import { isVerb } from "./action.ts";
import { opening } from "./edge.ts";
import { coded } from "./hash.ts";
import { type Holders, isBodies, WHOLES } from "./holder.ts";
import type { Site } from "./state.ts";
import { subjectsOf } from "./subject.ts";
import { unitClass } from "./unit.ts";

export const few = (size: number, most: number): number => Math.min(size, most);
export const bucket = (size: number): string => (size < 4 ? String(size) : size < 7 ? "4+" : size < 12 ? "7+" : "12+");
/** Words that point at a thing named before: 该|公司, 本次|大会. */
export const deictic = opening("本届 本次 此次 这次 该 这家 这座 这条 这个 这一 本");
/** 一是, 其三: no holders. */
const ORDINAL = /^(?:[其第]?[一二三四五六七八九十]{1,3}(?:是|要|则|来)?|首先|其次|再次|最后)$/u;
const ORDINAL_FIRST = opening("其 第 一 二 三 四 五 六 七 八 九 十 首 再 最");
export const isOrdinal = (text: string): boolean => text.length < 6 && ORDINAL_FIRST(text) > 0 && ORDINAL.test(text);

/** The word that a feature knows a phrase by: what was learned of 全国 holds of 全省, 我市 and the like, too. */
export const lexical = (text: string): string => (WHOLES.get(text) === "place" ? "全国" : text);

/** 全省 in a text that names no place speaks for itself, as 全国 does; elsewhere it stands for a place named before. */
export const wholeType = (text: string, holders: Holders): string | undefined => {
  const sort = WHOLES.get(text);
  return sort === "place" && !holders.placed ? "country" : sort;
};

const sought = (text: string, holders: Holders): string =>
  wholeType(text, holders) ?? holders.byText.get(text)?.type ?? (isBodies(text) ? "bodies" : deictic(text) > 0 ? "this" : "np");

export function typeOfText(text: string, holders: Holders): string {
  const had = holders.types.get(text);
  if (had !== undefined) return had;
  const found = sought(text, holders);
  holders.types.set(text, found);
  return found;
}

export interface Own {
  /** "M" it is the measure's, "N" it holds a name or a word of the kind of 我国, "p" a pronoun, "n" other nouns, "-" none. */
  readonly kind: string;
  /** Clauses between it and the number, up to 2. */
  readonly clauses: number;
  readonly head: string | null;
  readonly deictic: boolean;
}

/** A figure and where it stands, as the features of its candidates see it. */
export interface Scene {
  readonly site: Site;
  readonly last: Site | null;
  readonly holders: Holders;
  /** Class of the unit. */
  readonly sort: string;
  /** Where the measure stands: "before", "behind" the number, or "carried". */
  readonly side: string;
  readonly tail: string;
  readonly tail2: string;
  /** Sentences (up to 3) and paragraphs (up to 2) since the figure before; 9: there is none. */
  readonly sentences: number;
  readonly paragraphs: number;
  /** The character behind the figure before, if that stands in the same sentence, else 0. */
  readonly fresh: number;
  /** Subjects since then (up to 2), whether one holds a name, whether the sentence goes on. */
  readonly state: string;
  readonly own: Own;
  /** Kind and distance of `own`. */
  readonly subject: string;
  readonly opening: string;
  /** The nearest verb before the number in its clause, and behind it; empty without one. */
  readonly verb: string;
  readonly after: string;
  /** Sentences back to the nearest place, body or word of the kind of 我国 in the paragraph, up to 5; 9 without one. */
  readonly anchor: number;
  /** What stands in the features of every candidate, each as one number. */
  readonly codes: Readonly<Record<"sort" | "side" | "tail" | "tail2" | "state" | "subject" | "verb" | "after", number>>;
}

export function sceneOf(site: Site, last: Site | null, holders: Holders): Scene {
  const { frame, place, quantity, measure } = site;
  const here = frame.sentence;
  const para = holders.paragraphs[here] ?? 0;
  const sentences = last ? few(here - last.frame.sentence, 3) : 9;
  const fresh = last && last.frame === frame ? (frame.words[last.place]?.end ?? 0) : 0;
  const proper = subjectsOf(frame).filter(
    (each) =>
      (frame.words[each.from]?.start ?? 0) >= fresh &&
      each.to < place &&
      !each.report &&
      (each.lead === "" || each.lead === "在"),
  );
  const named = proper.some((each) => isNamed(site, each.from, each.to));
  const own = ownSubject(site);
  const sort = quantity.quote.startsWith("第") ? "rank" : unitClass(quantity.unit);
  const side = !measure || measure.start < 0 ? "carried" : measure.start < quantity.start ? "before" : "behind";
  const [tail, tail2] = [measure?.text.slice(-1) ?? "", measure?.text.slice(-2) ?? ""];
  const state = `${few(proper.length, 2)}${named ? "N" : "-"}${sentences === 0 ? "c" : "-"}`;
  const subject = `${own.kind}${own.clauses}`;
  const [verb, after] = [verbFrom(site, -1), verbFrom(site, 1)];
  return {
    site,
    last,
    holders,
    sort,
    side,
    tail,
    tail2,
    sentences,
    paragraphs: last ? few(para - (holders.paragraphs[last.frame.sentence] ?? 0), 2) : 9,
    fresh,
    state,
    own,
    subject,
    opening: frame.words[0]?.text ?? "",
    verb,
    after,
    anchor: anchorOf(site, holders),
    codes: {
      sort: coded(sort),
      side: coded(side),
      tail: coded(tail),
      tail2: coded(tail2),
      state: coded(state),
      subject: coded(subject),
      verb: coded(verb),
      after: coded(after),
    },
  };
}

function isNamed({ frame }: Site, from: number, to: number): boolean {
  for (let index = from; index <= to; index++)
    if (frame.words[index]?.kind === "N" || WHOLES.has(frame.words[index]?.text ?? "")) return true;
  return false;
}

const ends = (kind: string): boolean => kind === "," || kind === ":";

function verbFrom({ frame, place }: Site, step: 1 | -1): string {
  for (let index = place + step; ; index += step) {
    const word = frame.words[index];
    if (!word || ends(word.kind) || word.kind === "Q") return "";
    if (word.kind === "v" || (word.kind !== "N" && isVerb(word))) return word.text;
  }
}

const ANCHORS: ReadonlySet<string> = new Set(["Place", "Organization", "whole"]);
const ANCHOR = 5;

function anchorOf({ frame, quantity }: Site, holders: Holders): number {
  const here = frame.sentence;
  for (let back = 0; back <= ANCHOR; back++) {
    if (holders.paragraphs[here - back] !== holders.paragraphs[here]) break;
    for (const known of holders.bySentence.get(here - back) ?? [])
      if (known.start < quantity.start && ANCHORS.has(known.type)) return back;
  }
  return 9;
}

/** The subject nearest to the number, in its clause or those before it in the sentence. */
function ownSubject(site: Site): Own {
  const { frame, place, measure } = site;
  const number = frame.words[place]?.start ?? 0;
  let clause = 0;
  for (let index = 0; index < place; index++) if (frame.words[index]?.kind === "," || frame.words[index]?.kind === ":") clause++;
  for (const subject of [...subjectsOf(frame)].reverse()) {
    if (subject.to >= place || subject.report || (subject.lead !== "" && subject.lead !== "在")) continue;
    const start = frame.words[subject.from]?.start ?? 0;
    const end = frame.words[subject.to]?.end ?? 0;
    let kind = isNamed(site, subject.from, subject.to) ? "N" : "n";
    if (kind === "n" && measure && measure.start >= 0 && measure.start < end && start < measure.end && measure.start < number)
      kind = "M";
    const first = frame.words[subject.from];
    const pointing = deictic(first?.text ?? "");
    const points = pointing > 0 || first?.kind === "r";
    // 该|电站|总装机容量: what the word points at stands right behind it.
    const glued = pointing > 0 ? (first?.text.slice(pointing) ?? "") : "";
    const pointed = glued || (subject.from < subject.to ? frame.words[subject.from + 1]?.text : "");
    const head = (points && pointed) || (frame.words[subject.to]?.text ?? "");
    return { kind, clauses: few(clause - subject.clause, 2), head, deictic: points };
  }
  return { kind: "-", clauses: 0, head: null, deictic: false };
}
