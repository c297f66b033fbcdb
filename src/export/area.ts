import type { Named, Observation } from "../graph/export/observation.ts";

/** The administrative place of a figure: the one it is about, else the first in whose context it is stated; null where none has a code. */
export const areaOf = ({ about, contexts }: Observation): Named | null =>
  about?.code ? about : (contexts.find((one) => one.code !== null) ?? null);
