import type { Quantity } from "../../../src/model/figure.ts";
import { isVerb } from "./action.ts";
import { h } from "./hash.ts";
import { BODIES, type Holders, type Known, WHOLES } from "./holder.ts";
import { type Chosen, leftPhrases, type Phrase, phrasesBefore, written } from "./phrase.ts";
import { respectiveOf } from "./respective.ts";
import { classOf } from "./sign.ts";
import { REPORTS, roleOf, subjectsOf } from "./subject.ts";
import { unitClass } from "./unit.ts";
import type { Frame } from "./word.ts";

/** A figure whose holder is sought. */
export interface Site {
  readonly frame: Frame;
  readonly place: number;
  readonly quantity: Quantity;
  readonly measure: Chosen | null;
  /** The holder where the wording alone settles it: the one candidate. */
  readonly held: Chosen | null;
}

/** One phrase that could hold a figure, or nobody (null); `start` is -1 where the words are not its own sentence's. */
export interface State {
  readonly text: string | null;
  readonly start: number;
  readonly end: number;
  /** What speaks for it at this figure. */
  readonly features: readonly number[];
  /** What speaks for it if it held the figure before, too. */
  readonly again: readonly number[];
  /** A short description that a later figure sees. */
  readonly type: string;
  /** Figures since the phrase stood as a candidate of its own; 0: here. */
  readonly age: number;
  readonly lasting: boolean;
}

/** The candidates of one figure and what speaks for each kind of step from the figure before it (LINKS). */
export interface Step {
  readonly states: readonly State[];
  readonly links: readonly (readonly number[])[];
}

/** Steps between the holders of two figures in a row. */
export const LINKS = { same: 0, alike: 1, none: 2, begins: 3, ends: 4, other: 5 } as const;

// 全省, 我市 and the like are one word to the model: what it learnt of 全国 holds of them.
const lexical = (text: string): string => (WHOLES.get(text) === "place" ? "全国" : text);
const few = (size: number, most: number): number => Math.min(size, most);
const bucket = (size: number): string => (size < 4 ? String(size) : size < 7 ? "4+" : size < 12 ? "7+" : "12+");
const STATISTIC = /[额量率数值价]$|收入|产值|指数|投资|比重|面积|利润|增速|贷款|余额/u;
const DEICTIC = /^(?:本届|本次|此次|这次|该|这家|这座|这条|这个|这一|本)/u;
const ORDINAL = /^(?:[其第]?[一二三四五六七八九十]{1,3}(?:是|要|则|来)?|首先|其次|再次|最后)$/u;
/** What may stand in front of its measure unnamed: 制造业|增加值, 中小企业|出口指数. */
const FRONTS = /(?:业|企业|公司|部门|机构|单位|行业|产业|地区|城市|经济体|院校|学校|医院|银行|项目|工程)$/u;
/** Roles that a phrase without a name in it must have. */
const WHOLE_ROLES = /^(?:[sl][=<]|p=|u)/u;
const POSTPOSED = /[中下里内上后前时]$/u;
const SUBJECTS = 4;
const BACK = 5;
const CARRIED = 40;
const AGE = 12;

/** 全省 in a text that names no place speaks for itself, as 全国 does; elsewhere it stands for a place named before. */
const wholeType = (text: string, holders: Holders): string | undefined => {
  const sort = WHOLES.get(text);
  return sort === "place" && !holders.placed ? "country" : sort;
};

const typeOfText = (text: string, holders: Holders): string => {
  const whole = wholeType(text, holders);
  if (whole) return whole;
  const known = holders.byText.get(text);
  if (known) return known.type;
  return BODIES.test(text) ? "bodies" : DEICTIC.test(text) ? "this" : "np";
};

interface Draft {
  start: number;
  end: number;
  readonly features: Set<number>;
  role: string;
  lasting: boolean;
}

/** The steps of all figures of a document; `frames` by sentence. */
export function latticeOf(sites: readonly Site[], frames: ReadonlyMap<number, Frame>, holders: Holders): Step[] {
  const steps: Step[] = [];
  let last: Site | null = null;
  for (const site of sites) {
    steps.push(stepOf(site, last, steps.at(-1) ?? null, frames, holders));
    last = site;
  }
  return steps;
}

