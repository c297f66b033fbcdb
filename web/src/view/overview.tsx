import type { JSX } from "preact";
import { type Answer, useAnswer } from "../kit/answer.ts";
import { date, number } from "../kit/number.ts";
import { Bars, Columns } from "../part/bars.tsx";
import { documentHref, entityHref, IndicatorLink, indicatorHref } from "../part/link.tsx";
import { FigureNumber } from "../part/number.tsx";
import { Page, Panel } from "../part/page.tsx";
import { Empty, Shown } from "../part/state.tsx";
import { Most, type MostQuery, Newest, Overview as OverviewOperation } from "../query.gen.ts";
import { code, t } from "../text/words.ts";
import { Problems } from "./problems.tsx";

const FIRST = ["Document", "Figure", "Indicator", "Statement", "Organization", "Person", "Place", "Event", "Programme", "Work"];
const RECENT_YEARS = 12;

/** What is in, by kind, time and place; what is new; what needs a look. */
export function Overview(): JSX.Element {
  const answer = useAnswer(OverviewOperation, {});
  const most = useAnswer(Most, {});
  return (
    <Page title={t("overview.title")} kicker={t("tagline")}>
      <Shown answer={answer} lines={8}>
        {({ overview }) => {
          const counts = new Map(overview.counts.map(({ name, count }) => [name, count]));
          if (!counts.get("Document")) return <Empty title={t("empty.title")}>{t("empty.say")}</Empty>;
          return (
            <>
              <dl class="totals">
                {FIRST.map((name) => (
                  <div key={name}>
                    <dt>{code(name)}</dt>
                    <dd>{number(counts.get(name) ?? 0)}</dd>
                  </div>
                ))}
              </dl>
              <div class="grid">
                <Panel title={t("overview.newest")} class="wide">
                  <NewestFigures />
                </Panel>
                <Panel title={t("overview.problems")}>
                  <Problems />
                </Panel>
                <Panel title={t("overview.years")}>
                  <Columns bars={overview.years.slice(-RECENT_YEARS)} />
                </Panel>
                <Panel title={t("overview.kinds")}>
                  <Bars bars={overview.kinds.map(({ name, count }) => ({ name: code(name), count }))} />
                </Panel>
                <Ranked title={t("overview.places")} most={most} of="places" />
                <Panel title={t("overview.indicators")}>
                  <Shown answer={most}>
                    {({ overview: { indicators } }) => (
                      <Bars
                        bars={indicators.map((one) => ({
                          name: one.name,
                          count: one.figures.totalCount,
                          href: indicatorHref(one.id),
                        }))}
                      />
                    )}
                  </Shown>
                </Panel>
                <Ranked title={t("overview.bodies")} most={most} of="bodies" />
                <Ranked title={t("overview.people")} most={most} of="people" />
                <Panel title={t("overview.latest")} class="wide">
                  <ul class="list">
                    {overview.latest.map((one) => (
                      <li key={one.id}>
                        <a href={documentHref(one.id)}>{one.title || t("unknown")}</a>
                        <small>{[code(one.kind), one.publisher, date(one.publishedAt)].filter(Boolean).join(" · ")}</small>
                      </li>
                    ))}
                  </ul>
                </Panel>
              </div>
            </>
          );
        }}
      </Shown>
    </Page>
  );
}

const Ranked = ({
  title,
  most,
  of,
}: {
  title: string;
  most: Answer<MostQuery>;
  of: "places" | "bodies" | "people";
}): JSX.Element => (
  <Panel title={title}>
    <Shown answer={most}>
      {({ overview }) => (
        <Bars bars={overview[of].map((one) => ({ name: one.name, count: one.documents.totalCount, href: entityHref(one.id) }))} />
      )}
    </Shown>
  </Panel>
);

function NewestFigures(): JSX.Element {
  const answer = useAnswer(Newest, {});
  return (
    <Shown answer={answer} lines={9}>
      {({ figures }) => (
        <ul class="figures">
          {figures.nodes.map((figure) => (
            <li key={figure.id}>
              <strong>
                <FigureNumber figure={figure} />
              </strong>
              <span>
                {figure.indicator ? <IndicatorLink indicator={figure.indicator} /> : figure.measure}
                <small>
                  {[figure.aboutName, figure.period?.text, figure.modality === "ACTUAL" ? "" : code(figure.modality)]
                    .filter(Boolean)
                    .join(" · ")}
                </small>
              </span>
              <a class="from" href={documentHref(figure.document.id, figure.start, figure.end)} title={figure.sentence.text}>
                {figure.document.publisher ?? figure.document.title} · {date(figure.document.publishedAt)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Shown>
  );
}
