/** A number of a table as far as sums go. */
export interface Summand {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly unit: string;
  readonly period: string;
  readonly value: number;
  /** Half a unit of its last digit. */
  readonly slack: number;
  /** 合计, 小计 beside its row; over its column. */
  readonly rowTotal: boolean;
  readonly columnTotal: boolean;
  /** 小计: a total below other totals. */
  readonly minor: boolean;
  /** 其中 beside its row; over its column. */
  readonly rowPart: boolean;
  readonly columnPart: boolean;
}

/** Totals of one line beyond these are left alone, so that the cost stays linear. */
const MOST = 100;

/** The total of each number: where the numbers add up to it, or where 其中 says so and it is no larger. By id. */
export function totalsOf(summands: readonly Summand[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of group(summands, (one) => `${one.column} ${one.unit} ${one.period}`)) {
    partsIn(line, (one) => one.rowPart, found);
    sumsIn(
      line.filter((one) => !one.rowPart),
      (one) => one.rowTotal,
      found,
    );
  }
  for (const line of group(summands, (one) => `${one.row} ${one.unit} ${one.period}`)) {
    partsIn(line, (one) => one.columnPart, found);
    sumsIn(
      line.filter((one) => !one.columnPart),
      (one) => one.columnTotal,
      found,
    );
  }
  return found;
}

function group(summands: readonly Summand[], key: (one: Summand) => string): Summand[][] {
  const groups = new Map<string, Summand[]>();
  for (const one of summands) {
    const list = groups.get(key(one));
    if (list) list.push(one);
    else groups.set(key(one), [one]);
  }
  return [...groups.values()];
}

/** 其中 rows and columns are parts of the last one before them that is none. */
function partsIn(line: readonly Summand[], isPart: (one: Summand) => boolean, found: Map<string, string>): void {
  let whole: Summand | null = null;
  for (const one of line) {
    if (!isPart(one)) whole = one;
    else if (whole && one.value <= whole.value && !found.has(one.id)) found.set(one.id, whole.id);
  }
}

/** Totals take the numbers between them and the total before, or else those up to the total behind, if these add up. */
function sumsIn(line: readonly Summand[], isTotal: (one: Summand) => boolean, found: Map<string, string>): void {
  const totals = line.flatMap((one, index) => (isTotal(one) ? [index] : []));
  if (totals.length === 0 || totals.length > MOST) return;
  for (const [order, at] of totals.entries()) {
    const total = line[at];
    if (!total) continue;
    const before = line.slice((totals[order - 1] ?? -1) + 1, at);
    const behind = line.slice(at + 1, totals[order + 1] ?? line.length);
    // 合计 over 小计 and what stands beside them: what is part of no other total yet
    const open = line.slice(0, at).filter((one) => !found.has(one.id));
    const all = line.filter((one) => one !== total && !found.has(one.id));
    for (const parts of total.minor ? [before, behind] : [before, behind, open, all])
      if (adds(parts, total)) {
        for (const part of parts) if (!found.has(part.id)) found.set(part.id, total.id);
        break;
      }
  }
}

function adds(parts: readonly Summand[], total: Summand): boolean {
  if (parts.length < 2) return false;
  let sum = 0;
  let slack = total.slack;
  for (const part of parts) {
    sum += part.value;
    slack += part.slack;
  }
  return Math.abs(sum - total.value) <= slack + 1e-9 * Math.abs(total.value);
}
