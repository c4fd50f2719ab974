import type { FastifyInstance, FastifyPluginOptions } from "fastify";

export async function drawers(app: FastifyInstance, options: FastifyPluginOptions): Promise<void> {
  // route: HEAD /catalogue/drawers
  // route: HEAD /hall-1/drawers
  // route: HEAD /hall-2/drawers
  app.head("/drawers", async () => undefined);
  // route: GET /catalogue/drawers
  // route: GET /hall-1/drawers
  // route: GET /hall-2/drawers
  app.get("/drawers", async () => []);
}
