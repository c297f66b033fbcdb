import { GraphQLError } from "graphql";
import type { Change } from "../graph/diff.ts";
import type { RequestContext } from "./context.ts";
import { badInput, type Resolver } from "./resolver.ts";
import type { IngestInput, MutationIngestArgs } from "./types.gen.ts";

/** What reading a text has changed. */
export interface Ingested {
  readonly written: boolean;
  readonly documents: Counts;
  readonly figures: Counts;
  readonly changes: readonly Change[];
  /** Why it could not be read; null: it was. */
  readonly failed: string | null;
}

interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** Reads one text into the graph; texts are taken one after another. Null: too many are waiting already. */
export type Ingest = (input: IngestInput) => Promise<Ingested | null>;

const LONGEST_REF = 500;
const MOST_CHANGES = 1000;

const refused = (code: string, message: string, status: number): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status } } });

/** The mutation `ingest`: for callers that have leave to change the graph. */
export const ingestBy =
  (ingest: Ingest): Resolver<MutationIngestArgs> =>
  async (_source, { input }, context) => {
    // The server gives every request this context; resolvers that only read are shown less of it.
    const { caller } = context as RequestContext;
    if (!caller.ingest) throw refused("FORBIDDEN", "this key may read, but not ingest", 403);
    const { ref, text, html } = input;
    if (ref.length === 0 || ref.length > LONGEST_REF || /\p{C}/u.test(ref))
      throw badInput(`\`ref\` is a key of 1 to ${LONGEST_REF} characters without control characters`);
    if ((typeof text === "string") === (typeof html === "string")) throw badInput("exactly one of `text` and `html` is needed");
    if ((text ?? html ?? "").trim() === "") throw badInput("there is nothing in the text");
    const done = await ingest(input);
    if (!done) throw refused("BUSY", "too many texts are waiting to be read: try again in a while", 503);
    if (done.failed !== null) throw refused("INPUT_UNREADABLE", done.failed.slice(0, 500), 422);
    const { written, documents, figures } = done;
    const changes = done.changes.slice(0, MOST_CHANGES).map((change) => ({ ...change, kind: change.kind.toUpperCase() }));
    return { ref, written, documents, figures, changes };
  };
