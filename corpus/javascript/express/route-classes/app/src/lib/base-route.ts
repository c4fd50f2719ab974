import { Router, type RequestHandler } from "express";

export abstract class BaseRoute {
  private readonly _router: Router;

  constructor(protected readonly prefix: string) {
    this._router = Router();
    this.build();
  }

  get router(): Router {
    return this._router;
  }

  protected abstract build(): void;

  protected on(verb: "get" | "put" | "post", path: string, ...handlers: RequestHandler[]): this {
    this._router[verb](`/${this.prefix}${path}`, ...handlers);
    return this;
  }
}
