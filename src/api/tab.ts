import { readFileSync } from "node:fs";
import { resource } from "../resource.ts";

/** The queries of docs/api.md, each headed by its title: what GraphiQL shows as tabs. */
export function tabs(): string[] {
  const page = readFileSync(resource("docs/api.md"), "utf8");
  return [...page.matchAll(/^### \d+ · (.+)$[\s\S]*?^```graphql\n([\s\S]*?)^```$/gm)].map(
    ([, title, query]) => `# ${title}\n${query}`,
  );
}
