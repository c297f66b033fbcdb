import { h } from "./hash.ts";
import { few, type Scene } from "./scene.ts";
import { classOf } from "./sign.ts";
import { LINKS } from "./state.ts";
import type { Frame } from "./word.ts";

/** Features of each kind of step from the figure before. */
export function linksOf(scene: Scene): number[][] {
  const { site, last, sentences: s, paragraphs: p, side, sort, state, opening, subject: os } = scene;
  if (!last) return [[], [], [], [], [], []];
  const same = site.measure !== null && site.measure.text === last.measure?.text ? "m" : "-";
  const gap = last.frame === site.frame ? gapKind(site.frame, last.place, site.place) : "-";
  const unit = site.quantity.unit === last.quantity.unit ? "u" : "-";
  const lead = classOf(site.frame.words[site.place - 1]);
  return Object.values(LINKS).map((link) => [
    h`L${link}`,
    h`L${link}|s${s}p${p}`,
    h`L${link}|s${s}p${p}|${state}`,
    h`L${link}|${gap}`,
    h`L${link}|${os}|s${s}p${p}`,
    h`L${link}|${os}|${same}|s${s}p${p}`,
    h`L${link}|${os}|${gap}`,
    h`L${link}|${gap}|${state}`,
    h`L${link}|${same}|s${s}p${p}`,
    h`L${link}|${side}|${same}|s${s}`,
    h`L${link}|${side}|${sort}|s${s}`,
    h`L${link}|f${s > 0 ? opening : "-"}|p${p}`,
    h`L${link}|${unit}|s${s}p${p}`,
    h`L${link}|${lead}|${s}`,
  ]);
}

/** What lies between an earlier figure and this one: commas, nouns, 其中. */
function gapKind(frame: Frame, from: number, to: number): string {
  let commas = 0;
  let nouns = 0;
  let within = "";
  for (let index = from + 1; index < to; index++) {
    const word = frame.words[index];
    if (word?.kind === ",") {
      commas++;
      nouns = 0;
    }
    if (word?.text === "其中") within = "w";
    if (word?.kind === "n" || word?.kind === "N") nouns++;
  }
  return `${within}c${few(commas, 2)}n${few(nouns, 3)}`;
}