function stepOf(site: Site, last: Site | null, before: Step | null, frames: ReadonlyMap<number, Frame>, holders: Holders): Step {
  const { frame, place, quantity, measure } = site;
  const sort = quantity.quote.startsWith("第") ? "rank" : unitClass(quantity.unit);
  const side = !measure || measure.start < 0 ? "carried" : measure.start < quantity.start ? "before" : "behind";
  const tail = measure?.text.slice(-1) ?? "";
  const tail2 = measure?.text.slice(-2) ?? "";
  const here = frame.sentence;
  const para = holders.paragraphs[here] ?? 0;
  const s = last ? few(here - last.frame.sentence, 3) : 9;
  const p = last ? few(para - (holders.paragraphs[last.frame.sentence] ?? 0), 2) : 9;
  const from = last && last.frame === frame ? (frame.words[last.place]?.end ?? 0) : 0;
  const between = subjectsOf(frame).filter(
    (each) => (frame.words[each.from]?.start ?? 0) >= from && each.to < place && !each.report,
  );
  const proper = between.filter((each) => each.lead === "" || each.lead === "在");
  const named = proper.some((each) => {
    for (let index = each.from; index <= each.to; index++)
      if (frame.words[index]?.kind === "N" || WHOLES.has(frame.words[index]?.text ?? "")) return true;
    return false;
  });
  const nearest = ownSubject(site);
  const os = `${nearest.kind}${nearest.clauses}`;
  const state = `${few(proper.length, 2)}${named ? "N" : "-"}${s === 0 ? "c" : "-"}`;
  const opening = frame.words[0]?.text ?? "";
  const drafts = new Map<string, Draft>();
  const put = (text: string, start: number, end: number, role: string, lasting: boolean, found: readonly number[]): void => {
    const had = drafts.get(text);
    if (had) {
      for (const feature of found) had.features.add(feature);
      had.lasting ||= lasting;
    } else drafts.set(text, { start, end, role, lasting, features: new Set(found) });
  };
  const counts = new Map<string, number>();
  for (let back = 0; back <= BACK; back++)
    if (para - (holders.paragraphs[here - back] ?? 0) <= 1)
      for (const known of holders.bySentence.get(here - back) ?? [])
        if (known.start < quantity.start) counts.set(known.text, (counts.get(known.text) ?? 0) + 1);
  const about = (text: string): number[] => {
    const type = typeOfText(text, holders);
    const near = few(counts.get(text) ?? 0, 3);
    return [
      h`M|n${near}|${type}`,
      h`M|n${near}|${state}`,
      ...(nearest.head && nearest.head !== text ? likeness(nearest, text, type) : []),
      h`M|${os}|${type}`,
      h`M|${type}|${sort}`,
      h`M|${type}|${side}`,
      h`M|${type}|${tail}`,
      h`M|${type}|${tail2}`,
      h`M|${type}|${sort}|${side}|${tail}`,
      h`M|${text.slice(-1)}|${tail}`,
      h`M|${text.slice(-1)}|${sort}`,
      h`M|=${lexical(text)}`,
      h`M|=${lexical(text)}|${sort}`,
    ];
  };
  inFrame(site, from, state, side, sort, holders, put);
  for (const known of holders.bySentence.get(here) ?? [])
    if (known.start >= quantity.end)
      put(known.text, known.start, known.end, "S", false, nameFeatures("S", known, 0, state, side, holders));
  let order = 0;
  let rank = 0;
  for (let back = 1; back <= BACK; back++) {
    const earlier = frames.get(here - back);
    const apart = few(para - (holders.paragraphs[here - back] ?? 0), 2);
    const subjects = earlier ? subjectsOf(earlier) : [];
    for (const known of [...(holders.bySentence.get(here - back) ?? [])].reverse()) {
      const inside = earlier ? placeOf(earlier, known) : null;
      const role = earlier && inside ? roleOf(earlier, inside.from, inside.to) : "?";
      put(known.text, -1, -1, role, true, [
        ...nameFeatures(known.headed ? `G${few(back, 3)}` : `B${back}`, known, order++, state, side, holders),
        h`B|p${apart}|${known.type}`,
        h`B|p${apart}|${known.headed ? "h" : "-"}`,
        h`B|p${apart}|${holders.topics.get(para) === known ? "t" : "-"}|${state}`,
        h`B|${role}|${known.type}|b${few(back, 3)}`,
        h`B|${role}|p${apart}|${state}`,
        h`B|${os}|p${apart}|${known.type}`,
        h`B|${os}|p${apart}|${role}|b${few(back, 3)}`,
        h`B|${role}|${known.first ? "f" : "-"}|p${apart}|b${few(back, 3)}`,
      ]);
    }
    if (!earlier || apart > 0) continue;
    for (const subject of [...subjects].reverse()) {
      if (subject.report || rank >= SUBJECTS) continue;
      const phrase = written(earlier, subject);
      if (phrase.text.length < 2 || phrase.text.length > 20 || ORDINAL.test(phrase.text)) continue;
      const deictic = DEICTIC.exec(phrase.text)?.[0].length ?? 0;
      const text = phrase.text.length - deictic >= 2 ? phrase.text.slice(deictic) : phrase.text;
      const type = typeOfText(text, holders);
      const l = subject.lead === "" ? "s" : subject.lead === "在" ? "l" : "p";
      put(text, -1, -1, `B${l}`, true, [
        h`J|${l}|r${few(rank, 4)}|b${few(back, 3)}`,
        h`J|${l}|${type}|b${few(back, 3)}`,
        h`J|${l}|${type}|${state}|r${few(rank, 2)}`,
        h`J|${type}|${subject.next}|${subject.clause === 0 ? "0" : "1"}`,
        h`J|${text.slice(-1)}`,
        h`J|w${bucket(subject.to - subject.from + 1)}|${type}`,
      ]);
      rank++;
    }
  }
  for (const [rank, known] of holders.title.entries())
    put(known.text, -1, -1, "T", true, [
      ...nameFeatures("T", known, rank, state, side, holders),
      h`T|${os}|${known.type}`,
      h`T|${os}|s${s}p${p}`,
    ]);
  if (holders.publisher) put(holders.publisher, -1, -1, "I", false, [h`I`, h`I|${state}`]);
  const { held } = site;
  if (held) {
    drafts.clear();
    drafts.set(held.text, { ...held, features: new Set(), role: "held", lasting: true });
  }
  const states: State[] = [];
  for (const [text, draft] of drafts) {
    const type = typeOfText(text, holders);
    states.push({
      text,
      start: draft.start,
      end: draft.end,
      features: [...draft.features, ...about(text)],
      again: [
        h`=|own`,
        h`=|own|${os}`,
        h`=|own|${os}|${draft.role}|${s}`,
        h`=|own|${type}|s${s}p${p}`,
        h`=|own|${draft.role}|s${s}`,
        h`=|own|${draft.start >= from && draft.start >= 0 ? "fresh" : "-"}`,
      ],
      type: `${type}${draft.role}`,
      age: 0,
      lasting: draft.lasting,
    });
  }
  const links = linksOf(site, last, s, p, side, sort, state, opening, os);
  if (held) return { states, links };
  let carried = 0;
  for (const earlier of before?.states ?? []) {
    if (earlier.text === null || !earlier.lasting || drafts.has(earlier.text) || earlier.age >= AGE || carried >= CARRIED)
      continue;
    carried++;
    const type = typeOfText(earlier.text, holders);
    const age = few(earlier.age + 1, 4);
    states.push({
      text: earlier.text,
      start: -1,
      end: -1,
      features: [
        h`K`,
        h`K|${type}`,
        h`K|s${s}p${p}`,
        h`K|a${age}`,
        h`K|${earlier.type}|a${age}`,
        h`K|${state}`,
        h`K|${os}|s${s}p${p}`,
        ...about(earlier.text),
      ],
      again: [
        h`=|K`,
        h`=|K|${os}|s${s}p${p}`,
        h`=|K|${os}|${type}`,
        h`=|K|${type}|s${s}p${p}`,
        h`=|K|${earlier.type}|s${s}`,
        h`=|K|a${age}`,
      ],
      type: earlier.type,
      age: earlier.age + 1,
      lasting: true,
    });
  }
  const own = measure?.text ?? "";
  states.push({
    text: null,
    start: -1,
    end: -1,
    features: [
      h`0`,
      h`0|${state}`,
      h`0|${side}|${sort}`,
      h`0|p${p}s${s}|${state}`,
      h`0|f${opening}`,
      h`0|${os}`,
      h`0|${os}|s${s}p${p}`,
      h`0|${os}|${sort}`,
      h`0|m${tail}`,
      h`0|m${tail2}`,
      h`0|m${tail2}|${sort}`,
      h`0|m${own}`,
      h`0|t${few(holders.title.length, 2)}|${state}`,
      h`0|u${quantity.unit}`,
      h`0|n${few(states.length, 30) >> 2}`,
      h`0|x${classOf(frame.words[place - 1])}|${sort}`,
      h`0|y${classOf(frame.words[place + 1])}|${sort}`,
    ],
    again: [],
    type: "0",
    age: 0,
    lasting: false,
  });
  return { states, links };
}

