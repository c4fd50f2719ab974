import type { Router } from "express";

export interface Routed {
  readonly path: string;
  readonly router: Router;
}
