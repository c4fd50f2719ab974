export class Cache<T> {
  private readonly entries = new Map<string, T>();

  get(key: string, make: () => T): T {
    // no-route
    const known = this.entries.get(key);
    if (known) return known;
    const made = make();
    this.entries.set(key, made);
    return made;
  }
}
