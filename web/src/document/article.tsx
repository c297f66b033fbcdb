import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { calm } from "../kit/setting.ts";
import { documentHref, entityHref } from "../part/link.tsx";
import { code } from "../text/words.ts";
import type { Chosen, Figure, Sentence, Text } from "./chosen.ts";
import { linesOf, type Piece } from "./piece.ts";

interface ArticleProps {
  readonly text: Text;
  readonly sentences: readonly Sentence[];
  readonly figures: readonly Figure[];
  readonly chosen: Chosen | null;
}

/** The clean text: figures lead to how they were read, names to their pages; the chosen sentence is lit and in view. */
export function Article({ text, sentences, figures, chosen }: ArticleProps): JSX.Element {
  const box = useRef<HTMLElement>(null);
  const lit = chosen?.sentence ?? chosen;
  const lines = useMemo(() => linesOf(text.text, sentences, figures, lit), [text, sentences, figures, lit?.start, lit?.end]);
  const found = lit !== null && sentences.length > 0;
  // once for each place that is chosen, when it is there
  useEffect(() => {
    const target = box.current?.querySelector("[data-chosen]") ?? box.current?.querySelector(".lit");
    target?.scrollIntoView({ block: "center", behavior: calm() ? "instant" : "smooth" });
  }, [chosen?.start, chosen?.end, found]);
  return (
    <article class="text" lang="zh-CN" ref={box}>
      {lines.map((line) =>
        line.pieces.length === 0 ? null : (
          <p key={line.start} data-part={line.part}>
            {line.pieces.map((piece) => (
              <Stretch
                key={piece.start}
                id={text.id}
                piece={piece}
                words={text.text.slice(piece.start, piece.end)}
                chosen={chosen}
              />
            ))}
          </p>
        ),
      )}
    </article>
  );
}

interface StretchProps {
  readonly id: string;
  readonly piece: Piece;
  readonly words: string;
  readonly chosen: Chosen | null;
}

function Stretch({ id, piece, words, chosen }: StretchProps): JSX.Element {
  const { figure, mention, inSentence } = piece;
  const here = figure ?? mention;
  const is = here !== null && chosen?.start === here.start && chosen.end === here.end;
  const lit = inSentence ? "lit" : undefined;
  const inner = figure ? (
    <a
      class="figure"
      href={documentHref(id, figure.start, figure.end)}
      aria-current={is ? "true" : undefined}
      data-chosen={is || undefined}
      title={[figure.measure, figure.aboutName, figure.period?.text].filter(Boolean).join(" · ")}
    >
      {words}
    </a>
  ) : mention ? (
    <a
      class="name"
      data-type={mention.entity.type}
      data-chosen={is || undefined}
      href={entityHref(mention.entity.id)}
      title={`${mention.entity.name} · ${code(mention.entity.type)}`}
    >
      {words}
    </a>
  ) : (
    words
  );
  return <span class={lit}>{inner}</span>;
}
