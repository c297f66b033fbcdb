import type { JSX } from "preact";
import { number } from "../kit/number.ts";

interface Bar {
  readonly name: string;
  readonly count: number;
  readonly href?: string | undefined;
}

/** A small bar chart that is a list at the same time: read aloud it is names with numbers. */
export const Bars = ({ bars, unit }: { bars: readonly Bar[]; unit?: (n: string) => string }): JSX.Element => {
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <ul class="bars">
      {bars.map((bar) => (
        <li key={bar.href ?? bar.name}>
          {bar.href ? <a href={bar.href}>{bar.name}</a> : <span>{bar.name}</span>}
          <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect width={(bar.count / most) * 100} height="8" />
          </svg>
          <span class="count">{unit ? unit(number(bar.count)) : number(bar.count)}</span>
        </li>
      ))}
    </ul>
  );
};

/** The same upright, for years. */
export const Columns = ({ bars }: { bars: readonly Bar[] }): JSX.Element => {
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <ol class="columns">
      {bars.map((bar) => (
        <li key={bar.name}>
          <span class="count">{number(bar.count)}</span>
          <svg viewBox="0 0 8 100" preserveAspectRatio="none" aria-hidden="true">
            <rect y={100 - (bar.count / most) * 100} width="8" height={(bar.count / most) * 100} />
          </svg>
          <span>{bar.name}</span>
        </li>
      ))}
    </ol>
  );
};
