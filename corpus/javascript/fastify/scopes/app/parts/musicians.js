export default async function musicians(fastify, options) {
  // route: GET /musicians
  // route: GET /substitutes
  fastify.get("/", async () => []);
  // route: GET /musicians/{name}
  // route: GET /substitutes/{name}
  fastify.get("/:name", { schema: { params: { type: "object" } } }, async (request) => request.params);
  // route: POST /musicians/{name}/absences
  // route: POST /substitutes/{name}/absences
  fastify.post("/:name/absences", async () => ({}));
}
