import type { EntityType } from "../query.gen.ts";

interface Tones {
  readonly card: string;
  readonly ink: string;
  readonly quiet: string;
  readonly edge: string;
  readonly strong: string;
  readonly types: Readonly<Record<EntityType, string>>;
}

/** WebGL knows no custom properties: the same colours as in style/base.css. */
export const LIGHT: Tones = {
  card: "#ffffff",
  ink: "#1d242b",
  quiet: "#56616b",
  edge: "#ccd1d4",
  strong: "#17627d",
  types: {
    ORGANIZATION: "#17627d",
    PERSON: "#9a4a12",
    PLACE: "#3b6e2f",
    EVENT: "#8a3a6e",
    PROGRAMME: "#5a4ba0",
    WORK: "#6b5a17",
    PRODUCT: "#46606b",
  },
};
export const DARK: Tones = {
  card: "#1b1f24",
  ink: "#e6e9ec",
  quiet: "#a3adb7",
  edge: "#3b434b",
  strong: "#6cbfdc",
  types: {
    ORGANIZATION: "#6cbfdc",
    PERSON: "#e7a06a",
    PLACE: "#92c983",
    EVENT: "#e29ac6",
    PROGRAMME: "#b0a5ee",
    WORK: "#d5bf6c",
    PRODUCT: "#a2bac4",
  },
};
