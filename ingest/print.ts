import type { Extract } from "../src/model/extract.ts";
import type { Figure, Period, Quantity } from "../src/model/figure.ts";
import type { Span } from "../src/model/span.ts";
import { overlaps } from "../src/model/span.ts";
import type { Statement } from "../src/model/statement.ts";
import type { LinkedText } from "../src/model/text.ts";
import { refusals } from "./facts/statement.ts";

/** `2022-12-31 INSTANT`, `2018/2022 DURATION`; an open end is left empty. */
export const printPeriod = ({ start, end, kind }: Period): string =>
  `${start === end ? start : `${start ?? ""}/${end ?? ""}`} ${kind}`;

/** `= 4612 家`, `≈ 3000 人`, `(2100000, 2200000) 名`: the value with what its hedge leaves open. */
export function printQuantity(quantity: Quantity): string {
  const { amount, lower, upper, lowerInclusive, upperInclusive, approximation, unit, unitCode } = quantity;
  const bounds =
    lower === null && upper === null
      ? ""
      : ` ${lowerInclusive ? "[" : "("}${lower ?? ""}, ${upper ?? ""}${upperInclusive ? "]" : ")"}`;
  return `${amount ?? "?"}${approximation === "EXACT" ? "" : bounds} ${approximation} ${unit || "–"}${unitCode ? ` (${unitCode})` : ""}`;
}

/** One line of what a figure says beside its value. */
export function printFigure(figure: Figure): string {
  const said: [string, string | null][] = [
    ["measures", figure.measure],
    ["action", figure.action],
    ["whose", figure.about && `${figure.about.name}${figure.about.entity ? "" : " (no entity)"}`],
    ["per", figure.per],
    ["of the whole", figure.whole],
    ["at", figure.period && `${printPeriod(figure.period)} ${figure.period.basis} «${figure.period.text}»`],
    ["change", figure.change && `${figure.change}${figure.comparison ? ` ${figure.comparison}` : ""}`],
    ["indicator", figure.indicator?.name ?? null],
  ];
  const flags = [
    figure.statType,
    figure.modality,
    figure.cumulative ? "cumulative" : "",
    figure.partOf ? "part of a total" : "",
  ].filter(Boolean);
  return [...said.filter(([, value]) => value !== null).map(([name, value]) => `${name} ${value}`), flags.join(" ")].join(" · ");
}

/** `TYPE subject → object (detail)`, with what keeps it from being a plain fact. */
export function printStatement(statement: Statement, nameOf: (id: string) => string): string {
  const flags = [
    statement.modality === "ACTUAL" ? "" : statement.modality,
    statement.negated ? "negated" : "",
    statement.source ? `says ${nameOf(statement.source)}` : "",
  ];
  const roles = statement.roles.map((role) => `${role.role}: ${nameOf(role.entity)}`);
  const more = [...flags.filter(Boolean), ...roles, statement.period ? printPeriod(statement.period) : ""]
    .filter(Boolean)
    .join(", ");
  const object = statement.object === null ? "" : ` → ${nameOf(statement.object)}`;
  return `${statement.type} ${nameOf(statement.subject)}${object}${statement.detail ? ` (${statement.detail})` : ""}${more ? ` [${more}]` : ""}`;
}

/**
 * Who is who in one document, a line a decision: ref, type, words as written, the entity's name, the rule, how often; cells between
 * tabs. A line of overrides takes type, words and name as they stand here.
 */
export function decisions(linked: LinkedText): string[] {
  const times = new Map<string, number>();
  for (const { type, surface, name, rule } of [...(linked.decisions ?? []), ...(linked.references ?? [])]) {
    const line = [linked.ref, type, surface, name, rule].join("\t");
    times.set(line, (times.get(line) ?? 0) + 1);
  }
  return [...times].map(([line, count]) => `${line}\t${count}`);
}

/**
 * Every stage of one document, sentence by sentence: words, names, times, figures, statements, relations that were not read, and what
 * lost and why.
 * With `words`, only the sentences that hold them.
 */
export function explain(linked: LinkedText, extract: Extract, words: string | null = null): string {
  const names = new Map(extract.entities.map((entity) => [entity.id, entity.name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const rules = new Map((linked.decisions ?? []).map(({ start, end, rule }) => [`${start} ${end}`, rule]));
  const { document } = extract;
  const lines = [`# ${document.ref}  ${document.id}`];
  for (const [field, value] of Object.entries(document)) {
    if (
      ["id", "ref", "text", "textHash"].includes(field) ||
      value === null ||
      value === "" ||
      (Array.isArray(value) && value.length === 0)
    )
      continue;
    lines.push(`  ${field}: ${Array.isArray(value) ? value.join("、") : value}`);
  }
  const refused = refusals(linked, document.id);
  const quote = (span: Span): string =>
    `${linked.text.slice(span.start, span.end).replaceAll("\n", "⏎")} [${span.start},${span.end})`;
  for (const [index, sentence] of linked.sentences.entries()) {
    if (words !== null && !linked.text.slice(sentence.start, sentence.end).includes(words)) continue;
    const here = <T extends Span>(spans: readonly T[]): T[] => spans.filter((span) => overlaps(span, sentence));
    lines.push("", `§${index} ${sentence.part}: ${linked.text.slice(sentence.start, sentence.end)}`);
    lines.push(
      `  words      ${here(linked.tokens)
        .map((token) => `${linked.text.slice(token.start, token.end).replaceAll("\n", "⏎")}/${token.pos}`)
        .join(" ")}`,
    );
    for (const name of here(linked.names)) {
      const entity = linked.entityOf.get(name);
      lines.push(
        `  name       ${quote(name)} ${name.type} by ${name.rule} ${name.confidence.toFixed(2)}${entity ? ` → ${entity.name} ${entity.id} by ${rules.get(`${name.start} ${name.end}`) ?? entity.rule}` : ""}`,
      );
    }
    for (const reference of here(linked.references ?? []))
      lines.push(
        `  reference  ${quote(reference)} ${reference.type} → ${reference.name} ${reference.entity} by ${reference.rule}`,
      );
    for (const time of here(linked.times)) lines.push(`  time       ${quote(time)} ${printPeriod(time.period)} by ${time.rule}`);
    for (const figure of here(extract.figures)) {
      lines.push(
        `  figure     ${quote(figure)} ${printQuantity(figure)} by ${figure.rule} ${figure.confidence.toFixed(2)}`,
        `             ${printFigure(figure)}`,
      );
    }
    for (const statement of extract.statements.filter((each) => each.sentence === index)) {
      lines.push(`  statement  ${printStatement(statement, nameOf)} by ${statement.rule} ${statement.confidence.toFixed(2)}`);
    }
    for (const { start, end, type, rule, reason } of here(refused))
      lines.push(`  not read   ${quote({ start, end })} ${type}${rule === "–" ? "" : ` by ${rule}`}: ${reason}`);
    for (const latent of here(linked.latent))
      lines.push(`  lost       ${quote(latent)} ${latent.kind} by ${latent.rule}: ${latent.reason}`);
  }
  if (extract.problems.length > 0) lines.push("", "problems");
  for (const problem of extract.problems) {
    lines.push(
      `  ${problem.code} [${problem.start},${problem.end}) ${problem.message}${problem.found ? ` found «${problem.found}»` : ""}${problem.became ? ` became «${problem.became}»` : ""}`,
    );
  }
  return `${lines.join("\n")}\n`;
}
