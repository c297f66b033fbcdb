import type { Quantity } from "../../../src/model/figure.ts";
import { spanAt, startedBy } from "../../../src/model/span.ts";
import type { LinkedText, TimeMention } from "../../../src/model/text.ts";
import { scan } from "../../extract/time/scan.ts";
import { askingOf } from "./ask.ts";
import { type Bundle, bundle } from "./bundle.ts";
import { excluded, type Look, lookAt, REPORTS } from "./look.ts";

/*
 * Which time phrase governs a figure: the candidates, and what can be seen of each. The weights of what is seen are
 * learned (models/period.json); these files only look. A feature is a short word. It begins with the relation of phrase
 * and figure: C same clause, S before in the sentence, A behind, P1 to P3 sentences before, B1 to B4 paragraphs before, L
 * what an earlier paragraph opens with, T the title; N begins those of "none".
 */

/** A phrase that could give the figure its time; null for "not stated". */
export interface Candidate {
  readonly time: TimeMention | null;
  readonly bundles: readonly Bundle[];
}

/** What was decided for the figure before, of which the next one's time mostly is the same. */
export interface Previous {
  readonly time: TimeMention | null;
  readonly quantity: Quantity;
}

/** Candidates looked at: in the sentence before and behind the figure, in sentences before, in paragraphs before; openings. */
const [BEFORE, AFTER, EARLIER, ABOVE, OPENINGS] = [4, 2, 3, 2, 3];
/** How far back openings are looked for, in paragraphs; how far a gap is looked into, in characters. */
const [BACK, FAR] = [8, 150];

const steps = (n: number): string => (n < 6 ? String(n) : n < 12 ? "6+" : n < 25 ? "12+" : "25+");
const dates = (time: TimeMention): boolean => time.period.start !== null || time.period.end !== null;
export const same = (a: TimeMention, b: TimeMention): boolean =>
  a.period.start === b.period.start && a.period.end === b.period.end;

/** True for a stretch of several years (2018—2022年, “十三五”期间). */
const stretch = ({ period }: TimeMention): boolean =>
  period.kind === "DURATION" && period.precision === "YEAR" && period.start !== period.end;

