import { type Draft, Drafts, fitOf } from "./draft.ts";
import { elsewhere } from "./earlier.ts";
import { front, h, letter, mark, num, str, strBar } from "./hash.ts";
import type { Holders } from "./holder.ts";
import { linksOf } from "./link.ts";
import { type Bundle, bundle } from "./rank.ts";
import { few, type Scene, sceneOf, typeOfText } from "./scene.ts";
import { classOf } from "./sign.ts";
import type { Site, State, Step } from "./state.ts";
import { toldOf } from "./told.ts";
import { within } from "./within.ts";
import type { Frame } from "./word.ts";

/** Candidates of the figure before that live on, and for how many figures. */
const CARRIED = 40;
const AGE = 12;

const A = letter("a");
const P = letter("p");
const S = letter("s");
const OWN = front("=|own|");
const AGAIN = front("=|K|");
const CARRY = front("K|");
const CARRY_AGE = front("K|a");
const AGAIN_AGE = front("=|K|a");

/** The steps of all figures of a document; `frames` by sentence. */
export function latticeOf(sites: readonly Site[], frames: ReadonlyMap<number, Frame>, holders: Holders): Step[] {
  const steps: Step[] = [];
  let last: Site | null = null;
  for (const site of sites) {
    steps.push(stepOf(sceneOf(site, last, holders), steps.at(-1) ?? null, frames));
    last = site;
  }
  return steps;
}

function stepOf(scene: Scene, before: Step | null, frames: ReadonlyMap<number, Frame>): Step {
  const { held } = scene.site;
  const links = linksOf(scene);
  const alone = fitOf(scene);
  const told = toldOf(scene);
  const fitting: Fitting = (text, role, own) => {
    const bundles = alone(text);
    bundles.push(bundle(told(text, role)), bundle(own));
    return bundles;
  };
  if (held) {
    const draft: Draft = { ...held, features: [], role: "held", lasting: true };
    return { states: [freshState(scene, held.text, draft, fitting, commonOf(scene))], links };
  }
  const drafts = new Drafts();
  within(scene, drafts);
  elsewhere(scene, frames, drafts);
  const common = commonOf(scene);
  const states: State[] = [];
  for (const [text, draft] of drafts.found) states.push(freshState(scene, text, draft, fitting, common));
  for (const earlier of before?.states ?? []) {
    if (states.length >= drafts.found.size + CARRIED) break;
    if (earlier.text !== null && earlier.lasting && earlier.age < AGE && !drafts.found.has(earlier.text))
      states.push(carriedState(scene, earlier.text, earlier, fitting, common));
  }
  states.push(nobody(scene, states.length));
  return { states, links };
}

/** Features of a wording in a role, wherever it stands, with its own here. */
type Fitting = (text: string, role: string, own: readonly number[]) => readonly Bundle[];

/** Sentences and paragraphs since the figure before, behind a front. */
const apart = (hash: number, { sentences, paragraphs }: Scene): number => num(mark(num(mark(hash, S), sentences), P), paragraphs);

/** What all candidates of a figure share, reckoned once. */
const commonOf = (scene: Scene) => {
  const own = strBar(OWN, scene.subject);
  const again = strBar(AGAIN, scene.subject);
  return {
    own: h`=|own`,
    ownSubject: str(OWN, scene.subject),
    ownFront: own,
    fresh: str(OWN, "fresh"),
    far: str(OWN, "-"),
    carried: h`K`,
    carriedFar: apart(CARRY, scene),
    carriedState: str(CARRY, scene.state),
    carriedSubject: apart(strBar(CARRY, scene.subject), scene),
    again: h`=|K`,
    againSubject: apart(again, scene),
    againFront: again,
  };
};
type Common = ReturnType<typeof commonOf>;

function freshState(scene: Scene, text: string, draft: Draft, fitting: Fitting, common: Common): State {
  const { holders, sentences } = scene;
  const type = typeOfText(text, holders);
  return {
    text,
    start: draft.start,
    end: draft.end,
    bundles: fitting(text, draft.role, draft.features),
    again: () => [
      common.own,
      common.ownSubject,
      num(strBar(common.ownFront, draft.role), sentences),
      apart(strBar(OWN, type), scene),
      num(mark(strBar(OWN, draft.role), S), sentences),
      draft.start >= scene.fresh && draft.start >= 0 ? common.fresh : common.far,
    ],
    type: `${type}${draft.role}`,
    age: 0,
    lasting: draft.lasting,
  };
}

/** A candidate of the figure before that is none of this figure's own. */
function carriedState(scene: Scene, text: string, earlier: State, fitting: Fitting, common: Common): State {
  const type = typeOfText(text, scene.holders);
  const age = few(earlier.age + 1, 4);
  return {
    text,
    start: -1,
    end: -1,
    bundles: fitting(text, `K${few(earlier.age + 1, 2)}`, [
      common.carried,
      str(CARRY, type),
      common.carriedFar,
      num(CARRY_AGE, age),
      num(mark(strBar(CARRY, earlier.type), A), age),
      common.carriedState,
      common.carriedSubject,
    ]),
    again: () => [
      common.again,
      common.againSubject,
      str(common.againFront, type),
      apart(strBar(AGAIN, type), scene),
      num(mark(strBar(AGAIN, earlier.type), S), scene.sentences),
      num(AGAIN_AGE, age),
    ],
    type: earlier.type,
    age: earlier.age + 1,
    lasting: true,
  };
}

function nobody(scene: Scene, rivals: number): State {
  const { site, holders, state, side, sort, tail, tail2, opening, subject, sentences: s, paragraphs: p, anchor } = scene;
  const { frame, place, quantity, measure } = site;
  const own = measure?.text ?? "";
  return {
    text: null,
    start: -1,
    end: -1,
    bundles: [
      bundle([
        h`0`,
        h`0|${state}`,
        h`0|${side}|${sort}`,
        h`0|p${p}s${s}|${state}`,
        h`0|f${opening}`,
        h`0|${subject}`,
        h`0|${subject}|s${s}p${p}`,
        h`0|${subject}|${sort}`,
        h`0|m${tail}`,
        h`0|m${tail2}`,
        h`0|m${tail2}|${sort}`,
        h`0|m${own}`,
        h`0|t${few(holders.title.length, 2)}|${state}`,
        h`0|u${quantity.unit}`,
        h`0|n${few(rivals, 30) >> 2}`,
        h`0|x${classOf(frame.words[place - 1])}|${sort}`,
        h`0|y${classOf(frame.words[place + 1])}|${sort}`,
        h`0|V${scene.verb}`,
        h`0|A${scene.after}`,
        h`0|w${anchor}`,
        h`0|w${anchor}|${sort}|${side}`,
        h`0|w${anchor}|${subject}`,
      ]),
    ],
    again: () => [],
    type: "0",
    age: 0,
    lasting: false,
  };
}
