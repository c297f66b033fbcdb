import type { Quantity } from "../../../src/model/figure.ts";
import type { LinkedText, NameMention } from "../../../src/model/text.ts";
import { classesOf } from "./lexicon.ts";
import { leftPhrases, phrasesBefore, written } from "./phrase.ts";
import { bundle, type Candidate } from "./rank.ts";
import { classOf } from "./sign.ts";
import { unitClass } from "./unit.ts";
import type { Frame } from "./word.ts";

const WHOLES = classesOf("measure-wholes.tsv");

/** A name of the document with what says how central it is. */
interface Known {
  readonly text: string;
  readonly type: string;
  /** Times it stands in the document, and whether in its title. */
  readonly times: number;
  readonly titled: boolean;
  readonly sentence: number;
  readonly name: NameMention;
}

/** The names of a document by sentence, and the holders that its title and publisher give. */
export interface Holders {
  readonly bySentence: ReadonlyMap<number, readonly Known[]>;
  readonly title: readonly Known[];
  readonly publisher: string | null;
}

export function holdersOf(text: LinkedText): Holders {
  const times = new Map<string, number>();
  const surface = (name: NameMention): string => text.text.slice(name.start, name.end);
  for (const name of text.names) times.set(surface(name), (times.get(surface(name)) ?? 0) + 1);
  const bySentence = new Map<number, Known[]>();
  const seen = new Set<string>();
  const title: Known[] = [];
  let sentence = 0;
  for (const name of text.names) {
    while (sentence < text.sentences.length - 1 && (text.sentences[sentence]?.end ?? 0) <= name.start) sentence++;
    const words = surface(name);
    const titled = text.fields.title.includes(words);
    const known: Known = { text: words, type: name.type, times: times.get(words) ?? 1, titled, sentence, name };
    const list = bySentence.get(sentence);
    if (list) list.push(known);
    else bySentence.set(sentence, [known]);
    if (titled && !seen.has(words) && title.length < 6) title.push(known);
    seen.add(words);
  }
  return { bySentence, title, publisher: text.fields.publisher };
}

/** Whose an earlier figure was found to be (null: nobody's). */
export interface CarriedHolder {
  readonly about: string | null;
  readonly measure: string | null;
  readonly sentences: number;
  readonly place: number;
}

