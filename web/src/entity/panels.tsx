import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useAnswer, usePages } from "../kit/answer.ts";
import { date } from "../kit/number.ts";
import { address } from "../kit/route.ts";
import { Fact } from "../part/fact.tsx";
import { documentHref, EntityLink, indicatorHref } from "../part/link.tsx";
import { DatumNumber } from "../part/number.tsx";
import { Panel } from "../part/page.tsx";
import { Sheet } from "../part/sheet.tsx";
import { Spark } from "../part/spark.tsx";
import { Empty, Failed, Loading, Shown } from "../part/state.tsx";
import {
  EntityDocuments,
  EntityFigures,
  EntityNeighbors,
  EntityStatements,
  Lines as LinesOperation,
  type StatementType,
} from "../query.gen.ts";
import { figureSheet } from "../stat/figures.tsx";
import { code, t, type Word } from "../text/words.ts";

const More = ({ more }: { more: (() => void) | null }): JSX.Element | null =>
  more && (
    <button type="button" class="button" onClick={more}>
      {t("more")}
    </button>
  );

/** What a panel shows while its list is not there. */
const waiting = (answer: ReturnType<typeof usePages>["answer"], nothing: Word): JSX.Element =>
  answer.state === "error" ? (
    <Failed error={answer.error} retry={answer.retry} />
  ) : answer.state === "loading" ? (
    <Loading />
  ) : (
    <Empty>{t(nothing)}</Empty>
  );

/** Its indicators over time, each with its latest number: the longest lines first. */
export function Lines({ id }: { id: string }): JSX.Element | null {
  const answer = useAnswer(LinesOperation, { where: { about: [id] }, first: 8 });
  const lines = answer.data?.series.lines.filter((line) => line.points.length > 1) ?? [];
  if (lines.length === 0) return null;
  return (
    <Panel title={t("indicator.series")} class="full">
      <ul class="lines">
        {lines.map((line) => {
          const last = line.points.at(-1);
          const first = line.points[0];
          return (
            <li key={`${line.indicator?.id}${line.modality}${line.unit}`}>
              <span>
                {line.indicator && (
                  <a href={address(indicatorHref(line.indicator.id), { about: line.aboutName })}>{line.indicator.name}</a>
                )}
                <small>
                  {[line.modality === "ACTUAL" ? "" : code(line.modality), `${first?.at?.slice(0, 4)}–${last?.at?.slice(0, 4)}`]
                    .filter(Boolean)
                    .join(" · ")}
                </small>
              </span>
              <Spark points={line.points} />
              {last && <DatumNumber datum={last} />}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

export function FiguresOf({ id }: { id: string }): JSX.Element {
  const { nodes, answer, more } = usePages(EntityFigures, { id }, (data) =>
    data.node && "figures" in data.node ? data.node.figures : null,
  );
  return (
    <Panel title={t("entity.figures")} class="full">
      {nodes.length === 0 ? (
        waiting(answer, "entity.nofigures")
      ) : (
        <Sheet data={figureSheet(nodes, true)} caption={t("entity.figures")} />
      )}
      <More more={more} />
    </Panel>
  );
}

interface StatementsProps {
  readonly id: string;
  readonly title: Word;
  readonly types?: readonly StatementType[];
  /** True: the panel is not there where nothing is stated. */
  readonly optional?: boolean;
}

export function StatementsOf({ id, title, types, optional = false }: StatementsProps): JSX.Element | null {
  const [one, setOne] = useState("");
  const asked = one ? [one as StatementType] : types;
  const { nodes, answer, more } = usePages(EntityStatements, { id, ...(asked ? { types: asked } : {}) }, (data) =>
    data.node && "statements" in data.node ? data.node.statements : null,
  );
  if (optional && nodes.length === 0) return null;
  const choice = !types && (
    <select aria-label={t("col.relation")} value={one} onChange={(event) => setOne(event.currentTarget.value)}>
      <option value="">{t("entity.alltypes")}</option>
      {RELATIONS.map((type) => (
        <option key={type} value={type}>
          {code(type)}
        </option>
      ))}
    </select>
  );
  return (
    <Panel title={t(title)} class="wide" tools={choice}>
      {nodes.length === 0 ? (
        waiting(answer, "entity.nostatements")
      ) : (
        <ul class="facts">
          {nodes.map((fact) => (
            <Fact key={fact.id} fact={fact} of={id} />
          ))}
        </ul>
      )}
      <More more={more} />
    </Panel>
  );
}

export const POSTS: readonly StatementType[] = ["HOLDS_POSITION", "APPOINTED", "REMOVED"];
export const RELATIONS: readonly StatementType[] = [
  ...POSTS,
  "ISSUED",
  "FORWARDS",
  "RECIPIENT",
  "HELD_IN",
  "HELD_ON",
  "ATTENDED",
  "HOSTED",
  "LAUNCHED",
  "COOPERATED_WITH",
  "PART_OF",
  "LOCATED_IN",
  "REPORTED_BY",
  "AWARDED",
  "MET_WITH",
  "SIGNED",
  "VISITED",
];

export function DocumentsOf({ id }: { id: string }): JSX.Element {
  const { nodes, answer, more } = usePages(EntityDocuments, { id }, (data) => data.documents);
  return (
    <Panel title={t("entity.documents")}>
      {nodes.length === 0 && waiting(answer, "entity.nodocuments")}
      <ul class="list">
        {nodes.map((one) => (
          <li key={one.id}>
            <a href={documentHref(one.id)}>{one.title}</a>
            <small>{[code(one.kind), one.publisher, date(one.publishedAt)].filter(Boolean).join(" · ")}</small>
          </li>
        ))}
      </ul>
      <More more={more} />
    </Panel>
  );
}

export function Related({ id }: { id: string }): JSX.Element {
  const answer = useAnswer(EntityNeighbors, { id });
  return (
    <Panel title={t("entity.neighbors")}>
      <Shown answer={answer}>
        {({ node }) => {
          const { neighbors, cooccurring } = node && "neighbors" in node ? node : { neighbors: [], cooccurring: [] };
          return (
            <>
              {neighbors.length + cooccurring.length === 0 && <Empty>{t("entity.noneighbors")}</Empty>}
              {neighbors.length > 0 && <h3>{t("entity.related")}</h3>}
              <ul class="list tight">
                {neighbors.map(({ entity, types }) => (
                  <li key={entity.id}>
                    <EntityLink entity={entity} />
                    <small>{types.map(code).join("、")}</small>
                  </li>
                ))}
              </ul>
              {cooccurring.length > 0 && <h3>{t("entity.cooccur")}</h3>}
              <ul class="list tight">
                {cooccurring.map(({ entity, weight }) => (
                  <li key={entity.id}>
                    <EntityLink entity={entity} />
                    <small>{t("unit.times", { n: weight })}</small>
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Shown>
    </Panel>
  );
}
