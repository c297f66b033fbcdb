import { defineConfig, type Plugin } from "vite";
import { persisted, queries } from "../scripts/operations.ts";

/** The manifest of the operations that the server answers by id, beside the files that ask for them. */
const manifest = (): Plugin => ({
  name: "operations",
  generateBundle() {
    const byId = Object.fromEntries(persisted(queries()).map(({ id, text }) => [id, text]));
    this.emitFile({ type: "asset", fileName: "operations.json", source: `${JSON.stringify(byId, null, 1)}\n` });
  },
});

export default defineConfig({
  root: import.meta.dirname,
  plugins: [manifest()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2022",
    // Everything is a file of its own: the content security policy allows nothing inline.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
    manifest: "manifest.json",
  },
  worker: { format: "es" },
  server: { proxy: { "/graphql": "http://127.0.0.1:4000" } },
});
