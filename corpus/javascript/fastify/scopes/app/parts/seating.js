export default async function seating(fastify) {
  // route: GET /stage/seating
  fastify.get("/seating", async () => []);
}

export async function encores(fastify) {
  // route: POST /stage/encores
  // route: POST /gala/encores
  fastify.post("/encores", async () => ({}));
}
