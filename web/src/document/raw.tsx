import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useAnswer } from "../kit/answer.ts";
import { calm } from "../kit/setting.ts";
import { Shown } from "../part/state.tsx";
import { Raw } from "../query.gen.ts";
import { t } from "../text/words.ts";
import type { Chosen, Text } from "./chosen.ts";

/** The file as it was given, with the chosen place lit. */
export function RawText({ sources, chosen }: { sources: Text["sources"]; chosen: Chosen | null }): JSX.Element {
  // A document's text is that of its earliest source: the places in the raw text are places there.
  const sorted = [...sources].sort((a, b) => ((a.publishedAt ?? "~") < (b.publishedAt ?? "~") ? -1 : 1));
  const [id, setId] = useState(sorted[0]?.id ?? "");
  const answer = useAnswer(Raw, id ? { id } : null);
  const first = id === sorted[0]?.id;
  if (sorted.length === 0) return <p class="note">{t("doc.noraw")}</p>;
  return (
    <section class="raw" aria-label={t("doc.rawof")}>
      <header>
        {sorted.length > 1 ? (
          <select aria-label={t("doc.rawof")} value={id} onChange={(event) => setId(event.currentTarget.value)}>
            {sorted.map((one) => (
              <option key={one.id} value={one.id}>
                {one.ref}
              </option>
            ))}
          </select>
        ) : (
          <code>{sorted[0]?.ref}</code>
        )}
      </header>
      <Shown answer={answer} lines={10}>
        {({ source }) =>
          source?.raw ? <Lit raw={source.raw} at={first ? (chosen?.raw ?? null) : null} /> : <p class="note">{t("doc.noraw")}</p>
        }
      </Shown>
    </section>
  );
}

function Lit({ raw, at }: { raw: string; at: { readonly start: number; readonly end: number } | null }): JSX.Element {
  const box = useRef<HTMLPreElement>(null);
  // once for each place
  useEffect(() => {
    const mark = box.current?.querySelector("mark");
    if (!mark || !box.current) return;
    // The pane alone scrolls: the text beside it stays where it is.
    const top = mark.offsetTop - box.current.clientHeight / 2;
    box.current.scrollTo({ top, behavior: calm() ? "instant" : "smooth" });
  }, [raw, at?.start, at?.end]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <pre ref={box} tabIndex={0}>
      {at ? (
        <>
          {raw.slice(0, at.start)}
          <mark>{raw.slice(at.start, at.end)}</mark>
          {raw.slice(at.end)}
        </>
      ) : (
        raw
      )}
    </pre>
  );
}
