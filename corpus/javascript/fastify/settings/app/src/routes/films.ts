import type { FastifyInstance } from "fastify";

export async function films(app: FastifyInstance) {
  // route: GET /films [configured]
  // route: GET /cinemas/{cinema}/films [conditional]
  app.get("/", async () => []);
  // route: GET /films/{film} [configured]
  // route: GET /cinemas/{cinema}/films/{film} [conditional]
  app.get("/:film", async () => ({}));
}
