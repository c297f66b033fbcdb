import { coded, h } from "./hash.ts";
import { type Known, WHOLES } from "./holder.ts";
import { bucket, few, lexical, type Own, type Scene, typeOfText } from "./scene.ts";

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
    features: readonly number[],
  ): void {
    const had = this.found.get(text);
    if (had) {
      for (const feature of features) if (!had.features.includes(feature)) had.features.push(feature);
      had.lasting ||= lasting;
    } else this.found.set(text, { start: span?.start ?? -1, end: span?.end ?? -1, role, lasting, features: [...features] });
  }
}

/** Sentences before its own that the holder of a figure is sought in. */
export const BACK = 5;

/** Features of a wording at a figure, wherever it stands: how it goes with the measure, the unit and the subject nearest to the number. */
export function fitOf(scene: Scene): (text: string) => number[] {
  const { site, holders, own } = scene;
  const { sort, side, tail, tail2, state, subject, verb, after } = scene.codes;
  const here = site.frame.sentence;
  const para = holders.paragraphs[here] ?? 0;
  const counts = new Map<string, number>();
  for (let back = 0; back <= BACK; back++)
    if (para - (holders.paragraphs[here - back] ?? 0) <= 1)
      for (const known of holders.bySentence.get(here - back) ?? [])
        if (known.start < site.quantity.start) counts.set(known.text, (counts.get(known.text) ?? 0) + 1);
  // What a figure asks of every wording of one type is reckoned once.
  const byType = new Map<number, readonly number[]>();
  const ofType = (type: number): readonly number[] => {
    const had = byType.get(type);
    if (had) return had;
    const made = [
      h`M|${subject}|${type}`,
      h`M|${type}|${sort}`,
      h`M|${type}|${side}`,
      h`M|${type}|${tail}`,
      h`M|${type}|${tail2}`,
      h`M|${type}|${sort}|${side}|${tail}`,
      h`M|V${verb}|${type}`,
      h`M|A${after}|${type}`,
    ];
    byType.set(type, made);
    return made;
  };
  return (text) => {
    const type = coded(typeOfText(text, holders));
    const near = few(counts.get(text) ?? 0, 3);
    return [
      h`M|n${near}|${type}`,
      h`M|n${near}|${state}`,
      ...(own.head && own.head !== text ? likeness(own, text, type) : []),
      ...ofType(type),
      h`M|${text.slice(-1)}|${tail}`,
      h`M|${text.slice(-1)}|${sort}`,
      h`M|=${lexical(text)}`,
      h`M|=${lexical(text)}|${sort}`,
    ];
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
  return [
    h`A|${alike}|${d}|${own.kind}`,
    h`A|${alike}|${type}|${own.clauses}`,
    h`A|${alike}|${own.clauses}|${own.kind}`,
    h`A|w${head}|${type}`,
  ];
}

/** Features of a name in another place than before the number: its `side` says where. */
export function nameFeatures(side: string, known: Known, order: number, scene: Scene): number[] {
  const { holders } = scene;
  const { state, side: place } = scene.codes;
  const times = few(known.times, 4);
  const titled = known.titled ? "t" : "-";
  const type = coded(known.type === "whole" ? (WHOLES.get(known.text) ?? "whole") : known.type);
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
