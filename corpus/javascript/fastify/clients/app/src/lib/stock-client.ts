interface Options {
  query?: unknown;
  body?: unknown;
}

export class StockClient {
  constructor(private readonly base: string) {}

  get(path: string, options: Options) {
    // no-route
    return this.request({ method: "GET", url: path, ...options });
  }

  post(path: string, options: Options) {
    return this.request({ method: "POST", url: path, ...options });
  }

  route(options: { method: string; url: string }) {
    // no-route
    return this.request({ ...options, url: `/routed${options.url}` });
  }

  private async request({ method, url, body }: { method: string; url: string } & Options) {
    return (await fetch(this.base + url, { method, body: JSON.stringify(body) })).json();
  }
}
