import type { Config } from "../config";
import { Controller } from "./base";
import { ItemController } from "./items";
import { RackController } from "./racks";

export class ApiController extends Controller {
  constructor(config: Config) {
    super();
    this.use("/api", new V1Controller(config).router);
    // route: GET /about
    this.route({ method: "get", path: "/about", handler: (req, res) => res.send("depot") });
  }
}

class V1Controller extends Controller {
  constructor(private config: Config) {
    super();
    this.use("/items", new ItemController().router);
    this.use("/racks", new RackController().router);
  }
}
