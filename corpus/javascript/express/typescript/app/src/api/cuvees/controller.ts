import * as express from "express";

export class CuveeController {
  static readonly ITEM = "/:cuvee";
  private router!: express.Router;

  routes(): express.Router {
    this.router = express.Router();
    this.read();
    this.write();
    return this.router;
  }

  private read(): void {
    // route: GET /api/cuvees
    this.router.get("/", (_req, res) => void res.json([]));
    // route: GET /api/cuvees/{cuvee}
    this.router.get(CuveeController.ITEM, (_req, res) => void res.json({}));
  }

  private write(): void {
    // route: PATCH /api/cuvees/{cuvee}/label
    this.router.patch(CuveeController.ITEM + "/label", (_req, res) => void res.json({}));
  }
}
