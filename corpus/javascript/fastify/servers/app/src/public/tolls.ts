import type { RouteOptions } from "fastify";

const list: RouteOptions = {
  method: "GET",
  // route: GET /v1/tolls/{year}
  url: "/:year",
  handler: async () => [],
};

const pay: RouteOptions = {
  method: "POST",
  // route: POST /v1/tolls/{year}/payments
  url: "/:year/payments",
  handler: async () => ({}),
};

export const routes = [list, pay];
