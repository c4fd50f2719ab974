import { Router, type RequestHandler } from "express";

const seen = new Map<string, Date>();

export const trucks = Router();

type Verb = "get" | "post" | "delete";

/** Every route of trucks is measured. */
function measured(verb: Verb, path: string, handler: RequestHandler) {
  trucks[verb](path, (request, response, next) => {
    seen.set(`${verb} ${path}`, new Date());
    return handler(request, response, next);
  });
}

measured("get", "/", (_request, response) => void response.json([]));
measured("get", "/:plate", (request, response) => void response.json({ at: seen.get(request.params.plate) }));
measured("delete", "/:plate/booking", (_request, response) => void response.sendStatus(204));
