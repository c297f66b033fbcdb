import { coded, h } from "./hash.ts";
import type { Holders } from "./holder.ts";
import { bucket, few, type Scene, typeOfText } from "./scene.ts";

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
    const [t, j] = [few(together, 3), few(joined, 3)];
    const shares = sharing(text, measure);
    const topical = text === topic ? "t" : topic && (text.includes(topic) || topic.includes(text)) ? "~" : "-";
    const titled = titleOf(text, holders);
    return [
      h`D|t${t}|${type}`,
      h`D|t${t}|${kind}`,
      h`D|j${j}|${glued}`,
      h`D|j${j}|${type}`,
      h`D|m${shares}|${type}`,
      h`D|m${shares}|${kind}`,
      h`D|m${shares}|${subject}|${kind}`,
      h`D|o${topical}|${titled}|${type}`,
      h`D|o${topical}|${kind}`,
      h`D|o${topical}|${state}|${type}`,
      h`D|T${titled}|${kind}`,
      h`D|T${titled}|${back}|${type}`,
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
