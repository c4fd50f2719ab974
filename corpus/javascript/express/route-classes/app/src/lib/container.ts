class Container {
  private readonly known = new Map<string, unknown>();

  set(name: string, value: unknown) {
    this.known.set(name, value);
  }

  get<T>(name: string): T {
    // no-route: what was set by this name
    return this.known.get(name) as T;
  }
}

export const container = new Container();
