import fc from "fast-check";
import type { Paper, PaperFigure } from "./paper.ts";

// Few names, indicators, values and refs, so that papers share, rival, reprint and replace one another all the time.
const BODIES = ["云江省总工会", "青川市总工会", "示例集团"] as const;
const MEASURES = ["职工书屋", "劳模工作室"] as const;
const AMOUNTS = ["4600", "4612", "23000", "12"] as const;

/** Papers that get into one another's way. */
export const paper: fc.Arbitrary<Paper> = fc
  .record({
    ref: fc.constantFrom("a", "b", "c", "d", "e"),
    number: fc.constantFrom("云工字〔2022〕8号", "云工字〔2023〕1号", undefined, undefined),
    publisher: fc.constantFrom("云江省总工会", "示例日报"),
    publishedAt: fc.constantFrom("2023-01-02", "2023-06", "2024-02-03", null),
    kind: fc.constantFrom("news" as const, "notice" as const, "report" as const),
    body: fc.constantFrom(...BODIES),
    alias: fc.constantFrom("省总", "云江总工会", ""),
    stated: fc.array(
      fc.record({
        measure: fc.constantFrom(...MEASURES),
        amount: fc.constantFrom(...AMOUNTS),
        year: fc.constantFrom("2021", "2022", null),
      }),
      { maxLength: 3 },
    ),
    person: fc.constantFrom("林知远", "周予安", ""),
  })
  .map(({ ref, number, publisher, publishedAt, kind, body, alias, stated, person }) => ({
    ref,
    ...(number ? { number } : {}),
    publisher,
    publishedAt,
    kind,
    sentences: [
      `${body}召开年度工作会议，部署下一阶段重点任务。`,
      ...stated.map((s) => `${s.year ?? "近"}年${body}建成${s.measure}${s.amount}家，受到普遍欢迎。`),
      ...(person ? [`${person}任${body}主席。`] : []),
    ],
    names: [
      { surface: body, ...(alias ? { aliases: [alias] } : {}) },
      ...(person ? [{ surface: person, type: "Person" as const }] : []),
    ],
    figures: [...new Map(stated.map((s) => [s.amount, s])).values()].map(
      (s): PaperFigure => ({ quote: `${s.amount}家`, amount: s.amount, measure: s.measure, about: body, period: s.year }),
    ),
    facts: person ? [{ type: "HOLDS_POSITION" as const, subject: person, object: body, detail: "主席" }] : [],
  }));
