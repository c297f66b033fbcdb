import type { Phrase } from "./phrase.ts";
import type { Frame } from "./word.ts";

/** A number of a list like "A、B和C分别增长5%、6%和7%": which one it is, of how many, and what it can belong to. */
export interface Respective {
  /** Zero-based place in the list of numbers, and the length of that list. */
  readonly rank: number;
  readonly size: number;
  /** The phrase of the list before 分别 that stands at the same place, where that list is as long. */
  readonly member: Phrase | null;
  /** All phrases of that list. */
  readonly members: readonly Phrase[] | null;
  /** The last word of that list, which all members may share: 销售额 in 家电、家具销售额. */
  readonly shared: Phrase | null;
  /** Words of the numbers before 分别 that these numbers belong to one by one, if there are as many. */
  readonly earlier: number | null;
}

const isList = (frame: Frame, index: number): boolean => frame.words[index]?.kind === "&";
const REACH = 12;

function joined(frame: Frame, a: number, b: number): boolean {
  if (b - a > 3) return false;
  for (let index = a + 1; index < b; index++)
    if (!isList(frame, index) && frame.words[index]?.kind !== ")" && frame.words[index]?.kind !== "(") return false;
  return b - a > 1;
}

/** The places of the list of numbers that `place` is in: numbers with nothing but 、和 between them (or a word of change: 同比增长5%、增长6%). */
function group(frame: Frame, place: number): number[] {
  const at = frame.places.indexOf(place);
  let [low, high] = [at, at];
  while (low > 0 && joined(frame, frame.places[low - 1] ?? 0, frame.places[low] ?? 0)) low--;
  while (high + 1 < frame.places.length && joined(frame, frame.places[high] ?? 0, frame.places[high + 1] ?? 0)) high++;
  return frame.places.slice(low, high + 1);
}

/** Null where the number stands in no such list, or no 分别 governs it. */
export function respectiveOf(frame: Frame, place: number): Respective | null {
  if (frame.places.length < 2) return null;
  const numbers = group(frame, place);
  const first = numbers[0] ?? place;
  if (numbers.length < 2) return null;
  let mark = -1;
  for (let index = first - 1; index >= Math.max(0, first - REACH); index--) {
    const word = frame.words[index];
    if (!word || word.kind === "Q") break;
    if (/^(分别|依次|分列|各为)/u.test(word.text)) {
      mark = index;
      break;
    }
  }
  if (mark < 0) return null;
  const rank = numbers.indexOf(place);
  const size = numbers.length;
  const front = frame.places.filter((at) => at < mark);
  const earlier =
    front.length >= size && frame.words.slice(front.at(-1), mark).every((word) => word.kind !== "n" || word.end - word.start < 5)
      ? (front[front.length - size + rank] ?? null)
      : null;
  const members = membersBefore(frame, mark, size);
  const last = members?.at(-1);
  return {
    rank,
    size,
    member: members?.[rank] ?? null,
    members,
    shared: last ? { from: last.to, to: last.to } : null,
    earlier,
  };
}

/** The `size` members of the list that ends before `mark`; null if it has fewer or another number of members. */
function membersBefore(frame: Frame, mark: number, size: number): Phrase[] | null {
  let to = mark - 1;
  // 甲、乙、丙三项|平均浓度分别为: the list stands before the number that sums it up.
  for (let index = to; index > Math.max(0, to - REACH); index--) {
    const kind = frame.words[index]?.kind;
    if (kind === "Q" && index < to && ["n", "N"].includes(frame.words[index - 1]?.kind ?? "")) {
      to = index - 1;
      break;
    }
    if (kind !== "n" && kind !== "a" && kind !== "v" && kind !== "d") break;
  }
  while (to >= 0 && !["n", "N", ")", "v"].includes(frame.words[to]?.kind ?? "")) {
    if (frame.words[to]?.kind === "Q") return null;
    to--;
  }
  const members: Phrase[] = [];
  let end = to;
  for (let index = to; index >= -1; index--) {
    const kind = frame.words[index]?.kind;
    const fence =
      kind === undefined || kind === "," || kind === ":" || kind === "Q" || kind === "T" || kind === "t" || kind === "d";
    if (!isList(frame, index) && !fence) continue;
    // 甲、乙，以及丙分别为.
    if (kind === "," && isList(frame, index + 1)) {
      end = index - 1;
      continue;
    }
    if (index < end) members.unshift({ from: index + 1, to: end });
    end = index - 1;
    if (members.length === size && fence) return members;
    if (fence) return members.length > size ? members.slice(-size) : null;
    if (members.length > size + 3) return null;
  }
  return null;
}
