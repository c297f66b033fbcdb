import { linkOf } from "../../ingest/facts/figure/chain.ts";
import type { State, Step } from "../../ingest/facts/figure/state.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A text's figures as the trainer sees them: features as indexes into the weights. */
export interface Sequence {
  readonly steps: readonly Numbered[];
}
export interface Numbered {
  readonly states: readonly Int32Array[];
  readonly again: readonly Int32Array[];
  readonly links: readonly Int32Array[];
  /** Kind of step from each state before (row) to each state here (column). */
  readonly kinds: Int8Array;
  readonly good: Uint8Array;
}

const featuresOf = ({ bundles }: State): number[] => bundles.flatMap(({ features }) => [...features]);

/**
 * `close`: for each figure the closeness of each state to the gold answer, 0 for none. `habit`: features of nobody that only the
 * texts of one reader have, so that how readily he marks nobody is not learned as the language's.
 */
export function sequenceOf(
  steps: readonly Step[],
  close: (step: number, text: string | null) => number,
  vocabulary: Vocabulary,
  habit: readonly number[] = [],
): Sequence {
  const number = (features: readonly number[]): Int32Array => Int32Array.from(features, (feature) => vocabulary.id(feature));
  return {
    steps: steps.map((step, index): Numbered => {
      const before = steps[index - 1]?.states ?? [];
      const kinds = new Int8Array(before.length * step.states.length);
      for (const [x, earlier] of before.entries())
        for (const [y, later] of step.states.entries()) kinds[x * step.states.length + y] = linkOf(earlier, later);
      const near = step.states.map((state) => close(index, state.text));
      const top = Math.max(...near);
      return {
        states: step.states.map((state) => number([...featuresOf(state), ...(state.text === null ? habit : [])])),
        again: step.states.map((state) => number(state.again())),
        links: step.links.map(number),
        kinds,
        // Out of reach: any state may stand here.
        good: Uint8Array.from(near, (value) => (top === 0 || value === top ? 1 : 0)),
      };
    }),
  };
}

/** In how many of the texts each feature stands; `texts` are the sequences of each. */
export function spread(texts: readonly (readonly Sequence[])[], size: number): Int32Array {
  const counts = new Int32Array(size);
  const last = new Int32Array(size).fill(-1);
  for (const [number, sequences] of texts.entries())
    for (const { steps } of sequences)
      for (const { states, again, links } of steps)
        for (const ids of [...states, ...again, ...links])
          for (const id of ids) {
            if (last[id] !== number) counts[id] = (counts[id] as number) + 1;
            last[id] = number;
          }
  return counts;
}
