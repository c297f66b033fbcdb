/** What the embedded server is run with; src/config.ts fills it from the environment. */
export interface EmbeddedSettings {
  /** The server's own folder: data, logs, password, state. Created with mode 0700. */
  readonly home: string;
  /** Where the server's jars are kept, shared by all homes. */
  readonly cache: string;
  /** A fixed Bolt port on 127.0.0.1; null: a free one is chosen at every start. */
  readonly port: number | null;
  /** Java's maximum heap and Neo4j's page cache, as Neo4j writes sizes (512m). */
  readonly heap: string;
  readonly pageCache: string;
  /** The environment that java and mvn run in; also where they are looked for (JAVA_HOME, PATH). */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Told in short lines what takes long: a download, a start, a wait. */
export type Progress = (line: string) => void;

export interface Waiting {
  readonly progress?: Progress | undefined;
  readonly signal?: AbortSignal | undefined;
}
