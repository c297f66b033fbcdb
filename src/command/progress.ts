import { performance } from "node:perf_hooks";
import type { LoadEvent } from "../../ingest/load.ts";

const SHOW_MS = 250;
const PLAIN_MS = 10_000;

/** The progress of a load: one line that is rewritten on a terminal, a plain line now and then elsewhere. */
export class Progress {
  readonly #tell: (line: string) => void;
  readonly #terminal: boolean;
  readonly #start = performance.now();
  readonly #every: number;
  #last = Number.NEGATIVE_INFINITY;
  #open = false;

  constructor(tell: (line: string) => void, json: boolean) {
    this.#tell = tell;
    this.#terminal = !json && process.stderr.isTTY === true;
    this.#every = this.#terminal ? SHOW_MS : json ? 1000 : PLAIN_MS;
  }

  seconds(): number {
    return (performance.now() - this.#start) / 1000;
  }

  /** True at most once in each stretch of time. */
  isDue(): boolean {
    const now = performance.now();
    if (now - this.#last < this.#every) return false;
    this.#last = now;
    return true;
  }

  show(event: LoadEvent & { readonly type: "progress" }): void {
    if (!this.isDue()) return;
    const { sources } = event.report;
    const done = sources.written + sources.unchanged + sources.skipped + sources.failed;
    const rate = done / Math.max(0.1, this.seconds());
    const left = event.share && event.share > 0.02 && event.share < 1 ? (this.seconds() / event.share) * (1 - event.share) : null;
    const parts = [
      `${done} read`,
      `${rate.toFixed(0)}/s`,
      ...(event.share === null ? [] : [`${Math.floor(event.share * 100)} %`]),
      ...(event.phase === "deriving"
        ? ["bringing together what they share"]
        : left === null
          ? []
          : [`about ${clock(left)} left`]),
      ...(sources.skipped > 0 ? [`${sources.skipped} done before`] : []),
      ...(sources.failed > 0 ? [`${sources.failed} failed`] : []),
    ];
    if (!this.#terminal) {
      this.#tell(parts.join(", "));
      return;
    }
    process.stderr.write(`\r\u001b[K${parts.join(" · ")}`);
    this.#open = true;
  }

  /** A line of its own, above the progress. */
  line(text: string): void {
    this.end();
    this.#tell(text);
  }

  /** Takes the line away. */
  end(): void {
    if (this.#open) process.stderr.write("\r\u001b[K");
    this.#open = false;
  }
}

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, "0")}`;
