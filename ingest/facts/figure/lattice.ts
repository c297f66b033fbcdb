import { type Draft, Drafts, fitOf } from "./draft.ts";
import { elsewhere } from "./earlier.ts";
import { h } from "./hash.ts";
import type { Holders } from "./holder.ts";
import { linksOf } from "./link.ts";
import { few, type Scene, sceneOf, typeOfText } from "./scene.ts";
import { classOf } from "./sign.ts";
import type { Site, State, Step } from "./state.ts";
import { toldOf } from "./told.ts";
import { within } from "./within.ts";
import type { Frame } from "./word.ts";

/** Candidates of the figure before that live on, and for how many figures. */
const CARRIED = 40;
const AGE = 12;

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
  const fitting: Fitting = (text, role) => alone(text).concat(told(text, role));
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

/** Features of a wording in a role, wherever it stands. */
type Fitting = (text: string, role: string) => number[];

/** What all candidates of a figure share, reckoned once. */
const commonOf = ({ state, subject, sentences: s, paragraphs: p }: Scene) => ({
  own: h`=|own`,
  ownSubject: h`=|own|${subject}`,
  carried: h`K`,
  carriedFar: h`K|s${s}p${p}`,
  carriedState: h`K|${state}`,
  carriedSubject: h`K|${subject}|s${s}p${p}`,
  again: h`=|K`,
  againSubject: h`=|K|${subject}|s${s}p${p}`,
});
type Common = ReturnType<typeof commonOf>;

function freshState(scene: Scene, text: string, draft: Draft, fitting: Fitting, common: Common): State {
  const { holders, subject, sentences: s, paragraphs: p } = scene;
  const type = typeOfText(text, holders);
  return {
    text,
    start: draft.start,
    end: draft.end,
    features: draft.features.concat(fitting(text, draft.role)),
    again: [
      common.own,
      common.ownSubject,
      h`=|own|${subject}|${draft.role}|${s}`,
      h`=|own|${type}|s${s}p${p}`,
      h`=|own|${draft.role}|s${s}`,
      h`=|own|${draft.start >= scene.fresh && draft.start >= 0 ? "fresh" : "-"}`,
    ],
    type: `${type}${draft.role}`,
    age: 0,
    lasting: draft.lasting,
  };
}

/** A candidate of the figure before that is none of this figure's own. */
function carriedState(scene: Scene, text: string, earlier: State, fitting: Fitting, common: Common): State {
  const { holders, subject, sentences: s, paragraphs: p } = scene;
  const type = typeOfText(text, holders);
  const age = few(earlier.age + 1, 4);
  return {
    text,
    start: -1,
    end: -1,
    features: [
      common.carried,
      h`K|${type}`,
      common.carriedFar,
      h`K|a${age}`,
      h`K|${earlier.type}|a${age}`,
      common.carriedState,
      common.carriedSubject,
      ...fitting(text, `K${few(earlier.age + 1, 2)}`),
    ],
    again: [
      common.again,
      common.againSubject,
      h`=|K|${subject}|${type}`,
      h`=|K|${type}|s${s}p${p}`,
      h`=|K|${earlier.type}|s${s}`,
      h`=|K|a${age}`,
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
    features: [
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
    ],
    again: [],
    type: "0",
    age: 0,
    lasting: false,
  };
}
