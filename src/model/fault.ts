/** Every fault the program can end on: what went wrong outside the text, and the way out. Exit codes: docs/architecture.md. */
export const FAULTS = {
  USAGE: { exit: 2, retriable: false },
  INPUT_UNREADABLE: { exit: 1, retriable: false },
  INPUT_TOO_LARGE: { exit: 1, retriable: false },
  INPUT_UNSUPPORTED: { exit: 1, retriable: false },
  JAVA_MISSING: { exit: 3, retriable: false },
  JAVA_TOO_OLD: { exit: 3, retriable: false },
  MAVEN_MISSING: { exit: 3, retriable: false },
  MAVEN_FAILED: { exit: 3, retriable: true },
  SERVER_FAILED: { exit: 3, retriable: true },
  STORE_LOCKED: { exit: 3, retriable: true },
  PORT_TAKEN: { exit: 3, retriable: true },
  DISK_FULL: { exit: 3, retriable: false },
  GRAPH_UNREACHABLE: { exit: 3, retriable: true },
  GRAPH_DENIED: { exit: 3, retriable: false },
  GRAPH_UNSUITABLE: { exit: 3, retriable: false },
  GRAPH_FAILED: { exit: 3, retriable: true },
  QUEUE_UNREACHABLE: { exit: 3, retriable: true },
  CONFIG_INVALID: { exit: 2, retriable: false },
} as const;

export type FaultCode = keyof typeof FAULTS;

/** An error of the operator's or the outside world's; its message names the value and the way out, and holds no credentials. */
export class Fault extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = "Fault";
    this.code = code;
  }

  /** The exit code of the command line: 1 an input failed, 2 wrong usage, 3 no database. */
  get exit(): 1 | 2 | 3 {
    return FAULTS[this.code].exit;
  }

  get retriable(): boolean {
    return FAULTS[this.code].retriable;
  }
}
