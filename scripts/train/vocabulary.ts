/** Gives features consecutive indexes and counts them. */
export class Vocabulary {
  readonly ids = new Map<number, number>();
  readonly seen: number[] = [];
  id(feature: number): number {
    const known = this.ids.get(feature);
    if (known !== undefined) {
      this.seen[known] = (this.seen[known] ?? 0) + 1;
      return known;
    }
    const id = this.ids.size;
    this.ids.set(feature, id);
    this.seen.push(1);
    return id;
  }
}
