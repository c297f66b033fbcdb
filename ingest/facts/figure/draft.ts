import { coded, front, last, letter, mark, num, numBar, str, strBar } from "./hash.ts";
import { type Known, WHOLES } from "./holder.ts";
import { type Bundle, bundle } from "./rank.ts";
import { bucket, few, lexical, type Own, type Scene, typeOfText } from "./scene.ts";

const O = letter("o");
const BAR = letter("|");
const ANY = front("");
const FIT = front("M|");
const NEAR = front("M|n");
const VERB = front("M|V");
const AFTER = front("M|A");
const WORDS = front("M|=");
const ALIKE = front("A|");
const ALIKE_TO = front("A|w");
const NAME = front("N|");
const NAME_END = front("N|h");

/** A candidate in the making: all that speaks for one wording, wherever it stands. */
export interface Draft {
  readonly start: number;
  readonly end: number;
  readonly role: string;
  lasting: boolean;
  readonly features: number[];
}

/** The candidates of one figure by their words; one that is found in several places gathers the features of all. */
export class Drafts {
  readonly found = new Map<string, Draft>();

  put(
    text: string,
    span: { readonly start: number; readonly end: number } | null,
    role: string,
    lasting: boolean,
    features: number[],
  ): void {
    const had = this.found.get(text);
    if (had) {
      for (const feature of features) if (!had.features.includes(feature)) had.features.push(feature);
      had.lasting ||= lasting;
    } else this.found.set(text, { start: span?.start ?? -1, end: span?.end ?? -1, role, lasting, features });
  }
}

/** Sentences before its own that the holder of a figure is sought in. */
export const BACK = 5;

/** Features of a wording at a figure, wherever it stands: how it goes with the measure, the unit and the subject nearest to the number. */
export function fitOf(scene: Scene): (text: string) => Bundle[] {
  const { site, holders, own } = scene;
  const { sort, side, tail, tail2, state, subject, verb, after } = scene.codes;
  const here = site.frame.sentence;
  const para = holders.paragraphs[here] ?? 0;
  const counts = new Map<string, number>();
  for (let back = 0; back <= BACK; back++)
    if (para - (holders.paragraphs[here - back] ?? 0) <= 1)
      for (const known of holders.bySentence.get(here - back) ?? [])
        if (known.start < site.quantity.start) counts.set(known.text, (counts.get(known.text) ?? 0) + 1);
  const [bySubject, byVerb, byAfter] = [numBar(FIT, subject), numBar(VERB, verb), numBar(AFTER, after)];
  // What a figure asks of every wording of one type is reckoned once.
  const byType = new Map<number, Bundle>();
  const ofType = (type: number): Bundle => {
    const had = byType.get(type);
    if (had) return had;
    const t = numBar(FIT, type);
    const made = bundle([
      num(bySubject, type),
      num(t, sort),
      num(t, side),
      num(t, tail),
      num(t, tail2),
      num(numBar(numBar(t, sort), side), tail),
      num(byVerb, type),
      num(byAfter, type),
    ]);
    byType.set(type, made);
    return made;
  };
  return (text) => {
    const type = coded(typeOfText(text, holders));
    const near = numBar(NEAR, few(counts.get(text) ?? 0, 3));
    const end = mark(last(FIT, text), BAR);
    const words = str(WORDS, lexical(text));
    const fitting = [num(near, type), num(near, state), num(end, tail), num(end, sort), words, num(mark(words, BAR), sort)];
    const shared = [bundle(fitting), ofType(type)];
    if (own.head && own.head !== text) shared.push(bundle(likeness(own, text, type)));
    return shared;
  };
}

/** 该大桥, 电站: the named thing before it that ends alike; 他 a person, 这里 a place. */
function likeness(own: Own, text: string, type: number): number[] {
  const head = own.head ?? "";
  const alike = text.endsWith(head)
    ? "="
    : text.includes(head.slice(-2)) && head.length > 1
      ? "~"
      : text.endsWith(head.slice(-1))
        ? "."
        : "-";
  const d = own.deictic ? "d" : "-";
  const a = strBar(ALIKE, alike);
  return [
    str(strBar(a, d), own.kind),
    num(numBar(a, type), own.clauses),
    str(numBar(a, own.clauses), own.kind),
    num(strBar(ALIKE_TO, head), type),
  ];
}

/** Features of a name in another place than before the number: its `side` says where. */
export function nameFeatures(side: string, known: Known, order: number, scene: Scene): number[] {
  const { holders } = scene;
  const { state, side: place } = scene.codes;
  const times = few(known.times, 4);
  const titled = known.titled ? "t" : "-";
  const type = coded(known.type === "whole" ? (WHOLES.get(known.text) ?? "whole") : known.type);
  const main = few(holders.byText.get(known.text)?.times ?? 1, 4);
  const sided = str(ANY, side);
  const s = mark(sided, BAR);
  const st = numBar(s, type);
  const f = strBar(s, known.first ? "f" : "-");
  const n = numBar(NAME, type);
  const kind = side.slice(0, 1);
  const k = strBar(ANY, kind);
  const o = str(mark(k, O), bucket(order));
  return [
    sided,
    num(st, state),
    num(strBar(st, titled), times),
    num(f, type),
    num(f, state),
    num(strBar(n, titled), main),
    num(numBar(n, main), state),
    o,
    num(mark(o, BAR), type),
    num(numBar(k, place), type),
    str(mark(last(NAME_END, known.text), BAR), kind),
  ];
}
