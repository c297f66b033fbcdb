/** The floors of the house. Each rule names its reason; docs/architecture.md draws them. */
const only = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

export default {
  forbidden: [
    only(
      "model-imports-nothing",
      "src/model is the vocabulary: values that every floor may share (node:crypto alone, for ids)",
      { path: "^src/model/" },
      { pathNot: "^src/model/|^crypto$|^node:crypto$" },
    ),
    only(
      "graph-knows-model-only",
      "the graph stores what the model says and must not depend on how texts are read",
      { path: "^src/graph/" },
      { path: "^(ingest|src/api|src/neo4j|src/main|src/config)" },
    ),
    only(
      "ingest-knows-model-only",
      "reading is pure: no database, no API (ingest/load.ts is the one bridge)",
      { path: "^ingest/", pathNot: "^ingest/load" },
      { path: "^src/(graph|api|neo4j|main|config)" },
    ),
    only(
      "stages-meet-in-the-pipeline",
      "extractors propose on their own; they meet in ingest/extract.ts",
      { path: "^ingest/extract/([^/.]+)" },
      { path: "^ingest/(link|facts|load|pipeline)" },
    ),
    only(
      "export-knows-graph-and-model",
      "forms that figures go out in are written from what the graph gives",
      { path: "^src/export/" },
      { path: "^(ingest|src/(api|neo4j|command|main|config))" },
    ),
    only(
      "api-knows-graph-and-model",
      "the API answers from the graph; it never reads texts",
      { path: "^src/api/" },
      { path: "^(ingest|src/neo4j|src/main)" },
    ),
    only(
      "embedded-server-knows-model-only",
      "src/neo4j starts and stops a process; its settings come as a value, and what the server holds is not its matter",
      { path: "^src/neo4j/" },
      { path: "^(ingest|src/(graph|api|command|main|config))" },
    ),
    only(
      "nothing-imports-commands",
      "the command line is the top floor: what a command can do, the library can without it",
      { path: "^(src|ingest)/", pathNot: "^src/(command/|main)" },
      { path: "^src/(command/|main)" },
    ),
    only(
      "one-importer-neo4j",
      "one importer per outside power",
      { pathNot: "^(src/graph|test|bench)/" },
      { path: "node_modules/neo4j-driver" },
    ),
    only(
      "one-importer-jieba",
      "nodejieba's dictionary is process-wide: load it once",
      { pathNot: "^(ingest/tag|bench|test|scripts)" },
      { path: "node_modules/nodejieba" },
    ),
    only(
      "one-importer-queue",
      "what stands behind the queue is one file's matter",
      { pathNot: "^(ingest/load/queue|test)" },
      { path: "node_modules/(bullmq|ioredis)" },
    ),
    only(
      "one-importer-graphql",
      "GraphQL stays in the API",
      { pathNot: "^(src/api|test|bench|scripts)" },
      { path: "node_modules/(graphql|graphql-yoga|@graphql-tools)" },
    ),
    only(
      "one-importer-telemetry",
      "spans are made in the API, and sent by the command that serves: nothing else knows of traces",
      { pathNot: "^(src/api|src/command/telemetry|test)" },
      { path: "node_modules/@opentelemetry" },
    ),
    only(
      "web-talks-graphql-only",
      "the dashboard is a client like any other: what it knows it asks for",
      { path: "^web/src/" },
      { path: "^(src|ingest|scripts|test)/" },
    ),
    only(
      "nothing-imports-the-web",
      "nothing of the server depends on the dashboard",
      { pathNot: "^(web|test|bench)/" },
      { path: "^web/" },
    ),
    only(
      "one-importer-charts",
      "ECharts is in the chunk of the charts and nowhere else",
      { pathNot: "^web/src/chart/" },
      { path: "node_modules/(echarts|zrender)" },
    ),
    only(
      "one-importer-sigma",
      "sigma and graphology are in the chunk of the explorer and nowhere else",
      { pathNot: "^(web/src/graph|bench)/" },
      { path: "node_modules/(sigma|graphology)" },
    ),
    only("nothing-imports-tests", "tests look in, nothing looks out", { pathNot: "^(test|bench)/" }, { path: "^test/" }),
    only("no-cycles", "a cycle hides which part is below the other", {}, { circular: true }),
    only(
      "no-orphans",
      "a module nobody reaches is dead",
      {
        orphan: true,
        pathNot:
          "\\.d\\.ts$|\\.config\\.ts$|^\\.dependency-cruiser|^src/(main|index)\\.ts|^src/model/|^web/src/main\\.tsx|^test/|^scripts/|^bench/",
      },
      {},
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    exclude: { path: "^dist/" },
  },
};