interface Own {
  /** "M" it is the measure's, "N" it holds a name or a word of the kind of 我国, "p" a pronoun, "n" other nouns, "-" none. */
  readonly kind: string;
  /** Clauses between it and the number, up to 2. */
  readonly clauses: number;
  readonly head: string | null;
  readonly deictic: boolean;
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
    let kind = "n";
    for (let index = subject.from; index <= subject.to; index++) {
      const word = frame.words[index];
      if (word?.kind === "N" || WHOLES.has(word?.text ?? "")) kind = "N";
    }
    if (kind === "n" && measure && measure.start >= 0 && measure.start < end && start < measure.end && measure.start < number)
      kind = "M";
    const text = frame.words[subject.to]?.text ?? "";
    return {
      kind,
      clauses: few(clause - subject.clause, 2),
      head: text,
      deictic: DEICTIC.test(frame.words[subject.from]?.text ?? "") || frame.words[subject.from]?.kind === "r",
    };
  }
  return { kind: "-", clauses: 0, head: null, deictic: false };
}

/** 该大桥, 电站: the named thing before it that ends alike; 他 a person, 这里 a place. */
function likeness(own: Own, text: string, type: string): number[] {
  const head = own.head ?? "";
  const alike = text.endsWith(head)
    ? "="
    : text.includes(head.slice(-2)) && head.length > 1
      ? "~"
      : text.endsWith(head.slice(-1))
        ? "."
        : "-";
  const d = own.deictic ? "d" : "-";
  return [
    h`A|${alike}|${d}|${own.kind}`,
    h`A|${alike}|${type}|${own.clauses}`,
    h`A|${alike}|${own.clauses}|${own.kind}`,
    h`A|w${head}|${type}`,
  ];
}

