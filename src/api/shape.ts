import {
  type GraphQLInputType,
  type GraphQLResolveInfo,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  typeFromAST,
} from "graphql";

/**
 * The shape of an operation's variables: what a statement's text may depend on. Which are null, what enums and booleans
 * say, whether a list is empty, whether a string is of one character; no other value.
 */
export function shapeOf(info: GraphQLResolveInfo): string {
  const shapes = (info.operation.variableDefinitions ?? []).map((definition) => {
    const name = definition.variable.name.value;
    const type = typeFromAST(info.schema, definition.type as Parameters<typeof typeFromAST>[1]) as GraphQLInputType | undefined;
    return `${name}:${type ? shape(type, info.variableValues[name]) : ""}`;
  });
  return shapes.join(";");
}

function shape(given: GraphQLInputType, value: unknown): string {
  const type = getNullableType(given);
  if (value === null || value === undefined) return "-";
  if (isListType(type)) {
    const list = Array.isArray(value) ? value : [value];
    return isEnumType(getNullableType(type.ofType)) ? `[${list.join(",")}]` : list.length > 0 ? "[+]" : "[]";
  }
  if (isInputObjectType(type)) {
    const fields = Object.entries(value as Record<string, unknown>).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([name, one]) => `${name}:${shape(type.getFields()[name]?.type ?? type, one)}`).join(",")}}`;
  }
  if (isEnumType(type) || typeof value === "boolean") return String(value);
  if (typeof value === "string") return [...value.slice(0, 4)].length < 2 ? "c" : "s";
  return "+";
}
