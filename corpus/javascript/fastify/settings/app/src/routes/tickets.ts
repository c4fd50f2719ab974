import type { FastifyInstance } from "fastify";

export async function tickets(app: FastifyInstance) {
  // route: POST /tickets [configured]
  app.post("/", async () => ({}));
}

export async function admin(app: FastifyInstance) {
  // route: DELETE /admin/tickets/{ticket} [conditional]
  app.delete("/tickets/:ticket", async () => ({}));
}
