import type { Statement } from "../../src/model/statement.ts";
import type { LinkedEntity, LinkedText } from "../../src/model/text.ts";

/** What a document states between entities, with the unnamed events it is about (entities without a mention). */
export function statements(
  _text: LinkedText,
  _documentId: string,
): { readonly statements: Statement[]; readonly entities: LinkedEntity[] } {
  return { statements: [], entities: [] };
}
