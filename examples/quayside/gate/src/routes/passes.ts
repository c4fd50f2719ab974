import { Router } from "express";

export const passes = Router();

passes
  .route("/:id")
  .get((_request, response) => void response.json({}))
  .delete((_request, response) => void response.sendStatus(204));

passes.post("/", (_request, response) => void response.sendStatus(201));
