import { BarChart, CustomChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { colors } from "./color.ts";
import { optionOf, type Told } from "./option.ts";
import type { ChartLook, ChartSpec } from "./spec.ts";

use([BarChart, CustomChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

export interface Drawn {
  show(spec: ChartSpec, look: ChartLook): void;
  /** The chart as an SVG file's text, on the theme's ground. */
  svg(): string;
  dispose(): void;
}

/** Draws a chart into an element and keeps it as wide as that. `follow` is called with the address of what is clicked. */
export function draw(element: HTMLElement, follow: (href: string) => void): Drawn {
  const chart = init(element, null, { renderer: "svg" });
  let look: ChartLook | null = null;
  chart.on("click", (event) => {
    const told = (event.data as { readonly told?: Told } | undefined)?.told;
    if (told) follow(told.href);
  });
  const resize = new ResizeObserver(() => chart.resize());
  resize.observe(element);
  return {
    show: (spec, now) => {
      look = now;
      chart.setOption(optionOf(spec, now), { notMerge: true });
    },
    svg: () => {
      const ground = look ? colors(look).card : "#fff";
      const text = chart.renderToSVGString({ useViewBox: false });
      return text.replace(/(<svg[^>]*>)/, `$1<rect width="100%" height="100%" fill="${ground}"/>`);
    },
    dispose: () => {
      resize.disconnect();
      chart.dispose();
    },
  };
}
