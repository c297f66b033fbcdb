import type { Statement } from "./compile.ts";
import { Compiler } from "./compile.ts";
import { after } from "./cursor.ts";
import { escapeLucene, fold, phrase } from "./lucene.ts";
import { type Args, int, type PlanField, pageOf } from "./spec.ts";

/** A search text made ready: simplified by the caller, folded here. */
export interface Wanted {
  /** NFKC, lower case, simplified characters. */
  readonly text: string;
}

const LATIN = /^[a-z0-9 ]+$/;

/** Pairs of neighbouring characters, as the full-text indexes hold them. */
const pairs = (text: string): string[] => {
  const letters = [...text.replace(/\s/g, "")];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
};

/** The query of the index `names`: the words as a phrase; for Latin letters also as the beginning of pinyin or initials. */
export function nameQuery(text: string): string {
  if (!LATIN.test(text)) return phrase(text);
  const joined = text.replace(/ /g, "");
  return joined.length === 0 ? phrase(text) : `${phrase(text)} OR ${joined} OR ${joined}*`;
}

/** A query that also finds names with one other, missing or superfluous character; null for texts too short to tell. */
export function typoQuery(text: string): string | null {
  const letters = [...text.replace(/\s/g, "")];
  if (LATIN.test(text) || letters.length < 3 || letters.length > 40) return null;
  const shared = [...new Set(pairs(text))].slice(0, 20).map((pair) => `"${escapeLucene(pair)}"`);
  // 全国总公会 still shares pairs with 全国总工会; of three characters with a wrong one in the middle no pair is left.
  if (letters.length === 3) shared.push(`(${escapeLucene(letters[0] ?? "")}? AND ?${escapeLucene(letters[2] ?? "")})`);
  return shared.join(" OR ");
}

const NAMES = 300;
const TYPOS = 100;
const TITLES = 200;
const SENTENCES = 200;

const ENTITY = ["ORGANIZATION", "PERSON", "PLACE", "EVENT", "PROGRAMME", "WORK", "PRODUCT"];
const types = (args: Args): string[] | null =>
  Array.isArray(args["types"]) && args["types"].length > 0 ? args["types"].map(String) : null;
const label = (type: string): string => `${type[0]}${type.slice(1).toLowerCase()}`;

/** Scores: what kind of match it is decides, then how many documents name it; the cut between kinds is wider than that can bridge. */
const SCORES = { NAME: 100, ALIAS: 90, PREFIX: 70, PART: 60, INITIALS: 55, PINYIN: 50, TYPO: 30, TEXT: 10 } as const;

// One other, one missing, one superfluous character, told by the parts before and after it.
const oneOff = (name: string, q: string): string =>
  `any(i IN range(0, size(${q})) WHERE ` +
  `(size(${name}) = size(${q}) AND i < size(${q}) AND left(${name}, i) = left(${q}, i) AND right(${name}, size(${q}) - i - 1) = right(${q}, size(${q}) - i - 1)) OR ` +
  `(size(${name}) = size(${q}) + 1 AND left(${name}, i) = left(${q}, i) AND right(${name}, size(${q}) - i) = right(${q}, size(${q}) - i)) OR ` +
  `(size(${name}) = size(${q}) - 1 AND i < size(${q}) AND left(${name}, i) = left(${q}, i) AND right(${name}, size(${q}) - i - 1) = right(${q}, size(${q}) - i - 1)))`;

/**
 * One ranked list out of names, titles and texts. The statement returns `{items: [{c, n: hit}]}`, where a hit has the words in
 * which the match stands (`words`) for the highlight. `wanted` reads the search text from the arguments.
 */
