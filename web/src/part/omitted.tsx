import type { JSX } from "preact";
import type { OmittedFragment } from "../query.gen.ts";
import { code, reason, t } from "../text/words.ts";
import { documentHref, IndicatorLink } from "./link.tsx";
import { Empty } from "./state.tsx";

interface OmittedProps {
  readonly leftOut: readonly OmittedFragment[];
  readonly warnings: readonly string[];
  readonly truncated?: boolean;
}

/** What an answer leaves out and why, and what to mind. */
export function Omitted({ leftOut, warnings, truncated = false }: OmittedProps): JSX.Element | null {
  const count = leftOut.reduce((sum, one) => sum + one.count, 0);
  if (count === 0 && warnings.length === 0 && !truncated) return null;
  return (
    <div class="omitted">
      {truncated && <p class="note">{t("indicator.truncated")}</p>}
      {warnings.map((words) => (
        <p key={words} class="quiet">
          {reason(words)}
        </p>
      ))}
      {count > 0 && (
        <details>
          <summary>
            {t("indicator.leftout")} ({count})
          </summary>
          <ul>
            {leftOut.map((one) => (
              <li key={one.explanation}>
                <span class="tag" title={reason(one.explanation)}>
                  {code(one.reason)} · {one.count}
                </span>{" "}
                {one.figures.map((figure) => (
                  <span key={figure.id}>
                    <a href={documentHref(figure.document.id, figure.start, figure.end)} title={figure.document.title}>
                      {figure.quote}
                    </a>{" "}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** Nothing was found: what to do, and what comes near. */
export const Nearest = ({ nearest }: { nearest: readonly { readonly id: string; readonly name: string }[] }): JSX.Element => (
  <Empty>
    {nearest.length === 0 ? t("indicator.loosen") : t("indicator.none")}{" "}
    <span class="chips">
      {nearest.map((one) => (
        <IndicatorLink key={one.id} indicator={one} />
      ))}
    </span>
  </Empty>
);
