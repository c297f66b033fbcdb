/** A point of a line: its time, number and bounds, and where its sentence stands. */
export interface ChartPoint {
  /** ISO 8601 prefix. */
  readonly at: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** The number in words: ≥ 1万家. */
  readonly label: string;
  readonly note: string;
  readonly href: string;
  readonly rivals: readonly { readonly value: number; readonly label: string; readonly href: string }[];
}

export interface ChartLine {
  readonly name: string;
  /** Targets and forecasts are dashed. */
  readonly dashed: boolean;
  readonly points: readonly ChartPoint[];
}

export interface ChartBar extends Omit<ChartPoint, "at"> {
  readonly name: string;
}

/** What a chart shows. `unit` stands at the axis. */
export type ChartSpec =
  | { readonly kind: "line"; readonly unit: string; readonly lines: readonly ChartLine[] }
  | { readonly kind: "bar"; readonly unit: string; readonly bars: readonly ChartBar[] };

/** How a chart looks: by the theme, the language and the digits of the user. */
export interface ChartLook {
  readonly dark: boolean;
  readonly calm: boolean;
  readonly short: (value: number) => string;
  readonly words: { readonly rival: string };
}

/** The last day of a time as precise as stated, in milliseconds: 2022 is 2022-12-31. */
export function dayOf(iso: string): number {
  const [year = "1970", month, day] = iso.split("-");
  if (day) return Date.UTC(Number(year), Number(month) - 1, Number(day));
  return Date.UTC(Number(year), month ? Number(month) : 12, 0);
}
