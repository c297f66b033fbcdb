import { BACK, type Drafts, nameFeatures } from "./draft.ts";
import { front, last, letter, mark, num, numBar, str, strBar } from "./hash.ts";
import type { Known } from "./holder.ts";
import { nounPhrase } from "./nominal.ts";
import { type Phrase, written } from "./phrase.ts";
import { bucket, deictic, few, isOrdinal, type Scene, typeOfText } from "./scene.ts";
import { roleOf, type Subject, subjectsOf } from "./subject.ts";
import type { Frame } from "./word.ts";

const B = letter("b");
const P = letter("p");
const R = letter("r");
const S = letter("s");
const BEFORE = front("B|");
const PARAGRAPHS = front("B|p");
const SPOKEN = front("J|");
const SPOKEN_SIZE = front("J|w");
const HEADING = front("Z|");
const TITLE = front("T|");
const ISSUER = front("I");
const ISSUER_STATE = front("I|");

/** Subjects of the sentences before, at most so many. */
const SUBJECTS = 4;

/** Candidates outside the stretch before the number: names behind it, names and subjects of the sentences before, the title's, the publisher. */
export function elsewhere(scene: Scene, frames: ReadonlyMap<number, Frame>, drafts: Drafts): void {
  const { site, holders, state, subject, sentences, paragraphs } = scene;
  const here = site.frame.sentence;
  for (const known of holders.bySentence.get(here) ?? [])
    if (known.start >= site.quantity.end) drafts.put(known.text, known, "S", false, nameFeatures("S", known, 0, scene));
  underHeading(scene, drafts);
  let order = 0;
  let rank = 0;
  for (let back = 1; back <= BACK; back++) {
    const earlier = frames.get(here - back);
    const apart = few((holders.paragraphs[here] ?? 0) - (holders.paragraphs[here - back] ?? 0), 2);
    for (const known of [...(holders.bySentence.get(here - back) ?? [])].reverse())
      namedBefore(scene, known, earlier, { back, apart, order: order++ }, drafts);
    if (!earlier || apart > 0) continue;
    for (const each of [...subjectsOf(earlier)].reverse())
      if (!each.report && rank < SUBJECTS && nounPhrase(earlier, each) && spokenOf(scene, earlier, each, back, rank, drafts))
        rank++;
  }
  const titled = strBar(TITLE, subject);
  for (const [index, known] of holders.title.entries())
    drafts.put(known.text, null, "T", true, [
      ...nameFeatures("T", known, index, scene),
      str(titled, known.type),
      num(mark(num(mark(titled, S), sentences), P), paragraphs),
    ]);
  if (holders.publisher) drafts.put(holders.publisher, null, "I", false, [ISSUER, str(ISSUER_STATE, state)]);
}

/** The names of the nearest heading above, however far: what a bulletin's item is about. */
function underHeading({ holders, site, state, subject }: Scene, drafts: Drafts): void {
  const here = site.frame.sentence;
  const heading = holders.headings[here] ?? -1;
  const far = few(here - heading, 4);
  for (const [index, known] of (holders.bySentence.get(heading) ?? []).entries()) {
    const order = strBar(HEADING, index === 0 ? "f" : "-");
    const first = strBar(HEADING, known.first ? "f" : "-");
    drafts.put(known.text, null, "Z", true, [
      str(order, known.type),
      str(numBar(order, far), state),
      str(strBar(order, known.type), subject),
      num(strBar(first, known.type), far),
    ]);
  }
}

interface Distance {
  /** Sentences back, from 1. */
  readonly back: number;
  /** Paragraphs between, up to 2. */
  readonly apart: number;
  /** Names nearer than this one, up to the number's own sentence. */
  readonly order: number;
}

function namedBefore(
  scene: Scene,
  known: Known,
  earlier: Frame | undefined,
  { back, apart, order }: Distance,
  drafts: Drafts,
): void {
  const { holders, state, subject, site } = scene;
  const topic = holders.topics.get(holders.paragraphs[site.frame.sentence] ?? 0) === known ? "t" : "-";
  const inside = earlier ? placeOf(earlier, known) : null;
  const role = earlier && inside ? roleOf(earlier, inside.from, inside.to) : "?";
  const b = few(back, 3);
  const p = numBar(PARAGRAPHS, apart);
  const r = strBar(BEFORE, role);
  const s = numBar(mark(strBar(BEFORE, subject), P), apart);
  const first = strBar(r, known.first ? "f" : "-");
  const features = nameFeatures(known.headed ? `G${b}` : `B${back}`, known, order, scene);
  features.push(
    str(p, known.type),
    str(p, known.headed ? "h" : "-"),
    str(strBar(p, topic), state),
    num(mark(strBar(r, known.type), B), b),
    str(numBar(mark(r, P), apart), state),
    str(s, known.type),
    num(mark(strBar(s, role), B), b),
    num(mark(numBar(mark(first, P), apart), B), b),
  );
  drafts.put(known.text, null, role, true, features);
}

/** The subject of a sentence before; false where its words are no candidate. */
function spokenOf(scene: Scene, earlier: Frame, subject: Subject, back: number, rank: number, drafts: Drafts): boolean {
  const phrase = written(earlier, subject);
  if (phrase.text.length < 2 || phrase.text.length > 20 || isOrdinal(phrase.text)) return false;
  const points = deictic(phrase.text);
  const text = phrase.text.length - points >= 2 ? phrase.text.slice(points) : phrase.text;
  const type = typeOfText(text, scene.holders);
  const l = subject.lead === "" ? "s" : subject.lead === "在" ? "l" : "p";
  const led = strBar(SPOKEN, l);
  const typed = strBar(led, type);
  drafts.put(text, null, `B${l}`, true, [
    num(mark(numBar(mark(led, R), few(rank, 4)), B), few(back, 3)),
    num(mark(typed, B), few(back, 3)),
    num(mark(strBar(typed, scene.state), R), few(rank, 2)),
    str(strBar(strBar(SPOKEN, type), subject.next), subject.clause === 0 ? "0" : "1"),
    last(SPOKEN, text),
    str(strBar(SPOKEN_SIZE, bucket(subject.to - subject.from + 1)), type),
  ]);
  return true;
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
