import { isVerb } from "./action.ts";
import { WHOLES } from "./holder.ts";
import type { Frame, Word } from "./word.ts";

/** What a clause speaks of: the noun phrase before its verb, or the one that 在, 从, 对 … leads in. */
export interface Subject {
  /** First and last word, both inclusive. */
  readonly from: number;
  readonly to: number;
  /** Number of the clause in its sentence, from 0. */
  readonly clause: number;
  /** The preposition in front of it; empty for a subject proper. */
  readonly lead: string;
  /** Its clause only reports: 国家统计局发布数据显示. */
  readonly report: boolean;
  /** Kind of the word behind it; empty at the clause's end. */
  readonly next: string;
}

/** Verbs of those who report a figure, and are not its holder for that. */
export const REPORTS: ReadonlySet<string> = new Set(
  "显示 发布 公布 介绍 表示 称 获悉 了解 了解到 报道 宣布 指出 说 消息 通报 披露 最新统计 据 数据 统计".split(" "),
);

/** The clauses of a sentence: the number of each word's, and those that only report (国家统计局发布数据显示). */
export interface Clauses {
  readonly of: readonly number[];
  readonly reports: ReadonlySet<number>;
}

const parted = new WeakMap<Frame, Clauses>();

export function clausesOf(frame: Frame): Clauses {
  const had = parted.get(frame);
  if (had) return had;
  const of: number[] = [];
  const reports = new Set<number>();
  let clause = 0;
  for (const word of frame.words) {
    if (word.kind === "," || word.kind === ":") clause++;
    of.push(clause);
    if (REPORTS.has(word.text)) reports.add(clause);
  }
  const clauses = { of, reports };
  parted.set(frame, clauses);
  return clauses;
}

const NOMINAL = new Set(["n", "N", "a", "r", "m", "(", ")", "u", "&"]);
const SKIPPED = new Set(["T", "t", "d", "o", ")", "&", "u"]);
const OPENS = new Set(["n", "N", "a", "r", "("]);

const known = new WeakMap<Frame, readonly Subject[]>();

/** The subjects of a sentence's clauses, in order; at most two a clause (在甲省，乙公司…). */
export function subjectsOf(frame: Frame): readonly Subject[] {
  const had = known.get(frame);
  if (had) return had;
  const found: Subject[] = [];
  const { words } = frame;
  let clause = 0;
  for (let low = 0; low < words.length; ) {
    let high = low;
    while (high < words.length && words[high]?.kind !== "," && words[high]?.kind !== ":") high++;
    let report = false;
    for (let index = low; index < high; index++) if (REPORTS.has(words[index]?.text ?? "")) report = true;
    inClause(words, low, high, clause, report, found);
    clause++;
    low = high + 1;
  }
  known.set(frame, found);
  return found;
}

/** A verb that the cut takes for a noun ends the phrase: 总工会|开展. */
const goesOn = (word: Word | undefined): boolean =>
  word !== undefined && NOMINAL.has(word.kind) && (word.kind === "N" || !isVerb(word));

function inClause(words: readonly Word[], low: number, high: number, clause: number, report: boolean, found: Subject[]): void {
  let lead = "";
  let count = 0;
  for (let index = low; index < high && count < 2; ) {
    const kind = words[index]?.kind ?? "";
    if (kind === "p") {
      lead = words[index]?.text ?? "";
      index++;
    } else if (OPENS.has(kind)) {
      let to = index;
      while (to + 1 < high && goesOn(words[to + 1])) to++;
      const last = to;
      while (to > index && ["u", "&", "(", "m", "r", "a"].includes(words[to]?.kind ?? "")) to--;
      found.push({
        from: index,
        to,
        clause,
        lead,
        report,
        next: words[last + 1]?.kind === undefined || last + 1 >= high ? "" : (words[last + 1]?.kind ?? ""),
      });
      count++;
      if (lead === "") return;
      lead = "";
      index = last + 1;
    } else if (SKIPPED.has(kind)) index++;
    else if (kind === "v" && count > 0) index = high;
    else return;
  }
}

/** How a phrase stands to the subjects: whole, owner at its front (甲省|财政), tail (总部|甲公司), led in by 在, object of a verb … */
export function roleOf(frame: Frame, from: number, to: number): string {
  for (const subject of subjectsOf(frame)) {
    if (from < subject.from || to > subject.to) continue;
    const lead = subject.lead === "" ? "s" : subject.lead === "在" || subject.lead === "于" ? "l" : "p";
    const at = from === subject.from ? (to === subject.to ? "=" : "<") : to === subject.to ? ">" : "~";
    return lead + at;
  }
  const front = frame.words[from - 1];
  return front?.kind === "v" || front?.kind === "o"
    ? "o"
    : front?.kind === "u"
      ? "u"
      : front?.kind === "&"
        ? "&"
        : WHOLES.has(frame.words[from]?.text ?? "")
          ? "w"
          : "-";
}
