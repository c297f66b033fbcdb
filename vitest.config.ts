import { defineConfig } from "vitest/config";

const neo4j = { globalSetup: "test/kit/neo4j.ts", fileParallelism: false } as const;

// unit: pure, no database. cli: the built program as a process, servers of its own. graph and api: against the one real Neo4j of the run,
// which both wipe, so they go one after the other (groupOrder). web: the dashboard in a browser, against the served samples.
export default defineConfig({
  // Node gives the libraries graphql's main file; Vite would give our sources its other copy, and the two do not mix.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: "unit", include: ["test/{model,ingest}/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "graph",
          include: ["test/graph/**/*.test.ts"],
          testTimeout: 120_000,
          ...neo4j,
          sequence: { groupOrder: 1 },
        },
      },
      { extends: true, test: { name: "api", include: ["test/api/**/*.test.ts"], ...neo4j, sequence: { groupOrder: 2 } } },
      {
        extends: true,
        test: {
          name: "cli",
          include: ["test/cli/**/*.test.ts"],
          globalSetup: "test/kit/build.ts",
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        test: {
          name: "web",
          include: ["test/web/**/*.test.ts"],
          testTimeout: 120_000,
          fileParallelism: false,
          globalSetup: ["test/kit/neo4j.ts", "test/kit/web.ts"],
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
