type Verb = "get" | "put" | "delete";

export class VerbTable {
  private readonly verbs = new Map<Verb, Map<string, () => unknown>>();

  get(path: string, handler: () => unknown) {
    this.add("get", path, handler);
  }

  put(path: string, handler: () => unknown) {
    this.add("put", path, handler);
  }

  entries() {
    return this.verbs.entries();
  }

  private add(verb: Verb, path: string, handler: () => unknown) {
    const known = this.verbs.get(verb) ?? new Map();
    known.set(path, handler);
    this.verbs.set(verb, known);
  }
}