export function search(field: PlanField, hit: PlanField["sub"], wanted: (args: Args) => Wanted): Statement {
  const compiler = new Compiler();
  const scope = compiler.scope(field.slot, field.args);
  const asked = types(field.args);
  const has = (type: string): boolean => !asked || asked.includes(type);
  const q = scope.param((args) => fold(wanted(args).text));
  const names = scope.param((args) => nameQuery(fold(wanted(args).text)));
  const typos = scope.param((args) => typoQuery(fold(wanted(args).text)) ?? '"\u0001"');
  const words = scope.param((args) => phrase(wanted(args).text));
  const latin = scope.param((args) => LATIN.test(fold(wanted(args).text)));
  const joined = scope.param((args) => fold(wanted(args).text).replace(/ /g, ""));
  const labels = (asked ?? [...ENTITY, "INDICATOR"]).filter((type) => type !== "DOCUMENT").map(label);
  const branches: string[] = [];
  if (labels.length > 0) {
    const of = asked ? ` WHERE ${labels.map((one) => `m:${one}`).join(" OR ")}` : "";
    branches.push(
      `CALL db.index.fulltext.queryNodes('names', ${names}, {limit: ${NAMES}}) YIELD node AS m${of} RETURN m, '' AS s`,
      `CALL db.index.fulltext.queryNodes('names', ${typos}, {limit: ${TYPOS}}) YIELD node AS m${of} RETURN m, '' AS s`,
    );
    // The index holds pairs of characters: a single one is looked for at the beginning of names.
    if (labels.some((one) => one !== "Indicator"))
      branches.push(
        `MATCH (m:Entity) USING INDEX m:Entity(name, id) WHERE m.name STARTS WITH ${q} AND m.id >= ''${asked ? ` AND (${labels.map((one) => `m:${one}`).join(" OR ")})` : ""} WITH m ORDER BY m.name, m.id LIMIT ${NAMES} RETURN m, '' AS s`,
      );
    if (has("INDICATOR"))
      branches.push(
        `MATCH (m:Indicator) USING INDEX m:Indicator(name, id) WHERE m.name STARTS WITH ${q} AND m.id >= '' WITH m ORDER BY m.name, m.id LIMIT ${NAMES} RETURN m, '' AS s`,
      );
  }
  if (has("DOCUMENT")) {
    branches.push(
      `CALL db.index.fulltext.queryNodes('titles', ${words}, {limit: ${TITLES}}) YIELD node AS m RETURN m, '' AS s`,
      `CALL db.index.fulltext.queryNodes('sentences', ${words}, {limit: ${SENTENCES}}) YIELD node AS t MATCH (m:Document {id: t.document}) RETURN m, t.text AS s`,
    );
  }
  const name = "toLower(coalesce(m.name, m.title, ''))";
  const kind =
    `CASE WHEN ${name} = ${q} THEN 'NAME' WHEN any(a IN coalesce(m.aliases, []) WHERE toLower(a) = ${q}) THEN 'ALIAS' ` +
    `WHEN ${name} STARTS WITH ${q} THEN 'PREFIX' WHEN ${name} CONTAINS ${q} OR any(a IN coalesce(m.aliases, []) WHERE toLower(a) CONTAINS ${q}) THEN 'PART' ` +
    `WHEN ${latin} AND ${joined} IN m.search AND size(${joined}) <= size(${name}) THEN 'INITIALS' ` +
    `WHEN ${latin} AND any(a IN coalesce(m.search, []) WHERE a STARTS WITH ${joined} OR a STARTS WITH ${q}) THEN 'PINYIN' ` +
    `WHEN NOT m:Document AND (${oneOff(name, q)} OR any(a IN coalesce(m.aliases, [])[..20] WHERE ${oneOff("toLower(a)", q)})) THEN 'TYPO' ` +
    `WHEN s <> '' THEN 'TEXT' END`;
  // An indicator that is called so comes after what is: 党的二十大 is the congress before it is anything counted.
  const base = `CASE WHEN m:Indicator AND kind = 'NAME' THEN ${SCORES.ALIAS - 1}.0 ELSE CASE kind ${Object.entries(SCORES)
    .map(([one, score]) => `WHEN '${one}' THEN ${score}.0`)
    .join(" ")} END END`;
  // Of names that hold the words, the one that holds little else is meant.
  const score = `round(${base} + CASE WHEN kind IN ['PREFIX', 'PART', 'PINYIN'] THEN 4.0 * size(${q}) / (1 + size(${name})) ELSE 0.0 END + CASE WHEN log10(1.0 + coalesce(m.documents, m.figures, 0)) > 5 THEN 5.0 ELSE log10(1.0 + coalesce(m.documents, m.figures, 0)) END, 4)`;
  const limit = scope.param((args) => int(pageOf(args) + 1));
  const cursor = field.args["after"] !== undefined && field.args["after"] !== null;
  const [k, id] = cursor ? [0, 1].map((index) => scope.param((args) => after(args["after"], 2)[index])) : ["", ""];
  const seek = cursor ? ` WHERE score < ${k} OR (score = ${k} AND m.id > ${id})` : "";
  const item = hit ? compiler.project(hit, "m") : { calls: "", row: "{_: true}" };
  const text =
    `CALL () { ${branches.join(" UNION ")} } WITH m, max(s) AS s WITH m, s, ${kind} AS kind WHERE kind IS NOT NULL ` +
    `WITH m, s, kind, ${score} AS score${seek} ORDER BY score DESC, m.id LIMIT ${limit} ` +
    `WITH m, kind, score, CASE kind WHEN 'TEXT' THEN s WHEN 'ALIAS' THEN head([a IN m.aliases WHERE toLower(a) = ${q}]) ` +
    `WHEN 'PART' THEN CASE WHEN ${name} CONTAINS ${q} THEN coalesce(m.name, m.title) ELSE head([a IN m.aliases WHERE toLower(a) CONTAINS ${q}]) END ` +
    `ELSE coalesce(m.name, m.title) END AS words${item.calls} RETURN collect({c: [score, m.id], n: {match: kind, score: score, words: words, result: ${item.row}}}) AS items`;
  return compiler.finish(`CALL () { ${text} } RETURN {items: items} AS value`);
}
