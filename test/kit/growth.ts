const ATTEMPTS = 5;
/** Linear work grows four times from a quarter to the whole, quadratic work sixteen times. */
export const LINEAR = 9;

/** CPU milliseconds, which other processes do not lengthen as they do the clock's. */
function cost(run: () => void): number {
  const from = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/**
 * How much more a run on `whole` costs than one on a quarter of it: the least of several attempts, fewer where it is below `LINEAR` at once.
 * Costs under 4 milliseconds count as 4.
 */
export function growth<T>(run: (input: T) => void, quarter: T, whole: T): number {
  // Until the code is compiled the small runs are the slow ones, and growth looks small.
  for (let warm = 0; warm < 3; warm++) run(quarter);
  let least = Number.POSITIVE_INFINITY;
  let small = Number.POSITIVE_INFINITY;
  let large = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && least >= LINEAR; attempt++) {
    for (let again = 0; again < 3; again++)
      small = Math.min(
        small,
        cost(() => run(quarter)),
      );
    large = Math.min(
      large,
      cost(() => run(whole)),
    );
    least = large / Math.max(4, small);
  }
  return least;
}