/** The measure that was chosen for the figure, as far as it stands in the frame. */
export interface Chosen {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const bucket = (size: number): string => (size < 4 ? String(size) : size < 7 ? "4+" : size < 12 ? "7+" : "12+");

/** Everything that could hold the figure at word `place`; the last candidate is nobody. */
export function aboutCandidates(
  frame: Frame,
  place: number,
  quantity: Quantity,
  chosen: Chosen | null,
  holders: Holders,
  carried: readonly CarriedHolder[],
): Candidate[] {
  const found: Candidate[] = [];
  const sort = unitClass(quantity.unit);
  const from = chosen && chosen.start >= 0 ? chosen.start : -1;
  const site = from < 0 ? "carried" : from < quantity.start ? "before" : "behind";
  const near = nearby(frame, place, holders);
  const hasWhole = frame.words.slice(0, place).some((word) => WHOLES.has(word.text)) ? "w" : "-";
  const context = `${hasWhole}${near.length > 0 ? "n" : "-"}${carried[0]?.sentences === 0 ? (carried[0].about ? "c" : "o") : "-"}`;

  // Phrases of the sentence: names, 我国/全市, subjects, and the run of words before the measure.
  let rank = 0;
  let last = -1;
  const tried = new Set<string>();
  for (const phrase of [
    ...(from < 0 ? [] : phrasesBefore(frame, place, Math.min(from, quantity.start))),
    ...leftPhrases(frame, place),
  ]) {
    const words = written(frame, phrase);
    const key = `${phrase.from}-${phrase.to}`;
    if (tried.has(key)) continue;
    tried.add(key);
    if (chosen && words.start < chosen.end && chosen.start < words.end && words.text === chosen.text) continue;
    const head = frame.words[phrase.to];
    const first = frame.words[phrase.from];
    if (!head || !first || head.kind === "v" || words.text.length < 2) continue;
    if (phrase.to !== last) {
      last = phrase.to;
      rank++;
    }
    const whole = WHOLES.get(words.text) ?? "-";
    const name =
      phrase.from === phrase.to && head.name
        ? head.name.type
        : head.kind === "N"
          ? `..${head.name?.type ?? ""}`
          : first.kind === "N"
            ? `${first.name?.type ?? ""}..`
            : "-";
    const joins =
      from < 0
        ? "none"
        : words.end === from
          ? "joined"
          : words.end < from
            ? "left"
            : words.start >= (chosen?.end ?? 0)
              ? "right"
              : "over";
    const lead = frame.words[phrase.from - 1];
    const tail = frame.words[phrase.to + 1];
    const sign = `${whole}|${name}`;
    const opening =
      phrase.from === 0 || lead?.kind === "," || lead?.kind === ":"
        ? "open"
        : lead?.kind === "T" || lead?.kind === "t" || lead?.kind === "d"
          ? "after-time"
          : (lead?.text ?? "^");
    found.push({
      ...words,
      bundles: [
        bundle([
          "P",
          `P|${sign}|${context}`,
          `P|${sign}|${joins}`,
          `P|${joins}|${site}|${bucket(rank)}`,
          `P|${joins}|${classOf(tail)}|${name}`,
          `P|o${opening}|${sign}`,
          `P|o${opening}|${joins}`,
          `P|t${tail?.text ?? ""}`,
          `P|x${classOf(lead)}${name}${classOf(tail)}`,
          `P|w${bucket(phrase.to - phrase.from + 1)}|${name}`,
          `P|w${bucket(phrase.to - phrase.from + 1)}|${joins}`,
          `P|h${head.text.slice(-1)}`,
          `P|h${head.text}`,
          `P|f${first.text}`,
          `P|${words.text}`,
          `P|r${bucket(rank)}|${sign}`,
          `P|${sort}|${sign}|${site}`,
          `P|u${frame.words.slice(phrase.from, phrase.to + 1).some((word) => word.kind === "u") ? 1 : 0}&${frame.words.slice(phrase.from, phrase.to + 1).some((word) => word.kind === "&") ? 1 : 0}v${frame.words.slice(phrase.from, phrase.to + 1).some((word) => word.kind === "v") ? 1 : 0}`,
        ]),
      ],
    });
  }
  // Collectives and names inside longer runs (全国 in 全国规模以上工业企业) are covered by starts; shorter fronts are not: add them.
  for (let index = Math.max(0, place - 36); index < place; index++) {
    const word = frame.words[index];
    if (!word || (!WHOLES.has(word.text) && word.kind !== "N") || frame.words[index + 1]?.kind !== "n") continue;
    const sign = `${WHOLES.get(word.text) ?? "-"}|${word.name?.type ?? "-"}`;
    const joins = from < 0 ? "none" : word.end === from ? "joined" : word.end < from ? "left" : "over";
    found.push({
      text: word.text,
      start: word.start,
      end: word.end,
      bundles: [
        bundle([
          "H",
          `H|${sign}|${context}`,
          `H|${sign}|${joins}`,
          `H|${word.text}`,
          `H|${sign}|p${classOf(frame.words[index - 1])}`,
          `H|${sign}|d${bucket(place - index)}`,
        ]),
      ],
    });
  }
  for (const [order, known] of near.entries()) found.push(nameCandidate("S", known, order, context, site));
  const here = frame.sentence;
  let order = 0;
  const seen = new Set<string>();
  for (let back = 1; back <= 4; back++) {
    for (const known of [...(holders.bySentence.get(here - back) ?? [])]) {
      if (seen.has(known.text)) continue;
      seen.add(known.text);
      found.push(nameCandidate(`B${back}`, known, order++, context, site));
    }
  }
  for (const [rankOf, known] of holders.title.entries())
    if (!seen.has(known.text)) found.push(nameCandidate("T", known, rankOf, context, site));
  if (holders.publisher) found.push({ text: holders.publisher, start: -1, end: -1, bundles: [bundle(["I", `I|${context}`])] });
  const before = new Set<string>();
  for (const [rankOf, carry] of carried.entries()) {
    if (carry.about === null || before.has(carry.about)) continue;
    before.add(carry.about);
    const same = carry.measure !== null && carry.measure === chosen?.text ? "same" : "other";
    const mentioned = near.some((known) => known.text === carry.about) ? "here" : "gone";
    const s = Math.min(carry.sentences, 3);
    found.push({
      text: carry.about,
      start: -1,
      end: -1,
      bundles: [
        bundle([
          "C",
          `C|r${Math.min(rankOf, 3)}|s${s}|${same}`,
          `C|s${s}|${context}`,
          `C|s${s}|${site}|${same}`,
          `C|${mentioned}|s${s}`,
          `C|r${before.size}|${context}|s${s}`,
          `C|${WHOLES.get(carry.about) ?? "-"}|s${s}`,
        ]),
      ],
    });
  }
  const nearest = carried[0];
  const s = nearest ? Math.min(nearest.sentences, 3) : 9;
  const first = frame.words[0]?.text ?? "";
  const own = chosen?.text ?? "";
  found.push({
    text: null,
    start: -1,
    end: -1,
    bundles: [
      bundle([
        "0",
        `0|${context}`,
        `0|s${s}|${nearest ? (nearest.about === null ? "null" : "some") : "none"}`,
        `0|${site}|${sort}`,
        `0|f${first}`,
        `0|m${own.slice(-1)}`,
        `0|m${own}`,
        `0|t${Math.min(holders.title.length, 2)}|${context}`,
      ]),
    ],
  });
  return found;
}

// Names of the sentence that stand outside the reach of leftPhrases: behind the number, or far before it.
function nearby(frame: Frame, place: number, holders: Holders): Known[] {
  const at = frame.words[place]?.start ?? 0;
  const low = frame.words[Math.max(0, place - 36)]?.start ?? 0;
  return (holders.bySentence.get(frame.sentence) ?? []).filter((known) => known.name.start >= at || known.name.start < low);
}

function nameCandidate(side: string, known: Known, order: number, context: string, site: string): Candidate {
  const times = known.times > 3 ? "4+" : String(known.times);
  const titled = known.titled ? "t" : "-";
  return {
    text: known.text,
    start: known.name.start,
    end: known.name.end,
    bundles: [
      bundle([
        side,
        `${side}|${known.type}|${context}`,
        `${side}|${known.type}|${titled}|${times}`,
        `N|${known.type}|${titled}|${times}`,
        `${side}|o${bucket(order)}`,
        `${side}|o${bucket(order)}|${known.type}`,
        `${side}|${site}|${known.type}`,
        `N|h${known.text.slice(-1)}|${side[0]}`,
      ]),
    ],
  };
}
