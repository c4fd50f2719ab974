import type { Router } from "express";

export declare const invoices: Router;
declare module "express" {
  interface Client {
    get(path: "/invoices", done: () => void): void;
  }
}
