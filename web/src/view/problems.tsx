import type { JSX } from "preact";
import { useAnswer } from "../kit/answer.ts";
import { IndicatorLink } from "../part/link.tsx";
import { DatumNumber, FigureNumber } from "../part/number.tsx";
import { Shown } from "../part/state.tsx";
import { Conflicts } from "../query.gen.ts";
import { t } from "../text/words.ts";

/** The worst contradictions, in short. */
export function Problems(): JSX.Element {
  const answer = useAnswer(Conflicts, { first: 3 });
  return (
    <Shown answer={answer}>
      {({ conflicts }) => (
        <>
          {conflicts.data.length === 0 && <p class="quiet">{t("overview.noproblems")}</p>}
          <ul class="list">
            {conflicts.data.map((datum) => (
              <li key={datum.figure.id}>
                <span>
                  {datum.indicator && <IndicatorLink indicator={datum.indicator} />}{" "}
                  <small>{[datum.aboutName, datum.period?.text].filter(Boolean).join(" · ")}</small>
                </span>
                <span class="versus">
                  <DatumNumber datum={datum} />
                  {datum.rivals
                    .filter(({ relation }) => relation === "CONFLICTS" || relation === "REVISES")
                    .slice(0, 2)
                    .map(({ figure }) => (
                      <span key={figure.id}>
                        ≠ <FigureNumber figure={figure} />
                      </span>
                    ))}
                </span>
              </li>
            ))}
          </ul>
          <a class="onward" href="/quality">
            {t("overview.allconflicts")}
          </a>
        </>
      )}
    </Shown>
  );
}