/** Features of each kind of step from the figure before. */
function linksOf(
  site: Site,
  last: Site | null,
  s: number,
  p: number,
  side: string,
  sort: string,
  state: string,
  opening: string,
  os: string,
): number[][] {
  if (!last) return [[], [], [], [], [], []];
  const same = site.measure !== null && site.measure.text === last.measure?.text ? "m" : "-";
  const gap = last.frame === site.frame ? gapKind(site.frame, last.place, site.place) : "-";
  const unit = site.quantity.unit === last.quantity.unit ? "u" : "-";
  const lead = classOf(site.frame.words[site.place - 1]);
  return Object.values(LINKS).map((link) => [
    h`L${link}`,
    h`L${link}|s${s}p${p}`,
    h`L${link}|s${s}p${p}|${state}`,
    h`L${link}|${gap}`,
    h`L${link}|${os}|s${s}p${p}`,
    h`L${link}|${os}|${same}|s${s}p${p}`,
    h`L${link}|${os}|${gap}`,
    h`L${link}|${gap}|${state}`,
    h`L${link}|${same}|s${s}p${p}`,
    h`L${link}|${side}|${same}|s${s}`,
    h`L${link}|${side}|${sort}|s${s}`,
    h`L${link}|f${s > 0 ? opening : "-"}|p${p}`,
    h`L${link}|${unit}|s${s}p${p}`,
    h`L${link}|${lead}|${s}`,
  ]);
}

/** What lies between an earlier figure and this one: commas, nouns, 其中. */
function gapKind(frame: Frame, from: number, to: number): string {
  let commas = 0;
  let nouns = 0;
  let within = "";
  for (let index = from + 1; index < to; index++) {
    const word = frame.words[index];
    if (word?.kind === ",") {
      commas++;
      nouns = 0;
    }
    if (word?.text === "其中") within = "w";
    if (word?.kind === "n" || word?.kind === "N") nouns++;
  }
  return `${within}c${few(commas, 2)}n${few(nouns, 3)}`;
}

