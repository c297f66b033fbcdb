import type { Candidate } from "./candidate.ts";
import { coded, h } from "./hash.ts";
import { inside } from "./nominal.ts";
import { bucket, few, lexical, type Scene } from "./scene.ts";
import { classOf } from "./sign.ts";
import type { Clauses, Subject } from "./subject.ts";
import type { Frame } from "./word.ts";

/** How a phrase before the number opens its clause: by what word. */
function openingOf(frame: Frame, from: number): string {
  const lead = frame.words[from - 1];
  if (from === 0 || lead?.kind === "," || lead?.kind === ":") return "open";
  if (lead?.kind === "T" || lead?.kind === "t") return "time";
  if (lead?.kind === "d") return "adv";
  return lead?.kind === "p" ? `p${lead.text}` : classOf(lead);
}

/** Features of a phrase in the number's own sentence; `subjects`: those before the number, without the measure itself. */
export function standing(
  scene: Scene,
  candidate: Candidate,
  clauses: Clauses,
  subjects: readonly Subject[],
  ahead: readonly number[],
): number[] {
  const { site, own } = scene;
  const { state, side, sort, subject, verb, after, tail: counted } = scene.codes;
  const { phrase, text, known, head, first } = candidate;
  const [type, role, joins] = [coded(candidate.type), coded(candidate.role), coded(candidate.joins)];
  const { words: all } = site.frame;
  const [lead, tail] = [all[phrase.from - 1], all[phrase.to + 1]];
  const c = few((clauses.of[site.place] ?? 0) - (clauses.of[phrase.to] ?? 0), 3);
  const report = clauses.reports.has(clauses.of[phrase.to] ?? 0) ? "r" : "-";
  const open = coded(openingOf(site.frame, phrase.from));
  const follow = classOf(tail);
  const words = phrase.to - phrase.from + 1;
  let quantities = 0;
  for (let index = phrase.to; index < site.place; index++) if (all[index]?.kind === "Q") quantities++;
  const q = few(quantities, 2);
  // Subjects that stand nearer to the number than the phrase.
  let nearer = 0;
  for (const each of subjects) if (each.from > phrase.to && !each.report && (each.lead === "" || each.lead === "在")) nearer++;
  const n = few(nearer, 2);
  // Names between the phrase and the number; whether it holds the first of the sentence.
  const k = few(Math.max(0, (ahead[site.place] ?? 0) - (ahead[phrase.to + 1] ?? ahead[site.place] ?? 0)), 3);
  const g = ahead[phrase.from] === 0 ? "g" : "-";
  const a = few(site.place - phrase.to, 3);
  const f = candidate.start >= scene.fresh ? "f" : "-";
  const d = candidate.deictic ? "d" : "-";
  return [
    h`P`,
    h`P|${type}|${state}`,
    h`P|${type}|${joins}`,
    h`P|${type}|c${c}|q${q}`,
    h`P|${type}|c${c}|${open}`,
    h`P|${type}|${open}|${follow}`,
    h`P|${type}|${report}|c${c}`,
    h`P|${joins}|${side}|${open}`,
    h`P|${joins}|c${c}|q${q}`,
    h`P|${joins}|${open}|${follow}|w${bucket(words)}`,
    h`P|${open}|${report}|c${c}`,
    h`P|${joins}|w${bucket(words)}`,
    h`P|${type}|w${bucket(words)}`,
    h`P|t${tail?.text ?? ""}|${type}`,
    h`P|l${lead?.text ?? ""}|${type}`,
    h`P|x${classOf(lead)}${follow}|${type}`,
    h`P|h${head.text.slice(-1)}`,
    h`P|h${lexical(head.text)}`,
    h`P|f${lexical(first.text)}`,
    h`P|=${lexical(text)}`,
    h`P|${sort}|${type}|${side}`,
    h`P|v${inside(site.frame, phrase)}`,
    h`P|${d}|${joins}|c${c}`,
    h`P|${d}|${type}|${open}`,
    h`P|${role}|${type}|n${n}`,
    h`P|${role}|${type}|${joins}|n${n}`,
    h`P|${role}|${type}|c${c}|${f}|${side}`,
    h`P|${subject}|${role}|${type}`,
    h`P|${subject}|${role}|c${c}|${f}`,
    h`P|${subject}|${joins}|${type}`,
    h`P|${role}|${report}|n${n}`,
    h`P|${role}|${joins}`,
    h`P|${role}|c${c}|n${n}|${f}`,
    h`P|${role}|${follow}|${type}`,
    h`P|${role}|${sort}|${side}`,
    h`P|${role}|${report}|${type}|c${c}`,
    h`P|${f}|${type}|s${state}`,
    h`P|k${k}${g}|${type}`,
    h`P|k${k}${g}|${role}|${type}`,
    h`P|k${k}${g}|${joins}|${side}`,
    h`P|a${a}|${type}|${side}`,
    h`P|a${a}|V${verb}|${type}`,
    h`P|V${verb}|${role}`,
    h`P|A${after}|${role}`,
    h`P|${role}|m${counted}`,
    h`P|${role}|o${own.head === head.text ? "=" : own.head?.slice(-1)}|${own.kind}`,
    ...(known ? [h`P|${type}|n${few(known.times, 4)}|${known.titled ? "t" : "-"}`] : []),
  ];
}
