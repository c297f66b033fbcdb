import type { JSX } from "preact";
import { useAnswer } from "../kit/answer.ts";
import { Fact } from "../part/fact.tsx";
import { Shown } from "../part/state.tsx";
import { EntityStatements } from "../query.gen.ts";
import { t } from "../text/words.ts";

const FEW = 6;

/** The first facts of the chosen entity, with their words. */
export function Chosen({ id }: { id: string }): JSX.Element {
  const answer = useAnswer(EntityStatements, { id });
  return (
    <section class="picked" aria-label={t("entity.statements")}>
      <Shown answer={answer}>
        {({ node }) => {
          const facts = node && "statements" in node ? node.statements.nodes.slice(0, FEW) : [];
          return facts.length === 0 ? (
            <p class="quiet">{t("entity.nostatements")}</p>
          ) : (
            <ul class="facts">
              {facts.map((fact) => (
                <Fact key={fact.id} fact={fact} of={id} />
              ))}
            </ul>
          );
        }}
      </Shown>
    </section>
  );
}
