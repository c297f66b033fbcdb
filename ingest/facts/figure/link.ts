import { front, letter, mark, num, str, strBar } from "./hash.ts";
import { few, type Scene } from "./scene.ts";
import { classOf } from "./sign.ts";
import { LINKS } from "./state.ts";
import type { Frame } from "./word.ts";

const F = letter("f");
const P = letter("p");
const S = letter("s");
const BAR = letter("|");
/** h`L${link}` of each kind. */
const KINDS = Object.values(LINKS).map((link) => num(front("L"), link));

/** Features of each kind of step from the figure before. */
export function linksOf(scene: Scene): number[][] {
  const { site, last, sentences: s, paragraphs: p, side, sort, state, opening, subject: os } = scene;
  if (!last) return [[], [], [], [], [], []];
  const same = site.measure !== null && site.measure.text === last.measure?.text ? "m" : "-";
  const gap = last.frame === site.frame ? gapKind(site.frame, last.place, site.place) : "-";
  const unit = site.quantity.unit === last.quantity.unit ? "u" : "-";
  const lead = classOf(site.frame.words[site.place - 1]);
  const far = (hash: number): number => num(mark(num(mark(hash, S), s), P), p);
  return KINDS.map((kind) => {
    const l = mark(kind, BAR);
    const since = far(l);
    const o = strBar(l, os);
    const g = str(l, gap);
    const m = strBar(l, same);
    const d = strBar(l, side);
    return [
      kind,
      since,
      str(mark(since, BAR), state),
      g,
      far(o),
      far(strBar(o, same)),
      str(o, gap),
      str(mark(g, BAR), state),
      far(m),
      num(mark(strBar(d, same), S), s),
      num(mark(strBar(d, sort), S), s),
      num(mark(strBar(mark(l, F), s > 0 ? opening : "-"), P), p),
      far(strBar(l, unit)),
      num(strBar(l, lead), s),
    ];
  });
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
