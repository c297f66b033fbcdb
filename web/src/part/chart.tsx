import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Drawn } from "../chart/draw.ts";
import type { ChartSpec } from "../chart/spec.ts";
import { short } from "../kit/number.ts";
import { go } from "../kit/route.ts";
import { calm, digits, isDark, lang } from "../kit/setting.ts";
import { code, t } from "../text/words.ts";
import { Loading } from "./state.tsx";

const ROW = 30;
const LEAST = 150;
const LINE_HEIGHT = 340;

interface ChartProps {
  readonly spec: ChartSpec;
  /** Says what the chart shows, to those who do not see it. */
  readonly label: string;
  readonly height?: number | undefined;
  /** Gives the drawn chart for export. */
  readonly drawn?: (chart: Drawn | null) => void;
}

const library = () => import("../chart/draw.ts");
/** Has the charts' code fetched for a chart that is about to be shown. */
export const fetchCharts = (): void => void library().catch(() => undefined);

/** A chart; its library is loaded when the first one is shown. A click on a point opens its sentence. */
export function Chart({ spec, label, height, drawn }: ChartProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<Drawn | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    let made: Drawn | null = null;
    library().then(
      ({ draw }) => {
        if (gone || !box.current) return;
        made = draw(box.current, (href) => go(href));
        setChart(made);
        drawn?.(made);
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      made?.dispose();
      drawn?.(null);
    };
  }, []);
  const shape = JSON.stringify(spec);
  const [dark, names, style] = [isDark(), lang.value, digits.value];
  // `shape` is the spec by value; language and digits change what `short` and `code` give
  useEffect(() => {
    chart?.show(spec, { dark, calm: calm(), short, words: { rival: code("RIVAL") } });
  }, [chart, shape, dark, names, style]);
  const rows = spec.kind === "bar" ? spec.bars.length * ROW + 50 : LINE_HEIGHT;
  return (
    <figure class="chart">
      {failed && <p class="note">{t("error.OPERATION_UNKNOWN")}</p>}
      {!chart && !failed && <Loading lines={5} />}
      <div ref={box} role="img" aria-label={label} style={{ height: `${height ?? Math.max(LEAST, rows)}px` }} hidden={failed} />
    </figure>
  );
}
