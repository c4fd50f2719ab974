export class LocksClient {
  constructor(private readonly send: (options: { method: string; url: string }) => Promise<unknown>) {}

  route(options: { method: string; url: string }) {
    return this.send(options);
  }

  locks() {
    // no-route: a request
    return this.route({ method: "GET", url: "/v1/locks" });
  }

  lock(id: string) {
    // no-route
    return this.send({ method: "GET", url: `/v1/locks/${id}` });
  }
}