const placed = new WeakMap<Frame, Map<number, number>>();
function placeOf(frame: Frame, known: Known): Phrase | null {
  let starts = placed.get(frame);
  if (!starts) {
    starts = new Map(frame.words.map((word, index) => [word.start, index] as const));
    placed.set(frame, starts);
  }
  const index = starts.get(known.start);
  return index === undefined ? null : { from: index, to: index };
}

function nameFeatures(side: string, known: Known, order: number, state: string, place: string, holders: Holders): number[] {
  const times = few(known.times, 4);
  const titled = known.titled ? "t" : "-";
  const type = known.type === "whole" ? (WHOLES.get(known.text) ?? "whole") : known.type;
  const main = holders.byText.get(known.text);
  return [
    h`${side}`,
    h`${side}|${type}|${state}`,
    h`${side}|${type}|${titled}|${times}`,
    h`${side}|${known.first ? "f" : "-"}|${type}`,
    h`${side}|${known.first ? "f" : "-"}|${state}`,
    h`N|${type}|${titled}|${few(main?.times ?? 1, 4)}`,
    h`N|${type}|${few(main?.times ?? 1, 4)}|${state}`,
    h`${side[0]}|o${bucket(order)}`,
    h`${side[0]}|o${bucket(order)}|${type}`,
    h`${side[0]}|${place}|${type}`,
    h`N|h${known.text.slice(-1)}|${side[0]}`,
  ];
}

