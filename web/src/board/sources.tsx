import type { JSX } from "preact";
import { date } from "../kit/number.ts";
import { documentHref } from "../part/link.tsx";
import type { OriginFragment } from "../query.gen.ts";
import { t } from "../text/words.ts";

/** The texts that a card's numbers stand in, once each. */
export function Sources({ origins }: { origins: readonly OriginFragment[] }): JSX.Element | null {
  const documents = [...new Map(origins.map(({ document }) => [document.id, document])).values()];
  const [first] = documents;
  if (!first) return null;
  return (
    <details class="sources">
      <summary>
        {t("source")}: {first.publisher ?? first.title}
        {documents.length > 1 && ` +${documents.length - 1}`}
      </summary>
      <ul class="list">
        {documents.map((one) => (
          <li key={one.id}>
            <a href={documentHref(one.id)}>{one.title}</a>
            <small>{[one.publisher, date(one.publishedAt)].filter(Boolean).join(" · ")}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
