import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { number } from "../kit/number.ts";
import { t } from "../text/words.ts";

/** A cell: what is shown, and what stands in a CSV. */
export interface Cell {
  readonly shown: ComponentChildren;
  readonly text: string;
}

/** Rows under headings: the table beside a chart, and what is exported. */
export interface SheetData {
  readonly columns: readonly { readonly name: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A cell of plain text. */
export const cell = (text: string | number | null | undefined, shown?: ComponentChildren): Cell => {
  const plain = text === null || text === undefined ? "" : String(text);
  return { text: plain, shown: shown ?? plain };
};

// A long table grows as its end comes near: laid out whole it holds up all else on the page.
const AT_ONCE = 50;
const GROWTH = 3;
const NEAR = "800px";

export function Sheet({ data, caption }: { data: SheetData; caption: string }): JSX.Element {
  const [most, setMost] = useState(AT_ONCE);
  const left = data.rows.length > most;
  const end = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!left || !end.current) return;
    const seen = new IntersectionObserver((all) => all.some((one) => one.isIntersecting) && setMost(most * GROWTH), {
      rootMargin: NEAR,
    });
    seen.observe(end.current);
    return () => seen.disconnect();
  }, [left, most]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={caption}>
      <table class="sheet">
        <caption class="sr">{caption}</caption>
        <thead>
          <tr>
            {data.columns.map((column) => (
              <th key={column.name} scope="col" class={column.numeric ? "num" : undefined}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.slice(0, most).map((row, index) => (
            <tr key={index}>
              {row.map((one, at) => (
                <td key={data.columns[at]?.name ?? at} class={data.columns[at]?.numeric ? "num" : undefined}>
                  {one.shown}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left && (
        <p ref={end} class="quiet">
          <button type="button" class="button" onClick={() => setMost(data.rows.length)}>
            {t("table.all", { n: number(data.rows.length) })}
          </button>
        </p>
      )}
    </section>
  );
}

/** A sheet as CSV (RFC 4180). Cells that a spreadsheet would run as a formula are kept text. */
export function csv(data: SheetData): string {
  const quote = (text: string): string => {
    const safe = /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.,]+%?$/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = [data.columns.map((column) => column.name), ...data.rows.map((row) => row.map((one) => one.text))];
  return `${lines.map((line) => line.map(quote).join(",")).join("\r\n")}\r\n`;
}
