import type { JSX } from "preact";
import { type Hedged, hedged, interval } from "../kit/number.ts";
import type { OriginFragment } from "../query.gen.ts";
import { t, unitText } from "../text/words.ts";
import { documentHref } from "./link.tsx";

interface NumberProps {
  readonly of: Hedged;
  readonly unit: string;
  readonly origin: OriginFragment;
}

/** A number as a link to the sentence that states it. */
export const NumberLink = ({ of, unit, origin }: NumberProps): JSX.Element => {
  const bounds = interval(of);
  return (
    <a
      class="number"
      href={documentHref(origin.document.id, origin.start, origin.end)}
      title={`${origin.quote}${bounds ? ` ${bounds}` : ""} · ${origin.document.title} · ${t("figure.open")}`}
    >
      {hedged(of)}
      {unit && <span class="unit">{unit}</span>}
    </a>
  );
};

interface Written extends OriginFragment, Hedged {
  readonly unit: string;
  readonly unitCode: string | null;
  readonly change: string | null;
}

const ARROWS: Readonly<Record<string, string>> = { INCREASE: "▲ ", DECREASE: "▼ " };

/** A figure as it is stated. */
export const FigureNumber = ({ figure }: { figure: Written }): JSX.Element => (
  <>
    {ARROWS[figure.change ?? ""] ?? ""}
    <NumberLink of={figure} unit={unitText(figure.unitCode, figure.unit)} origin={figure} />
  </>
);

interface Point extends Hedged {
  readonly unit: string | null;
  readonly unitText: string;
  readonly figure: OriginFragment & { readonly approximation: string };
}

/** The number of an answer, with the hedge of the figure that is preferred. */
export const DatumNumber = ({ datum }: { datum: Point }): JSX.Element => (
  <NumberLink
    of={{ ...datum, approximation: datum.figure.approximation }}
    unit={unitText(datum.unit, datum.unitText)}
    origin={datum.figure}
  />
);
