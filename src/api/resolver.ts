import { GraphQLError, type GraphQLFieldResolver } from "graphql";
import type { Context } from "./context.ts";

export type Resolver = GraphQLFieldResolver<unknown, Context, Readonly<Record<string, unknown>>>;

/** What the caller has asked for cannot be: told as it is. */
export const badInput = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
