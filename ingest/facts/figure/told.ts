import { coded, front, num, numBar, str, strBar } from "./hash.ts";
import type { Holders } from "./holder.ts";
import { bucket, few, type Scene, typeOfText } from "./scene.ts";

const TOGETHER = front("D|t");
const JOINED = front("D|j");
const SHARED = front("D|m");
const OPENED = front("D|o");
const TITLED = front("D|T");

/**
 * Features of a wording that the document around gives: whether it stands with the measure elsewhere (甲省|进出口总值 in the title,
 * the figure three sentences on), whether it shares words with the measure, whether the paragraph or the title names it first.
 */
export function toldOf(scene: Scene): (text: string, role: string) => number[] {
  const { site, holders } = scene;
  const { state, subject } = scene.codes;
  const { stretch } = holders;
  const here = site.frame.sentence;
  const measure = site.measure?.text ?? "";
  const genitive = `的${measure}`;
  const measured = new Set(measure.length > 1 ? stretch.places(measure, here).map((place) => place.sentence) : []);
  const topic = holders.topics.get(holders.paragraphs[here] ?? 0)?.text;
  return (text, role) => {
    const type = coded(typeOfText(text, holders));
    const kind = coded(role);
    let [back, glued] = ["-", "-"];
    let [together, joined] = [0, 0];
    let last = here;
    for (const { start, sentence } of stretch.places(text, here)) {
      const behind = start + text.length;
      const own = measure !== "" && stretch.stands(measure, behind);
      if (own || (measure !== "" && stretch.stands(genitive, behind))) joined++;
      if (sentence !== here && sentence !== last && measured.has(sentence)) together++;
      last = sentence;
      if (start < site.quantity.start) [back, glued] = [bucket(here - sentence), own ? "j" : "-"];
    }
    const topical = text === topic ? "t" : topic && (text.includes(topic) || topic.includes(text)) ? "~" : "-";
    const titled = titleOf(text, holders);
    const t = numBar(TOGETHER, few(together, 3));
    const j = numBar(JOINED, few(joined, 3));
    const m = strBar(SHARED, sharing(text, measure));
    const o = strBar(OPENED, topical);
    const d = strBar(TITLED, titled);
    return [
      num(t, type),
      num(t, kind),
      str(j, glued),
      num(j, type),
      num(m, type),
      num(m, kind),
      num(numBar(m, subject), kind),
      num(strBar(o, titled), type),
      num(o, kind),
      num(numBar(o, state), type),
      num(d, kind),
      num(strBar(d, back), type),
    ];
  };
}

/** How a wording overlaps the measure: its front, within it, holding it, or ending as it begins (进出口|出口额). */
function sharing(text: string, measure: string): string {
  if (measure === "") return "-";
  if (measure.includes(text)) return measure.startsWith(text) ? "front" : "in";
  if (text.includes(measure)) return "holds";
  return text.slice(-2) === measure.slice(0, 2) ? "ends" : "-";
}

const titleOf = (text: string, { title }: Holders): string =>
  title[0]?.text === text ? "first" : title.some((known) => known.text === text) ? "in" : "-";
