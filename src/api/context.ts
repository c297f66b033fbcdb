/** One statement in a READ session, ended when the request is. */
export type Read = (cypher: string, params: Record<string, unknown>) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** What a resolver is given. */
export interface Context {
  readonly read: Read;
}
