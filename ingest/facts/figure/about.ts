import type { Quantity } from "../../../src/model/figure.ts";
import { h } from "./hash.ts";
import { type Holders, type Known, WHOLES } from "./holder.ts";
import { leftPhrases, type Phrase, phrasesBefore, written } from "./phrase.ts";
import { bundle, type Candidate } from "./rank.ts";
import { respectiveOf } from "./respective.ts";
import { classOf } from "./sign.ts";
import { unitClass } from "./unit.ts";
import type { Frame } from "./word.ts";

/** Whose an earlier figure was found to be (null: nobody's). */
export interface CarriedHolder {
  readonly about: string | null;
  readonly measure: string | null;
  readonly sentences: number;
  readonly place: number;
}

/** A chosen phrase; `start` is -1 where the words are carried over. */
export interface Chosen {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const bucket = (size: number): string => (size < 4 ? String(size) : size < 7 ? "4+" : size < 12 ? "7+" : "12+");
const few = (size: number, most: number): number => Math.min(size, most);
/** Verbs of those who report a figure, and are not its holder for that. */
const REPORTS = /^(显示|发布|公布|介绍|表示|称|获悉|了解|了解到|报道|宣布|指出|说|消息|通报|披露|最新统计|据|数据|统计)$/u;
/** Last words of a list that all its members share: 家电、家具销售额. */
const STATISTIC = /[额量率数值价]$|收入|产值|指数|投资|比重|面积|利润|增速|贷款|余额/u;
/** Words in front of a thing named before: 本届|广交会. */
const DEICTIC = /^(?:本届|本次|此次|这次|该|这家|这座|这条|这个|这一|本)/u;
/** 一是, 第二: what numbers an item holds nothing. */
const ORDINAL = /^(?:[其第]?[一二三四五六七八九十]{1,3}(?:是|要|则|来)?|首先|其次|再次|最后)$/u;
const DEIXIS = /^(该|本|这|此|本届|本次|此次|这次|这个|这家|这座|这条|其)/u;

/** Marks of the words of a frame that the features of every phrase need: clause number, verbs and quantities so far, reporting clauses. */
interface Site {
  readonly clause: readonly number[];
  readonly reports: ReadonlySet<number>;
}
const sites = new WeakMap<Frame, Site>();
function siteOf(frame: Frame): Site {
  const known = sites.get(frame);
  if (known) return known;
  const clause: number[] = [];
  const reports = new Set<number>();
  let at = 0;
  for (const word of frame.words) {
    if (word.kind === "," || word.kind === ":") at++;
    clause.push(at);
    if (REPORTS.test(word.text)) reports.add(at);
  }
  const site = { clause, reports };
  sites.set(frame, site);
  return site;
}

/** Everything that could hold the figure at word `place`, one candidate a text; the last is nobody. */
export function aboutCandidates(
  frame: Frame,
  place: number,
  quantity: Quantity,
  chosen: Chosen | null,
  holders: Holders,
  carried: readonly CarriedHolder[],
): Candidate[] {
  const sort = unitClass(quantity.unit);
  const side = !chosen || chosen.start < 0 ? "carried" : chosen.start < quantity.start ? "before" : "behind";
  const features = new Map<string, { start: number; end: number; features: Set<number> }>();
  const put = (text: string, start: number, end: number, found: readonly number[]): void => {
    const known = features.get(text);
    if (known) for (const feature of found) known.features.add(feature);
    else features.set(text, { start, end, features: new Set(found) });
  };
  const here = frame.sentence;
  const subjects = holders.bySentence.get(here)?.filter((known) => known.end <= quantity.start).length ?? 0;
  const nearest = carried[0];
  const topic = topicOf(frame, place);
  const state = `${few(subjects, 2)}${topic.named ? "s" : "-"}${nearest?.sentences === 0 ? (nearest.about ? "c" : "o") : nearest ? "p" : "-"}`;
  inFrame(frame, place, chosen, side, sort, state, holders, put);
  for (const known of holders.bySentence.get(here) ?? [])
    if (known.start >= quantity.end) put(known.text, known.start, known.end, named("S", known, 0, state, side));
  let order = 0;
  for (let back = 1; back <= 5; back++)
    for (const known of holders.bySentence.get(here - back) ?? []) {
      const apart = few((holders.paragraphs[here] ?? 0) - (holders.paragraphs[known.sentence] ?? 0), 2);
      put(known.text, known.start, known.end, [
        ...named(known.headed ? `G${few(back, 3)}` : `B${back}`, known, order++, state, side),
        h`B|p${apart}|${known.type}`,
        h`B|p${apart}|${known.headed ? "h" : "-"}`,
        h`B|p${apart}|${holders.topics.get(holders.paragraphs[here] ?? 0) === known ? "t" : "-"}|${state}`,
      ]);
    }
  for (const [rank, known] of holders.title.entries()) put(known.text, -1, -1, named("T", known, rank, state, side));
  if (holders.publisher) put(holders.publisher, -1, -1, [h`I`, h`I|${state}`]);
  const opening = frame.words[0]?.text ?? "";
  const deixis = topic.deictic ? "d" : "-";
  // "该大桥", "电站": the named thing before it that ends alike.
  if (topic.head)
    for (let back = 0; back <= 5; back++)
      for (const known of holders.bySentence.get(here - back) ?? [])
        if (known.end < (frame.words[0]?.start ?? 0) && known.type !== "whole" && endsAlike(known.text, topic.head))
          put(known.text, known.start, known.end, [
            h`A|${deixis}`,
            h`A|${deixis}|${known.type}`,
            h`A|${deixis}|b${few(back, 3)}`,
          ]);
  const before = new Set<string>();
  for (const [rank, carry] of carried.entries()) {
    if (carry.about === null || before.has(carry.about)) continue;
    before.add(carry.about);
    const s = few(carry.sentences, 3);
    const same = carry.measure !== null && carry.measure === chosen?.text ? "same" : "other";
    const type = holders.byText.get(carry.about)?.type ?? WHOLES.get(carry.about) ?? "-";
    const between = s === 0 ? gapKind(frame, carry.place, place) : deixis;
    const r = few(rank, 3);
    const apart = few((holders.paragraphs[here] ?? 0) - (holders.paragraphs[here - carry.sentences] ?? 0), 2);
    const topic = holders.topics.get(holders.paragraphs[here] ?? 0)?.text === carry.about ? "t" : "-";
    put(carry.about, -1, -1, [
      h`C|p${apart}|r${r}`,
      h`C|p${apart}|${state}`,
      h`C|p${apart}|${type}`,
      h`C|${topic}|s${s}|${same}`,
      h`C`,
      h`C|r${r}|s${s}|${same}`,
      h`C|s${s}|${state}`,
      h`C|s${s}|${side}|${same}`,
      h`C|r${r}|s${s}|${type}`,
      h`C|${between}|s${s}`,
      h`C|${between}|${state}`,
      h`C|s${s}|f${opening}`,
      h`C|${side}|${sort}|s${s}`,
    ]);
  }
  const found: Candidate[] = [];
  for (const [text, known] of features)
    found.push({ text, start: known.start, end: known.end, bundles: [bundle([...known.features])] });
  const s = nearest ? few(nearest.sentences, 3) : 9;
  const own = chosen?.text ?? "";
  found.push({
    text: null,
    start: -1,
    end: -1,
    bundles: [
      bundle([
        h`0`,
        h`0|${state}`,
        h`0|s${s}|${nearest ? (nearest.about === null ? "null" : "some") : "none"}`,
        h`0|s${s}|${nearest?.about === null ? "null" : "some"}|${state}`,
        h`0|${side}|${sort}`,
        h`0|p${nearest ? few((holders.paragraphs[here] ?? 0) - (holders.paragraphs[here - nearest.sentences] ?? 0), 2) : 9}|${state}`,
        h`0|f${opening}`,
        h`0|m${own.slice(-1)}`,
        h`0|m${own}`,
        h`0|t${few(holders.title.length, 2)}|${state}`,
        h`0|${deixis}`,
      ]),
    ],
  });
  return found;
}

/** What the sentence opens with, behind time phrases: its first nominal words. */
interface Topic {
  /** A name or a word of the kind of 我国 opens it. */
  readonly named: boolean;
  readonly deictic: boolean;
  /** The last noun of the opening phrase, where no name opens the sentence. */
  readonly head: string | null;
}

function topicOf(frame: Frame, place: number): Topic {
  let deictic = false;
  let head: string | null = null;
  for (let index = 0; index < place; index++) {
    const word = frame.words[index];
    if (!word) break;
    if (word.kind === "N" || WHOLES.get(word.text) === "country" || WHOLES.get(word.text) === "place")
      return { named: head === null, deictic, head };
    if (DEIXIS.test(word.text)) {
      deictic = true;
      if (word.text.length > 1 && word.kind !== "r") head = word.text;
      continue;
    }
    if (word.kind === "n") head = word.text;
    else if (head !== null) break;
    else if (word.kind === "v" || word.kind === "Q") break;
  }
  return { named: false, deictic, head };
}

const endsAlike = (name: string, head: string): boolean => name.endsWith(head.slice(-1)) || name.includes(head.slice(-2));

/** What lies between an earlier figure and this one, in one word: the same list, the same clause, a new clause with 其中, with a new subject … */
function gapKind(frame: Frame, from: number, to: number): string {
  let commas = 0;
  let nouns = 0;
  for (let index = from + 1; index < to; index++) {
    const word = frame.words[index];
    if (word?.kind === ",") {
      commas++;
      nouns = 0;
    }
    if (word?.text === "其中") return "within";
    if (word?.kind === "n" || word?.kind === "N") nouns++;
  }
  return `c${few(commas, 2)}n${few(nouns, 3)}`;
}

function inFrame(
  frame: Frame,
  place: number,
  chosen: Chosen | null,
  side: string,
  sort: string,
  state: string,
  holders: Holders,
  put: (text: string, start: number, end: number, found: readonly number[]) => void,
): void {
  const site = siteOf(frame);
  const number = frame.words[place]?.start ?? 0;
  const list = respectiveOf(frame, place);
  if (list?.member) {
    const { from, to } = list.member;
    const shared = list.rank === list.size - 1 && list.shared ? 1 : 0;
    const statistic = STATISTIC.test(frame.words[list.shared?.to ?? -1]?.text ?? "") ? "s" : "-";
    const words = written(frame, { from, to: Math.max(from, to - shared) });
    put(words.text, words.start, words.end, [h`R`, h`R|${statistic}`, h`R|${statistic}|${side}`]);
  }
  const from = chosen && chosen.start >= 0 ? chosen.start : -1;
  const fronts: Phrase[] = [];
  for (let index = Math.max(0, place - 40); index < place; index++) {
    const word = frame.words[index];
    if (word && (WHOLES.has(word.text) || word.kind === "N")) fronts.push({ from: index, to: index });
  }
  const own = from < 0 ? [] : phrasesBefore(frame, place, Math.min(from, number));
  const tried = new Set<number>();
  for (const phrase of [...fronts, ...own, ...prefixes(frame, place, chosen), ...leftPhrases(frame, place)]) {
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
    if (!head || !first || head.kind === "v" || text.length < 2 || ORDINAL.test(text) || (chosen && text === chosen.text))
      continue;
    const known = phrase.from === phrase.to ? holders.byText.get(text) : undefined;
    const type =
      WHOLES.get(text) ??
      (head.name && phrase.from === phrase.to
        ? head.name.type
        : first.kind === "N"
          ? `${first.name?.type}+`
          : WHOLES.has(first.text)
            ? "whole+"
            : head.kind === "N"
              ? "+N"
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
              : "over";
    const lead = frame.words[phrase.from - 1];
    const tail = frame.words[phrase.to + 1];
    const clauses = (site.clause[place] ?? 0) - (site.clause[phrase.to] ?? 0);
    const report = site.reports.has(site.clause[phrase.to] ?? 0) ? "r" : "-";
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
    const c = few(clauses, 3);
    let quantities = 0;
    for (let index = phrase.to; index < place; index++) if (frame.words[index]?.kind === "Q") quantities++;
    const q = few(quantities, 2);
    put(text, start, end, [
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
      h`P|h${head.text}`,
      h`P|f${first.text}`,
      h`P|=${text}`,
      h`P|${sort}|${type}|${side}`,
      h`P|v${inside(frame, phrase)}`,
      h`P|${deictic > 0 ? "d" : "-"}|${joins}|c${c}`,
      h`P|${deictic > 0 ? "d" : "-"}|${type}|${open}`,
      ...(known ? [h`P|${type}|n${few(known.times, 4)}|${known.titled ? "t" : "-"}`] : []),
    ]);
  }
}

/** Fronts of a measure that may hold the holder still: 中央企业 in 中央企业战略性新兴产业投资. */
function prefixes(frame: Frame, place: number, chosen: Chosen | null): Phrase[] {
  if (!chosen || chosen.start < 0) return [];
  const from = frame.words.findIndex((word) => word.start >= chosen.start);
  const found: Phrase[] = [];
  for (
    let to = from;
    to >= 0 &&
    to < Math.min(frame.words.length, from + 8, chosen.start < (frame.words[place]?.start ?? 0) ? place : frame.words.length);
    to++
  ) {
    const word = frame.words[to];
    if (!word || word.end >= chosen.end) break;
    if (word.kind === "n" || word.kind === "N") found.push({ from, to });
  }
  return found;
}

/** Which of verb, 的 and list mark a phrase holds. */
function inside(frame: Frame, phrase: Phrase): string {
  let found = "";
  for (let index = phrase.from; index <= phrase.to; index++) {
    const kind = frame.words[index]?.kind ?? "";
    if ((kind === "v" || kind === "u" || kind === "&" || kind === "d" || kind === "m") && !found.includes(kind)) found += kind;
  }
  return found;
}

function named(side: string, known: Known, order: number, state: string, place: string): number[] {
  const times = few(known.times, 4);
  const titled = known.titled ? "t" : "-";
  return [
    h`${side}`,
    h`${side}|${known.type}|${state}`,
    h`${side}|${known.type}|${titled}|${times}`,
    h`${side}|${known.first ? "f" : "-"}|${known.type}`,
    h`${side}|${known.first ? "f" : "-"}|${state}`,
    h`N|${known.type}|${titled}|${times}`,
    h`N|${known.type}|${times}|${state}`,
    h`${side[0]}|o${bucket(order)}`,
    h`${side[0]}|o${bucket(order)}|${known.type}`,
    h`${side[0]}|${place}|${known.type}`,
    h`N|h${known.text.slice(-1)}|${side[0]}`,
  ];
}
