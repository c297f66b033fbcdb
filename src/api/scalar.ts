import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from "graphql";

const checked = (name: string, description: string, pattern: RegExp, expected: string) => {
  const parse = (value: unknown): string => {
    if (typeof value === "string" && value.length <= 64 && pattern.test(value)) return value;
    throw new GraphQLError(`Expected ${expected}, found ${JSON.stringify(value)?.slice(0, 80)}`, {
      extensions: { code: "BAD_USER_INPUT" },
    });
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: parse,
    parseLiteral: (node: ValueNode) =>
      parse(node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : null),
  });
};

export const Decimal = checked(
  "Decimal",
  "A decimal number as a string without exponent or separators, so that no digit is lost (精确十进制数).",
  /^-?\d{1,40}(\.\d{1,20})?$/,
  'a decimal number as a string, such as "2100000" or "-1.5"',
);
export const PartialDate = checked(
  "PartialDate",
  "A date as an ISO 8601 prefix, as precise as it was stated and no more (日期, 精度如原文).",
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
  'a date such as "2023", "2023-06" or "2023-06-15"',
);
