import { type Hands, localHands } from "../../ingest/load/hand.ts";
import { load } from "../../ingest/load.ts";
import { source } from "../../ingest/read/source.ts";
import type { Ingest, Ingested } from "../api/ingest.ts";
import type { Graph } from "../graph/client.ts";
import type { Change } from "../graph/diff.ts";
import { hashOf } from "../model/id.ts";
import type { RawText } from "../model/text.ts";

/** Texts that may wait for the one before them. */
const WAITING = 16;

/** Texts that come over the API: each is read and written like one of `shutu ingest`, one after another, by the same decisions. */
export function openIntake(graph: () => Graph, overrides = ""): { readonly ingest: Ingest; readonly close: () => Promise<void> } {
  let hands: Hands | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    ingest: async (input) => {
      if (waiting > WAITING) return null;
      waiting++;
      const turn = last.then(() => one(graph(), rawOf(input)));
      last = turn.catch(() => {}).finally(() => waiting--);
      return await turn;
    },
    // What has begun is written to its end: half a derivation would wait for the next load.
    close: async () => {
      await last;
      await hands?.close();
    },
  };

  async function one(target: Graph, raw: RawText): Promise<Ingested> {
    hands ??= localHands(target, { workers: 1, writers: 1, overrides });
    const changes: Change[] = [];
    let failed: string | null = null;
    const report = await load({
      graph: target,
      hands,
      overrides,
      // No path: the one text stands for the standard input of a run.
      paths: ["-"],
      read: async function* () {
        yield raw;
      },
      now: () => new Date().toISOString(),
      detail: true,
      on: (event) => {
        if (event.type === "change") changes.push(event.change);
        if (event.type === "failed") failed = event.reason;
      },
    });
    const { sources, documents, figures } = report;
    return { written: sources.written > 0, documents, figures, changes, failed };
  }
}

function rawOf({ ref, text, html, title, date, publisher, url }: Parameters<Ingest>[0]): RawText {
  const fields = Object.entries({ title, date, publisher, url }).flatMap(([name, value]) => {
    const given = value?.toWellFormed().trim();
    return given ? [[name, given] as const] : [];
  });
  const given = Object.fromEntries(fields);
  const raw = (text ?? html ?? "").toWellFormed();
  // A text with a title beside it is a body alone, like a record's; all else is looked through for its header.
  const record = "title" in given;
  const media = typeof text === "string" ? "text/plain" : "text/html";
  return source(ref, media, raw, hashOf(JSON.stringify([media, given, raw])), { given, record });
}
