import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse, print, visit } from "graphql";
import { resource } from "../src/resource.ts";

/** An operation of the dashboard with the fragments it uses, as the server is asked for it. */
export interface Persisted {
  readonly name: string;
  /** SHA-256 of `text`. */
  readonly id: string;
  readonly text: string;
}

/** All of web/query/*.graphql as one document. */
export function queries(): DocumentNode {
  const folder = resource("web/query");
  const names = readdirSync(folder).filter((name) => name.endsWith(".graphql"));
  return parse(
    names
      .sort()
      .map((name) => readFileSync(`${folder}/${name}`, "utf8"))
      .join("\n"),
  );
}

/** The operations of a document, each with the fragments it needs and no more. */
export function persisted(document: DocumentNode): Persisted[] {
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );
  return document.definitions.flatMap((one) => {
    if (one.kind !== Kind.OPERATION_DEFINITION || !one.name) return [];
    const definitions = [one, ...used(one, fragments, new Set())];
    const text = print({ kind: Kind.DOCUMENT, definitions });
    return [{ name: one.name.value, id: createHash("sha256").update(text).digest("hex"), text }];
  });
}

function used(
  node: OperationDefinitionNode | FragmentDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  seen: Set<string>,
): FragmentDefinitionNode[] {
  const found: FragmentDefinitionNode[] = [];
  visit(node, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value);
      if (!fragment || seen.has(name.value)) return;
      seen.add(name.value);
      found.push(fragment, ...used(fragment, fragments, seen));
    },
  });
  return found;
}
