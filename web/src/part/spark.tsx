import type { JSX } from "preact";
import { dayOf } from "../chart/spec.ts";

const [WIDTH, HEIGHT, EDGE] = [120, 32, 3];

/** A line without axes: only how it goes. The numbers stand beside it. */
export function Spark({
  points,
}: {
  points: readonly { readonly at: string | null; readonly value: number | null }[];
}): JSX.Element | null {
  const known = points.flatMap(({ at, value }) => (at && value !== null ? [{ x: dayOf(at), y: value }] : []));
  if (known.length < 2) return null;
  const [xs, ys] = [known.map((one) => one.x), known.map((one) => one.y)];
  const place = (value: number, all: number[], size: number): number => {
    const [least, most] = [Math.min(...all), Math.max(...all)];
    return EDGE + ((value - least) / (most - least || 1)) * (size - 2 * EDGE);
  };
  const at = known.map((one) => `${place(one.x, xs, WIDTH).toFixed(1)},${(HEIGHT - place(one.y, ys, HEIGHT)).toFixed(1)}`);
  const [x, y] = (at.at(-1) ?? "0,0").split(",");
  return (
    <svg class="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <polyline points={at.join(" ")} />
      <circle cx={x} cy={y} r="2.5" />
    </svg>
  );
}
