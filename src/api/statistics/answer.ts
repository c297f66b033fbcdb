import type { GraphQLResolveInfo } from "graphql";
import type { Statement } from "../../graph/read/reader.ts";
import { type Args, type Plan, type PlanField, pageOf, statistics } from "../../graph/read/reader.ts";
import { unitOf } from "../../graph/unit.ts";
import type { Context } from "../context.ts";
import { badInput, type Resolver } from "../resolver.ts";
import { isRow } from "../row.ts";
import { value } from "../run.ts";
import { groups } from "./aggregate.ts";
import { pairs } from "./compare.ts";
import { type Datum, data, show } from "./datum.ts";
import { type Found, foundIn } from "./fact.ts";
import { LeftOut } from "./left.ts";
import { ranking as rank } from "./ranking.ts";
import { lines } from "./series.ts";
import { actual, inside, levels } from "./sound.ts";

const shownBy = (deep: (type: string) => Plan | null) => ({
  figure: deep("Figure"),
  indicator: deep("Indicator"),
  about: deep("Entity"),
});

type Make = (field: PlanField, shown: ReturnType<typeof shownBy>) => Statement;
const ask = async (info: GraphQLResolveInfo, context: Context, make: Make): Promise<unknown> =>
  await value(info, context, (field, deep) => make(field, shownBy(deep)));

const given = (args: Args, name: string, ...sides: readonly string[]): boolean =>
  ["where", ...sides].some((side) => isRow(args[side]) && args[side][name] !== undefined && args[side][name] !== null);

function unitAsked(args: Args): string | null {
  const { unit } = args;
  if (typeof unit !== "string") return null;
  if (!unitOf(unit))
    throw badInput(
      `unknown unit ${JSON.stringify(unit.slice(0, 40))}: give a code (CNY, person, ha) or a name (元, 亿元, 人, 公顷)`,
    );
  return unit;
}

/** A filter that means no thing at all would add up everything there is. */
function needsThing(args: Args, ...sides: readonly string[]): void {
  const names = ["indicators", "measure", "about", "aboutName", "place", "placeName", "context"];
  if (!names.some((name) => given(args, name, ...sides)))
    throw badInput(`\`where\` has to name at least one of ${names.join(", ")}`);
}

const common = (found: Found, left: LeftOut, warnings: readonly string[] = []): Readonly<Record<string, unknown>> => ({
  leftOut: left.rows(),
  warnings: [
    ...(found.facts.length === 0
      ? ["nothing is stated that meets these conditions: `nearest` names indicators that come near"]
      : []),
    ...(found.truncated
      ? [
          `more than ${statistics.MOST_FIGURES} figures meet the conditions; the answer rests on the first ${statistics.MOST_FIGURES}: narrow them down`,
        ]
      : []),
    ...warnings,
  ],
  nearest: found.nearest,
  truncated: found.truncated,
});

const found = async (args: Args, context: Context, info: GraphQLResolveInfo, sides: readonly string[] = []): Promise<Found> => {
  needsThing(args, ...sides);
  return foundIn(await ask(info, context, (field, shown) => statistics.facts(field, shown, sides)), statistics.MOST_FIGURES);
};

export const series: Resolver = async (_source, args, context, info) => {
  const unit = unitAsked(args);
  const facts = await found(args, context, info);
  const left = new LeftOut();
  const all = lines(data(facts.facts, unit, left));
  const more = all.length - pageOf(args);
  return {
    lines: all.slice(0, pageOf(args)),
    ...common(facts, left, more > 0 ? [`${more} more lines are not shown: raise \`first\` or narrow the conditions`] : []),
  };
};

/** What a sum or a ranking may rest on: facts and levels, unless others are asked for by name, of the time asked for. */
function askedFor(args: Args, all: readonly Datum[], left: LeftOut): Datum[] {
  const where = isRow(args["where"]) ? args["where"] : {};
  const [from, to] = ["from", "to"].map((name) => (typeof where[name] === "string" ? where[name] : null));
  const facts = levels(actual(all, given(args, "modalities"), left), given(args, "statTypes") || given(args, "changes"), left);
  return inside(facts, from ?? null, to ?? null, left);
}

export const aggregate: Resolver = async (_source, args, context, info) => {
  const unit = unitAsked(args);
  const facts = await found(args, context, info);
  const left = new LeftOut();
  const by = [...new Set(Array.isArray(args["groupBy"]) ? args["groupBy"].map(String) : [])];
  const all = askedFor(args, data(facts.facts, unit, left), left);
  for (const one of all)
    if (one.rivals.length > 0)
      left.add(
        "RIVAL",
        one.rivals.map((rival) => rival.fact),
      );
  const rows = groups(all, by, left);
  const more = rows.length - pageOf(args);
  return { groups: rows.slice(0, pageOf(args)), ...common(facts, left, more > 0 ? [`${more} more groups are not shown`] : []) };
};

export const ranking: Resolver = async (_source, args, context, info) => {
  const unit = unitAsked(args);
  const facts = await found(args, context, info);
  const left = new LeftOut();
  const all = askedFor(args, data(facts.facts, unit, left), left);
  const answer = rank(all, args["order"] !== "SMALLEST", pageOf(args), left);
  return { unit: answer.unit, rows: answer.rows, ...common(facts, left, answer.warnings) };
};

export const compare: Resolver = async (_source, args, context, info) => {
  const unit = unitAsked(args);
  const sides = ["left", "right"];
  const facts = await found(args, context, info, sides);
  const left = new LeftOut();
  const asked = given(args, "modalities", ...sides);
  const changes = given(args, "statTypes", ...sides) || given(args, "changes", ...sides);
  const [one = [], other = []] = sides.map((side) => {
    const own = facts.facts.filter((fact) => fact.side === side);
    return levels(actual(data(own, unit, left), asked, left), changes, left);
  });
  const { rows, warnings } = pairs(one, other, pageOf(args), left);
  return { pairs: rows, ...common(facts, left, warnings) };
};

export const coverage: Resolver = async (_source, _args, context, info) => await ask(info, context, statistics.coverage);

export const conflicts: Resolver = async (_source, args, context, info) => {
  const facts = foundIn(await ask(info, context, statistics.conflicting), statistics.MOST_FIGURES);
  const all = data(facts.facts, null, new LeftOut()).filter((one) => one.conflicts > 0);
  // The worst first; of equals the one whose slot has the smaller id.
  const worst = all.sort((a, b) => b.conflicts - a.conflicts || ((a.preferred.slot ?? "") < (b.preferred.slot ?? "") ? -1 : 1));
  return {
    data: worst.slice(0, pageOf(args)).map((one) => show(one)),
    truncated: facts.truncated || worst.length > pageOf(args),
  };
};
