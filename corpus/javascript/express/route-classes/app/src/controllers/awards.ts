import type { Application, Request, Response } from "express";

/** Registers the members of a class that have a route. */
function routed(path: string) {
  return (value: (req: Request, res: Response) => void, context: ClassMethodDecoratorContext<Attached>) => {
    context.addInitializer(function () {
      this.attached.push({ path, handler: value.bind(this) });
    });
  };
}

abstract class Attached {
  readonly attached: { path: string; handler: (req: Request, res: Response) => void }[] = [];

  attach(app: Application) {
    for (const { path, handler } of this.attached) {
      app.get(path, handler);
    }
  }
}

export class AwardsController extends Attached {
  // todo-route: GET /awards/{year}
  @routed("/awards/:year")
  show(req: Request, res: Response) {
    res.json({ year: req.params.year });
  }
}
