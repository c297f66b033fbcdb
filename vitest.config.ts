import { defineConfig } from "vitest/config";

// unit: pure, no database. graph and api: against a real Neo4j that test/kit/neo4j.ts provides once per run.
export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: "unit", include: ["test/{model,ingest,cli}/**/*.test.ts"] } },
      {
        extends: true,
        test: { name: "graph", include: ["test/graph/**/*.test.ts"], globalSetup: "test/kit/neo4j.ts", fileParallelism: false },
      },
      {
        extends: true,
        test: { name: "api", include: ["test/api/**/*.test.ts"], globalSetup: "test/kit/neo4j.ts", fileParallelism: false },
      },
    ],
  },
});
