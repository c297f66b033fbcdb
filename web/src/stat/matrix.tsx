import type { JSX } from "preact";
import { DatumNumber } from "../part/number.tsx";
import type { LinesQuery } from "../query.gen.ts";
import { t } from "../text/words.ts";
import { subjectCell } from "./cell.tsx";

/** Subjects down, times across: each number a link, its ground the darker the larger it is. */
export function Matrix({ lines, caption }: { lines: LinesQuery["series"]["lines"]; caption: string }): JSX.Element {
  const own = lines.filter((line) => line.modality === "ACTUAL");
  const times = [...new Set(own.flatMap((line) => line.points.map((point) => point.at ?? "")))].sort();
  const most = Math.max(...own.flatMap((line) => line.points.map((point) => point.value ?? 0)), 1);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={caption}>
      <table class="sheet matrix">
        <caption class="sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("col.subject")}</th>
            {times.map((time) => (
              <th key={time} scope="col" class="num">
                {time}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {own.map((line, index) => (
            <tr key={line.about?.id ?? line.aboutName ?? index}>
              <th scope="row">{subjectCell(line).shown}</th>
              {times.map((time) => {
                const datum = line.points.find((point) => point.at === time);
                const weight = Math.round(((datum?.value ?? 0) / most) * 14);
                return (
                  <td
                    key={time}
                    class="num"
                    style={
                      datum
                        ? { background: `color-mix(in oklab, var(--accent) ${Math.max(2, weight)}%, var(--card))` }
                        : undefined
                    }
                  >
                    {datum && <DatumNumber datum={datum} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
