import type { FastifyInstance } from "fastify";

export async function tickets(app: FastifyInstance) {
  // todo-route: POST /tickets [configured]
  // todo-no-route: POST /tickets
  // todo-no-route: POST /{?tickets} [partial]
  app.post("/", async () => ({}));
}

export async function admin(app: FastifyInstance) {
  // route: DELETE /admin/tickets/{ticket} [conditional]
  app.delete("/tickets/:ticket", async () => ({}));
}
