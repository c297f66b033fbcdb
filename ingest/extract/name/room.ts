/** Bytes that are kept from text to text: enough for texts of some ten thousand characters. */
const KEPT = 1 << 22;

/**
 * Room for the numbers about one text, given anew to the next one: arrays of their own cost more than to fill them. All begin as zeros.
 * Without `kept` each array is its own, and stays.
 */
export class Room {
  readonly #kept: ArrayBuffer | null;
  #used = 0;

  constructor(kept = false) {
    this.#kept = kept ? new ArrayBuffer(KEPT) : null;
  }

  /** Takes back what was given. */
  clear(): void {
    if (this.#kept) new Uint8Array(this.#kept, 0, this.#used).fill(0);
    this.#used = 0;
  }

  bytes(length: number): Uint8Array {
    const at = this.#take(length);
    return at === null || !this.#kept ? new Uint8Array(length) : new Uint8Array(this.#kept, at, length);
  }

  shorts(length: number): Uint16Array {
    const at = this.#take(length * 2);
    return at === null || !this.#kept ? new Uint16Array(length) : new Uint16Array(this.#kept, at, length);
  }

  ints(length: number): Int32Array {
    const at = this.#take(length * 4);
    return at === null || !this.#kept ? new Int32Array(length) : new Int32Array(this.#kept, at, length);
  }

  /** Where so many bytes begin, aligned for numbers; null if there is no room. */
  #take(size: number): number | null {
    const at = this.#used;
    const next = at + ((size + 3) & ~3);
    if (!this.#kept || next > KEPT) return null;
    this.#used = next;
    return at;
  }
}
