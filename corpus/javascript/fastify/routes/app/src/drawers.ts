import type { FastifyInstance, FastifyPluginOptions } from "fastify";

export async function drawers(app: FastifyInstance, options: FastifyPluginOptions): Promise<void> {
  // route: HEAD /catalogue/drawers
  app.head("/drawers", async () => undefined);
  // route: GET /catalogue/drawers
  app.get("/drawers", async () => []);
}
