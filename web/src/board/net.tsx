import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { assemble } from "../explore/assemble.ts";
import type { Scene } from "../graph/scene.ts";
import { useAnswer } from "../kit/answer.ts";
import { address, go } from "../kit/route.ts";
import { Export } from "../part/export.tsx";
import { EntityLink, entityHref } from "../part/link.tsx";
import { SceneView } from "../part/scene.tsx";
import { cell, Sheet, type SheetData } from "../part/sheet.tsx";
import { Empty, Shown } from "../part/state.tsx";
import { Neighbors } from "../query.gen.ts";
import { code, t } from "../text/words.ts";
import type { Card } from "./model.ts";

const FIRST = 40;
const NOWHERE = { open: [], hide: [], pin: {}, off: [], at: null, from: null, to: null, via: "STATEMENTS" } as const;

/** What lies around an entity, as a picture or a table. */
export function Net({ card }: { card: Card }): JSX.Element {
  const id = card.of?.id ?? "";
  const variables = { id, first: FIRST };
  const answer = useAnswer(Neighbors, variables);
  const [drawn, setDrawn] = useState<Scene | null>(null);
  const around = answer.data?.neighbors;
  const net = useMemo(
    () => assemble({ ...NOWHERE, open: [{ id, first: FIRST }] }, new Map(around ? [[id, around]] : []), []),
    [id, around],
  );
  const sheet: SheetData = {
    columns: [
      { name: t("col.name") },
      { name: t("col.type") },
      { name: t("col.relation") },
      { name: t("col.weight"), numeric: true },
    ],
    rows: net.nodes
      .filter((node) => node.id !== id)
      .map((node) => {
        const edge = net.edges.find(
          (one) => (one.source === node.id && one.target === id) || (one.target === node.id && one.source === id),
        );
        return [
          cell(node.name, <EntityLink key="e" entity={node} />),
          cell(code(node.type)),
          cell(edge?.types.map(code).join("、")),
          cell(edge?.weight),
        ];
      }),
  };
  return (
    <Shown answer={answer} lines={6}>
      {() =>
        net.nodes.length < 2 ? (
          <Empty>{t("entity.noneighbors")}</Empty>
        ) : (
          <>
            {card.show === "graph" ? (
              <div class="cardnet">
                <SceneView
                  net={net}
                  selected={null}
                  label={t("explore.picture", { n: net.nodes.length, m: net.edges.length })}
                  drawn={setDrawn}
                  events={{ select: () => {}, open: (other) => go(entityHref(other)), pin: () => {} }}
                />
              </div>
            ) : (
              <Sheet data={sheet} caption={card.title} />
            )}
            {card.show === "graph" && (
              <details class="astable">
                <summary>{t("table")}</summary>
                <Sheet data={sheet} caption={card.title} />
              </details>
            )}
            <footer>
              <a href={address("/explore", { open: id, at: id })}>{t("entity.explore")}</a>
              <Export name={card.title} sheet={sheet} drawn={drawn} operation={Neighbors} variables={variables} />
            </footer>
          </>
        )
      }
    </Shown>
  );
}