function inFrame(
  site: Site,
  fresh: number,
  state: string,
  side: string,
  sort: string,
  holders: Holders,
  put: (text: string, start: number, end: number, role: string, lasting: boolean, found: readonly number[]) => void,
): void {
  const { frame, place, measure } = site;
  const number = frame.words[place]?.start ?? 0;
  const list = respectiveOf(frame, place);
  if (list?.member) {
    const { from, to } = list.member;
    const shared = list.rank === list.size - 1 && list.shared ? 1 : 0;
    const statistic = STATISTIC.test(frame.words[list.shared?.to ?? -1]?.text ?? "") ? "s" : "-";
    const words = written(frame, { from, to: Math.max(from, to - shared) });
    put(words.text, words.start, words.end, "R", false, [h`R`, h`R|${statistic}`, h`R|${statistic}|${side}`]);
  }
  const near = ownSubject(site);
  const os = `${near.kind}${near.clauses}`;
  const from = measure && measure.start >= 0 ? measure.start : -1;
  const fronts: Phrase[] = [];
  const clauses: number[] = [];
  const reports = new Set<number>();
  let clause = 0;
  for (const word of frame.words) {
    if (word.kind === "," || word.kind === ":") clause++;
    clauses.push(clause);
    if (REPORTS.test(word.text)) reports.add(clause);
  }
  for (let index = Math.max(0, place - 60); index < place; index++) {
    const word = frame.words[index];
    if (word && (WHOLES.has(word.text) || word.kind === "N")) fronts.push({ from: index, to: index });
  }
  const subjects = subjectsOf(frame).filter(
    (each) =>
      each.to < place &&
      !(from >= 0 && from <= (frame.words[each.from]?.start ?? 0) && (frame.words[each.to]?.end ?? 0) <= (measure?.end ?? 0)),
  );
  const own = from < 0 ? [] : phrasesBefore(frame, place, Math.min(from, number));
  const tried = new Set<number>();
  for (const phrase of [...fronts, ...subjects, ...own, ...prefixes(frame, place, measure), ...leftPhrases(frame, place)]) {
    const key = phrase.from * 4096 + phrase.to;
    if (tried.has(key)) continue;
    tried.add(key);
    const whole = written(frame, phrase);
    const deictic = DEICTIC.exec(whole.text)?.[0].length ?? 0;
    const bare = whole.text.length - deictic >= 2 ? deictic : 0;
    const text = whole.text.slice(bare);
    const { end } = whole;
    const start = whole.start + bare;
    const head = frame.words[phrase.to];
    const first = frame.words[phrase.from];
    if (
      !head ||
      !first ||
      head.kind === "v" ||
      isVerb(head) ||
      text.length < 2 ||
      ORDINAL.test(text) ||
      (measure && text === measure.text)
    )
      continue;
    const single = phrase.from === phrase.to;
    const known = single ? holders.byText.get(text) : undefined;
    const role = roleOf(frame, phrase.from, phrase.to);
    const type =
      wholeType(text, holders) ??
      (head.name && single
        ? head.name.type
        : first.kind === "N"
          ? `${first.name?.type}+`
          : WHOLES.has(first.text)
            ? "whole+"
            : head.kind === "N"
              ? "+N"
              : BODIES.test(text)
                ? "bodies"
                : "np");
    const joins =
      from < 0
        ? "none"
        : end === from
          ? "joined"
          : end === from - 1 && frame.words[phrase.to + 1]?.kind === "u"
            ? "of"
            : end < from
              ? "left"
              : start >= from && end <= (measure?.end ?? 0)
                ? start === from
                  ? "front"
                  : "inside"
                : "over";
    // What holds the whole measure is no holder of it; 全国 behind a number says what kind of thing is counted (4600家|全国示范点).
    if (measure && from >= 0 && start <= from && end >= measure.end) continue;
    if (reports.has(clauses[phrase.to] ?? 0) && onlyReports(frame, phrase, place)) continue;
    if (counted(frame, phrase.from) && (WHOLES.has(first.text) || head.kind === "N")) continue;
    if (single && (type === "country" || type === "place") && leadsBodies(frame, phrase.to, place)) continue;
    if (joins === "front" && (type === "np" || start > number) && !(known || FRONTS.test(text))) continue;
    if (crosses(frame, phrase)) continue;
    if (
      (type === "np" || type === "bodies") &&
      !WHOLE_ROLES.test(role) &&
      joins !== "joined" &&
      joins !== "of" &&
      joins !== "front"
    )
      continue;
    if (/^[）”》」’]|[“《（「‘]$/u.test(text) || (type === "np" && POSTPOSED.test(text))) continue;
    const lead = frame.words[phrase.from - 1];
    const tail = frame.words[phrase.to + 1];
    const c = few((clauses[place] ?? 0) - (clauses[phrase.to] ?? 0), 3);
    const report = reports.has(clauses[phrase.to] ?? 0) ? "r" : "-";
    const open =
      phrase.from === 0 || lead?.kind === "," || lead?.kind === ":"
        ? "open"
        : lead?.kind === "T" || lead?.kind === "t"
          ? "time"
          : lead?.kind === "d"
            ? "adv"
            : lead?.kind === "p"
              ? `p${lead.text}`
              : (classOf(lead) ?? "^");
    const follow = classOf(tail);
    const words = phrase.to - phrase.from + 1;
    let quantities = 0;
    for (let index = phrase.to; index < place; index++) if (frame.words[index]?.kind === "Q") quantities++;
    const q = few(quantities, 2);
    // Subjects that stand nearer to the number than the phrase.
    let nearer = 0;
    for (const each of subjects) if (each.from > phrase.to && !each.report && (each.lead === "" || each.lead === "在")) nearer++;
    const n = few(nearer, 2);
    const f = start >= fresh ? "f" : "-";
    const d = deictic > 0 ? "d" : "-";
    put(text, start, end, role, type !== "np" || role === "s=" || role === "l=" || role === "s<", [
      h`P`,
      h`P|${type}|${state}`,
      h`P|${type}|${joins}`,
      h`P|${type}|c${c}|q${q}`,
      h`P|${type}|c${c}|${open}`,
      h`P|${type}|${open}|${follow}`,
      h`P|${type}|${report}|c${c}`,
      h`P|${joins}|${side}|${open}`,
      h`P|${joins}|c${c}|q${q}`,
      h`P|${joins}|${open}|${follow}|w${bucket(words)}`,
      h`P|${open}|${report}|c${c}`,
      h`P|${joins}|w${bucket(words)}`,
      h`P|${type}|w${bucket(words)}`,
      h`P|t${tail?.text ?? ""}|${type}`,
      h`P|l${lead?.text ?? ""}|${type}`,
      h`P|x${classOf(lead)}${follow}|${type}`,
      h`P|h${head.text.slice(-1)}`,
      h`P|h${lexical(head.text)}`,
      h`P|f${lexical(first.text)}`,
      h`P|=${lexical(text)}`,
      h`P|${sort}|${type}|${side}`,
      h`P|v${inside(frame, phrase)}`,
      h`P|${d}|${joins}|c${c}`,
      h`P|${d}|${type}|${open}`,
      h`P|${role}|${type}|n${n}`,
      h`P|${role}|${type}|${joins}|n${n}`,
      h`P|${role}|${type}|c${c}|${f}|${side}`,
      h`P|${os}|${role}|${type}`,
      h`P|${os}|${role}|c${c}|${f}`,
      h`P|${os}|${joins}|${type}`,
      h`P|${role}|${report}|n${n}`,
      h`P|${role}|${joins}`,
      h`P|${role}|c${c}|n${n}|${f}`,
      h`P|${role}|${follow}|${type}`,
      h`P|${role}|${sort}|${side}`,
      h`P|${role}|${report}|${type}|c${c}`,
      h`P|${f}|${type}|s${state}`,
      ...(known ? [h`P|${type}|n${few(known.times, 4)}|${known.titled ? "t" : "-"}`] : []),
    ]);
  }
}

