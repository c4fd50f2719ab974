import type { RouteOptions } from "fastify";

export const CATALOGUE = "/catalogue";

export const shelfRoutes: RouteOptions[] = [
  {
    method: "GET",
    // route: GET /shelves/{shelf}
    url: "/shelves/:shelf",
    handler: async () => ({}),
  },
  {
    method: "DELETE",
    // route: DELETE /shelves/{shelf}
    url: "/shelves/:shelf",
    handler: async () => ({}),
  },
];