/** A reader of one text: all its indexes are made once. */
export function candidateReader(text: LinkedText): (index: number, previous: Previous | null) => Candidate[] {
  const { times, quantities, sentences, blocks } = text;
  const body = text.text;
  const sentenceOf = (at: number): number => spanAt(sentences, at);
  const blockOf = (at: number): number => spanAt(blocks, at);
  const firstAfter = counter(times);
  const quantitiesBefore = counter(quantities);
  const sentenceAt = times.map((time) => sentenceOf(time.start));
  const blockAt = times.map((time) => blockOf(time.start));
  // Most times of a text stand far from its figures: each is looked at when first asked for.
  const looks: (Look | undefined)[] = new Array(times.length);
  const lookOf = (time: TimeMention, i: number): Look => {
    const had = looks[i];
    if (had) return had;
    const look = lookAt(body, time, sentences[sentenceAt[i] ?? 0]?.start ?? 0);
    looks[i] = look;
    return look;
  };
  /** Index of the first time of each sentence and block that has one. */
  const firstIn = (places: readonly number[]): Map<number, number> => {
    const first = new Map<number, number>();
    places.forEach((place, i) => void (first.has(place) || first.set(place, i)));
    return first;
  };
  const undated = text.fields.publishedAt === null;
  const firstOfSentence = firstIn(sentenceAt);
  const firstOfBlock = firstIn(blockAt);
  const headings = blocks.map(
    (b) => b.kind === "heading" || (b.end - b.start < 45 && !/[。！？；]/.test(body.slice(b.start, b.end))),
  );
  /** Headings before each block, so that one between two blocks is seen at once. */
  const headingsBefore = [0];
  for (const heading of headings) headingsBefore.push((headingsBefore.at(-1) ?? 0) + (heading ? 1 : 0));
  const crossed = (from: number, to: number): boolean => (headingsBefore[to + 1] ?? 0) > (headingsBefore[from] ?? 0);
  const digest = blocks.length > 8 && (headingsBefore.at(-1) ?? 0) * 3 > blocks.length;
  /** Index of the time that a block opens with, where it dates something. */
  const openings = new Map<number, number>();
  times.forEach((time, i) => {
    const block = blockAt[i] ?? 0;
    if (!openings.has(block) && dates(time) && time.rule !== "time.now") openings.set(block, i);
  });
  const title = digest ? undefined : scan(text.fields.title, [], text.fields.publishedAt, false).find(dates);

  return (index, previous) => {
    const quantity = quantities[index];
    if (!quantity) return [];
    const [sentence, block] = [sentenceOf(quantity.start), blockOf(quantity.start)];
    const [from, to] = [sentences[sentence]?.start ?? 0, sentences[sentence]?.end ?? body.length];
    const heading = headings[block] ?? false;
    const asking = askingOf(body, quantity, from, to, heading);
    const since = previous && nearness(body, previous.quantity.end, quantity.start);
    const next = firstAfter(quantity.start);
    const found: Candidate[] = [];
    let nearest = "none";
    // 去年产值为3亿元，今年预计达到4亿元: a time at the head of the figure's own clause shuts out those before it, but 截至.
    let closed: "" | "clause" | "part" = "";
    // 2012年底…。五年累计…: where no publication dates the nearer phrase, a farther one does not take its place.
    let unknown = false;

    /** Adds the phrase at `at`; `between` counts those added nearer, `vague` tells of one that dates nothing. False if it was not added. */
    const add = (at: number, relation: string, between: number, vague: boolean): boolean => {
      const time = times[at];
      if (!time) return false;
      if (!dates(time)) {
        if (nearest === "none") nearest = `v${relation}`;
        unknown ||= undated && time.rule !== "time.vague" && relation !== "A";
        return false;
      }
      if (unknown && relation !== "A") return false;
      // In a digest what stands above another heading is another story.
      if (digest && /^[BL]/.test(relation) && crossed((blockAt[at] ?? 0) + 1, block)) return false;
      const look = lookOf(time, at);
      const behind = at >= next;
      const distance = behind ? time.start - quantity.end : quantity.start - time.end;
      const gap = distance > FAR ? "" : behind ? body.slice(quantity.end, time.start) : body.slice(time.end, quantity.start);
      if (excluded(look, time, gap, asking.lasting)) return false;
      // 去年从19%提高到31%: the time is that of the end, unless it is a stretch of years that the whole rise took.
      if (asking.base !== null && (behind || time.start < asking.base) && !stretch(time)) return false;
      // A phrase that no figure has followed yet announces those to come.
      if (closed && relation === "S" && (time.rule !== "time.until" || closed === "part")) return false;
      const own = /^[SA]/.test(relation) ? 0 : /^P/.test(relation) ? from : (blocks[block]?.start ?? 0);
      const fresh = own === 0 ? "" : quantitiesBefore(own) === quantitiesBefore(time.end) ? "f" : "u";
      const near = relation === "S" && distance <= FAR && !/[，；：]/.test(gap) ? "C" : relation;
      const where = `${near}${Math.min(between, 2)}${vague ? "v" : ""}`;
      const leads = look.first !== "inner" || (look.rule === "to" && time.modality === "TARGET");
      if (near === "C" && leads && look.compared === "0" && look.quoted === "0") closed = look.part ? "part" : "clause";
      if (nearest === "none") nearest = `${near}${look.rule}${look.report ? "r" : ""}`;
      const told = `${look.report}${look.event}`;
      const features = [
        where,
        `${where}|${look.rule}`,
        `${near}|${fresh}`,
        `${near}|${fresh}|${look.rule}`,
        `${near}|${fresh}|${look.first}${look.report}`,
        `${near}|k${distance > FAR ? "far" : steps((gap.match(/[，；：。]/g) ?? []).length)}`,
        `${near}|d${steps(Math.floor(distance / 6))}`,
        `${near}|g${REPORTS.test(gap)}${gap.includes("其中")}`,
        `${near}|${look.rule}|u${asking.unit}`,
      ];
      // 增加到2010年的306亿元，资助学生2000万名: a year with 的 right before a number may be of that number alone.
      if (/^的[^，；。]{0,6}\d/.test(gap) && /[，；。]/.test(gap)) features.push(`${near}|de`);
      if (look.annual) features.push(`${near}|annual`);
      if (look.relative && /[，；。]/.test(gap)) features.push(`${near}|relative`);
      for (const cue of asking.cues) features.push(`${look.rule}|c${cue}`, `${near}|${told}|c${cue}`);
      if (previous?.time) features.push(`${previous.time === time ? "=" : same(previous.time, time) ? "~" : "!"}${since}`);
      else if (previous) features.push(`0${since}`);
      found.push({ time, bundles: [look.under(near), asking.under(near), bundle(features)] });
      return true;
    };
    /** Adds up to `most` phrases from `at` down to `floor`, looking at no more than twice as many. */
    const addDown = (at: number, floor: number, most: number, nearer: number, relation: (at: number) => string): number => {
      let [added, vague] = [0, false];
      for (let i = at; i >= floor && at - i < most * 2 && added < most; i--)
        if (add(i, relation(i), nearer + added, vague)) added++;
        else vague ||= !times[i] || !dates(times[i] as TimeMention);
      return added;
    };

    const ownFirst = Math.min(firstOfSentence.get(sentence) ?? next, next);
    let nearer = addDown(next - 1, ownFirst, BEFORE, 0, () => "S");
    for (let i = next, added = 0; i < times.length && sentenceAt[i] === sentence && i - next < AFTER; i++)
      if (add(i, "A", added, false)) added++;
    const blockFirst = Math.min(firstOfBlock.get(block) ?? ownFirst, ownFirst);
    nearer += addDown(ownFirst - 1, blockFirst, EARLIER, nearer, (i) => `P${Math.min(3, sentence - (sentenceAt[i] ?? 0))}`);
    const aboveFirst = Math.max(0, blockFirst - ABOVE * 2);
    const reach = (i: number): number => block - (blockAt[i] ?? 0);
    let lowest = blockFirst;
    while (lowest > aboveFirst && reach(lowest - 1) <= 4) lowest--;
    nearer += addDown(blockFirst - 1, lowest, ABOVE, nearer, (i) => `B${reach(i)}${crossed(blockAt[i] ?? 0, block) ? "h" : ""}`);
    // What the story is about: the period that an earlier paragraph opens with, and the title's.
    for (let above = block - 1, met = 0; above >= 0 && block - above <= BACK && met < OPENINGS; above--) {
      const opening = openings.get(above);
      if (opening === undefined) continue;
      const passed = crossed(above, block);
      if (digest && passed) break;
      met++;
      const known = found.findIndex((candidate) => candidate.time === times[opening]);
      const old = found[known];
      if (old) found[known] = { time: old.time, bundles: [...old.bundles, bundle([`L${met}`])] };
      else add(opening, `L${met}${passed ? "h" : ""}`, nearer, false);
    }
    if (title)
      found.push({
        time: title,
        bundles: [
          asking.under("T"),
          bundle(["T", `T${nearest}`, `T|${title.rule}`, previous?.time && same(previous.time, title) ? "T=" : "T!"]),
        ],
      });
    const none = ["N", `N${nearest}`, `N${heading}`, `N${nearest}|u${asking.unit}`];
    for (const feature of asking.context) none.push(`N|${feature}`);
    for (const feature of asking.words) none.push(`N|${feature}`);
    for (const cue of asking.cues) none.push(`N${nearest}|${cue}`);
    if (previous) none.push(`N${previous.time ? "1" : "0"}${since}`);
    found.push({ time: null, bundles: [bundle(none)] });
    return found;
  };
}

/** What lies between two figures: a paragraph, a sentence, a semicolon, a comma, or less. */
function nearness(body: string, from: number, to: number): string {
  if (to - from > 200) return "far";
  const gap = body.slice(from, to);
  return gap.includes("\n") ? "b" : /[。！？]/.test(gap) ? "s" : gap.includes("；") ? ";" : gap.includes("，") ? "," : "c";
}

/** Number of spans that start before an offset. */
export const counter =
  (spans: readonly { readonly start: number }[]) =>
  (at: number): number =>
    startedBy(spans, at - 1);
