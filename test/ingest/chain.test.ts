import { describe, expect, test } from "vitest";
import { likeliest, linkOf, marginals } from "../../ingest/facts/figure/chain.ts";
import { bundle, Weights } from "../../ingest/facts/figure/rank.ts";
import { LINKS, type State, type Step } from "../../ingest/facts/figure/state.ts";
import { trainChain } from "../../scripts/train/chain.ts";
import { type Sequence, sequenceOf, spread } from "../../scripts/train/sequence.ts";
import { Vocabulary } from "../../scripts/train/vocabulary.ts";

const state = (text: string | null, features: number[], again: number[] = []): State => ({
  text,
  start: -1,
  end: -1,
  bundles: [bundle(features)],
  again: () => again,
  type: "np",
  age: 0,
  lasting: true,
});
const links = Object.values(LINKS).map((link) => [900 + link]);
const step = (...states: State[]): Step => ({ states, links });

const steps: Step[] = [
  step(state("甲省", [1], [20]), state("甲省总工会", [2], [21]), state(null, [3])),
  step(state("乙市", [4], [22]), state("甲省", [5], [20]), state(null, [6])),
  step(state("甲省", [7], [20]), state("乙市", [8, 9], [22]), state("丙县", [10], [23]), state(null, [11])),
];
const table: [number, number][] = [
  [1, 0.4],
  [2, 0.3],
  [3, -0.2],
  [4, 0.9],
  [5, 0.5],
  [6, 0.1],
  [7, -0.3],
  [8, 0.6],
  [9, 0.2],
  [10, 0.7],
  [11, -0.5],
  [20, 0.35],
  [22, -0.15],
  [23, 0.8],
  ...Object.values(LINKS).map((link): [number, number] => [900 + link, [0.5, 0.25, -0.4, 0.3, -0.6, -0.1][link] ?? 0]),
];
const weightOf = new Map(table);
const sum = (features: readonly number[]): number => features.reduce((total, feature) => total + (weightOf.get(feature) ?? 0), 0);

/** The probability of every state by walking all paths. */
function byPaths(all: readonly Step[]): number[][] {
  const found = all.map(({ states }) => states.map(() => 0));
  let mass = 0;
  const visit = (path: number[], score: number): void => {
    const next = all[path.length];
    if (!next) {
      const weight = Math.exp(score);
      mass += weight;
      for (const [index, y] of path.entries()) (found[index] as number[])[y] = (found[index]?.[y] ?? 0) + weight;
      return;
    }
    const earlier = all[path.length - 1]?.states[path.at(-1) ?? -1];
    for (const [y, later] of next.states.entries()) {
      const link = earlier ? linkOf(earlier, later) : -1;
      const step = link < 0 ? 0 : sum(next.links[link] ?? []) + (link === LINKS.same ? sum(later.again()) : 0);
      visit([...path, y], score + sum(later.bundles.flatMap((each) => each.features)) + step);
    }
  };
  visit([], 0);
  return found.map((shares) => shares.map((share) => share / mass));
}

describe("the chain of holders", () => {
  test("gives each candidate the probability of all paths through it", () => {
    const expected = byPaths(steps);
    for (const [index, shares] of marginals(steps, new Weights(table)).entries()) {
      expect([...shares].reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
      for (const [y, share] of shares.entries()) expect(share).toBeCloseTo(expected[index]?.[y] ?? -1, 10);
    }
  });

  test("names the step between two holders", () => {
    const [a, longer, none] = [state("甲省", []), state("甲省总工会", []), state(null, [])];
    expect(linkOf(a, a)).toBe(LINKS.same);
    expect(linkOf(longer, a)).toBe(LINKS.alike);
    expect(linkOf(a, state("乙市", []))).toBe(LINKS.other);
    expect([linkOf(none, none), linkOf(none, a), linkOf(a, none)]).toEqual([LINKS.none, LINKS.begins, LINKS.ends]);
  });

  test("takes what holds another together with it", () => {
    const weights = new Weights([
      [1, 1],
      [2, 0.9],
      [3, 1.3],
    ]);
    const lone = step(state("甲省", [1]), state("甲省总工会", [2]), state("丙县", [3]));
    expect(likeliest([lone], weights)[0]?.text).toBe("甲省");
  });

  test("is learned: the same holder goes on, though another candidate has as much for itself", () => {
    const lesson = (): Step[] => [
      step(state("甲省", [1]), state("丙县", [2])),
      step(state("甲省", [4], [20]), state("丙县", [4], [20])),
      step(state("甲省", [4], [20]), state("丙县", [4], [20])),
    ];
    const vocabulary = new Vocabulary();
    const close = (_step: number, text: string | null): number => (text === "甲省" ? 2 : 0);
    const texts = Array.from({ length: 12 }, () => [sequenceOf(lesson(), close, vocabulary)]);
    const learned = new Weights(trainChain(texts, vocabulary));
    expect(likeliest(lesson(), learned).map((chosen) => chosen?.text)).toEqual(["甲省", "甲省", "甲省"]);
    expect(learned.of(900 + LINKS.same)).toBeGreaterThan(learned.of(900 + LINKS.other));
  });

  test("learns nothing from what stands in one text alone, however often", () => {
    const vocabulary = new Vocabulary();
    const close = (_step: number, text: string | null): number => (text === "甲省" ? 2 : 0);
    const lesson = (own: number): Sequence =>
      sequenceOf(
        [step(state("甲省", [1, own]), state("丙县", [2])), step(state("甲省", [1, own]), state("丙县", [2]))],
        close,
        vocabulary,
      );
    const texts = [[lesson(50), lesson(50)], [lesson(51)]];
    const counts = spread(texts, vocabulary.ids.size);
    expect([1, 2, 50, 51].map((feature) => counts[vocabulary.id(feature)])).toEqual([2, 2, 1, 1]);
    const learned = trainChain(texts, vocabulary);
    expect([1, 50, 51].map((feature) => learned.has(feature))).toEqual([true, false, false]);
  });
});
