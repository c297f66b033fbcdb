/** A request that is answered by a plain refusal: HTTP status, a code for programs and words for people. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  /** Seconds after which the same request may be tried again; null: that would not help. */
  readonly retry: number | null;
  constructor(status: number, code: string, message: string, retry: number | null = null) {
    super(message);
    this.status = status;
    this.code = code;
    this.retry = retry;
  }
}