/** Fronts of a measure that may hold the holder still: 中央企业 in 中央企业战略性新兴产业投资. */
function prefixes(frame: Frame, place: number, measure: Chosen | null): Phrase[] {
  if (!measure || measure.start < 0) return [];
  const from = frame.words.findIndex((word) => word.start >= measure.start);
  const limit = measure.start < (frame.words[place]?.start ?? 0) ? place : frame.words.length;
  const found: Phrase[] = [];
  for (let to = from; to >= 0 && to < Math.min(limit, from + 8); to++) {
    const word = frame.words[to];
    if (!word || word.end >= measure.end) break;
    if (word.kind === "n" || word.kind === "N") found.push({ from, to });
  }
  return found;
}

/**
 * Who only reports: 记者从省教育厅获悉，全省新建…, where a clause behind opens with a name or a word like 全省; the person in
 * 市总工会副主席李明介绍, where a body stands beside it.
 */
function onlyReports(frame: Frame, phrase: Phrase, place: number): boolean {
  const { words } = frame;
  let opens = false;
  for (let at = phrase.to + 1; at < place; at++) {
    const word = words[at];
    if (word?.kind === "," || word?.kind === ":") opens = true;
    else if (opens && word && (word.kind === "N" || WHOLES.has(word.text))) return true;
    else if (!(word?.kind === "T" || word?.kind === "t")) opens = false;
  }
  if (words[phrase.to]?.name?.type !== "Person") return false;
  for (let at = phrase.to - 1; at >= 0 && words[at]?.kind !== "," && words[at]?.kind !== ":"; at--)
    if (words[at]?.name?.type === "Organization") return true;
  return false;
}

/** Right behind a number, quotes left out: 制定3个《规划》. What is counted holds nothing. */
function counted(frame: Frame, from: number): boolean {
  const front = frame.words[from - 1];
  return front?.kind === "Q" || (front?.kind === "(" && frame.words[from - 2]?.kind === "Q");
}

/** 全国|各级工会, 全市|法院: the bodies hold with the word in front of them, not the word alone. */
function leadsBodies(frame: Frame, at: number, place: number): boolean {
  for (let index = at + 1; index < Math.min(place, at + 6); index++) {
    const word = frame.words[index];
    if (!word || (word.kind !== "n" && word.kind !== "a" && word.kind !== "r" && word.text !== "各" && word.text !== "各级"))
      return false;
    const next = frame.words[index + 1]?.kind;
    if (BODIES.test(word.text) && next !== "n" && next !== "N" && next !== "u") return true;
  }
  return false;
}

/** A preposition within: 大赛在长沙. */
function crosses(frame: Frame, phrase: Phrase): boolean {
  for (let index = phrase.from; index <= phrase.to; index++)
    if (frame.words[index]?.kind === "p" && index > phrase.from) return true;
  return false;
}

function inside(frame: Frame, phrase: Phrase): string {
  let found = "";
  for (let index = phrase.from; index <= phrase.to; index++) {
    const kind = frame.words[index]?.kind ?? "";
    if ((kind === "v" || kind === "u" || kind === "&" || kind === "d" || kind === "m") && !found.includes(kind)) found += kind;
  }
  return found;
}
