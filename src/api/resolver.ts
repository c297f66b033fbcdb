import { GraphQLError, type GraphQLFieldResolver } from "graphql";
import type { Context } from "./context.ts";

/** A resolver of a root field; `A` are its arguments, as generated from the schema. */
export type Resolver<A = Readonly<Record<string, unknown>>> = GraphQLFieldResolver<unknown, Context, A>;

/** What the caller has asked for cannot be: told as it is. */
export const badInput = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
