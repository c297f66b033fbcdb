#!/usr/bin/env node
import { extractSource } from "../ingest/pipeline.ts";
import { read } from "../ingest/read.ts";

const [command, ...paths] = process.argv.slice(2);
if (command === "extract") {
  for (const path of paths) {
    for await (const raw of read(path)) {
      for (const extract of extractSource(raw).extracts) process.stdout.write(`${JSON.stringify(extract)}\n`);
    }
  }
}
