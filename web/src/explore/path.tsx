import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Answer } from "../kit/answer.ts";
import { documentHref, EntityLink } from "../part/link.tsx";
import { Choice } from "../part/page.tsx";
import { type Hit, Picker } from "../part/search.tsx";
import { Empty, Shown } from "../part/state.tsx";
import type { PathQuery, SearchType } from "../query.gen.ts";
import { code, t } from "../text/words.ts";
import { change, type View } from "./state.ts";

export const ENTITIES: readonly SearchType[] = ["ORGANIZATION", "PERSON", "PLACE", "EVENT", "PROGRAMME", "WORK", "PRODUCT"];

interface PathProps {
  readonly view: View;
  readonly names: ReadonlyMap<string, string>;
  readonly answer: Answer<PathQuery>;
}

/** Finds the ways from one entity to another, each step with the sentence that carries it. */
export function PathFinder({ view, names, answer }: PathProps): JSX.Element {
  const [ends, setEnds] = useState<{ from: string | null; to: string | null }>({ from: view.from, to: view.to });
  const choose = (end: "from" | "to") => (hit: Hit) => {
    const next = { ...ends, [end]: hit.id };
    setEnds(next);
    if (next.from && next.to && next.from !== next.to) change(next);
  };
  return (
    <details class="paths" open={view.from !== null}>
      <summary>{t("explore.path")}</summary>
      <div class="stack">
        <Picker
          label={t("explore.from")}
          hint={t("explore.from")}
          types={ENTITIES}
          start={names.get(ends.from ?? "") ?? ""}
          pick={choose("from")}
        />
        <Picker
          label={t("explore.to")}
          hint={t("explore.to")}
          types={ENTITIES}
          start={names.get(ends.to ?? "") ?? ""}
          pick={choose("to")}
        />
        <Choice
          label={t("explore.via")}
          value={view.via}
          options={[
            ["STATEMENTS", t("explore.statements")],
            ["SENTENCES", t("explore.sentences")],
          ]}
          choose={(via) => change({ via })}
        />
        {view.from && view.to && (
          <>
            <Shown answer={answer}>
              {({ path }) => (path.length === 0 ? <Empty>{t("explore.nopath")}</Empty> : <Ways paths={path} />)}
            </Shown>
            <button type="button" class="button" onClick={() => change({ from: null, to: null })}>
              {t("clear")}
            </button>
          </>
        )}
      </div>
    </details>
  );
}

const Ways = ({ paths }: { paths: PathQuery["path"] }): JSX.Element => (
  <ol class="ways">
    {paths.map((path) => (
      <li key={path.nodes.map((node) => node.id).join()}>
        {path.nodes.map((node, index) => {
          const step = path.steps[index - 1];
          const [sentence] = step?.sentences ?? [];
          return (
            <div key={node.id}>
              {step && (
                <p class="step">
                  <span aria-hidden="true">↓</span> {step.types.map(code).join("、") || t("explore.together")}
                  {sentence && (
                    <a href={documentHref(sentence.document.id, sentence.start, sentence.end)} title={sentence.text}>
                      {sentence.document.title}
                    </a>
                  )}
                </p>
              )}
              <EntityLink entity={node} />
            </div>
          );
        })}
      </li>
    ))}
  </ol>
);
