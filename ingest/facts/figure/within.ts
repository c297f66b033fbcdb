import { candidateOf, STATISTIC } from "./candidate.ts";
import type { Drafts } from "./draft.ts";
import { h } from "./hash.ts";
import { BRINGS, CITED, isRanked, WHOLES } from "./holder.ts";
import { frontsOf, headOf, memberFrom } from "./nominal.ts";
import { leftPhrases, type Phrase, phrasesBefore, written } from "./phrase.ts";
import { respectiveOf } from "./respective.ts";
import { few, type Scene, typeOfText } from "./scene.ts";
import { classOf } from "./sign.ts";
import { standing } from "./standing.ts";
import { clausesOf, subjectsOf } from "./subject.ts";
import type { Frame, Word } from "./word.ts";

/** Words before the number that its names are sought in. */
const NAMES = 60;
/** Subjects before the number that are weighed, the nearest: a text without full stops is one sentence. */
const SUBJECTS = 40;
/** Roles in which a phrase without a name may hold later figures, too. */
const TOPICS: ReadonlySet<string> = new Set(["s=", "l=", "s<"]);

/** The candidates in the number's own sentence, up to the measure. */
export function within(scene: Scene, drafts: Drafts): void {
  const { frame, place, measure } = scene.site;
  byList(scene, drafts);
  byClause(scene, drafts);
  const from = measure && measure.start >= 0 ? measure.start : -1;
  const names: Phrase[] = [];
  for (let index = Math.max(0, place - NAMES); index < place; index++) {
    const word = frame.words[index];
    const behind = frame.words[index + 1]?.text ?? "";
    const passing = word?.kind === "N" ? isPassing(word, behind) : isRanked(behind);
    if (word && (WHOLES.has(word.text) || word.kind === "N") && !passing) names.push({ from: index, to: index });
  }
  const subjects = subjectsOf(frame)
    .filter(
      (each) =>
        each.to < place &&
        !(from >= 0 && from <= (frame.words[each.from]?.start ?? 0) && (frame.words[each.to]?.end ?? 0) <= (measure?.end ?? 0)),
    )
    .slice(-SUBJECTS);
  const owners = from < 0 ? [] : phrasesBefore(frame, place, Math.min(from, frame.words[place]?.start ?? 0));
  const listed = scene.side === "before" ? place : memberFrom(frame, place);
  const clauses = clausesOf(frame);
  const ahead = namesAhead(frame, place);
  const tried = new Set<number>();
  for (const phrase of [...names, ...subjects, ...owners, ...frontsOf(frame, place, measure), ...leftPhrases(frame, place)]) {
    const key = phrase.from * 4096 + phrase.to;
    if (tried.has(key)) continue;
    tried.add(key);
    const candidate = candidateOf(scene, phrase, listed, clauses);
    if (!candidate) continue;
    const { text, role, type } = candidate;
    drafts.put(text, candidate, role, type !== "np" || TOPICS.has(role), standing(scene, candidate, clauses, subjects, ahead));
  }
}

const isPassing = (word: Word, behind: string): boolean =>
  (word.name?.type === "Event" && CITED.test(behind)) || (word.name?.type === "Organization" && BRINGS.test(behind));

/** How many names and words of the kind of 我国 stand before each word, up to the number. */
function namesAhead(frame: Frame, place: number): number[] {
  const ahead = [0];
  for (let index = 0; index < place; index++) {
    const word = frame.words[index];
    ahead.push((ahead[index] ?? 0) + (word && (word.kind === "N" || WHOLES.has(word.text)) ? 1 : 0));
  }
  return ahead;
}

/** Of A、B和C分别增长5%、6%和7% the member at the number's own place. */
function byList({ site: { frame, place }, side }: Scene, drafts: Drafts): void {
  const list = respectiveOf(frame, place);
  if (!list?.member) return;
  const { from, to } = list.member;
  const shared = list.rank === list.size - 1 && list.shared ? 1 : 0;
  const statistic = STATISTIC.test(frame.words[list.shared?.to ?? -1]?.text ?? "") ? "s" : "-";
  const words = written(frame, { from, to: Math.max(from, to - shared) });
  drafts.put(words.text, words, "R", false, [h`R`, h`R|${statistic}`, h`R|${statistic}|${side}`]);
}

/** What the clause around the number describes: 面积3000平方米的|养殖场. */
function byClause({ site: { frame, place, measure }, holders, sort, side, state, verb }: Scene, drafts: Drafts): void {
  const described = headOf(frame, place);
  if (!described) return;
  const words = written(frame, described);
  if (words.text.length < 2 || words.text.length > 20 || words.text === measure?.text) return;
  const type = frame.words[described.to]?.name?.type ?? typeOfText(words.text, holders);
  drafts.put(words.text, words, "H", true, [
    h`H`,
    h`H|${type}|${sort}`,
    h`H|${side}|${sort}`,
    h`H|${classOf(frame.words[place + 1])}|d${few(described.from - place, 4)}`,
    h`H|${classOf(frame.words[place - 1])}|${side}`,
    h`H|${state}`,
    h`H|${classOf(frame.words[described.to + 1])}`,
    h`H|x${frame.words[place - 1]?.text}`,
    h`H|${sort}|x${classOf(frame.words[place - 1])}|y${classOf(frame.words[place + 1])}`,
    h`H|V${verb}`,
  ]);
}
