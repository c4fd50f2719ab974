import type { NextFunction, Request, Response } from "express";

export function requireBadge(request: Request, response: Response, next: NextFunction) {
  if (request.header("x-badge")) next();
  else response.sendStatus(401);
}
