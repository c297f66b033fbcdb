import type { LinkedText, NameMention } from "../../../src/model/text.ts";
import { pattern } from "./pattern.ts";
import { type Fold, fold, type Skeleton } from "./skeleton.ts";

/** 他获得…, ，她还担任…; not 他们, 他的家乡, 他说的. */
const PRONOUN = pattern("(?:^|[，；：“])(?<he>[他她])(?![们的人乡国俩])", "dgu");
/** How many sentences without a person may stand between a person and the pronoun. */
const REACH = 1;

/** Whom 他 and 她 mean: the one person of the nearest sentence before that names any; of several none. */
export class Antecedent {
  readonly #text: LinkedText;
  #person: NameMention | null = null;
  #since = 0;

  constructor(text: LinkedText) {
    this.#text = text;
  }

  /** The sentence with each 他 and 她 that opens a clause as the person meant, as far as it names nobody before it. */
  resolve(skeleton: Skeleton): Skeleton {
    const person = this.#person;
    if (person === null || !/[他她]/u.test(skeleton.text)) return skeleton;
    const named = skeleton.units.findIndex((unit) => unit?.names.some((name) => name.type === "Person"));
    const folds: Fold[] = [];
    for (const match of skeleton.text.matchAll(PRONOUN)) {
      const at = match.indices?.groups?.["he"]?.[0] ?? 0;
      if (named < 0 || at < named) folds.push({ from: at, to: at + 1, kind: "P", names: [person], times: [] });
    }
    return fold(skeleton, folds);
  }

  /** Takes note of the people whom a sentence names. */
  read(skeleton: Skeleton): void {
    const people: NameMention[] = [];
    for (const unit of skeleton.units) if (unit) for (const name of unit.names) if (name.type === "Person") people.push(name);
    const [first] = people;
    if (first) {
      const idOf = (name: NameMention): string | undefined => this.#text.entityOf.get(name)?.id;
      this.#person = people.every((name) => idOf(name) === idOf(first)) ? first : null;
      this.#since = 0;
    } else if (++this.#since > REACH) this.#person = null;
  }
}
