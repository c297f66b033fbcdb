import type { JSX } from "preact";
import { Pin } from "../board/pin.tsx";
import { Facts } from "../entity/facts.tsx";
import { DocumentsOf, FiguresOf, Lines, POSTS, Related, StatementsOf } from "../entity/panels.tsx";
import { useAnswer } from "../kit/answer.ts";
import { number } from "../kit/number.ts";
import { address } from "../kit/route.ts";
import { Missing } from "../part/missing.tsx";
import { Page } from "../part/page.tsx";
import { Shown } from "../part/state.tsx";
import { Entity as EntityOperation } from "../query.gen.ts";
import { code, t } from "../text/words.ts";

/** One body, person, place, event, programme or work: what is known of it, its figures, posts, texts and neighbours. */
export function Entity({ id }: { id: string }): JSX.Element {
  const answer = useAnswer(EntityOperation, { id });
  return (
    <Shown answer={answer} lines={12}>
      {({ node }) => {
        if (!node || !("name" in node)) return <Missing words={t("missing.thing")} />;
        const { type } = node;
        const counts = [
          t("unit.documents", { n: number(node.documents.totalCount) }),
          t("unit.figures", { n: number(node.figures.totalCount) }),
        ];
        return (
          <Page
            title={node.name}
            kicker={[code(type), ...counts].join(" · ")}
            tools={
              <>
                <Pin
                  card={{
                    title: node.name,
                    ask: node.figures.totalCount > 0 ? "series" : "neighbors",
                    show: node.figures.totalCount > 0 ? "chart" : "graph",
                    of: { kind: "entity", id, name: node.name },
                    filter: {},
                    wide: 2,
                  }}
                />
                <a class="button" href={address("/compare", { left: node.name })}>
                  {t("entity.compare")}
                </a>
                <a class="button main" href={address("/explore", { open: id })}>
                  {t("entity.explore")}
                </a>
              </>
            }
          >
            <div class="grid">
              {node.figures.totalCount > 0 && <Lines id={id} />}
              {node.figures.totalCount > 0 && <FiguresOf id={id} />}
              <div class="wide stack">
                {(type === "PERSON" || type === "ORGANIZATION") && (
                  <StatementsOf id={id} title="entity.posts" types={POSTS} optional />
                )}
                {type === "ORGANIZATION" && (
                  <StatementsOf id={id} title="entity.events" types={["ATTENDED", "HOSTED"]} optional />
                )}
                <StatementsOf id={id} title="entity.statements" />
              </div>
              <div class="stack">
                <Facts node={node} />
                <Related id={id} />
                <DocumentsOf id={id} />
              </div>
            </div>
          </Page>
        );
      }}
    </Shown>
  );
}
