import type { JSX } from "preact";
import { date, hedged, interval } from "../kit/number.ts";
import { documentHref, EntityLink } from "../part/link.tsx";
import { DatumNumber, FigureNumber } from "../part/number.tsx";
import { type Cell, cell } from "../part/sheet.tsx";
import type { AnswerFragment, EntityType, OriginFragment, PointFragment } from "../query.gen.ts";
import { code, reason, t } from "../text/words.ts";
import { inWords } from "./point.ts";

/** Cells that the tables of several statistics share. */
export const valueCell = (datum: PointFragment): Cell =>
  cell(datum.amount ?? inWords(datum), <DatumNumber key="v" datum={datum} />);

export const boundsCell = (datum: PointFragment): Cell => cell(interval(datum));

export const periodCell = (datum: PointFragment): Cell =>
  cell(
    datum.at,
    datum.reported ? (
      <span title={t("reported")}>
        {date(datum.at)} <span class="tag">{t("reported")}</span>
      </span>
    ) : (
      (datum.period?.text ?? date(datum.at))
    ),
  );

export const documentCell = ({ document, start, end }: OriginFragment): Cell =>
  cell(document.title, <a href={documentHref(document.id, start, end)}>{document.title}</a>);

export const publisherCell = ({ document }: OriginFragment): Cell => cell(document.publisher);

interface Subject {
  readonly about?: {
    readonly id: string;
    readonly name: string;
    readonly type: EntityType;
  } | null;
  readonly aboutName: string | null;
}

/** Whose figure it is. */
export function subjectCell({ about, aboutName }: Subject): Cell {
  if (about)
    return cell(
      about.name,
      <span title={aboutName ?? undefined}>
        <EntityLink entity={about} />
      </span>,
    );
  return cell(aboutName, aboutName ?? <span class="quiet">{t("nobody")}</span>);
}

/** What else is said to the same question, with how it stands to the preferred number. */
export function rivalsCell(datum: AnswerFragment): Cell {
  if (datum.rivals.length === 0) return cell("");
  const text = datum.rivals.map(({ relation, figure }) => `${hedged(figure)} (${code(relation)})`).join("; ");
  return cell(text, <Rivals datum={datum} />);
}

const Rivals = ({ datum }: { datum: AnswerFragment }): JSX.Element => (
  <details class="rivals">
    <summary>
      {datum.rivals.length}
      {datum.rivals.some(({ relation }) => relation === "CONFLICTS") && <span class="tag bad">{code("CONFLICTS")}</span>}
    </summary>
    <p>
      <small>
        {t("indicator.why")}: {reason(datum.rule)}; {t("indicator.support", { n: datum.support })}
      </small>
    </p>
    <ul>
      {datum.rivals.map(({ relation, explanation, figure }) => (
        <li key={figure.id} title={reason(explanation)}>
          <FigureNumber figure={figure} /> <span class={relation === "CONFLICTS" ? "tag bad" : "tag"}>{code(relation)}</span>{" "}
          <small>{[figure.document.publisher ?? figure.document.title, date(figure.document.publishedAt)].join(" · ")}</small>
        </li>
      ))}
    </ul>
  </details>
);
