import type { RawSpan } from "../../src/model/text.ts";

/**
 * A text in which every UTF-16 unit knows the stretch of the raw text it comes from: unit `i` stands for
 * `raw.slice(from[i], to[i])`. Units that are in no raw text (a line end between two blocks) have an empty stretch.
 * `from` and `to` never decrease, so a span's raw span is that of its first and its last unit.
 */
export interface Mapped {
  readonly text: string;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Replaces `text.slice(start, end)`; edits are given in order and do not overlap. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** True where the units of both sides do not answer each other: each new unit leads to the whole stretch. */
  readonly whole?: boolean;
}

/** The text that is its own raw text, moved by `offset`. */
export function identity(text: string, offset = 0): Mapped {
  const from = new Int32Array(text.length);
  const to = new Int32Array(text.length);
  for (let i = 0; i < text.length; i++) {
    from[i] = offset + i;
    to[i] = offset + i + 1;
  }
  return { text, from, to };
}

/**
 * The text after the edits. A replacement as long as what it replaces keeps the way back unit by unit;
 * of any other, each unit leads to the whole stretch that was replaced.
 */
export function edited(mapped: Mapped, edits: readonly Edit[]): Mapped {
  if (edits.length === 0) return mapped;
  let length = mapped.text.length;
  for (const edit of edits) length += edit.text.length - (edit.end - edit.start);
  const from = new Int32Array(length);
  const to = new Int32Array(length);
  const pieces: string[] = [];
  let read = 0;
  let write = 0;
  const keep = (end: number): void => {
    if (end <= read) return;
    pieces.push(mapped.text.slice(read, end));
    from.set(mapped.from.subarray(read, end), write);
    to.set(mapped.to.subarray(read, end), write);
    write += end - read;
    read = end;
  };
  for (const edit of edits) {
    keep(edit.start);
    const size = edit.text.length;
    if (size === edit.end - edit.start && !edit.whole) {
      from.set(mapped.from.subarray(edit.start, edit.end), write);
      to.set(mapped.to.subarray(edit.start, edit.end), write);
    } else if (size > 0) {
      const span = rawSpan(mapped, edit.start, edit.end);
      from.fill(span.rawStart, write, write + size);
      to.fill(span.rawEnd, write, write + size);
    }
    pieces.push(edit.text);
    write += size;
    read = edit.end;
  }
  keep(mapped.text.length);
  return { text: pieces.join(""), from, to };
}

/** The raw span of `[start, end)`; of an empty span, the point before the unit at `start`. */
export function rawSpan(mapped: Mapped, start: number, end: number): RawSpan {
  if (end <= start) {
    const point = mapped.from[start] ?? mapped.to[mapped.to.length - 1] ?? 0;
    return { rawStart: point, rawEnd: point };
  }
  const rawStart = mapped.from[start] ?? 0;
  return { rawStart, rawEnd: Math.max(rawStart, mapped.to[end - 1] ?? rawStart) };
}

/** Puts mapped texts together from pieces of one or several, with literal text (that has no raw stretch) between them. */
export class MappedBuilder {
  readonly #pieces: string[] = [];
  #from: Int32Array;
  #to: Int32Array;
  #length = 0;

  /** `capacity` is a first guess of the length; it grows. */
  constructor(capacity = 1024) {
    this.#from = new Int32Array(capacity);
    this.#to = new Int32Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  #grow(more: number): void {
    if (this.#length + more <= this.#from.length) return;
    const size = Math.max(this.#from.length * 2, this.#length + more);
    const from = new Int32Array(size);
    const to = new Int32Array(size);
    from.set(this.#from.subarray(0, this.#length));
    to.set(this.#to.subarray(0, this.#length));
    this.#from = from;
    this.#to = to;
  }

  /** Adds `text`, all of whose units come from `[rawStart, rawEnd)`; unit by unit where the lengths agree. */
  add(text: string, rawStart: number, rawEnd: number): void {
    this.#grow(text.length);
    const exact = rawEnd - rawStart === text.length;
    for (let i = 0; i < text.length; i++) {
      this.#from[this.#length + i] = exact ? rawStart + i : rawStart;
      this.#to[this.#length + i] = exact ? rawStart + i + 1 : rawEnd;
    }
    this.#pieces.push(text);
    this.#length += text.length;
  }

  /** Adds the stretch `[start, end)` of another mapped text. */
  copy(mapped: Mapped, start: number, end: number): void {
    if (end <= start) return;
    this.#grow(end - start);
    this.#from.set(mapped.from.subarray(start, end), this.#length);
    this.#to.set(mapped.to.subarray(start, end), this.#length);
    this.#pieces.push(mapped.text.slice(start, end));
    this.#length += end - start;
  }

  /** Adds text that stands in no raw text, at the place reached so far. */
  insert(text: string): void {
    const point = this.#to[this.#length - 1] ?? 0;
    this.add(text, point, point);
  }

  done(): Mapped {
    return {
      text: this.#pieces.join(""),
      from: this.#from.slice(0, this.#length),
      to: this.#to.slice(0, this.#length),
    };
  }
}
