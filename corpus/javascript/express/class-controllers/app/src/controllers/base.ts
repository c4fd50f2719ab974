import express, { type Application, type IRouter, type RequestHandler } from "express";

export interface RouteOptions {
  method: "get" | "post" | "put" | "patch" | "delete";
  path: string;
  handler: RequestHandler;
  permission?: string;
}

const open: RequestHandler = (req, res, next) => next();

export abstract class Controller {
  protected readonly app: Application = express();

  get router(): IRouter {
    return this.app;
  }

  protected route(options: RouteOptions): void {
    this.app[options.method](options.path, this.allow(options.permission), options.handler.bind(this));
  }

  protected use(path: string, child: IRouter): void {
    this.app.use(path, child);
  }

  private allow(permission?: string): RequestHandler {
    return permission ? (req, res, next) => (req.get("X-Role") === permission ? next() : res.sendStatus(403)) : open;
  }
}

/** Gives each subclass the reading routes of its collection. */
export abstract class ReadController extends Controller {
  constructor() {
    super();
    this.route({
      method: "get",
      // route: GET /api/items
      // route: GET /api/racks
      path: "/",
      handler: this.list,
    });
    // route: GET /api/items/{id}
    // route: GET /api/racks/{id}
    this.route({ method: "get", path: "/:id", handler: this.read });
  }

  protected list(req: express.Request, res: express.Response): void {
    res.json([]);
  }

  protected abstract read(req: express.Request, res: express.Response): void;
}
