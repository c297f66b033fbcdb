import type { ComponentChildren, JSX } from "preact";
import { date, hedged, interval } from "../kit/number.ts";
import { documentHref, EntityLink, IndicatorLink } from "../part/link.tsx";
import { code, t, unitText } from "../text/words.ts";
import type { Chosen, Figure, Sentence, Text } from "./chosen.ts";

interface AsideProps {
  readonly text: Text;
  readonly sentences: readonly Sentence[];
  readonly figures: readonly Figure[];
  readonly chosen: Chosen | null;
  readonly showRaw: (() => void) | null;
}

/** What was read in the text: the chosen figure, then lists of all, then the text's own fields. */
export function Aside({ text, sentences, figures, chosen, showRaw }: AsideProps): JSX.Element {
  const entities = [...new Map(sentences.flatMap((one) => one.mentions).map(({ entity }) => [entity.id, entity])).values()];
  return (
    <aside class="about">
      <div class="chosen" aria-live="polite">
        {chosen?.figure ? (
          <Read figure={chosen.figure} />
        ) : chosen?.mention ? (
          <EntityLink entity={chosen.mention.entity} />
        ) : (
          <p class="quiet">{t("doc.choose")}</p>
        )}
        {chosen && showRaw && (
          <button type="button" class="button" onClick={showRaw}>
            {t("doc.rawhere")}
          </button>
        )}
      </div>
      <details open>
        <summary>{t("doc.figures", { n: figures.length })}</summary>
        {figures.length === 0 && <p class="quiet">{t("doc.nofigures")}</p>}
        <ul class="list tight">
          {figures.map((figure) => (
            <li key={figure.id}>
              <a
                class="number"
                href={documentHref(text.id, figure.start, figure.end)}
                aria-current={figure === chosen?.figure ? "true" : undefined}
              >
                {figure.quote}
              </a>
              <small>{[figure.action, figure.measure].filter(Boolean).join(" ")}</small>
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{t("doc.names", { n: entities.length })}</summary>
        {entities.length === 0 && <p class="quiet">{t("doc.nonames")}</p>}
        <ul class="list tight">
          {entities.map((entity) => (
            <li key={entity.id}>
              <EntityLink entity={entity} />
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{t("doc.meta")}</summary>
        <Fields rows={metaOf(text)} />
      </details>
    </aside>
  );
}

type Row = readonly [string, ComponentChildren];

const Fields = ({ rows }: { rows: readonly Row[] }): JSX.Element => (
  <dl class="fields">
    {rows
      .filter(([, value]) => value !== null && value !== "" && value !== undefined)
      .map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);

/** How a figure was read, field by field. */
const Read = ({ figure }: { figure: Figure }): JSX.Element => (
  <>
    <p class="big">
      {hedged(figure)}
      <span class="unit">{unitText(figure.unitCode, figure.unit)}</span>
    </p>
    <Fields
      rows={[
        [t("doc.asstated"), <q key="q">{figure.quote}</q>],
        [t("figure.interval"), interval(figure)],
        [t("figure.hedge"), figure.approximation === "EXACT" ? "" : code(figure.approximation)],
        [t("figure.measure"), [figure.action, figure.measure].filter(Boolean).join(" ")],
        [t("figure.about"), figure.about ? <EntityLink key="a" entity={figure.about} /> : figure.aboutName],
        [t("figure.whole"), figure.whole],
        [t("figure.per"), figure.per],
        [
          t("figure.period"),
          figure.period ? `${figure.period.text}${figure.cumulative ? ` · ${t("figure.cumulative")}` : ""}` : t("unknown"),
        ],
        [t("figure.stat"), [code(figure.statType), code(figure.change)].filter(Boolean).join(" · ")],
        [t("figure.modality"), code(figure.modality)],
        [t("figure.indicator"), figure.indicator && <IndicatorLink key="i" indicator={figure.indicator} />],
        [t("figure.confidence"), figure.confidence.toFixed(2)],
      ]}
    />
  </>
);

const metaOf = (text: Text): readonly Row[] => [
  [t("doc.kind"), code(text.kind)],
  [t("doc.number"), text.number],
  [t("doc.publisher"), text.publisher],
  [t("doc.source"), text.source],
  [t("doc.date"), date(text.publishedAt)],
  [t("doc.issuers"), text.issuers.join("、")],
  [t("doc.recipients"), text.recipients.join("、")],
  [t("doc.copies"), text.copies.join("、")],
  [t("doc.authors"), text.authors.join("、")],
  [t("doc.editor"), text.editor],
  [
    t("doc.url"),
    text.url && /^https?:/.test(text.url) ? (
      <a href={text.url} target="_blank" rel="noreferrer noopener">
        {text.url}
      </a>
    ) : (
      text.url
    ),
  ],
  [t("doc.work"), text.work && <EntityLink key="w" entity={text.work} />],
  [t("doc.within"), text.partOf && <a href={documentHref(text.partOf.id)}>{text.partOf.title}</a>],
  [
    t("doc.parts"),
    text.parts.length > 0 &&
      text.parts.map((one) => (
        <a key={one.id} href={documentHref(one.id)}>
          {one.title}
        </a>
      )),
  ],
  [t("doc.files"), text.sources.map((one) => one.ref).join("、")],
];
