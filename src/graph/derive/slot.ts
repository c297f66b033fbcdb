import type { Row, Run } from "../client.ts";
import { props } from "../content.ts";
import { type Ruling, rule } from "../rank.ts";
import { text, textOrNull, texts, truth } from "../value.ts";
import type { Rival } from "../verdict.ts";

const COLUMNS =
  `id document quote amount lower upper lowerInclusive upperInclusive approximation change publishedAt publisher documentKind
  owned revision provisional passage contexts value slot series indicator about aboutName periodStart periodEnd periodKind periodPrecision reported modality cumulative
  unitCode unit statType comparison per whole measure action`.split(/\s+/);

/** Slots from the figures that name them, with ranks, verdicts and reasons; a slot without figures goes. */
export async function deriveSlots(run: Run, ids: readonly string[]): Promise<void> {
  const slots = await run(
    "UNWIND $ids AS id MERGE (s:Slot {id: id}) REMOVE s.locked RETURN s.id AS id, s.series IS NULL AS fresh",
    { ids },
  );
  const found = await run(
    `UNWIND $ids AS id MATCH (f:Figure {slot: id}) RETURN ${COLUMNS.map((c) => `f.${c} AS ${c}`).join(", ")} ORDER BY id`,
    { ids },
  );
  const bySlot = new Map<string, Row[]>();
  for (const row of found) {
    const list = bySlot.get(text(row, "slot"));
    if (list) list.push(row);
    else bySlot.set(text(row, "slot"), [row]);
  }
  const restates = await restatements(run, [...bySlot.values()].filter((list) => list.length > 1).flat());
  const old = slots.flatMap((row) => (truth(row, "fresh") ? [] : [text(row, "id")]));
  if (old.length > 0) {
    await run("UNWIND $ids AS id MATCH (:Slot {id: id})<-[:IN_SLOT]-(f:Figure)-[r:RIVAL]-() DELETE r", { ids: old });
    await run("UNWIND $ids AS id MATCH (:Slot {id: id})-[r:IN_SLOT|OF|ABOUT]-() DELETE r", { ids: old });
  }
  const dead = ids.filter((id) => !bySlot.has(id));
  if (dead.length > 0) await run("UNWIND $ids AS id MATCH (s:Slot {id: id}) DETACH DELETE s", { ids: dead });

  const nodes = [];
  const standings = [];
  const pairs = [];
  for (const [id, list] of bySlot) {
    const ruling = rule(list.map(rivalOf), restates);
    nodes.push(slotRow(id, list, ruling));
    for (const s of ruling.standings) {
      const { rank, verdict, reason, reprintOf, vintage } = s;
      standings.push({
        f: s.figure.id,
        s: id,
        p: props({ rank, preferred: rank === 1, verdict, reason, reprintOf, vintage }, ["rank"]),
      });
    }
    for (const { from, to, verdict, reason } of ruling.pairs) pairs.push({ from, to, p: { verdict, reason } });
  }
  await run("UNWIND $rows AS r MATCH (s:Slot {id: r.id}) SET s = r.p", { rows: nodes });
  await run("UNWIND $rows AS r MATCH (f:Figure {id: r.f}) MATCH (s:Slot {id: r.s}) CREATE (f)-[x:IN_SLOT]->(s) SET x = r.p", {
    rows: standings,
  });
  const tie = (rows: readonly { readonly to: string | null }[], label: string, type: string) =>
    run(`UNWIND $rows AS r MATCH (s:Slot {id: r.id}) MATCH (e:${label} {id: r.to}) CREATE (s)-[:${type}]->(e)`, {
      rows: rows.filter((r) => r.to !== null).sort((a, b) => ((a.to ?? "") < (b.to ?? "") ? -1 : 1)),
    });
  await tie(
    nodes.map((n) => ({ id: n.id, to: n.indicator })),
    "Indicator",
    "OF",
  );
  await tie(
    nodes.map((n) => ({ id: n.id, to: n.about })),
    "Entity",
    "ABOUT",
  );
  if (pairs.length > 0)
    await run(
      "UNWIND $rows AS r MATCH (a:Figure {id: r.from}) MATCH (b:Figure {id: r.to}) CREATE (a)-[x:RIVAL]->(b) SET x = r.p",
      {
        rows: pairs,
      },
    );
}

async function restatements(run: Run, figures: readonly Row[]): Promise<(a: string, b: string) => boolean> {
  const documents = [...new Set(figures.map((row) => text(row, "document")))];
  if (documents.length < 2) return () => false;
  const found = await run(
    "UNWIND $ids AS id MATCH (a:Document {id: id})-[:RESTATES]->(b:Document) WHERE b.id IN $ids RETURN a.id + ' ' + b.id AS pair",
    { ids: documents },
  );
  const pairs = new Set(found.map((row) => text(row, "pair")));
  return (a, b) => pairs.has(`${a} ${b}`) || pairs.has(`${b} ${a}`);
}

const rivalOf = (row: Row): Rival => ({
  id: text(row, "id"),
  document: text(row, "document"),
  quote: text(row, "quote"),
  amount: textOrNull(row, "amount"),
  lower: textOrNull(row, "lower"),
  upper: textOrNull(row, "upper"),
  lowerInclusive: truth(row, "lowerInclusive"),
  upperInclusive: truth(row, "upperInclusive"),
  approximation: text(row, "approximation"),
  change: textOrNull(row, "change"),
  publishedAt: textOrNull(row, "publishedAt"),
  publisher: textOrNull(row, "publisher"),
  documentKind: text(row, "documentKind"),
  owned: truth(row, "owned"),
  revision: truth(row, "revision"),
  provisional: truth(row, "provisional"),
  passage: text(row, "passage"),
  action: textOrNull(row, "action"),
  periodEnd: textOrNull(row, "periodEnd"),
  contexts: texts(row, "contexts").filter((id) => id !== row["about"]),
});

function slotRow(id: string, list: readonly Row[], ruling: Ruling) {
  const preferred = ruling.standings[0]?.figure.id;
  const row = list.find((one) => one["id"] === preferred) ?? list[0] ?? {};
  // The key in words: alike in all figures of the slot, but for how the name and the unit are written; the smallest of those.
  const least = (key: string) => list.flatMap((one) => textOrNull(one, key) ?? []).sort()[0] ?? null;
  const reported = truth(row, "reported");
  const when = reported
    ? { periodEnd: textOrNull(row, "publishedAt"), reported }
    : {
        periodStart: row["periodStart"],
        periodEnd: row["periodEnd"],
        periodKind: row["periodKind"],
        periodPrecision: least("periodPrecision"),
      };
  const key = Object.fromEntries(
    ["series", "indicator", "modality", "cumulative", "statType", "comparison", "per", "whole"].map((k) => [k, row[k]]),
  );
  const written = Object.fromEntries(["aboutName", "about", "unitCode", "unit", "measure", "action"].map((k) => [k, least(k)]));
  const counts = {
    figures: list.length,
    independent: ruling.independent,
    documents: new Set(list.map((one) => one["document"])).size,
    conflicts: ruling.conflicts,
  };
  const chosen = {
    preferred,
    reason: ruling.reason,
    value: row["value"],
    amount: row["amount"],
    publishedAt: row["publishedAt"],
  };
  const { spread } = ruling;
  const far = spread && { spread: spread.times, spreadLeast: spread.least, spreadMost: spread.most };
  const p = props(
    { id, ...key, ...written, ...when, ...counts, verdict: ruling.verdict, ...far, ...chosen },
    Object.keys(counts),
  );
  return { id, p, indicator: textOrNull(row, "indicator"), about: least("about") };
}
