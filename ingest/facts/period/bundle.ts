/** Features that several candidates share, weighed once. Made anew for every text, so that a weight never outlives its model. */
export interface Bundle {
  readonly features: readonly string[];
  weight: number | null;
}

export const bundle = (features: readonly string[]): Bundle => ({ features, weight: null });

/** Bundles by name, each made when first asked for. */
export function bundles(make: (near: string) => readonly string[]): (near: string) => Bundle {
  const made = new Map<string, Bundle>();
  return (near) => {
    const known = made.get(near);
    if (known) return known;
    const fresh = bundle(make(near));
    made.set(near, fresh);
    return fresh;
  };
}
