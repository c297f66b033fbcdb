import type { EChartsCoreOption } from "echarts/core";
import { boundOf, boundSeries } from "./bound.ts";
import { colors, FONT, SYMBOLS } from "./color.ts";
import { type ChartLook, type ChartSpec, dayOf } from "./spec.ts";

/** What hangs on a drawn thing: what is told over it and where a click leads. */
export interface Told {
  readonly href: string;
  readonly title: string;
  readonly label: string;
  readonly note: string;
}

const datum = (value: unknown, told: Told) => ({ value, told });

/** The options of a chart for ECharts. */
export function optionOf(spec: ChartSpec, look: ChartLook): EChartsCoreOption {
  const tone = colors(look);
  const axis = {
    axisLine: { lineStyle: { color: tone.line } },
    axisTick: { show: false },
    axisLabel: { color: tone.quiet, fontFamily: FONT, hideOverlap: true },
    splitLine: { lineStyle: { color: tone.line } },
    nameTextStyle: { color: tone.quiet, fontFamily: FONT, align: "left" as const },
  };
  const common = {
    useUTC: true,
    animation: !look.calm,
    animationDuration: 400,
    textStyle: { fontFamily: FONT, color: tone.ink },
    tooltip: {
      trigger: "item",
      confine: true,
      appendTo: undefined,
      formatter: tell,
      className: "tip",
      borderWidth: 0,
      padding: 0,
      backgroundColor: "transparent",
      extraCssText: "box-shadow:none",
    },
  };
  const value = { ...axis, type: "value", scale: true, axisLabel: { ...axis.axisLabel, formatter: look.short } };
  return spec.kind === "line"
    ? { ...common, ...lines(spec, look, axis, value) }
    : { ...common, ...bars(spec, look, axis, value) };
}

type Axis = Readonly<Record<string, unknown>>;

function lines(spec: Extract<ChartSpec, { kind: "line" }>, look: ChartLook, axis: Axis, value: Axis): EChartsCoreOption {
  const tone = colors(look);
  const several = spec.lines.length > 1;
  const series = spec.lines.flatMap((line, index) => {
    const color = tone.lines[index % tone.lines.length] ?? tone.accent;
    const told = (at: string, label: string, note: string, href: string): Told => ({
      href,
      label,
      note,
      title: [several ? line.name : "", at].filter(Boolean).join(" · "),
    });
    const rivals = line.points.flatMap((point) =>
      point.rivals.map((rival) =>
        datum([dayOf(point.at), rival.value], told(point.at, rival.label, look.words.rival, rival.href)),
      ),
    );
    const bounds = line.points.flatMap((point) => boundOf(dayOf(point.at), point) ?? []);
    return [
      {
        type: "line",
        name: line.name,
        color,
        symbol: SYMBOLS[index % SYMBOLS.length],
        symbolSize: 9,
        lineStyle: { width: 2, type: line.dashed ? "dashed" : "solid" },
        data: line.points.map((point) =>
          datum([dayOf(point.at), point.value], told(point.at, point.label, point.note, point.href)),
        ),
      },
      ...(rivals.length > 0
        ? [
            {
              type: "line",
              name: line.name,
              color,
              symbol: "emptyDiamond",
              symbolSize: 10,
              lineStyle: { width: 0 },
              data: rivals,
              z: 4,
            },
          ]
        : []),
      ...(bounds.length > 0 ? [boundSeries(bounds, color, false)] : []),
    ];
  });
  return {
    grid: { left: 8, right: 24, top: several ? 56 : 34, bottom: 8, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    legend: several
      ? {
          // One row to turn over: a second one would lie on the chart.
          type: "scroll",
          top: 0,
          left: 0,
          right: 0,
          pageIconColor: tone.accent,
          pageIconInactiveColor: tone.line,
          pageTextStyle: { color: tone.quiet },
          itemWidth: 18,
          itemGap: 16,
          textStyle: { color: tone.ink },
          data: [...new Set(spec.lines.map((line) => line.name))],
        }
      : { show: false },
    xAxis: {
      ...axis,
      type: "time",
      splitLine: { show: false },
      minInterval: 28 * DAY,
      axisLabel: { ...(axis["axisLabel"] as object), formatter: tick },
    },
    yAxis: { ...value, name: spec.unit },
    series,
  };
}

function bars(spec: Extract<ChartSpec, { kind: "bar" }>, look: ChartLook, axis: Axis, value: Axis): EChartsCoreOption {
  const tone = colors(look);
  const bounds = spec.bars.flatMap((bar, index) => boundOf(index, bar) ?? []);
  return {
    grid: { left: 8, right: 64, top: 8, bottom: 24, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    xAxis: { ...value, scale: false, name: spec.unit, nameLocation: "end" },
    yAxis: {
      ...axis,
      type: "category",
      inverse: true,
      data: spec.bars.map((bar) => bar.name),
      axisLabel: { color: tone.ink, width: 150, overflow: "truncate", interval: 0 },
    },
    series: [
      {
        type: "bar",
        color: tone.accent,
        barMaxWidth: 18,
        itemStyle: { borderRadius: [0, 3, 3, 0] },
        label: {
          show: true,
          position: "right",
          color: tone.quiet,
          formatter: (one: { data: { told: Told } }) => one.data.told.label,
          distance: bounds.length > 0 ? 12 : 5,
        },
        data: spec.bars.map((bar) => datum(bar.value, { href: bar.href, title: bar.name, label: bar.label, note: bar.note })),
      },
      ...(bounds.length > 0 ? [boundSeries(bounds, tone.quiet, true)] : []),
    ],
  };
}

const DAY = 86_400_000;

// A period stands at its last day: the tick at the first of January is the end of the year before, and is called by that year.
function tick(time: number): string {
  const last = new Date(time - DAY);
  if (last.getUTCMonth() === 11) return String(last.getUTCFullYear());
  return `${last.getUTCFullYear()}-${String(last.getUTCMonth() + 1).padStart(2, "0")}`;
}

/** The box over a point. It is built of elements, never of text taken for HTML. */
function tell(one: { readonly data?: { readonly told?: Told } }): HTMLElement | string {
  const told = one.data?.told;
  if (!told) return "";
  const box = document.createElement("div");
  for (const [tag, text] of [
    ["small", told.title],
    ["strong", told.label],
    ["small", told.note],
  ] as const) {
    if (!text) continue;
    const line = document.createElement(tag);
    line.textContent = text;
    box.append(line);
  }
  return box;
}
