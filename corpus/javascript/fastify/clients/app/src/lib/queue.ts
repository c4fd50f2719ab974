export class Queue {
  private readonly jobs = new Map<string, () => unknown>();

  get(name: string, job: () => unknown) {
    this.jobs.set(name, job);
    // no-route
    return this.jobs.get(name);
  }

  route(options: { method: string; url: string; handler: () => unknown }) {
    this.jobs.set(options.method + options.url, options.handler);
  }
}
