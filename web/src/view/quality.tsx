import type { JSX } from "preact";
import { useAnswer } from "../kit/answer.ts";
import { conditions, filterOf } from "../kit/filter.ts";
import { number } from "../kit/number.ts";
import { here, set } from "../kit/route.ts";
import { Export } from "../part/export.tsx";
import { FilterForm } from "../part/filter.tsx";
import { Page, Panel } from "../part/page.tsx";
import { Sheet } from "../part/sheet.tsx";
import { Empty, Shown } from "../part/state.tsx";
import { Conflicts, Gaps } from "../query.gen.ts";
import { conflictSheet } from "../stat/conflict.tsx";
import { code, t } from "../text/words.ts";

const FIRST = 50;

/** Where texts contradict one another, and what is not known. */
export function Quality(): JSX.Element {
  const filter = filterOf(here.value.params);
  const variables = { where: conditions(filter), first: FIRST };
  const answer = useAnswer(Conflicts, variables);
  return (
    <Page title={t("quality.title")} kicker={t("quality.say")}>
      <FilterForm filter={filter} change={(next) => set({ ...next }, true)} />
      <div class="stack">
        <Panel
          title={t("board.conflicts")}
          tools={
            answer.data && (
              <Export
                name={t("board.conflicts")}
                sheet={conflictSheet(answer.data.conflicts.data)}
                operation={Conflicts}
                variables={variables}
              />
            )
          }
        >
          <Shown answer={answer} lines={8}>
            {({ conflicts }) => (
              <>
                {conflicts.data.length === 0 ? (
                  <Empty>{t("overview.noproblems")}</Empty>
                ) : (
                  <Sheet data={conflictSheet(conflicts.data)} caption={t("board.conflicts")} />
                )}
                {conflicts.truncated && <p class="quiet">{t("quality.more")}</p>}
              </>
            )}
          </Shown>
        </Panel>
        <Panel title={t("quality.gaps")}>
          <Missing />
        </Panel>
      </div>
    </Page>
  );
}

/** How much is missing or doubtful, beside how much there is. */
function Missing(): JSX.Element {
  const answer = useAnswer(Gaps, {});
  return (
    <Shown answer={answer}>
      {({ overview }) => {
        const totals = new Map(overview.counts.map((one) => [one.name, one.count]));
        return (
          <dl class="totals gaps">
            {overview.gaps.map(({ name, count }) => {
              const total = totals.get(name.includes("FIGURES") ? "Figure" : "Document") ?? 0;
              return (
                <div key={name}>
                  <dt>{code(name)}</dt>
                  <dd>
                    {number(count)} <small>/ {number(total)}</small>
                  </dd>
                </div>
              );
            })}
          </dl>
        );
      }}
    </Shown>
  );
}
