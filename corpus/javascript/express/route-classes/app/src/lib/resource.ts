import { Router, type RequestHandler } from "express";

interface Controller {
  list: RequestHandler;
  show: RequestHandler;
  remove?: RequestHandler;
}

export function resource(controller: Controller, { id = "id" } = {}): Router {
  const router = Router();
  // route: GET /rooms
  // route: GET /keys
  router.get("/", controller.list);
  // route: GET /rooms/{id}
  // route: GET /keys/{key}
  router.get(`/:${id}`, controller.show);
  if (controller.remove) {
    // route: DELETE /keys/{key}
    router.delete(`/:${id}`, controller.remove);
  }
  return router;
}
