import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { Article } from "../document/article.tsx";
import { Aside } from "../document/aside.tsx";
import { chosenAt, type Text } from "../document/chosen.ts";
import { RawText } from "../document/raw.tsx";
import { useAnswer, usePages } from "../kit/answer.ts";
import { date } from "../kit/number.ts";
import { here, set } from "../kit/route.ts";
import { Missing } from "../part/missing.tsx";
import { Choice, Page } from "../part/page.tsx";
import { Shown } from "../part/state.tsx";
import { DocumentFigures, Document as DocumentOperation, Sentences } from "../query.gen.ts";
import { code, t } from "../text/words.ts";

/** At most so many sentences and figures of one document are marked; a text beyond that is shown, its end unmarked. */
const MOST_SENTENCES = 3000;
const MOST_FIGURES = 5000;

/** A text with its figures and names marked, and the raw file beside it. */
export function Document({ id }: { id: string }): JSX.Element {
  const answer = useAnswer(DocumentOperation, { id });
  return (
    <Shown answer={answer} lines={14}>
      {({ document }) => (document ? <Opened text={document} /> : <Missing words={t("missing.thing")} />)}
    </Shown>
  );
}

type Mode = "clean" | "both" | "raw";

function Opened({ text }: { text: Text }): JSX.Element {
  const { params } = here.value;
  const variables = { id: text.id };
  const sentences = usePages(Sentences, variables, (data) => data.document?.sentences, MOST_SENTENCES).nodes;
  const figures = usePages(DocumentFigures, variables, (data) => data.document?.figures, MOST_FIGURES).nodes;
  const at = params.get("at");
  const chosen = useMemo(() => chosenAt(at, sentences, figures), [at, sentences, figures]);
  const mode: Mode = (["clean", "both", "raw"] as const).find((one) => one === params.get("view")) ?? "clean";
  const choose = (one: Mode): void => set({ view: one === "clean" ? null : one }, true);
  return (
    <Page
      title={text.title || t("unknown")}
      kicker={[code(text.kind), text.number, text.publisher, date(text.publishedAt)].filter(Boolean).join(" · ")}
      tools={
        <Choice
          label={t("doc.clean")}
          value={mode}
          options={[
            ["clean", t("doc.clean")],
            ["both", t("doc.both")],
            ["raw", t("doc.raw")],
          ]}
          choose={choose}
        />
      }
    >
      <div class="reader" data-mode={mode}>
        {mode !== "raw" && <Article text={text} sentences={sentences} figures={figures} chosen={chosen} />}
        {mode !== "clean" && <RawText sources={text.sources} chosen={chosen} />}
        <Aside
          text={text}
          sentences={sentences}
          figures={figures}
          chosen={chosen}
          showRaw={mode === "clean" ? () => choose("both") : null}
        />
      </div>
    </Page>
  );
}
