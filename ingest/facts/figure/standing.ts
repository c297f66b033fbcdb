import type { Candidate } from "./candidate.ts";
import { coded, front, last, letter, mark, num, numBar, str, strBar } from "./hash.ts";
import { inside } from "./nominal.ts";
import { bucket, few, lexical, type Scene } from "./scene.ts";
import { classOf } from "./sign.ts";
import type { Clauses, Subject } from "./subject.ts";
import type { Frame } from "./word.ts";

/** The letters within these features' templates, and their fronts: h`P|t…`. */
const C = letter("c");
const M = letter("m");
const N = letter("n");
const O = letter("o");
const Q = letter("q");
const S = letter("s");
const V = letter("V");
const W = letter("w");
const ALONE = front("P");
const PLAIN = front("P|");
const TAIL = front("P|t");
const LEAD = front("P|l");
const AROUND = front("P|x");
const HEAD = front("P|h");
const FIRST = front("P|f");
const WORDS = front("P|=");
const INSIDE = front("P|v");
const NAMES = front("P|k");
const AWAY = front("P|a");
const VERB = front("P|V");
const AFTER = front("P|A");

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
  const before = classOf(lead);
  const size = bucket(words);
  const t = numBar(PLAIN, type);
  const j = numBar(PLAIN, joins);
  const r = numBar(PLAIN, role);
  const s = numBar(PLAIN, subject);
  const o = numBar(PLAIN, open);
  const e = strBar(PLAIN, d);
  const tc = numBar(mark(t, C), c);
  const jc = numBar(mark(j, C), c);
  const rt = numBar(r, type);
  const rc = numBar(mark(r, C), c);
  const rr = strBar(r, report);
  const kg = strBar(num(NAMES, k), g);
  const at = numBar(AWAY, a);
  const features = [
    ALONE,
    num(t, state),
    num(t, joins),
    num(mark(tc, Q), q),
    num(tc, open),
    str(numBar(t, open), follow),
    num(mark(strBar(t, report), C), c),
    num(numBar(j, side), open),
    num(mark(jc, Q), q),
    str(mark(strBar(numBar(j, open), follow), W), size),
    num(mark(strBar(o, report), C), c),
    str(mark(j, W), size),
    str(mark(t, W), size),
    num(strBar(TAIL, tail?.text ?? ""), type),
    num(strBar(LEAD, lead?.text ?? ""), type),
    num(strBar(str(AROUND, before), follow), type),
    last(HEAD, head.text),
    str(HEAD, lexical(head.text)),
    str(FIRST, lexical(first.text)),
    str(WORDS, lexical(text)),
    num(numBar(numBar(PLAIN, sort), type), side),
    str(INSIDE, inside(site.frame, phrase)),
    num(mark(numBar(e, joins), C), c),
    num(numBar(e, type), open),
    num(mark(rt, N), n),
    num(mark(numBar(rt, joins), N), n),
    num(strBar(numBar(mark(rt, C), c), f), side),
    num(numBar(s, role), type),
    str(numBar(mark(numBar(s, role), C), c), f),
    num(numBar(s, joins), type),
    num(mark(rr, N), n),
    num(r, joins),
    str(numBar(mark(rc, N), n), f),
    num(strBar(r, follow), type),
    num(numBar(r, sort), side),
    num(mark(numBar(rr, type), C), c),
    num(mark(numBar(strBar(PLAIN, f), type), S), state),
    num(kg, type),
    num(numBar(kg, role), type),
    num(numBar(kg, joins), side),
    num(numBar(at, type), side),
    num(numBar(mark(at, V), verb), type),
    num(numBar(VERB, verb), role),
    num(numBar(AFTER, after), role),
    num(mark(r, M), counted),
    str(strBar(mark(r, O), own.head === head.text ? "=" : (own.head?.slice(-1) ?? "")), own.kind),
  ];
  if (known) features.push(str(numBar(mark(t, N), few(known.times, 4)), known.titled ? "t" : "-"));
  return features;
}
