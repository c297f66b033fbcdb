import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Drawn } from "../chart/draw.ts";
import type { Scene } from "../graph/scene.ts";
import { textOf } from "../kit/ask.ts";
import { pngOf, save, saveText } from "../kit/save.ts";
import { t } from "../text/words.ts";
import { csv, type SheetData } from "./sheet.tsx";

interface ExportProps {
  /** The files' name, without its end. */
  readonly name: string;
  readonly sheet: SheetData | null;
  readonly drawn?: Drawn | Scene | null;
  readonly operation: { readonly id: string; readonly name: string };
  readonly variables: unknown;
}

const TOLD_MS = 2500;

/** What can be taken away: the numbers as CSV, the picture as SVG or PNG, the question as GraphQL. */
export function Export({ name, sheet, drawn, operation, variables }: ExportProps): JSX.Element {
  const [told, setTold] = useState("");
  const file = name.replace(/[\\/:*?"<>|\s]+/g, "-").slice(0, 80) || "shutu";
  const copy = async (): Promise<void> => {
    const text = `${await textOf(operation)}\n\n# variables\n${JSON.stringify(variables, null, 2).replace(/^/gm, "# ")}\n`;
    await navigator.clipboard.writeText(text).then(
      () => setTold(t("export.copied")),
      // Without leave to copy the text is given as a file.
      () => saveText(text, `${operation.name}.graphql`, "application/graphql"),
    );
    setTimeout(() => setTold(""), TOLD_MS);
  };
  const png = async (): Promise<void> => {
    const blob = drawn && "png" in drawn ? await drawn.png() : drawn ? await pngOf(drawn.svg()) : null;
    if (blob) save(blob, `${file}.png`);
  };
  return (
    <span class="exports">
      {sheet && (
        <button type="button" class="button plain" onClick={() => saveText(csv(sheet), `${file}.csv`, "text/csv")}>
          CSV
        </button>
      )}
      {drawn && "svg" in drawn && (
        <button type="button" class="button plain" onClick={() => saveText(drawn.svg(), `${file}.svg`, "image/svg+xml")}>
          SVG
        </button>
      )}
      {drawn && (
        <button type="button" class="button plain" onClick={png}>
          PNG
        </button>
      )}
      <button type="button" class="button plain" onClick={copy} title={t("export.query")}>
        GraphQL
      </button>
      <span role="status" class="quiet">
        {told}
      </span>
    </span>
  );
}
