import type { Run } from "../client.ts";

export async function deriveLint(_run: Run, _ids: readonly string[]): Promise<void> {}
